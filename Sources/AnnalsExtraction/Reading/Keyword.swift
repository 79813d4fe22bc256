/// A fixed word to look for in lines, with a signature by which most lines are ruled out at once.
///
///     let keyword: Keyword = "下转第"
struct Keyword: ExpressibleByStringLiteral, Sendable {
  /// The word.
  let text: StaticString
  /// The characters of the word as bits; a line that lacks one of them lacks the word.
  let signature: UInt64

  /// A keyword.
  init(stringLiteral text: StaticString) {
    self.text = text
    var signature: UInt64 = 0
    var offset = 0
    while offset < text.utf8CodeUnitCount {
      let lead = text.utf8Start[offset]
      if lead >= 0xE0, lead < 0xF0 {
        signature |= Keyword.bit(text.utf8Start[offset + 1], text.utf8Start[offset + 2])
        offset += 3
      } else {
        offset += 1
      }
    }
    self.signature = signature
  }

  /// The bit of a character of three bytes, by the last two of them.
  @inline(__always)
  static func bit(_ second: UInt8, _ third: UInt8) -> UInt64 {
    1 << UInt64((second &* 7 ^ third) & 63)
  }
}

/// Keywords of one sort, with the characters that they begin and end with as bits.
///
/// A line's first or last character rules most lists out at once, without a look at their keywords.
struct KeywordList: ExpressibleByArrayLiteral, Sendable {
  /// The keywords, in the order in which they are tried.
  let keywords: [Keyword]
  private let firsts: UInt64
  private let lasts: UInt64

  /// A list.
  init(arrayLiteral keywords: Keyword...) {
    self.keywords = keywords
    let words = keywords.map {
      UnsafeBufferPointer(start: $0.text.utf8Start, count: $0.text.utf8CodeUnitCount)
    }
    firsts = words.reduce(0) { $0 | KeywordList.firstBit(of: $1) }
    lasts = words.reduce(0) { $0 | KeywordList.lastBit(of: $1) }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { keywords.isEmpty }

  /// Whether text may begin with one of the keywords: false is certain.
  @inline(__always)
  func mayBegin(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { firsts & Self.firstBit(of: text) != 0 }

  /// Whether text may end with one of the keywords: false is certain.
  @inline(__always)
  func mayEnd(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool { lasts & Self.lastBit(of: text) != 0 }

  /// The bit of the first character, by its second and third byte or its only one.
  @inline(__always)
  private static func firstBit<Bytes: RandomAccessCollection<UInt8>>(of bytes: Bytes) -> UInt64
  where Bytes.Index == Int {
    guard let lead = bytes.first else { return 0 }
    guard lead >= 0xE0, bytes.count > 2 else { return 1 << UInt64(lead & 63) }
    return Keyword.bit(bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
  }

  /// The bit of the last character, by its last two bytes or its only one.
  @inline(__always)
  private static func lastBit<Bytes: RandomAccessCollection<UInt8>>(of bytes: Bytes) -> UInt64
  where Bytes.Index == Int {
    guard let last = bytes.last else { return 0 }
    guard last >= 0x80, bytes.count > 1 else { return 1 << UInt64(last & 63) }
    return Keyword.bit(bytes[bytes.endIndex - 2], last)
  }
}

extension PageLine {
  /// Whether the line may hold a keyword: false is certain.
  @inline(__always)
  func mayHold(_ keyword: Keyword) -> Bool {
    signature & keyword.signature == keyword.signature
  }

  /// Whether the line begins with one of some keywords.
  func begins(withAnyOf list: KeywordList, in utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { list.mayBegin($0[content]) }
      && list.keywords.contains { mayHold($0) && utf8.range(content, hasPrefix: $0.text) }
  }

  /// Whether the line ends with one of some keywords.
  func ends(withAnyOf list: KeywordList, in utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { list.mayEnd($0[content]) }
      && list.keywords.contains { mayHold($0) && utf8.range(content, hasSuffix: $0.text) }
  }

  /// Whether one of some keywords stands anywhere in the line.
  func holds(anyOf list: KeywordList, in utf8: [UInt8]) -> Bool {
    list.keywords.contains { mayHold($0) && utf8.firstOffset(of: $0.text, in: content) != nil }
  }
}
