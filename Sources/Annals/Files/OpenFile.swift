#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A file that is open for reading and writing, and closed when it is let go of.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  /// The path that errors name.
  private let path: String

  /// Opens a file, made if need be, at its beginning.
  ///
  /// - Throws: `FileError` that names `shownPath`.
  init(_ path: String, shownAs shownPath: String) throws(FileError) {
    self.path = shownPath
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(.write, shownPath, code: errno) }
  }

  deinit {
    close(descriptor)
  }

  /// Keeps other processes from writing it; false when one does already.
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Reads on, up to so many bytes; fewer only at the end.
  func read(_ count: Int) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < count {
      let room = min(count - bytes.count, 1 << 20)
      var code: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
        let read = systemRead(descriptor, buffer.baseAddress, room)
        if read < 0 { code = errno }
        filled = max(read, 0)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw FileError(.read, path, code: code) }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }

  /// Writes on until everything is out.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try FileWriting.writeAll(bytes, to: descriptor, path: path)
  }

  /// Cuts the file off, and goes on from there.
  func cut(at offset: Int) throws(FileError) {
    guard ftruncate(descriptor, off_t(offset)) == 0, lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else {
      throw FileError(.write, path, code: errno)
    }
  }
}

/// The C function, out of the way of the method that shares its name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}
