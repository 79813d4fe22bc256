/// Cuts text at punctuation, with brackets, titles, short quotations and numbers as atoms.
struct TextSplitter {
  /// What the text is cut at.
  enum Boundary {
    /// 。！？；… and ASCII ! ? ; and a full stop that ends a Latin word.
    case sentences
    /// What ends a sentence, and ， : , ：too.
    case clauses
  }

  /// What a scalar does to the text around it.
  private enum Mark {
    case sentenceEnd
    case ellipsis
    case clauseEnd
    case asciiStop
    case opening
    case openingQuote
    case closing
    case none
  }

  /// A bracket or quotation that is not closed within this many bytes is taken for a slip of the pen.
  private static let longestBracket = 600

  /// The bytes that a piece may have; what goes on without a mark is cut at a blank or a comma, or anywhere.
  ///
  /// Sentences and clauses that people write stay far below; what is read of a piece takes more than its length in
  /// steps, so that a page without any mark would take for ever.
  private var longest: Int { boundary == .sentences ? 6_000 : 1_200 }

  private let utf8: [UInt8]
  private let range: Range<Int>
  private let boundary: Boundary
  /// The brackets and quotations of the range, in order.
  private let spans: [Range<Int>]
  /// Where they end, ascending.
  private let spanEnds: [Int]

  /// The pieces of a range, in order, without the blank around them.
  ///
  /// - Complexity: O(n) in the bytes of the range.
  static func pieces(of range: Range<Int>, in utf8: [UInt8], at boundary: Boundary) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    appendPieces(of: range, in: utf8, at: boundary, to: &pieces)
    return pieces
  }

  /// Adds the pieces of a range to others.
  static func appendPieces(
    of range: Range<Int>,
    in utf8: [UInt8],
    at boundary: Boundary,
    to pieces: inout [Range<Int>]
  ) {
    TextSplitter(of: range, in: utf8, at: boundary).cut(into: &pieces)
  }

  private init(of range: Range<Int>, in utf8: [UInt8], at boundary: Boundary) {
    self.utf8 = utf8
    self.range = range
    self.boundary = boundary
    spans = Brackets.spans(in: range, utf8, longest: TextSplitter.longestBracket)
    spanEnds = spans.isEmpty ? [] : spans.map(\.upperBound).sorted()
  }

  private func cut(into pieces: inout [Range<Int>]) {
    var start = range.lowerBound
    var offset = range.lowerBound
    var nextSpan = 0
    while true {
      offset = nextMark(from: offset)
      guard offset < range.upperBound else { break }
      let (scalar, count) = utf8.scalar(at: offset)
      let mark = Self.mark(scalar)
      var end = offset + count
      var isEnd = false
      switch mark {
      case .opening, .openingQuote:
        while nextSpan < spans.count, spans[nextSpan].lowerBound < offset { nextSpan += 1 }
        if nextSpan < spans.count, spans[nextSpan].lowerBound == offset,
          mark == .opening || isTerm(spans[nextSpan])
        {
          end = spans[nextSpan].upperBound
        }
      case .sentenceEnd, .ellipsis:
        end = endOfMarks(from: end)
        isEnd = endsSentence(mark, at: end)
      case .asciiStop:
        isEnd = stopsSentence(at: offset)
        if isEnd { end = endOfMarks(from: end) }
      case .clauseEnd: isEnd = boundary == .clauses && !joinsDigits(offset..<end)
      case .closing, .none: break
      }
      if isEnd {
        append(start..<end, to: &pieces)
        start = end
      }
      offset = end
    }
    append(start..<range.upperBound, to: &pieces)
  }

  /// The first scalar from an offset on that may be a mark.
  private func nextMark(from start: Int) -> Int {
    utf8.withUnsafeBufferPointer { utf8 in
      var offset = start
      while offset < range.upperBound {
        let lead = utf8[offset]
        // Most Han characters (E4…E9), letters and digits are never marks.
        if lead > 0xE3 && lead < 0xEF {
          offset += 3
        } else if lead >= 0x30 && lead <= 0x39 || lead >= 0x40 && lead < 0xE2 {
          offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
        } else {
          return offset
        }
      }
      return offset
    }
  }

  @inline(__always)
  private static func mark(_ scalar: UInt32) -> Mark {
    switch scalar {
    // 。 ！ ？ ； and their ASCII twins
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x21, 0x3F, 0x3B: .sentenceEnd
    case 0x2026: .ellipsis
    // ， ： and their ASCII twins
    case 0xFF0C, 0xFF1A, 0x2C, 0x3A: .clauseEnd
    case 0x2E: .asciiStop
    // 《 〈 （ 〔 【 (
    case 0x300A, 0x3008, 0xFF08, 0x3014, 0x3010, 0x28: .opening
    // “ ‘ 「 『
    case 0x201C, 0x2018, 0x300C, 0x300E: .openingQuote
    // 》 〉 ） 〕 】 ) ” ’ 」 』 "
    case 0x300B, 0x3009, 0xFF09, 0x3015, 0x3011, 0x29, 0x201D, 0x2019, 0x300D, 0x300F, 0x22: .closing
    default: .none
    }
  }

  // MARK: Sentence ends

  /// The end of the marks and closing brackets that belong to a sentence's end: ？！……”）.
  private func endOfMarks(from start: Int) -> Int {
    var offset = start
    while offset < range.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      switch Self.mark(scalar) {
      case .sentenceEnd, .ellipsis, .closing: offset += count
      default: return offset
      }
    }
    return offset
  }

  /// Whether the marks up to an offset end a sentence.
  ///
  /// They do not where it goes on with ， or 的, with 等 after …, nor with who said it: `“来了！”他说。`
  private func endsSentence(_ mark: Mark, at offset: Int) -> Bool {
    guard offset < range.upperBound else { return true }
    if Self.goOn.contains(where: { utf8.has($0, at: offset, before: range.upperBound) }) { return false }
    if mark == .ellipsis, utf8.has("等", at: offset, before: range.upperBound) {
      return Self.waiting.contains { utf8.has($0, at: offset, before: range.upperBound) }
    }
    let closing = utf8.scalar(before: offset)
    guard Self.mark(closing.value) == .closing, endsSpan(at: offset) else { return true }
    let next = utf8.has("的", at: offset, before: range.upperBound)
    return !next && !isAttribution(from: offset)
  }

  private func endsSpan(at offset: Int) -> Bool {
    var (low, high) = (0, spanEnds.count)
    while low < high {
      let middle = (low + high) / 2
      if spanEnds[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < spanEnds.count && spanEnds[low] == offset
  }

  private static let goOn: [StaticString] = ["，", "、", "："]
  private static let waiting: [StaticString] = ["等待", "等到", "等候", "等了"]

  /// Whether a short clause follows that says who spoke, as 他说 does.
  private func isAttribution(from start: Int) -> Bool {
    var offset = start
    for _ in 0..<Self.longestAttribution where offset < range.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      switch Self.mark(scalar) {
      case .none: offset += count
      case .sentenceEnd, .clauseEnd:
        // A colon opens what is said next.
        if scalar == 0xFF1A || scalar == 0x3A { return false }
        return utf8.range(start..<offset, hasSuffixAmong: Self.speech)
      default: return false
      }
    }
    return false
  }

  /// The most scalars of 他对记者说 and its like.
  private static let longestAttribution = 14
  /// Words of saying that such a clause ends with.
  private static let speech: [StaticString] = [
    "说", "道", "问", "称", "答", "喊", "表示", "告诉记者", "介绍", "回忆", "感慨", "强调", "指出", "坦言", "回答",
  ]

  /// Whether a full stop ends a sentence: it does after a Han character, a bracket, or a word with blank after it.
  ///
  /// It does not after a number (1.5), an initial (U.S.) or an abbreviation (No. 3).
  private func stopsSentence(at offset: Int) -> Bool {
    guard offset > range.lowerBound, !isDigit(utf8[offset - 1]) else { return false }
    if utf8[offset - 1] >= 0x80 { return true }
    if offset + 1 == range.upperBound { return true }
    guard utf8[offset + 1] == 0x20 else { return false }
    var word = offset
    while word > range.lowerBound, isLetter(utf8[word - 1]) { word -= 1 }
    if offset - word == 1, utf8[word] < 0x61 { return false }
    return !Self.abbreviations.contains {
      word + $0.utf8CodeUnitCount == offset && utf8.has($0, at: word, before: offset)
    }
  }

  private static let abbreviations: [StaticString] = [
    "No", "no", "Nos", "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "vs", "cf", "Vol", "vol", "Fig", "fig",
    "approx",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
  ]

  // MARK: Atoms

  /// Whether a quotation is a term or a slogan and not what somebody says in sentences.
  private func isTerm(_ span: Range<Int>) -> Bool {
    guard span.count <= Self.longestTerm else { return false }
    var offset = span.lowerBound
    while offset < span.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      if Self.mark(scalar) == .sentenceEnd { return false }
      offset += count
    }
    return true
  }

  /// The longest quotation, in bytes, that is not cut at its commas.
  private static let longestTerm = 90

  /// Whether a comma or colon stands inside a number or a clock time: 3,000, 17:00, 17：00.
  private func joinsDigits(_ mark: Range<Int>) -> Bool {
    guard mark.lowerBound > range.lowerBound, mark.upperBound < range.upperBound,
      isDigit(utf8[mark.lowerBound - 1]), isDigit(utf8[mark.upperBound])
    else { return false }
    // A wide comma stands between numbers: 增长3，000 is none that anybody writes.
    return utf8[mark.lowerBound] < 0x80 || utf8.has("：", at: mark.lowerBound, before: mark.upperBound)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private func append(_ piece: Range<Int>, to pieces: inout [Range<Int>]) {
    var lower = piece.lowerBound
    var upper = piece.upperBound
    while lower < upper {
      let (scalar, count) = utf8.scalar(at: lower)
      guard ScalarClass(scalar) == .space else { break }
      lower += count
    }
    while lower < upper {
      let (scalar, count) = utf8.scalar(before: upper)
      guard ScalarClass(scalar) == .space else { break }
      upper -= count
    }
    while upper - lower > longest {
      let cut = cut(in: lower..<(lower + longest))
      pieces.append(lower..<cut)
      lower = cut
    }
    if lower < upper { pieces.append(lower..<upper) }
  }

  /// Where a piece that is too long ends: after the last comma or blank of its second half, else at its end.
  private func cut(in range: Range<Int>) -> Int {
    var end = range.upperBound
    while utf8[end] & 0xC0 == 0x80 { end -= 1 }
    var offset = end
    while offset > range.lowerBound + range.count / 2 {
      let (scalar, count) = utf8.scalar(before: offset)
      if ScalarClass(scalar) == .space || Self.mark(scalar) == .clauseEnd || scalar == 0x3001 {
        return offset
      }
      offset -= count
    }
    return end
  }
}
