import Annals

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Standard input line by line, with no more of it in memory than one read brings.
struct LineReader {
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  /// Whether ``next()`` would have to wait for more input.
  var needsInput: Bool {
    !isAtEnd && buffer[position...].firstIndex(of: UInt8(ascii: "\n")) == nil
  }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: `FileError` when standard input cannot be read.
  mutating func next() throws(FileError) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { position = end + 1 }
        return Array(buffer[position..<end])
      }
      if isAtEnd {
        guard position < buffer.count else { return nil }
        defer { position = buffer.count }
        return Array(buffer[position...])
      }
      buffer.removeFirst(position)
      position = 0
      searched = buffer.count
      try fill()
    }
  }

  private mutating func fill() throws(FileError) {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let count = chunk.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
    if count < 0, errno == EINTR { return }
    guard count >= 0 else { throw FileError(.read, "-", code: errno) }
    if count == 0 { isAtEnd = true } else { buffer.append(contentsOf: chunk[..<count]) }
  }
}
