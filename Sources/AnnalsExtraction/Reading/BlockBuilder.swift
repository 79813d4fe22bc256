/// Makes blocks of lines: gives each line its role, tells headings from text, joins what a column broke.
struct BlockBuilder {
  /// What a line without a mark is.
  private enum LineSense {
    /// A paragraph, or a piece of one, or a heading: its looks and its neighbours tell.
    case piece
    /// A statement, as in a chronicle; a short first line or a bare year is a heading.
    case statement
    /// A whole paragraph: the text marks its headings.
    case paragraph
  }

  private let utf8: [UInt8]
  private let lines: [PageLine]
  private let roles: [DraftBlock.Role?]
  /// For each line without a role, whether it opens a report.
  private let opensReport: [Bool]
  private let columns: [ColumnDetector.Column]
  private let sense: LineSense
  /// Whether the page marks its headings; then a line with a comma is none of them.
  private let hasMarkedHeadings: Bool
  /// Whether several are marked and nothing speaks for a newspaper, which marks some of its headlines only: then a
  /// short line far from them is text.
  private let marksItsHeadings: Bool
  private var blocks: [DraftBlock] = []
  /// Whether paragraphs begin with an indent.
  private let indentsParagraphs: Bool
  /// The index of the line that ends the last block.
  private var lastLine = -1

  /// From this width on a line without an end is a sentence that was cut, not a heading.
  static let cutWidth = 60
  /// The most lines of a note in brackets at the end of a text.
  private static let mostOfNote = 5
  /// The widest line that is taken for a heading without a mark.
  private static let headingWidth = 64

  /// The blocks of a page, in the order of the file; `areParagraphs` says that each line is a whole one.
  ///
  /// Several threads take at least `stretch` lines at a time.
  static func blocks(
    of lines: consuming [PageLine],
    in utf8: [UInt8],
    areParagraphs: Bool,
    threads: Int,
    stretch: Int = 4096
  ) -> [DraftBlock] {
    let builder = BlockBuilder(lines: lines, utf8: utf8, areParagraphs: areParagraphs, threads: threads)
    let stretches = threads > 1 ? builder.stretches(ofAtLeast: stretch) : [0..<builder.lines.count]
    return .joining(parallelMap(stretches, threads: threads) { builder.blocks(of: $0) }, threads: threads)
  }

  // MARK: Stretches of lines

  /// Stretches of lines that make their blocks by themselves.
  private func stretches(ofAtLeast count: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    while start < lines.count {
      let next = (min(start + count, lines.count)..<lines.count).first(where: beginsAnew)
      stretches.append(start..<(next ?? lines.count))
      start = next ?? lines.count
    }
    return stretches
  }

  /// Whether a line begins a block whatever stands above: one of text below one that ends its sentence, in no column.
  ///
  /// Only an open bracket at the end of a text goes on over such lines, and not over many.
  private func beginsAnew(_ index: Int) -> Bool {
    let above = lines[index - 1]
    return roles[index] == nil && roles[index - 1] == nil && above.ending == .sentence && !above.hasHardBreak
      && columns[index - 1].width == 0
      && !roles[max(0, index - Self.mostOfNote)..<index].contains(.closingNote)
  }

  /// The blocks of a stretch.
  private func blocks(of stretch: Range<Int>) -> [DraftBlock] {
    var builder = self
    builder.blocks.reserveCapacity(stretch.count + 1)
    let above = stretch.lowerBound - 1
    if above >= 0 {
      // It stands for all lines above: for a text that has begun, and a sentence that has ended.
      builder.append(.paragraph, lines[above])
      builder.lastLine = above
    }
    for index in stretch { builder.add(index) }
    if above >= 0 { builder.blocks.removeFirst() }
    return builder.blocks
  }

  private init(lines: consuming [PageLine], utf8: [UInt8], areParagraphs: Bool, threads: Int) {
    // The lines of a document are as much memory as its text: they are marked where they are.
    var lines = lines
    let classifier = LineClassifier(utf8: utf8)
    var roles = Self.roles(of: lines, by: classifier, threads: threads)
    Masthead.mark(&roles, of: lines, by: classifier)
    Captions.mark(&roles, of: lines)
    MarkdownStructure.mark(&roles, of: &lines, in: utf8)
    TableRows.mark(&roles, of: lines, in: utf8)
    BareNames.settle(&roles, of: lines, in: utf8)
    self.utf8 = utf8
    self.lines = lines
    self.roles = roles
    opensReport = Self.opensReport(lines, roles, in: utf8, threads: threads)
    columns =
      areParagraphs
      ? [ColumnDetector.Column](repeating: .none, count: lines.count)
      : ColumnDetector.columns(of: lines, isText: roles.map { $0 == nil }, threads: threads)
    if areParagraphs {
      sense = .paragraph
    } else if columns.allSatisfy({ $0 == .none }),
      StatementList.isList(lines.indices.filter { roles[$0] == nil }.map { lines[$0] }, in: utf8)
    {
      sense = .statement
    } else {
      // Where a column broke the lines, they are not whole by themselves, however few of them have an end.
      sense = .piece
    }
    // One paragraph in a dozen lines is the least where indents mean something.
    indentsParagraphs = lines.count { $0.beginsParagraph } * 12 >= lines.count
    hasMarkedHeadings = roles.contains(.markedHeading)
    let isFromNewspaper =
      opensReport.contains(true)
      || roles.contains { $0.map { [.masthead, .byline, .closingNote, .photoCredit].contains($0) } ?? false }
    marksItsHeadings = !isFromNewspaper && roles.count { $0 == .markedHeading } > 1
  }

  /// What each line is by its own looks.
  private static func roles(
    of lines: [PageLine],
    by classifier: LineClassifier,
    threads: Int
  ) -> [DraftBlock.Role?] {
    .joining(
      parallelParts(of: lines.count, size: 4096, threads: threads) { part in
        lines[part].map { classifier.role(of: $0) }
      }
    )
  }

  /// For each line without a role, whether it opens a report.
  private static func opensReport(
    _ lines: [PageLine],
    _ roles: [DraftBlock.Role?],
    in utf8: [UInt8],
    threads: Int
  ) -> [Bool] {
    .joining(
      parallelParts(of: lines.count, size: 4096, threads: threads) { part in
        part.map { roles[$0] == nil && ReportOpening.matches(lines[$0], in: utf8) }
      }
    )
  }

  private mutating func add(_ index: Int) {
    let line = lines[index]
    if continuesLastBlock(index) {
      // A row takes the first half of its label in; everything else stays what it was.
      let role =
        roles[index] == .tableRow && isRowLabel(blocks[blocks.count - 1], before: line)
        ? .tableRow : blocks[blocks.count - 1].role
      extendLastBlock(with: line, as: role, isCut: role == .paragraph && isCut(index, isContinuation: true))
    } else if isSubtitle(index) {
      append(.plainHeading, line, level: 2)
    } else if let role = roles[index] {
      if role == .signatureDate { signLastBlock() }
      append(
        role,
        line,
        pieces: role == .listItem ? [LineClassifier(utf8: utf8).itemText(of: line)] : nil,
        level: level(of: role, line),
        isCut: role == .listItem && isCut(index, isContinuation: false)
      )
    } else if let split = titledDateline(line) {
      append(.byline, line, pieces: [split.dateline], opensReport: true)
      append(.plainHeading, line, pieces: [split.title], level: 2)
    } else if isPlainHeading(index) {
      append(.plainHeading, line, level: 2)
    } else {
      let isContinuation = blocks.last.map { $0.role == .paragraph && $0.isCut } ?? false
      append(
        .paragraph,
        line,
        isCut: isCut(index, isContinuation: isContinuation),
        opensReport: opensReport[index]
      )
    }
    lastLine = index
  }

  // MARK: Joining lines

  /// Whether a line belongs to the block of the line before.
  private func continuesLastBlock(_ index: Int) -> Bool {
    guard let block = blocks.last else { return false }
    let line = lines[index]
    let previous = lines[lastLine]
    switch (block.role, roles[index]) {
    case (.masthead, .masthead):
      return DateFragment.continues(previous, in: utf8) && DateFragment.continues(line, in: utf8)
    case (.closingNote, nil), (.closingNote, .byline):
      return isOpenBracket(block) && block.pieces.count < Self.mostOfNote
    case (.paragraph, .tableRow) where isRowLabel(block, before: line),
      (.plainHeading, .tableRow) where isRowLabel(block, before: line):
      return true
    case (.paragraph, nil), (.listItem, nil), (.caption, nil):
      return joins(lastLine, index)
    case (.paragraph, .listItem), (.paragraph, .numberedHeading), (.paragraph, .tableRow):
      // What begins like an item is running text when a column broke the line above it: ……重点领 / 域——……
      return columns[lastLine].width > 0 && (block.ending == .open || block.ending == .pending)
    case (.plainHeading, nil):
      return previous.hasHardBreak && line.blankLinesBefore == 0 && isPlainHeading(index)
    default: return false
    }
  }

  /// Whether a column or a hard break cut a text between two lines.
  private func joins(_ first: Int, _ second: Int) -> Bool {
    let above = lines[first]
    let below = lines[second]
    if above.hasHardBreak || sense != .piece || opensReport[second] || headsReport(second) {
      return false
    }
    if indentsParagraphs, below.beginsParagraph { return false }
    let column = columns[first].width
    let isFull = column > 0 && above.width + min(above.indent, 4) >= column - 3
    switch above.ending {
    case .open, .pending, .colon, .semicolon:
      if column > 0 { return above.ending == .open || above.ending == .pending || isFull }
      guard above.ending == .open || above.ending == .pending, below.blankLinesBefore == 0 else {
        return false
      }
      return isCut(first, isContinuation: blocks.last.map { $0.pieces.count > 1 } ?? false)
    case .sentence:
      guard isFull else { return false }
      if indentsParagraphs { return true }
      // A full line may end a sentence by chance; the first line of a paragraph is two characters short.
      return columns[second].width > 0 && below.width >= column - 2
        || below.ending == .sentence && below.width < column - 8
    }
  }

  /// Whether a line ends in the middle of a sentence.
  private func isCut(_ index: Int, isContinuation: Bool) -> Bool {
    let line = lines[index]
    guard sense == .piece, !line.hasHardBreak else { return false }
    switch line.ending {
    case .pending: return true
    case .open:
      return columns[index].width > 0 || line.width >= Self.cutWidth || isContinuation
        || line.hasInnerSentenceEnd || line.hasOpenQuotation
        || indentsParagraphs && line.beginsParagraph || line.hasComma && line.width >= 48
    default: return false
    }
  }

  private func isOpenBracket(_ block: DraftBlock) -> Bool {
    guard let first = block.pieces.first, let last = block.pieces.last,
      utf8.range(first, hasPrefix: "（") || utf8.range(first, hasPrefix: "(")
    else { return false }
    return !utf8.range(last, hasSuffixAmong: ["）", ")", "）。", ")。"])
  }

  /// Whether a short paragraph is the first half of a row's label: 每万劳动力中 above 研发人员 人年/万人 24.8.
  private func isRowLabel(_ block: DraftBlock, before row: PageLine) -> Bool {
    row.blankLinesBefore == 0 && blocks.count > 1 && blocks[blocks.count - 2].role == .tableRow
      && block.pieces.count == 1 && lines[lastLine].width <= 32 && block.ending == .open
  }

  // MARK: Headings

  /// Whether a short line stands right above the dateline of a report: its headline, whatever stands above it.
  private func headsReport(_ index: Int) -> Bool {
    let line = lines[index]
    guard sense == .piece, roles[index] == nil, line.ending == .open, line.width <= 48, !line.hasComma,
      !line.hasInnerSentenceEnd, !line.hasOpenQuotation,
      columns[index].width == 0
        || line.width < columns[index].width - 4, index + 1 < lines.count, roles[index + 1] == nil
    else { return false }
    return opensReport[index + 1] && !opensReport[index]
  }

  private func isPlainHeading(_ index: Int) -> Bool {
    if headsReport(index) { return true }
    let line = lines[index]
    guard sense != .paragraph, lines.count > 1, columns[index].width == 0, line.ending == .open,
      !line.hasInnerSentenceEnd, !line.hasOpenQuotation || line.hasHardBreak,
      !StatementList.beginsWithDay(line, in: utf8),
      !opensReport[index]
    else { return false }
    let isFirst = blocks.allSatisfy { $0.role == .masthead }
    if sense == .statement {
      // 某某公司大事记 above all, 1998年 above what happened in it.
      return isFirst && !StatementList.beginsWithDate(line, in: utf8) && line.width <= Self.headingWidth
        || DateFragment.isWhole(line, in: utf8)
    }
    if indentsParagraphs, line.beginsParagraph { return false }
    if let last = blocks.last, last.isCut, last.role == .paragraph, !line.hasHardBreak { return false }
    if isFirst { return line.width <= 120 }
    if LineClassifier(utf8: utf8).isDocumentTitle(line), line.width <= 120 { return true }
    if marksItsHeadings, !standsByHeading(index) { return false }
    if line.hasComma, !line.hasHardBreak { return !hasMarkedHeadings && line.width <= 48 }
    return line.width <= Self.headingWidth
  }

  /// Whether a line stands right above or below a heading, as the second line of a title or the theme above it, or
  /// right above a byline.
  private func standsByHeading(_ index: Int) -> Bool {
    if let last = blocks.last, last.isHeading || last.role == .masthead { return true }
    guard index + 1 < lines.count else { return false }
    return roles[index + 1] == .markedHeading || roles[index + 1] == .byline
  }

  /// Whether a line with a dash is the second part of the headline above: ——记一次发布会.
  private func isSubtitle(_ index: Int) -> Bool {
    let line = lines[index]
    guard roles[index] == .listItem, let last = blocks.last, last.isHeading || last.role == .byline else {
      return false
    }
    return line.ending == .open && line.width <= 100 && !line.hasInnerSentenceEnd
      && utf8.range(line.content, hasPrefix: "——")
  }

  private func level(of role: DraftBlock.Role, _ line: PageLine) -> Int {
    switch role {
    case .markedHeading: line.markLevel
    case .serialHeading: 1
    case .numberedHeading:
      utf8.range(line.content, hasPrefix: "（") || utf8.range(line.content, hasPrefix: "(") ? 3 : 2
    default: 0
    }
  }

  /// The two halves of `新华网北京5月29日电题：抓住机遇 乘势而上`: the dateline's line and the headline.
  private func titledDateline(_ line: PageLine) -> (dateline: Range<Int>, title: Range<Int>)? {
    guard line.ending == .open, let dateline = Dateline.find(at: line, in: utf8) else { return nil }
    for mark: StaticString in ["题：", "题:"]
    where utf8.has(mark, at: dateline.upperBound, before: line.content.upperBound) {
      let split = dateline.upperBound + mark.utf8CodeUnitCount
      guard split < line.content.upperBound else { return nil }
      return (line.content.lowerBound..<split, split..<line.content.upperBound)
    }
    return nil
  }

  // MARK: Blocks

  private mutating func append(
    _ role: DraftBlock.Role,
    _ line: PageLine,
    pieces: SourcePieces? = nil,
    level: Int = 0,
    isCut: Bool = false,
    opensReport: Bool = false
  ) {
    blocks.append(
      DraftBlock(
        role: role,
        level: level,
        pieces: pieces ?? [line.content],
        isPlain: line.isPlain,
        ending: line.ending,
        isCut: isCut,
        opensReport: opensReport
      )
    )
  }

  /// Takes a name right above the date that signs a text for the signature that it is, not for a heading.
  private mutating func signLastBlock() {
    guard let last = blocks.last, last.role == .plainHeading || last.role == .paragraph,
      last.pieces.count == 1, let piece = last.pieces.first,
      blocks.contains(where: \.isBody),
      let line = LineScanner.line(of: piece, in: utf8), LineClassifier(utf8: utf8).isAuthority(line)
    else { return }
    blocks[blocks.count - 1].role = .byline
  }

  private mutating func extendLastBlock(with line: PageLine, as role: DraftBlock.Role, isCut: Bool) {
    let last = blocks.count - 1
    blocks[last].pieces.append(line.content)
    blocks[last].isPlain = blocks[last].isPlain && line.isPlain
    blocks[last].ending = line.ending
    blocks[last].isCut = isCut
    blocks[last].role = role
  }
}
