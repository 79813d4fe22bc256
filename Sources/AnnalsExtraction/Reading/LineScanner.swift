import AnnalsCore

/// Cuts a document into lines and measures each in one pass over its bytes.
struct LineScanner {
  private let utf8: [UInt8]

  /// The lines of a document that are not blank.
  static func lines(of source: SourceDocument, threads: Int = 1) -> [PageLine] {
    let scanner = LineScanner(utf8: source.utf8)
    let parts = parallelParts(of: source.lineStarts.count, size: 4096, threads: threads) {
      scanner.lines($0, of: source)
    }
    let count = parts.reduce(0) { $0 + $1.lines.count }
    var lines = Array.joining(parts.map(\.lines), threads: threads, spare: LineScanner.spare(for: count))
    // Blank lines at the end of a part stand above the first line of the next.
    var (first, blank) = (0, 0)
    for part in parts {
      if !part.lines.isEmpty {
        if blank > 0 { lines[first].blankLinesBefore += blank }
        first += part.lines.count
        blank = 0
      }
      blank += part.blankAtEnd
    }
    return lines
  }

  /// How many more lines there should be room for: some are parted later, and to move all takes as much memory again.
  private static func spare(for count: Int) -> Int { count / 32 }

  /// Those of some lines of a document that are not blank, and how many blank ones come last.
  private func lines(_ indices: Range<Int>, of source: SourceDocument) -> (lines: [PageLine], blankAtEnd: Int)
  {
    var lines: [PageLine] = []
    lines.reserveCapacity(indices.count + LineScanner.spare(for: indices.count))
    var blank = 0
    for index in indices {
      let next = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
      if let line = line(source.lineStarts[index]..<next, blankLinesBefore: blank) {
        lines.append(line)
        blank = 0
      } else {
        blank += 1
      }
    }
    return (lines, blank)
  }

  /// The measures of a range that is looked at as a line again.
  static func line(of range: Range<Int>, in utf8: [UInt8], blankLinesBefore: Int = 0) -> PageLine? {
    LineScanner(utf8: utf8).line(range, blankLinesBefore: blankLinesBefore)
  }

  private func line(_ range: Range<Int>, blankLinesBefore: Int) -> PageLine? {
    var end = range.upperBound
    while end > range.lowerBound, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    let lineEnd = end
    end = trimmedEnd(range.lowerBound..<end)
    var (start, indent) = skipBlank(from: range.lowerBound, before: end)
    // Block quotes: > and >> say nothing of the text.
    while start < end, utf8[start] == 0x3E { start = skipBlank(from: start + 1, before: end).offset }
    guard start < end else { return nil }
    let heading = headingMarks(of: start..<end)
    if heading.level > 0 {
      // A heading mark with nothing after it says nothing.
      guard !heading.content.isEmpty else { return nil }
      indent = 0
    }
    return measure(
      heading.content,
      markLevel: heading.content.count <= LineScanner.longestHeading ? heading.level : 0,
      blankLinesBefore: blankLinesBefore,
      indent: indent,
      hasHardBreak: lineEnd - end >= 2
    )
  }

  /// The bytes that a heading may have, about five hundred characters: what is longer is text that a mark went astray to.
  static let longestHeading = 1_500

  /// The depth that `#` before the content gives it, and the content without them; #话题# is no heading.
  private func headingMarks(of range: Range<Int>) -> (level: Int, content: Range<Int>) {
    var marks = range.lowerBound
    while marks < range.upperBound, utf8[marks] == 0x23 { marks += 1 }
    let level = marks - range.lowerBound
    guard (1...6).contains(level) else { return (0, range) }
    let start = skipBlank(from: marks, before: range.upperBound).offset
    var end = range.upperBound
    while end > start, utf8[end - 1] == 0x23 { end -= 1 }
    if start == marks, end < range.upperBound || utf8[start..<end].contains(0x23) { return (0, range) }
    return (level, start..<trimmedEnd(start..<end))
  }

  /// What one pass over a line's content counts.
  private struct Counts {
    var width = 0
    var blanks = 0
    var commas = 0
    var openQuotations = 0
    var signature: UInt64 = 0
    var sentenceEnd: Int?
    /// Blank of any kind, and the signs that `InlineMarks` are made of.
    var notWords = false
  }

  private func measure(
    _ content: Range<Int>,
    markLevel: Int,
    blankLinesBefore: Int,
    indent: Int,
    hasHardBreak: Bool
  ) -> PageLine {
    let counts = utf8.withUnsafeBufferPointer { count(content, $0) }
    let (ending, core) = ending(of: content)
    return PageLine(
      content: content,
      signature: counts.signature,
      markLevel: markLevel,
      width: counts.width,
      blankLinesBefore: blankLinesBefore,
      indent: indent,
      blanks: counts.blanks,
      hasHardBreak: hasHardBreak,
      ending: ending,
      hasInnerSentenceEnd: counts.sentenceEnd.map { $0 < core } ?? false,
      hasComma: counts.commas > 0,
      hasOpenQuotation: counts.openQuotations > 0,
      isPlain: !counts.notWords
    )
  }

  /// One pass over the content for everything that is counted; every byte of a document goes through here.
  ///
  /// Han characters are most of it, and only their number and their bits count: both stay in registers, which is why
  /// what is counted of other characters stands in functions of its own.
  @inline(__always)
  private func count(_ content: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Counts {
    var counts = Counts()
    var signature: UInt64 = 0
    var width = 0
    var offset = content.lowerBound
    let end = content.upperBound
    while offset < end {
      let byte = bytes[offset]
      if byte >= 0xE4, byte < 0xEF {
        signature |= Keyword.bit(bytes[offset &+ 1], bytes[offset &+ 2])
        width &+= 2
        offset &+= 3
      } else if byte < 0x80 {
        if byte < 0x30 || byte > 0x39 { countASCII(byte, offset, content, &counts) }
        width &+= 1
        offset &+= 1
      } else if byte < 0xE0 {
        // U+00A0 is C2 A0.
        if byte == 0xC2, bytes[offset &+ 1] == 0xA0 { counts.notWords = true }
        width &+= 1
        offset &+= 2
      } else if byte < 0xF0 {
        let (second, third) = (bytes[offset &+ 1], bytes[offset &+ 2])
        countMark(byte, second, third, offset, &counts)
        signature |= Keyword.bit(second, third)
        width &+= 2
        offset &+= 3
      } else {
        width &+= 2
        offset &+= 4
      }
    }
    counts.signature = signature
    counts.width += width
    return counts
  }

  @inline(never)
  private func countASCII(_ byte: UInt8, _ offset: Int, _ content: Range<Int>, _ counts: inout Counts) {
    switch byte {
    case 0x20, 0x09:
      counts.blanks += 1
      counts.width -= 1
      counts.notWords = true
    case 0x2C: counts.commas += 1
    case 0x21, 0x3F: counts.sentenceEnd = counts.sentenceEnd ?? offset
    case 0x2E where endsLatinSentence(at: offset, in: content):
      counts.sentenceEnd = counts.sentenceEnd ?? offset
    case _ where byte < 0x20 || InlineMarks.mayBegin(with: byte): counts.notWords = true
    default: break
    }
  }

  /// Counts punctuation of three bytes.
  @inline(never)
  private func countMark(
    _ lead: UInt8,
    _ second: UInt8,
    _ third: UInt8,
    _ offset: Int,
    _ counts: inout Counts
  ) {
    // 。 is E3 80 82, U+3000 E3 80 80, 《 》 E3 80 8A 8B; “ ” are E2 80 9C 9D, U+200B E2 80 8B;
    // ， ！ ？ EF BC 8C 81 9F, U+FEFF EF BB BF.
    switch (lead, second, third) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
      counts.sentenceEnd = counts.sentenceEnd ?? offset
    case (0xE3, 0x80, 0x80):
      counts.blanks += 1
      counts.width -= 2
      counts.notWords = true
    case (0xE3, 0x80, 0x8A), (0xE2, 0x80, 0x9C): counts.openQuotations += 1
    case (0xE3, 0x80, 0x8B), (0xE2, 0x80, 0x9D): counts.openQuotations -= 1
    case (0xEF, 0xBC, 0x8C): counts.commas += 1
    case (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): counts.notWords = true
    default: break
    }
  }

  /// How content ends, and where its last scalar before closing quotation marks and brackets begins.
  private func ending(of content: Range<Int>) -> (PageLine.Ending, Int) {
    var end = content.upperBound
    while end > content.lowerBound {
      let (scalar, count) = utf8.scalar(before: end)
      let start = end - count
      switch scalar {
      // ” ’ 」 』 " ' ） ) 】 and blank before them
      case 0x201D, 0x2019, 0x300D, 0x300F, 0x22, 0x27, 0xFF09, 0x29, 0x3011, 0x20, 0x3000: end = start
      // 。 ！ ？ … ! ?
      case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x21, 0x3F: return (.sentence, start)
      case 0x2E where endsLatinWord(before: start, from: content.lowerBound): return (.sentence, start)
      case 0xFF1B, 0x3B: return (.semicolon, start)
      case 0xFF1A, 0x3A: return (.colon, start)
      // ， 、 , （ ( “ 《 —
      case 0xFF0C, 0x3001, 0x2C, 0xFF08, 0x28, 0x201C, 0x300A, 0x2014:
        return (end == content.upperBound ? .pending : .open, start)
      default: return (.open, start)
      }
    }
    return (.open, content.upperBound)
  }

  /// Whether a letter stands before an offset, or a number with blank before it: 1.5 may be cut at its point.
  private func endsLatinWord(before offset: Int, from start: Int) -> Bool {
    var end = offset
    while end > start, utf8[end - 1] >= 0x30, utf8[end - 1] <= 0x39 { end -= 1 }
    guard end > start else { return false }
    return end < offset ? utf8[end - 1] == 0x20 : utf8[end - 1] | 0x20 >= 0x61 && utf8[end - 1] | 0x20 <= 0x7A
  }

  /// Whether a full stop has a word before it and a capital after it; `1. First` has none.
  private func endsLatinSentence(at offset: Int, in content: Range<Int>) -> Bool {
    offset - content.lowerBound > 3 && offset + 2 < content.upperBound && utf8[offset + 1] == 0x20
      && utf8[offset + 2] >= 0x41 && utf8[offset + 2] <= 0x5A
  }

  private func skipBlank(from start: Int, before end: Int) -> (offset: Int, columns: Int) {
    var offset = start
    var columns = 0
    while offset < end {
      let (scalar, count) = utf8.scalar(at: offset)
      guard ScalarClass(scalar) == .space else { break }
      switch scalar {
      case 0x3000, 0x09: columns += 2
      case 0xFEFF, 0x200B: break
      default: columns += 1
      }
      offset += count
    }
    return (offset, columns)
  }

  private func trimmedEnd(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let (scalar, count) = utf8.scalar(before: end)
      guard ScalarClass(scalar) == .space else { break }
      end -= count
    }
    return end
  }
}
