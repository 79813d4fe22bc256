#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A stream line by line, with no more of it in memory than one line and what a read brings along.
package struct LineReader: ~Copyable {
  /// One line.
  package enum Line: Equatable, Sendable {
    /// Its bytes, without the line feed.
    case bytes([UInt8])
    /// A line over the limit, read past: how many bytes it has.
    case tooLong(byteCount: Int)
  }

  private let path: String
  private let descriptor: Int32
  private let limit: Int
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false

  private static let lineFeed = UInt8(ascii: "\n")
  private static let readSize = 1 << 16

  /// A file, or standard input when `path` is `-`.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - limit: the bytes that a line may have; a longer one is told as such, and the next one read.
  /// - Throws: `FileError` when it cannot be opened.
  package init(path: String, limit: Int = .max) throws(FileError) {
    self.path = path
    self.limit = limit
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(.read, path, code: errno) }
  }

  deinit {
    if descriptor > STDIN_FILENO { close(descriptor) }
  }

  /// Whether ``next()`` would have to read, and perhaps to wait.
  package var needsInput: Bool { !isAtEnd && lineFeed(from: position) == nil }

  /// The next line; nil at the end.
  ///
  /// - Throws: `FileError` when the stream cannot be read.
  package mutating func next() throws(FileError) -> Line? {
    var searched = position
    var dropped = 0
    while true {
      if let end = lineFeed(from: searched) {
        defer { position = end + 1 }
        return line(upTo: end, dropped: dropped)
      }
      if isAtEnd {
        guard position < buffer.count || dropped > 0 else { return nil }
        defer { position = buffer.count }
        return line(upTo: buffer.count, dropped: dropped)
      }
      buffer.removeFirst(position)
      position = 0
      if buffer.count > limit {
        dropped += buffer.count
        buffer.removeAll(keepingCapacity: true)
      }
      searched = buffer.count
      try fill()
    }
  }

  /// Everything that is left.
  ///
  /// - Throws: `FileError` when the stream cannot be read, or has more than ``FileReading/largest``.
  package mutating func rest() throws(FileError) -> [UInt8] {
    while !isAtEnd {
      try fill()
      guard buffer.count <= FileReading.largest else { throw FileError(.read, path, code: EFBIG) }
    }
    defer { position = buffer.count }
    return Array(buffer[position...])
  }

  private func line(upTo end: Int, dropped: Int) -> Line {
    let count = dropped + end - position
    return count > limit ? .tooLong(byteCount: count) : .bytes(Array(buffer[position..<end]))
  }

  private func lineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress else { return nil }
      return memchr(base + start, Int32(LineReader.lineFeed), bytes.count - start).map {
        UnsafeRawPointer($0) - base
      }
    }
  }

  private mutating func fill() throws(FileError) {
    let old = buffer.count
    // No room is reserved here: that would be exactly so much each time, and a long line copied at every read.
    buffer.append(contentsOf: repeatElement(0, count: LineReader.readSize))
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { read(descriptor, $0 + old, LineReader.readSize) } ?? 0
    }
    let code = errno
    buffer.removeLast(LineReader.readSize - max(count, 0))
    if count < 0, code != EINTR { throw FileError(.read, path, code: code) }
    if count == 0 { isAtEnd = true }
  }
}
