/// Finds what Markdown says of whole lines: front matter, fenced code, headings underlined with `===` or `---`.
struct MarkdownStructure {
  /// The most lines that front matter may have.
  private static let longestFrontMatter = 100

  private let utf8: [UInt8]

  /// Types the lines that Markdown's marks speak of; underlined headings get their depth.
  ///
  /// The values of front matter become blocks of their own, the keys are left out: `title:` is the headline of the
  /// whole page, `date:`, `author:` and `source:` are its byline, everything else is furniture.
  static func mark(_ roles: inout [DraftBlock.Role?], of lines: inout [PageLine], in utf8: [UInt8]) {
    let structure = MarkdownStructure(utf8: utf8)
    let body = structure.markFrontMatter(&roles, of: &lines)
    structure.markFences(&roles, of: lines, from: body)
    structure.markUnderlined(&roles, of: &lines, from: body)
  }

  // MARK: Front matter

  /// What the values of some keys of front matter are.
  private static let fields: [(keys: [StaticString], role: DraftBlock.Role)] = [
    (["title:", "Title:", "标题:", "标题："], .markedHeading),
    (["date:", "Date:", "published:", "pubdate:", "日期:", "日期："], .byline),
    (["author:", "authors:", "source:", "作者:", "作者：", "来源:", "来源："], .byline),
  ]

  /// Types the lines between `---` at the top of the file and the next `---`; returns the first line after them.
  private func markFrontMatter(_ roles: inout [DraftBlock.Role?], of lines: inout [PageLine]) -> Int {
    guard let first = lines.first, first.content == 0..<3, utf8.range(first.content, hasPrefix: "---") else {
      return 0
    }
    let limit = min(lines.count, Self.longestFrontMatter)
    guard let end = lines[1..<max(1, limit)].firstIndex(where: isFrontMatterEnd),
      lines[1..<end].allSatisfy(isField)
    else { return 0 }
    for index in 0...end {
      roles[index] = .furniture
      lines[index].markLevel = 0
      guard let (value, role) = field(lines[index]) else { continue }
      lines[index].content = value
      roles[index] = role
      if role == .markedHeading { lines[index].markLevel = 1 }
    }
    return end + 1
  }

  private func isFrontMatterEnd(_ line: PageLine) -> Bool {
    line.content.count == 3 && utf8.range(line.content, hasSuffixAmong: ["---", "..."])
  }

  /// `key: value`, an item of a list, a remark, or what is set in below a key.
  private func isField(_ line: PageLine) -> Bool {
    if line.indent > 0 || line.markLevel > 0 || utf8.range(line.content, hasPrefix: "- ") { return true }
    return line.content.prefix(40).contains { utf8[$0] == 0x3A }
      || utf8.range(line.content, holdsAnyOf: ["："])
  }

  /// The value of a known key without its quotation marks, and what it is.
  private func field(_ line: PageLine) -> (value: Range<Int>, role: DraftBlock.Role)? {
    guard line.indent == 0 else { return nil }
    for field in Self.fields {
      guard let key = utf8.prefix(of: line.content, among: field.keys) else { continue }
      var start = line.content.lowerBound + key.utf8CodeUnitCount
      var end = line.content.upperBound
      while start < end, utf8[start] == 0x20 || utf8[start] == 0x09 { start += 1 }
      if end - start >= 2, utf8[start] == 0x22 || utf8[start] == 0x27, utf8[end - 1] == utf8[start] {
        start += 1
        end -= 1
      }
      return start < end ? (start..<end, field.role) : nil
    }
    return nil
  }

  // MARK: Fences

  /// Types fenced code; a fence that is never closed is a line of marks and nothing else.
  private func markFences(_ roles: inout [DraftBlock.Role?], of lines: [PageLine], from body: Int) {
    var open: (line: Int, byte: UInt8)?
    for index in lines.indices[body...] {
      guard let byte = fence(lines[index]) else { continue }
      if let start = open {
        guard byte == start.byte else { continue }
        for line in start.line...index { roles[line] = .furniture }
        open = nil
      } else {
        open = (index, byte)
      }
    }
    if let open { roles[open.line] = .furniture }
  }

  private func fence(_ line: PageLine) -> UInt8? {
    let byte = utf8[line.content.lowerBound]
    guard byte == 0x60 || byte == 0x7E, line.content.count >= 3 else { return nil }
    return line.content.prefix(3).allSatisfy { utf8[$0] == byte } && !line.hasComma ? byte : nil
  }

  // MARK: Underlined headings

  private func markUnderlined(
    _ roles: inout [DraftBlock.Role?],
    of lines: inout [PageLine],
    from body: Int
  ) {
    for index in lines.indices[body...] where index > body && roles[index] == .rule {
      let title = index - 1
      guard lines[index].blankLinesBefore == 0, roles[title] == nil || roles[title]?.isNumbered == true,
        lines[title].width <= 100, lines[title].ending == .open, !lines[title].hasInnerSentenceEnd,
        title == body || lines[title].blankLinesBefore > 0,
        let level = underline(lines[index])
      else { continue }
      roles[title] = .markedHeading
      lines[title].markLevel = level
    }
  }

  /// 1 for a line of `=`, 2 for a line of `-`.
  private func underline(_ line: PageLine) -> Int? {
    let byte = utf8[line.content.lowerBound]
    guard byte == 0x3D || byte == 0x2D, line.content.allSatisfy({ utf8[$0] == byte }) else { return nil }
    return byte == 0x3D ? 1 : 2
  }
}

extension DraftBlock.Role {
  fileprivate var isNumbered: Bool { self == .numberedHeading || self == .listItem }
}
