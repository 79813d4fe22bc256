import AnnalsExtraction

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Reading whole files and listing folders with the system's own calls.
package enum FileReading {
  /// The bytes that a file may have which is read as a whole; endless ones such as `/dev/zero` are refused there.
  package static let largest = 512 << 20

  /// The content of a file, or of standard input when `path` is `-`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the bytes that it may have.
  ///   - threads: the threads that may read it; a large file takes longer to bring into new memory than to look at.
  /// - Returns: its bytes.
  /// - Throws: `FileError` with the system's reason; `EFBIG` where there are more bytes than `limit`.
  package static func bytes(
    of path: String,
    limit: Int = largest,
    threads: Int = 1
  ) throws(FileError) -> [UInt8] {
    if path == "-" { return try bytes(from: STDIN_FILENO, path: "-", expecting: 0, limit: limit) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(.read, path, code: errno) }
    let size = Int(status.st_size)
    var beginning: [UInt8] = []
    if threads > 1, size > partSize, size <= limit, status.st_mode & S_IFMT == S_IFREG {
      beginning = bytesInParts(of: descriptor, size: size, threads: threads)
      // What the parts could not read is read after them, or fails there.
      guard lseek(descriptor, off_t(beginning.count), SEEK_SET) >= 0 else {
        throw FileError(.read, path, code: errno)
      }
    }
    return try bytes(
      from: descriptor,
      path: path,
      after: beginning,
      expecting: size - beginning.count,
      limit: limit
    )
  }

  /// The bytes of a part that one thread reads at a time.
  private static let partSize = 4 << 20

  /// The beginning of a file, up to where a part of it could not be read.
  private static func bytesInParts(of descriptor: Int32, size: Int, threads: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      // Each part is written by one thread alone.
      nonisolated(unsafe) let start = base
      let parts = stride(from: 0, to: size, by: partSize).map { $0..<min($0 + partSize, size) }
      let filled = parallelMap(parts, threads: threads) { part in
        var offset = part.lowerBound
        while offset < part.upperBound {
          let read = pread(descriptor, start + offset, part.upperBound - offset, off_t(offset))
          if read < 0, errno == EINTR { continue }
          guard read > 0 else { break }
          offset += read
        }
        return offset
      }
      for (part, end) in zip(parts, filled) {
        count = end
        if end < part.upperBound { break }
      }
    }
  }

  private static func bytes(
    from descriptor: Int32,
    path: String,
    after beginning: consuming [UInt8] = [],
    expecting size: Int,
    limit: Int
  ) throws(FileError) -> [UInt8] {
    guard size <= limit else { throw FileError(.read, path, code: EFBIG) }
    var content = beginning
    // One byte more than expected, so that the read that finds the end needs no further growth.
    var room = max(size + 1, 65_536)
    while true {
      let chunk = try chunk(of: descriptor, path: path, room: room)
      if chunk.isEmpty { return content }
      // What is read in one go is not copied once more.
      if content.isEmpty { content = chunk } else { content += chunk }
      guard content.count <= limit else { throw FileError(.read, path, code: EFBIG) }
      room = max(room - chunk.count, 65_536)
    }
  }

  /// What one read gives, up to so many bytes; nothing at the end.
  private static func chunk(of descriptor: Int32, path: String, room: Int) throws(FileError) -> [UInt8] {
    while true {
      var failure: Int32?
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let read = read(descriptor, buffer.baseAddress, buffer.count)
        if read < 0 { failure = errno }
        count = max(read, 0)
      }
      guard let failure else { return chunk }
      guard failure == EINTR else { throw FileError(.read, path, code: failure) }
    }
  }

  /// The bytes of a file; 0 where that cannot be told.
  package static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What stands at a path.
  package enum Entry: Sendable {
    case file
    case folder
    /// A pipe, a device or a socket, which may never end.
    case stream
  }

  /// What stands at a path, symbolic links followed.
  ///
  /// - Throws: `FileError` when nothing can be found there.
  package static func entry(at path: String) throws(FileError) -> Entry {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(.read, path, code: errno) }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .stream
    }
  }

  /// The names in a folder in byte order, `.` and `..` left out.
  ///
  /// - Throws: `FileError` when it cannot be listed.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.read, folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path with every symbolic link resolved; tells when two paths are one folder.
  package static func canonicalPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
