/// Text written piece by piece as the UTF-8 bytes that leave the program.
///
/// Short pieces cost more to join as strings than to write, and a finished string would be looked through again for
/// well-formedness.
///
///     var text = UTF8Writer()
///     text.write("line ")
///     text.write(12)
///     text.bytes                    // the UTF-8 of "line 12"
package struct UTF8Writer: Sendable {
  /// What has been written so far.
  package private(set) var bytes: [UInt8] = []

  /// A writer that has written nothing.
  package init() {}

  /// What has been written, as a string.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes room for so many bytes more.
  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

  /// Writes a string.
  @inline(__always)
  package mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes a number in decimal digits.
  @inline(__always)
  package mutating func write(_ number: Int) {
    withDecimalDigits(of: number) { bytes.append(contentsOf: $0) }
  }

  /// Writes one byte of ASCII.
  @inline(__always)
  package mutating func write(ascii byte: UInt8) { bytes.append(byte) }

  /// Writes UTF-8 as it stands.
  @inline(__always)
  package mutating func write(utf8: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: utf8) }
}
