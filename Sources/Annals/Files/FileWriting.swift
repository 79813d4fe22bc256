#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Writing whole files so that no half-written one is ever seen.
package enum FileWriting {
  /// Writes a file: aside first, then renamed into place, as ``UnfinishedFile`` does it.
  ///
  /// - Throws: `FileError`; the file at `path` is then as it was.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    let file = try UnfinishedFile(for: path)
    try file.append(bytes)
    try file.finish()
  }

  /// Writes to an open descriptor until everything is out.
  ///
  /// - Throws: `FileError`, with `EPIPE` when the reader of a pipe is gone.
  package static func writeAll(
    _ bytes: some Sequence<UInt8>,
    to descriptor: Int32,
    path: String
  ) throws(FileError) {
    let bytes = Array(bytes)
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(descriptor, buffer.baseAddress?.advanced(by: offset), buffer.count - offset)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileError(.write, path, code: errno) }
      offset += count
    }
  }

  /// Whether a file can be written aside and take its place there: not so a device or pipe.
  ///
  /// - Throws: `FileError` when a folder stands there.
  package static func isReplaceable(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return true }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileError(.write, path, code: EISDIR) }
    return status.st_mode & S_IFMT == S_IFREG
  }

  /// Removes a file; one that is not there is as good as removed.
  ///
  /// - Throws: `FileError` when it cannot be removed.
  package static func remove(_ path: String) throws(FileError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw FileError(.write, path, code: errno) }
  }

  /// Makes a folder and the folders above it; one that exists is left alone.
  ///
  /// - Throws: `FileError` when it cannot be made.
  package static func makeFolder(_ path: String) throws(FileError) {
    var status = stat()
    if stat(path, &status) == 0 {
      if status.st_mode & S_IFMT == S_IFDIR { return }
      throw FileError(.write, path, code: EEXIST)
    }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(String(path[..<slash]))
    }
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw FileError(.write, path, code: errno) }
  }
}

/// The C function, out of the way of the methods that share its name.
private func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
