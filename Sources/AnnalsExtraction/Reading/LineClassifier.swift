/// Gives each line of a page its role, by its own looks alone.
struct LineClassifier {
  let utf8: [UInt8]

  /// The role of a line, or nil for what only its neighbours can tell: text or size-less heading.
  func role(of line: PageLine) -> DraftBlock.Role? {
    if line.markLevel > 0 { return .markedHeading }
    let edges = LineEdges(of: line, in: utf8)
    if isRule(line) { return .rule }
    if isTableRow(line) {
      // 2024-05-06 10:20 来源：某某网 has the cells of a row and is none.
      return LinePattern.sourceLine.matches(line, in: utf8) ? .byline : .tableRow
    }
    if line.begins(withAnyOf: LinePattern.editorNote, edges, in: utf8) { return .editorNote }
    // Nothing below is wider than this; most lines of running text stop here.
    guard line.width <= 400 else { return numberedRole(of: line) }
    if isSerialHeading(line) { return .serialHeading }
    if let pattern = LinePattern.everywhere.first(matching: line, edges, in: utf8) { return pattern.role }
    if isSignatureDate(line) { return .signatureDate }
    if isPageNumber(line) { return .furniture }
    if PersonName.isByline(line, in: utf8) { return .byline }
    if let numbered = numberedRole(of: line) { return numbered }
    return nil
  }

  /// Whether the line may belong to a newspaper's title lines.
  func isMasthead(_ line: PageLine) -> Bool {
    LinePattern.masthead.contains { $0.matches(line, in: utf8) }
      || isIssueNumber(line) || DateFragment.isWhole(line, in: utf8) || isRomanised(line)
  }

  /// Whether the line reads like the title of a newspaper: 中国劳动保障报.
  func isPeriodicalTitle(_ line: PageLine) -> Bool {
    line.width <= 24 && line.ending == .open && !line.hasComma
      && line.ends(withAnyOf: LinePattern.periodicals, in: utf8)
  }

  /// Whether the line reads like the title of an official document: 关于…的意见.
  func isDocumentTitle(_ line: PageLine) -> Bool {
    line.width <= 160 && line.ending == .open
      && (utf8.range(line.content, hasPrefix: "关于")
        || line.ends(withAnyOf: LinePattern.documentTitles, in: utf8))
  }

  /// Whether the line reads like the name of an authority: 人力资源和社会保障部.
  func isAuthority(_ line: PageLine) -> Bool {
    line.width <= 60 && line.ending == .open && !line.hasComma
      && line.ends(withAnyOf: LinePattern.authorities, in: utf8)
  }

  /// Whether a line is the heading of one of several documents, as 第二篇：….
  private func isSerialHeading(_ line: PageLine) -> Bool {
    guard line.width <= 120, !line.hasInnerSentenceEnd, line.ending != .sentence else { return false }
    guard let rest = offset(afterOrdinal: ["篇", "部分", "辑"], of: line) else { return false }
    return utf8.has("：", at: rest, before: line.content.upperBound)
      || utf8.has(":", at: rest, before: line.content.upperBound)
  }

  /// Numbered headings (一、… （一）… 第一章 …) when short and without a full stop, else list items.
  private func numberedRole(of line: PageLine) -> DraftBlock.Role? {
    let opening = utf8.scalar(at: line.content.lowerBound).value
    guard Self.itemOpenings.contains(opening) || DateFragment.isNumeral(opening) else { return nil }
    let end = line.content.upperBound
    let isShort = line.width <= 80 && line.ending == .open && !line.hasInnerSentenceEnd
    if offset(afterOrdinal: ["章", "节", "编"], of: line) != nil, isShort { return .numberedHeading }
    var start = line.content.lowerBound
    let bracketed = utf8.has("（", at: start, before: end) || utf8.has("(", at: start, before: end)
    if bracketed { start += utf8.scalar(at: start).count }
    let numeral = endOfNumeral(from: start, before: end)
    if numeral > start {
      let isHan = utf8[start] >= 0x80
      if bracketed {
        guard utf8.has("）", at: numeral, before: end) || utf8.has(")", at: numeral, before: end) else {
          return nil
        }
        return isShort ? .numberedHeading : .listItem
      }
      if isHan, utf8.has("、", at: numeral, before: end) { return isShort ? .numberedHeading : .listItem }
      if !isHan, isItemMark(at: numeral, before: end) { return .listItem }
      return nil
    }
    return line.begins(withAnyOf: Self.bullets, in: utf8) || hasTightHyphen(line) ? .listItem : nil
  }

  /// The text of an item without the bullet before it; a number or a dash stays.
  func itemText(of line: PageLine) -> Range<Int> {
    var start = line.content.lowerBound
    if hasTightHyphen(line) {
      start += 1
    } else if !utf8.range(line.content, hasPrefix: "——"),
      let bullet = Self.bullets.keywords.first(where: { utf8.range(line.content, hasPrefix: $0.text) })
    {
      start += bullet.text.utf8CodeUnitCount
    }
    while start < line.content.upperBound {
      let (scalar, count) = utf8.scalar(at: start)
      guard ScalarClass(scalar) == .space else { break }
      start += count
    }
    // A bullet alone is all there is.
    return start < line.content.upperBound ? start..<line.content.upperBound : line.content
  }

  /// Whether a hyphen stands right before a Han character: -双向互动.
  private func hasTightHyphen(_ line: PageLine) -> Bool {
    let start = line.content.lowerBound
    return utf8[start] == 0x2D && start + 1 < line.content.upperBound
      && HanPairs.isHan(utf8.scalar(at: start + 1).value)
  }

  /// The first characters of 第一章, （一） and of the bullets; a number may stand there too.
  private static let itemOpenings = ScalarSet("第（(—-*+•·●○◆▪①②③④⑤⑥⑦⑧⑨⑩")

  /// What an item without a number begins with.
  private static let bullets: KeywordList = [
    "——", "- ", "* ", "+ ", "• ", "·", "●", "○", "◆", "▪", "①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩",
  ]

  /// `.`, `、` or `．` after an item's number, and no further digit: `1.5亿` is no item.
  private func isItemMark(at offset: Int, before end: Int) -> Bool {
    for mark: StaticString in [".", "．", "、"] where utf8.has(mark, at: offset, before: end) {
      let next = offset + mark.utf8CodeUnitCount
      guard next < end else { return false }
      return utf8.has("、", at: offset, before: end) || ScalarClass(utf8.scalar(at: next).value) != .digit
    }
    return false
  }

  /// The offset after 第 + number + one of `units`, or nil.
  private func offset(afterOrdinal units: [StaticString], of line: PageLine) -> Int? {
    guard utf8.range(line.content, hasPrefix: "第") else { return nil }
    let start = line.content.lowerBound + 3
    let numeral = endOfNumeral(from: start, before: line.content.upperBound)
    guard numeral > start,
      let unit = units.first(where: { utf8.has($0, at: numeral, before: line.content.upperBound) })
    else { return nil }
    return numeral + unit.utf8CodeUnitCount
  }

  /// Three or more cells, two of them numbers; or cells between tabs or bars.
  private func isTableRow(_ line: PageLine) -> Bool {
    if utf8[line.content.lowerBound] == 0x7C { return true }
    guard line.blanks >= 2, line.width <= 400, !line.hasInnerSentenceEnd else { return false }
    var cells = 0
    var numbers = 0
    var atCellStart = true
    for offset in line.content {
      let byte = utf8[offset]
      if byte == 0x20 || byte == 0x09 || byte == 0x7C {
        atCellStart = true
      } else if atCellStart {
        cells += 1
        if byte >= 0x30, byte <= 0x39 { numbers += 1 }
        atCellStart = false
      }
    }
    return cells >= 3 && numbers >= 2 && numbers * 2 >= cells && line.ending == .open && !line.hasComma
  }

  /// A line of dashes, stars or table marks: ---, ————, * * *, | --- | --- |.
  private func isRule(_ line: PageLine) -> Bool {
    guard line.content.count >= 3 else { return false }
    var offset = line.content.lowerBound
    while offset < line.content.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      guard LineClassifier.ruleMarks.contains(scalar) else { return false }
      offset += count
    }
    return true
  }

  private static let ruleMarks = ScalarSet("-*_=|: ~—―─━═＊※☆★　")

  private func isSignatureDate(_ line: PageLine) -> Bool {
    line.width <= 36 && DateFragment.isFullDate(line.content, in: utf8)
  }

  private func isPageNumber(_ line: PageLine) -> Bool {
    guard line.width <= 12 else { return false }
    var digits = 0
    for offset in line.content {
      switch utf8[offset] {
      case 0x30...0x39: digits += 1
      case 0x20, 0x2D, 0x2F, 0xE2, 0x80, 0x94, 0x93, 0xC2, 0xB7: break
      default: return false
      }
    }
    return digits > 0 && digits <= 4
  }

  /// Whether a line tells the issue or page: 第7154期 今日8版.
  private func isIssueNumber(_ line: PageLine) -> Bool {
    guard line.width <= 48, utf8.range(line.content, hasPrefix: "第") else { return false }
    return offset(afterOrdinal: ["期", "版", "号"], of: line) != nil
  }

  /// A line of capitals only: ZHONGGUO LAODONG BAOZHANG BAO.
  private func isRomanised(_ line: PageLine) -> Bool {
    var letters = 0
    for offset in line.content {
      switch utf8[offset] {
      case 0x41...0x5A: letters += 1
      case 0x20, 0x2D, 0x27: break
      default: return false
      }
    }
    return letters >= 4
  }

  private func endOfNumeral(from start: Int, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let (scalar, count) = utf8.scalar(at: offset)
      guard DateFragment.isNumeral(scalar) else { break }
      offset += count
    }
    return offset
  }
}
