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
    1 &<< UInt64(truncatingIfNeeded: bitNumber(second, third))
  }

  /// The number of that bit, 0…63.
  @inline(__always)
  static func bitNumber(_ second: UInt8, _ third: UInt8) -> Int { Int((second &* 7 ^ third) & 63) }
}

/// The first and the last character of a line, each as the number of a bit.
///
/// They rule most lists of keywords out at once, without a look at their keywords.
struct LineEdges: Sendable {
  /// The number of the first character's bit, 0…63.
  let first: Int
  /// The number of the last character's bit, 0…63.
  let last: Int
}

extension LineEdges {
  /// The edges of a line or a word, which is not empty.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) {
    let (start, end) = (range.lowerBound, range.upperBound)
    let (lead, tail) = (bytes[start], bytes[end - 1])
    first =
      lead >= 0xE0 && end - start > 2
      ? Keyword.bitNumber(bytes[start + 1], bytes[start + 2]) : Int(lead & 63)
    last =
      tail >= 0x80 && end - start > 1 ? Keyword.bitNumber(bytes[end - 2], tail) : Int(tail & 63)
  }

  /// The edges of a line.
  @inline(__always)
  init(of line: PageLine, in utf8: [UInt8]) {
    self = utf8.withUnsafeBufferPointer { LineEdges($0, in: line.content) }
  }
}

/// Keywords of one sort, with the characters that they begin and end with as bits.
struct KeywordList: ExpressibleByArrayLiteral, Sendable {
  /// The keywords, in the order in which they are tried.
  let keywords: [Keyword]
  private var firsts: UInt64 = 0
  private var lasts: UInt64 = 0

  /// A list.
  init(arrayLiteral keywords: Keyword...) {
    self.keywords = keywords
    for keyword in keywords {
      let count = keyword.text.utf8CodeUnitCount
      let edges = LineEdges(UnsafeBufferPointer(start: keyword.text.utf8Start, count: count), in: 0..<count)
      firsts |= 1 << UInt64(edges.first)
      lasts |= 1 << UInt64(edges.last)
    }
  }

  /// Whether there is nothing to look for.
  var isEmpty: Bool { keywords.isEmpty }

  /// Whether a line with such edges may begin with one of the keywords: false is certain.
  @inline(__always)
  func mayBegin(_ edges: LineEdges) -> Bool { firsts >> UInt64(edges.first) & 1 == 1 }

  /// Whether a line with such edges may end with one of the keywords: false is certain.
  @inline(__always)
  func mayEnd(_ edges: LineEdges) -> Bool { lasts >> UInt64(edges.last) & 1 == 1 }
}

extension PageLine {
  /// Whether the line may hold a keyword: false is certain.
  @inline(__always)
  func mayHold(_ keyword: Keyword) -> Bool {
    signature & keyword.signature == keyword.signature
  }

  /// Whether the line begins with one of some keywords.
  func begins(withAnyOf list: KeywordList, in utf8: [UInt8]) -> Bool {
    begins(withAnyOf: list, LineEdges(of: self, in: utf8), in: utf8)
  }

  /// The same, its edges known.
  func begins(withAnyOf list: KeywordList, _ edges: LineEdges, in utf8: [UInt8]) -> Bool {
    list.mayBegin(edges) && list.keywords.contains { mayHold($0) && utf8.range(content, hasPrefix: $0.text) }
  }

  /// Whether the line ends with one of some keywords.
  func ends(withAnyOf list: KeywordList, in utf8: [UInt8]) -> Bool {
    ends(withAnyOf: list, LineEdges(of: self, in: utf8), in: utf8)
  }

  /// The same, its edges known.
  func ends(withAnyOf list: KeywordList, _ edges: LineEdges, in utf8: [UInt8]) -> Bool {
    list.mayEnd(edges) && list.keywords.contains { mayHold($0) && utf8.range(content, hasSuffix: $0.text) }
  }

  /// Whether one of some keywords stands anywhere in the line.
  func holds(anyOf list: KeywordList, in utf8: [UInt8]) -> Bool {
    list.keywords.contains { mayHold($0) && utf8.firstOffset(of: $0.text, in: content) != nil }
  }
}
