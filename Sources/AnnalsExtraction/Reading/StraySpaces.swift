/// Leaves out the blank that typesetting left between Han characters: 乡村 振 兴 becomes 乡村振兴.
enum StraySpaces {
  /// What blank between Han characters is worth in a block.
  enum Spacing {
    /// Running text: nothing, except between the names of a byline in brackets.
    case prose
    /// Headings, bylines, captions: it separates parts, unless every character stands alone (目 录).
    case parts
    /// Table rows: it separates cells, always.
    case cells
  }

  /// Appends pieces of the source to the runs of a logical text; the blank between pieces goes too unless words need it.
  ///
  /// Pieces that are known to be plain (`PageLine.isPlain`) need not be searched for blank and marks.
  static func append(
    _ pieces: SourcePieces,
    of utf8: [UInt8],
    keeping spacing: Spacing,
    arePlain: Bool = false,
    to text: inout LogicalRuns
  ) {
    var writer = Writer(utf8: utf8, spacing: spacing)
    if spacing == .parts, pieces.allSatisfy({ standsAlone($0, in: utf8) }) { writer.spacing = .prose }
    for piece in pieces {
      guard !arePlain else {
        writer.appendWhole(piece, to: &text)
        continue
      }
      guard InlineMarks.mayStand(in: piece, utf8) else {
        writer.append(piece, to: &text)
        continue
      }
      for words in InlineMarks.words(of: piece, in: utf8) { writer.append(words, to: &text) }
    }
  }

  /// Whether every character of a piece has blank around it.
  private static func standsAlone(_ piece: Range<Int>, in utf8: [UInt8]) -> Bool {
    var run = 0
    var offset = piece.lowerBound
    while offset < piece.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      run = ScalarClass(scalar) == .space ? 0 : run + 1
      if run > 1 { return false }
      offset += count
    }
    return true
  }

  private struct Writer {
    let utf8: [UInt8]
    var spacing: Spacing
    /// The end of the last piece, or nil before the first.
    var previousEnd: Int?

    /// Appends a piece that holds neither blank nor marks.
    mutating func appendWhole(_ piece: Range<Int>, to text: inout LogicalRuns) {
      guard !piece.isEmpty else { return }
      if let end = previousEnd { appendBlank(between: end, and: piece.lowerBound, to: &text) }
      text.append(piece)
      previousEnd = piece.upperBound
    }

    mutating func append(_ words: Range<Int>, to text: inout LogicalRuns) {
      let piece = trimmed(words)
      guard !piece.isEmpty else { return }
      if let end = previousEnd { appendBlank(between: end, and: piece.lowerBound, to: &text) }
      var start = piece.lowerBound
      var offset = piece.lowerBound
      while true {
        offset = nextBlankLead(from: offset, before: piece.upperBound)
        guard offset < piece.upperBound else { break }
        let end = endOfBlank(from: offset, before: piece.upperBound)
        guard end > offset else {
          offset += 1
          continue
        }
        text.append(start..<offset)
        if isNeeded(offset..<end, in: piece), let blank = firstBlank(in: offset..<end) {
          text.append(blank)
        }
        start = end
        offset = end
      }
      text.append(start..<piece.upperBound)
      previousEnd = piece.upperBound
    }

    /// The next byte that blank can begin with: 09, 20, C2, E2, E3 or EF.
    private func nextBlankLead(from start: Int, before end: Int) -> Int {
      utf8.withUnsafeBufferPointer { utf8 in
        var offset = start
        while offset < end {
          let lead = utf8[offset]
          if lead >= 0xE4, lead < 0xEF {
            // Han characters, three bytes each.
            offset += 3
          } else if lead == 0x20 || lead == 0x09 || lead == 0xC2 || lead == 0xE2 || lead == 0xE3
            || lead == 0xEF
          {
            return offset
          } else {
            offset += 1
          }
        }
        return end
      }
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
      let start = endOfBlank(from: range.lowerBound, before: range.upperBound)
      var end = range.upperBound
      while end > start {
        let (scalar, count) = utf8.scalar(before: end)
        guard ScalarClass(scalar) == .space else { break }
        end -= count
      }
      return start..<end
    }

    private func endOfBlank(from start: Int, before end: Int) -> Int {
      var offset = start
      while offset < end {
        let (scalar, count) = utf8.scalar(at: offset)
        guard ScalarClass(scalar) == .space else { break }
        offset += count
      }
      return offset
    }

    /// The first blank of a run that takes room.
    private func firstBlank(in range: Range<Int>) -> Range<Int>? {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let (scalar, count) = utf8.scalar(at: offset)
        if scalar != 0xFEFF, scalar != 0x200B { return offset..<offset + count }
        offset += count
      }
      return nil
    }

    /// Whether blank inside a piece means something.
    private func isNeeded(_ blank: Range<Int>, in piece: Range<Int>) -> Bool {
      let before = utf8.scalar(before: blank.lowerBound).value
      let after = utf8.scalar(at: blank.upperBound).value
      let classes = (ScalarClass(before), ScalarClass(after))
      switch spacing {
      case .cells: return true
      case .parts: return !joinsDate(before, after, classes, blank, in: piece)
      case .prose:
        return ScalarClass.blankSeparates(classes.0, classes.1) && !isSpacedOut(around: blank, in: piece)
          || classes == (.wide, .wide) && isBetweenNames(blank, in: piece)
      }
    }

    /// Whether the digits or marks on both sides of a blank have blank on their other sides too: 2 0 2 4 年.
    private func isSpacedOut(around blank: Range<Int>, in piece: Range<Int>) -> Bool {
      let before = utf8.scalar(before: blank.lowerBound)
      let after = utf8.scalar(at: blank.upperBound)
      guard ScalarClass(before.value) != .letter, ScalarClass(after.value) != .letter else { return false }
      let start = blank.lowerBound - before.count
      let end = blank.upperBound + after.count
      return (start == piece.lowerBound || ScalarClass(utf8.scalar(before: start).value) == .space)
        && (end == piece.upperBound || ScalarClass(utf8.scalar(at: end).value) == .space)
    }

    /// Whether blank tears a date or a number from its unit: 10 月 31 日, 30 万.
    private func joinsDate(
      _ before: UInt32,
      _ after: UInt32,
      _ classes: (ScalarClass, ScalarClass),
      _ blank: Range<Int>,
      in piece: Range<Int>
    ) -> Bool {
      // ， 。 ； ： 、 never have blank before or after them that means something.
      if [0xFF0C, 0x3002, 0xFF1B, 0x3001].contains(after) { return true }
      if classes.0 == .digit, [0x5E74, 0x6708, 0x65E5, 0x53F7, 0x65F6, 0x5206].contains(after) {
        return true
      }
      guard before == 0x5E74 || before == 0x6708, classes.1 == .digit else { return false }
      var offset = blank.upperBound
      while offset < piece.upperBound {
        let (scalar, count) = utf8.scalar(at: offset)
        guard ScalarClass(scalar) == .digit || scalar == 0x20 else {
          return before == 0x5E74 ? scalar == 0x6708 : scalar == 0x65E5 || scalar == 0x53F7
        }
        offset += count
      }
      return false
    }

    /// Whether blank stands between the names of reporters: (记者刘羽佳 吴雨).
    private func isBetweenNames(_ blank: Range<Int>, in piece: Range<Int>) -> Bool {
      var offset = blank.lowerBound
      for _ in 0..<16 where offset > piece.lowerBound {
        let (scalar, count) = utf8.scalar(before: offset)
        switch scalar {
        // 记者, 通讯员
        case 0x8005 where utf8.has("记者", at: offset - 6, before: offset): return true
        case 0x5458 where utf8.has("通讯员", at: offset - 9, before: offset): return true
        case 0x3002, 0xFF0C, 0x2C, 0xFF09, 0x29, 0x201D: return false
        default: offset -= count
        }
      }
      return false
    }

    /// Appends the blank between two pieces that must stay: between Latin words, between the parts of a headline
    /// over two lines when the file has some before its line end, and what stands beside a mark inside a line.
    private func appendBlank(between end: Int, and start: Int, to text: inout LogicalRuns) {
      guard end < start else { return }
      let before = ScalarClass(utf8.scalar(before: end).value)
      let after = ScalarClass(utf8.scalar(at: start).value)
      let gap = utf8[end..<start]
      let lineEnd = gap.firstIndex { $0 == 0x0A || $0 == 0x0D }
      let areLatin = before == .letter && after == .letter
      let separates =
        switch spacing {
        case .parts: true
        case .prose: lineEnd == nil ? ScalarClass.blankSeparates(before, after) : areLatin
        case .cells: lineEnd == nil
        }
      guard separates else { return }
      if let blank = gap.firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) {
        text.append(blank..<blank + 1)
      } else if areLatin, let lineEnd {
        text.appendBlank(forLineEndAt: lineEnd)
      }
    }
  }
}
