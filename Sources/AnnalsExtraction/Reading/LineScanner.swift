import AnnalsCore

/// Cuts a document into lines and measures each in one pass over its bytes.
struct LineScanner {
  private let utf8: [UInt8]

  /// The lines of a document that are not blank.
  static func lines(of source: SourceDocument) -> [PageLine] {
    let scanner = LineScanner(utf8: source.utf8)
    var lines: [PageLine] = []
    lines.reserveCapacity(source.lineStarts.count)
    var blank = 0
    for (index, start) in source.lineStarts.enumerated() {
      let next = index + 1 < source.lineStarts.count ? source.lineStarts[index + 1] : source.utf8.count
      if let line = scanner.line(start..<next, blankLinesBefore: blank) {
        lines.append(line)
        blank = 0
      } else {
        blank += 1
      }
    }
    return lines
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
      markLevel: heading.level,
      blankLinesBefore: blankLinesBefore,
      indent: indent,
      hasHardBreak: lineEnd - end >= 2
    )
  }

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

  /// One pass over the content for everything that is counted.
  private func measure(
    _ content: Range<Int>,
    markLevel: Int,
    blankLinesBefore: Int,
    indent: Int,
    hasHardBreak: Bool
  ) -> PageLine {
    var width = 0
    var blanks = 0
    var commas = 0
    var openQuotations = 0
    var signature: UInt64 = 0
    var sentenceEnd: Int?
    var offset = content.lowerBound
    let end = content.upperBound
    while offset < end {
      let byte = utf8[offset]
      if byte < 0x80 {
        if byte == 0x20 || byte == 0x09 {
          blanks += 1
          width -= 1
        } else if byte == 0x2C {
          commas += 1
        } else if byte == 0x21 || byte == 0x3F || byte == 0x2E && endsLatinSentence(at: offset, in: content) {
          sentenceEnd = sentenceEnd ?? offset
        }
        width += 1
        offset += 1
      } else if byte < 0xE0 {
        width += 1
        offset += 2
      } else if byte < 0xF0 {
        width += 2
        signature |= Keyword.bit(utf8[offset + 1], utf8[offset + 2])
        // 。 is E3 80 82, U+3000 E3 80 80, 《 》 E3 80 8A 8B; “ ” are E2 80 9C 9D; ， ！ ？ EF BC 8C 81 9F.
        if byte == 0xE3, utf8[offset + 1] == 0x80 {
          switch utf8[offset + 2] {
          case 0x82: sentenceEnd = sentenceEnd ?? offset
          case 0x80:
            blanks += 1
            width -= 2
          case 0x8A: openQuotations += 1
          case 0x8B: openQuotations -= 1
          default: break
          }
        } else if byte == 0xE2, utf8[offset + 1] == 0x80 {
          if utf8[offset + 2] == 0x9C {
            openQuotations += 1
          } else if utf8[offset + 2] == 0x9D {
            openQuotations -= 1
          }
        } else if byte == 0xEF, utf8[offset + 1] == 0xBC {
          switch utf8[offset + 2] {
          case 0x8C: commas += 1
          case 0x81, 0x9F: sentenceEnd = sentenceEnd ?? offset
          default: break
          }
        }
        offset += 3
      } else {
        width += 2
        offset += 4
      }
    }
    let (ending, core) = ending(of: content)
    return PageLine(
      content: content,
      markLevel: markLevel,
      width: width,
      blankLinesBefore: blankLinesBefore,
      indent: indent,
      hasHardBreak: hasHardBreak,
      ending: ending,
      hasInnerSentenceEnd: sentenceEnd.map { $0 < core } ?? false,
      hasComma: commas > 0,
      hasOpenQuotation: openQuotations > 0,
      signature: signature,
      blanks: blanks
    )
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
