/// A document's text as UTF-8 bytes, exactly as it was decoded, with a table of its lines.
///
/// Nothing is ever edited: every offset of the program refers to these bytes. A file in another encoding
/// is converted once, before it comes here.
public struct SourceDocument: Sendable {
  /// The text as UTF-8; always well formed.
  public let utf8: [UInt8]
  /// The UTF-8 offset at which each line begins.
  ///
  /// CR, LF and CR LF all end a line.
  public let lineStarts: [Int]
  /// The number of Unicode scalars before every `stride`-th byte.
  private let scalarCounts: [Int32]

  private static let stride = 256

  /// A document of well-formed UTF-8; bytes that are not are repaired with U+FFFD.
  public init(utf8 bytes: [UInt8]) {
    let valid = bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
    let utf8 = valid ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    var lineStarts = [0]
    var scalarCounts: [Int32] = []
    var scalars: Int32 = 0
    scalarCounts.reserveCapacity(utf8.count / SourceDocument.stride + 1)
    for (offset, byte) in utf8.enumerated() {
      if offset % SourceDocument.stride == 0 { scalarCounts.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == 0x0A {
        lineStarts.append(offset + 1)
      } else if byte == 0x0D, offset + 1 == utf8.count || utf8[offset + 1] != 0x0A {
        lineStarts.append(offset + 1)
      }
    }
    self.utf8 = utf8
    self.lineStarts = lineStarts
    self.scalarCounts = scalarCounts
  }

  /// A document from a string.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// The number of Unicode scalars before a UTF-8 offset, 0…utf8.count.
  ///
  /// - Complexity: O(1): at most 256 bytes are looked at.
  public func scalarOffset(ofUTF8 offset: Int) -> Int {
    guard !scalarCounts.isEmpty else { return 0 }
    let index = min(offset / SourceDocument.stride, scalarCounts.count - 1)
    var count = Int(scalarCounts[index])
    for position in (index * SourceDocument.stride)..<max(offset, index * SourceDocument.stride)
    where utf8[position] & 0xC0 != 0x80 {
      count += 1
    }
    return count
  }

  /// The UTF-8 offset of a scalar offset; offsets past the end give the end.
  ///
  /// - Complexity: O(log n)
  public func utf8Offset(ofScalar scalar: Int) -> Int {
    var low = 0
    var high = scalarCounts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(scalarCounts[middle]) <= scalar { low = middle } else { high = middle }
    }
    guard low < scalarCounts.count else { return 0 }
    var count = Int(scalarCounts[low])
    var offset = low * SourceDocument.stride
    while offset < utf8.count {
      if utf8[offset] & 0xC0 != 0x80 {
        if count == scalar { return offset }
        count += 1
      }
      offset += 1
    }
    return utf8.count
  }

  /// Line and column (in scalars), both counted from 1, of a UTF-8 offset.
  ///
  /// - Complexity: O(log n)
  public func position(ofUTF8 offset: Int) -> SourcePosition {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = scalarOffset(ofUTF8: offset) - scalarOffset(ofUTF8: lineStarts[low]) + 1
    return SourcePosition(line: low + 1, column: column)
  }

  /// The text of a range of UTF-8 offsets.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }
}

extension String {
  /// A string of well-formed code units, or nil.
  fileprivate init?(validating bytes: [UInt8], as encoding: UTF8.Type) {
    self.init(validating: bytes[...], as: encoding)
  }
}

/// A place in a document as a person counts: line and column from 1, columns in Unicode scalars.
public struct SourcePosition: Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The column in Unicode scalars, from 1.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// `line:column`.
  public var description: String { "\(line):\(column)" }
}
