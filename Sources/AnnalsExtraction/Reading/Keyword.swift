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

extension PageLine {
  /// Whether the line may hold a keyword: false is certain.
  @inline(__always)
  func mayHold(_ keyword: Keyword) -> Bool {
    signature & keyword.signature == keyword.signature
  }

  /// Whether the line begins with one of some keywords.
  func begins(withAnyOf keywords: [Keyword], in utf8: [UInt8]) -> Bool {
    keywords.contains { mayHold($0) && utf8.range(content, hasPrefix: $0.text) }
  }

  /// Whether the line ends with one of some keywords.
  func ends(withAnyOf keywords: [Keyword], in utf8: [UInt8]) -> Bool {
    keywords.contains { mayHold($0) && utf8.range(content, hasSuffix: $0.text) }
  }

  /// Whether one of some keywords stands anywhere in the line.
  func holds(anyOf keywords: [Keyword], in utf8: [UInt8]) -> Bool {
    keywords.contains { mayHold($0) && utf8.firstOffset(of: $0.text, in: content) != nil }
  }
}
