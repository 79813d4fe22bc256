/// Sentences and clauses of a page, in logical offsets.
extension Page {
  /// The sentences of a block, blank around them left out.
  ///
  /// A sentence ends with 。！？；… or their ASCII twins, closing quotation marks and brackets included:
  /// `他说：“来了。”随后离开。` is one sentence up to `”` and another after it. An end inside a
  /// 《title》 or a bracket is none. Headings, table rows and other blocks that are not prose are one sentence
  /// when they hold no end.
  ///
  /// - Complexity: O(n) in the bytes of the block.
  func sentences(ofBlock index: Int) -> [Range<Int>] {
    TextSplitter.pieces(of: blocks[index].range, in: text.utf8, at: .sentences)
  }

  /// The clauses of a sentence, cut at commas; numbers (3,000), 《titles》 and brackets are never cut.
  ///
  /// - Complexity: O(n) in the bytes of the sentence.
  func clauses(ofSentence range: Range<Int>) -> [Range<Int>] {
    TextSplitter.pieces(of: range, in: text.utf8, at: .clauses)
  }
}

/// Cuts text at punctuation, with brackets, titles and numbers as atoms.
enum TextSplitter {
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
    case clauseEnd
    /// An end only when no digit follows: , . :
    case asciiClauseEnd
    case asciiStop
    case opening
    case closing
    case closingQuote
    case none
  }

  /// An opening bracket that is not closed within this many bytes is taken for a slip of the pen.
  private static let longestBracket = 600

  /// The pieces of a range, in order, without the blank around them.
  static func pieces(of range: Range<Int>, in utf8: [UInt8], at boundary: Boundary) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = utf8[offset]
      // Letters, digits and most Han characters (E4…E9) are never marks.
      if lead >= 0x30 && lead <= 0x39 || lead >= 0x40 && lead < 0xE2 || lead > 0xE3 && lead < 0xEF {
        offset += lead < 0x80 ? 1 : lead < 0xE0 ? 2 : 3
        continue
      }
      let (scalar, count) = utf8.scalar(at: offset)
      let next = offset + count
      switch mark(scalar) {
      case .opening:
        offset = closing(of: scalar, after: next, before: range.upperBound, in: utf8) ?? next
      case .sentenceEnd:
        offset = endOfMarks(from: next, before: range.upperBound, in: utf8)
        append(start..<offset, of: utf8, to: &pieces)
        start = offset
      case .asciiStop where stopsSentence(at: offset, in: range, of: utf8):
        offset = endOfMarks(from: next, before: range.upperBound, in: utf8)
        append(start..<offset, of: utf8, to: &pieces)
        start = offset
      case .clauseEnd where boundary == .clauses:
        append(start..<next, of: utf8, to: &pieces)
        start = next
        offset = next
      case .asciiClauseEnd where boundary == .clauses && !joinsDigits(at: offset, in: range, of: utf8):
        append(start..<next, of: utf8, to: &pieces)
        start = next
        offset = next
      default:
        offset = next
      }
    }
    append(start..<range.upperBound, of: utf8, to: &pieces)
    return pieces
  }

  private static func mark(_ scalar: UInt32) -> Mark {
    switch scalar {
    // 。 ！ ？ ； … and their ASCII twins
    case 0x3002, 0xFF01, 0xFF1F, 0xFF1B, 0x2026, 0x21, 0x3F, 0x3B: .sentenceEnd
    // ， ：
    case 0xFF0C, 0xFF1A: .clauseEnd
    case 0x2C, 0x3A: .asciiClauseEnd
    case 0x2E: .asciiStop
    // 《 〈 （ 〔 【 (
    case 0x300A, 0x3008, 0xFF08, 0x3014, 0x3010, 0x28: .opening
    // 》 〉 ） 〕 】 )
    case 0x300B, 0x3009, 0xFF09, 0x3015, 0x3011, 0x29: .closing
    // ” ’ 」 』 "
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x22: .closingQuote
    default: .none
    }
  }

  /// The end of the marks and closing brackets that belong to a sentence's end: ？！……”）.
  private static func endOfMarks(from start: Int, before end: Int, in utf8: [UInt8]) -> Int {
    var offset = start
    while offset < end {
      let (scalar, count) = utf8.scalar(at: offset)
      switch mark(scalar) {
      case .sentenceEnd, .closing, .closingQuote: offset += count
      default: return offset
      }
    }
    return offset
  }

  /// The offset after the bracket that closes the one opened by `opening`, nested ones skipped.
  private static func closing(of opening: UInt32, after start: Int, before end: Int, in utf8: [UInt8]) -> Int?
  {
    var depth = 1
    var offset = start
    let limit = min(end, start + longestBracket)
    while offset < limit {
      let (scalar, count) = utf8.scalar(at: offset)
      offset += count
      switch mark(scalar) {
      case .opening: depth += 1
      case .closing:
        depth -= 1
        if depth == 0 { return offset }
      default: break
      }
    }
    return nil
  }

  /// Whether a comma or colon stands inside a number or a clock time: 3,000, 17:00.
  private static func joinsDigits(at offset: Int, in range: Range<Int>, of utf8: [UInt8]) -> Bool {
    offset > range.lowerBound && offset + 1 < range.upperBound
      && isDigit(utf8[offset - 1]) && isDigit(utf8[offset + 1])
  }

  /// Whether a full stop ends a sentence: after a Han character or bracket, or a letter with blank after it.
  private static func stopsSentence(at offset: Int, in range: Range<Int>, of utf8: [UInt8]) -> Bool {
    guard offset > range.lowerBound, !isDigit(utf8[offset - 1]) else { return false }
    if utf8[offset - 1] >= 0x80 { return true }
    return offset + 1 == range.upperBound || utf8[offset + 1] == 0x20
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func append(_ range: Range<Int>, of utf8: [UInt8], to pieces: inout [Range<Int>]) {
    var lower = range.lowerBound
    var upper = range.upperBound
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
    if lower < upper { pieces.append(lower..<upper) }
  }
}
