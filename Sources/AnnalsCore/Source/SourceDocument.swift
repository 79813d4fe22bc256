/// A document's text as UTF-8 bytes, exactly as it was decoded, with a table of its lines.
///
/// Nothing is ever edited: every offset of the program refers to these bytes. A file in another encoding
/// is converted once, before it comes here.
public struct SourceDocument: Sendable {
  /// The text as UTF-8; always well formed.
  public let utf8: [UInt8]
  /// The UTF-8 offset at which each line begins.
  ///
  /// CR, LF and CR LF all end a line; after a line end at the end of the text a last, empty line begins.
  public let lineStarts: [Int]
  /// The number of Unicode scalars before every `stride`-th byte.
  private let scalarCounts: [Int]

  fileprivate static let stride = 256

  /// A document of well-formed UTF-8; bytes that are not are repaired with U+FFFD.
  ///
  /// - Complexity: O(n)
  public init(utf8 bytes: [UInt8]) {
    let isWellFormed = bytes.withUnsafeBufferPointer(SourceDocument.isWellFormed)
    self.init(wellFormedUTF8: isWellFormed ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8))
  }

  /// A document of bytes that are known to be well-formed UTF-8.
  ///
  /// - Complexity: O(n)
  package init(wellFormedUTF8 bytes: [UInt8]) {
    self.init(wellFormedUTF8: bytes, tables: [Tables(of: 0..<bytes.count, in: bytes)])
  }

  /// The same, its tables made already: those of stretches that follow one another.
  package init(wellFormedUTF8 bytes: [UInt8], tables: [Tables]) {
    utf8 = bytes
    // Those of a whole document are taken as they are: they may be as large as a tenth of it.
    guard tables.count != 1 else {
      (lineStarts, scalarCounts) = (tables[0].lineStarts, tables[0].scalarCounts)
      return
    }
    var lineStarts: [Int] = []
    var scalarCounts: [Int] = []
    lineStarts.reserveCapacity(tables.reduce(0) { $0 + $1.lineStarts.count })
    scalarCounts.reserveCapacity(tables.reduce(0) { $0 + $1.scalarCounts.count })
    var scalars = 0
    for table in tables {
      lineStarts += table.lineStarts
      scalarCounts += scalars == 0 ? table.scalarCounts : table.scalarCounts.map { $0 + scalars }
      scalars += table.scalars
    }
    (self.lineStarts, self.scalarCounts) = (lineStarts, scalarCounts)
  }

  /// What is looked up in a document, for one stretch of it.
  package struct Tables: Sendable {
    /// The offsets at which lines begin whose line ends before them stand in the stretch; and 0, where it begins there.
    fileprivate let lineStarts: [Int]
    /// The number of scalars in the stretch before every `stride`-th byte.
    fileprivate let scalarCounts: [Int]
    /// The number of scalars in the stretch.
    fileprivate let scalars: Int

    /// The tables of a stretch, which begins at a multiple of ``alignment``.
    package init(of range: Range<Int>, in bytes: [UInt8]) {
      precondition(
        range.lowerBound % SourceDocument.stride == 0,
        "scalars are counted from multiples of the stride"
      )
      (lineStarts, scalarCounts, scalars) = bytes.withUnsafeBufferPointer { Tables.tables(of: range, in: $0) }
    }

    /// What a stretch's beginning must be a multiple of.
    package static let alignment = SourceDocument.stride

    private static func tables(
      of range: Range<Int>,
      in utf8: UnsafeBufferPointer<UInt8>
    ) -> (lineStarts: [Int], scalarCounts: [Int], scalars: Int) {
      // Nothing behind the stretch is searched for line ends.
      let words = UTF8Words(UnsafeBufferPointer(rebasing: utf8[..<range.upperBound]))
      var lineStarts = range.lowerBound == 0 ? [0] : []
      var scalarCounts: [Int] = []
      scalarCounts.reserveCapacity(range.count / SourceDocument.stride + 1)
      var scalars = 0
      for begin in Swift.stride(from: range.lowerBound, to: range.upperBound, by: SourceDocument.stride) {
        scalarCounts.append(scalars)
        let end = min(begin + SourceDocument.stride, range.upperBound)
        scalars += end - begin - words.continuations(in: begin..<end)
      }
      var offset = words.lineEnd(from: range.lowerBound)
      while offset < range.upperBound {
        let isFirstOfPair = utf8[offset] == 0x0D && offset + 1 < utf8.count && utf8[offset + 1] == 0x0A
        if !isFirstOfPair { lineStarts.append(offset + 1) }
        offset = words.lineEnd(from: offset + 1)
      }
      return (lineStarts, scalarCounts, scalars)
    }
  }

  /// Whether bytes are well-formed UTF-8 (Unicode, table 3-7).
  package static func isWellFormed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let words = UTF8Words(bytes)
    var offset = 0
    while offset < bytes.count {
      offset = words.endOfUsualScalars(from: offset)
      guard offset < bytes.count else { return true }
      guard let length = lengthOfScalar(at: offset, in: bytes) else { return false }
      offset += length
    }
    return true
  }

  /// The offset of the first NUL, which text has none of.
  package static func firstNUL(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    UTF8Words(bytes).firstOffset(below: 1, from: 0)
  }

  /// The bytes of the well-formed scalar at an offset, nil if there is none.
  private static func lengthOfScalar(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0, offset + length <= bytes.count else { return nil }
    let second = bytes[offset + 1]
    // Overlong forms, surrogates and values above U+10FFFF are none.
    let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
    guard second >= lowest, second <= highest else { return nil }
    if length > 2, bytes[offset + 2] & 0xC0 != 0x80 { return nil }
    if length > 3, bytes[offset + 3] & 0xC0 != 0x80 { return nil }
    return length
  }

  /// A document from a string.
  public init(_ text: String) {
    self.init(utf8: Array(text.utf8))
  }

  /// The number of Unicode scalars that begin before a UTF-8 offset; offsets past the end count as the end.
  ///
  /// - Complexity: O(1): at most 256 bytes are looked at.
  public func scalarOffset(ofUTF8 offset: Int) -> Int {
    let offset = offset.clamped(to: 0...utf8.count)
    guard !scalarCounts.isEmpty else { return 0 }
    let index = min(offset / SourceDocument.stride, scalarCounts.count - 1)
    let begin = index * SourceDocument.stride
    let continuations = utf8.withUnsafeBufferPointer { UTF8Words($0).continuations(in: begin..<offset) }
    return scalarCounts[index] + offset - begin - continuations
  }

  /// The number of Unicode scalars that begin within a range of UTF-8 offsets.
  ///
  /// - Complexity: O(n) in the range, which is cheaper than two offsets where it is short.
  package func scalarCount(ofUTF8 range: Range<Int>) -> Int {
    guard range.count <= SourceDocument.stride else {
      return scalarOffset(ofUTF8: range.upperBound) - scalarOffset(ofUTF8: range.lowerBound)
    }
    return range.count - utf8.withUnsafeBufferPointer { UTF8Words($0).continuations(in: range) }
  }

  /// The UTF-8 offset of a scalar offset; offsets outside the text give its beginning or its end.
  ///
  /// - Complexity: O(log n)
  public func utf8Offset(ofScalar scalar: Int) -> Int {
    guard !scalarCounts.isEmpty else { return 0 }
    let low = SourceDocument.lastIndex(in: scalarCounts, notAbove: scalar)
    var count = scalarCounts[low]
    var offset = low * SourceDocument.stride
    while offset < utf8.count {
      if utf8[offset] & 0xC0 != 0x80 {
        if count >= scalar { return offset }
        count += 1
      }
      offset += 1
    }
    return utf8.count
  }

  /// The line of a UTF-8 offset, counted from 1.
  ///
  /// - Complexity: O(log n)
  public func line(ofUTF8 offset: Int) -> Int {
    SourceDocument.lastIndex(in: lineStarts, notAbove: offset) + 1
  }

  /// Line and column (in scalars), both counted from 1, of a UTF-8 offset.
  ///
  /// - Complexity: O(log n)
  public func position(ofUTF8 offset: Int) -> SourcePosition {
    let line = line(ofUTF8: offset)
    let column = scalarOffset(ofUTF8: offset) - scalarOffset(ofUTF8: lineStarts[line - 1]) + 1
    return SourcePosition(line: line, column: column)
  }

  /// The index of the last number that is not above a limit, 0 when all are; the numbers ascend.
  private static func lastIndex(in numbers: [Int], notAbove limit: Int) -> Int {
    var low = 0
    var high = numbers.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if numbers[middle] <= limit { low = middle } else { high = middle }
    }
    return low
  }

  /// The text of a range of UTF-8 offsets.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
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
