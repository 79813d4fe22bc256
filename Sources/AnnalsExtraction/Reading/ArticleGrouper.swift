/// An article in the making: indices of its blocks in reading order.
struct ArticleDraft: Sendable, Equatable {
  var blocks: [Int] = []
  /// The index of the headline block.
  var headline: Int?
  /// Whether a note, a source line or a continuation mark has closed it.
  var isClosed = false
  /// Whether it has text.
  var hasBody = false
  /// Whether a rule has come since its last text.
  var isRuledOff = false
}

/// What a page is made of, in reading order: articles, and blocks that belong to none.
enum PagePart: Sendable, Equatable {
  case article(ArticleDraft)
  case outside(Int)

  /// How many blocks it has.
  var blockCount: Int {
    switch self {
    case .article(let article): article.blocks.count
    case .outside: 1
    }
  }

  /// Whether it is an article with text.
  var hasBody: Bool {
    switch self {
    case .article(let article): article.hasBody
    case .outside: false
    }
  }
}

/// Groups the blocks of a page into articles.
///
/// An article begins at a marked heading of the articles' level, at 第二篇：, at the head of an official document,
/// at a dateline when the article before has its own, after a line that closes the one before, at a headline below
/// a rule, and at each of several headlines above a report that begins with its day.
struct ArticleGrouper {
  private let blocks: [DraftBlock]
  private let utf8: [UInt8]
  private let opensArticle: [Bool]
  private var parts: [PagePart] = []
  private var current: ArticleDraft?

  /// The parts of a page, in the order of its blocks.
  static func parts(of blocks: [DraftBlock], in utf8: [UInt8]) -> [PagePart] {
    var grouper = ArticleGrouper(blocks: blocks, utf8: utf8)
    for index in blocks.indices { grouper.add(index) }
    grouper.close()
    return grouper.parts
  }

  private init(blocks: [DraftBlock], utf8: [UInt8]) {
    self.blocks = blocks
    self.utf8 = utf8
    let marked = ArticleHeadings.openings(in: blocks)
    let unmarked = DatedReports.openings(in: blocks, of: utf8)
    opensArticle = blocks.indices.map { marked[$0] || unmarked.contains($0) }
  }

  private mutating func add(_ index: Int) {
    let block = blocks[index]
    switch block.role {
    case .masthead:
      close()
      parts.append(.outside(index))
    case .furniture where current == nil, .rule where current == nil:
      parts.append(.outside(index))
    case .markedHeading where opensArticle[index], .plainHeading where opensArticle[index], .serialHeading:
      close()
      append(index)
    case .rule:
      append(index)
      if current?.hasBody == true { current?.isRuledOff = true }
    case .plainHeading where current?.isRuledOff == true:
      close()
      append(index)
    case .documentNumber, .addressee:
      splitDocumentHead()
      append(index)
    case .continuation where ContinuationMark.direction(of: block, in: utf8) == .back:
      resume(index)
    case .closingNote, .continuation:
      append(index)
      if current?.hasBody == true { current?.isClosed = true }
    case .signatureDate, .caption, .photoCredit, .furniture, .contents:
      append(index)
    default:
      if block.opensReport, current?.hasBody == true {
        splitReportHead()
      } else if current?.isClosed == true, block.role != .markedHeading {
        close()
      }
      append(index)
    }
  }

  private mutating func append(_ index: Int) {
    if current == nil { current = ArticleDraft() }
    current?.blocks.append(index)
    guard blocks[index].isBody else { return }
    current?.hasBody = true
    current?.isRuledOff = false
  }

  private mutating func close() {
    guard var article = current, !article.blocks.isEmpty else { return }
    article.headline = headline(of: article)
    parts.append(.article(article))
    current = nil
  }

  /// Goes on with the article that broke off right before; a rest whose beginning is elsewhere is an article of
  /// its own, the headings above the mark included.
  private mutating func resume(_ index: Int) {
    if let last = current?.blocks.last, blocks[last].role == .continuation {
      current?.isClosed = false
    } else if current?.hasBody == true {
      splitReportHead()
    }
    append(index)
  }

  /// Starts an article at a dateline; the size-less headings and bylines above it come along.
  private mutating func splitReportHead() {
    splitHead { $0.role == .plainHeading || $0.role == .byline || $0.role == .editorNote }
  }

  /// Starts an article at the head of an official document: the lines with authority and title come along.
  private mutating func splitDocumentHead() {
    guard current?.hasBody == true else { return }
    let utf8 = utf8
    let classifier = LineClassifier(utf8: utf8)
    splitHead { block in
      guard block.role == .plainHeading || block.role == .documentNumber, let piece = block.pieces.first,
        let line = LineScanner.line(of: piece, in: utf8)
      else { return false }
      return block.role == .documentNumber || classifier.isDocumentTitle(line) || classifier.isAuthority(line)
    }
  }

  private mutating func splitHead(takingAlong belongs: (DraftBlock) -> Bool) {
    var head: [Int] = []
    while let last = current?.blocks.last, belongs(blocks[last]) {
      head.insert(last, at: 0)
      current?.blocks.removeLast()
    }
    close()
    current = ArticleDraft(blocks: head)
  }

  /// The headline: the marked heading that opens the article, the title of a document, or the first heading.
  private func headline(of article: ArticleDraft) -> Int? {
    let head = article.blocks.prefix { !blocks[$0].isBody }
    if let first = head.first, blocks[first].role == .markedHeading { return first }
    // （2024年3月5日） under a title is no title.
    let headings = head.filter { blocks[$0].role == .plainHeading && !isBracketed(blocks[$0]) }
    let classifier = LineClassifier(utf8: utf8)
    let title = headings.first { index in
      guard let piece = blocks[index].pieces.first, let line = LineScanner.line(of: piece, in: utf8) else {
        return false
      }
      return classifier.isDocumentTitle(line)
    }
    return title ?? headings.first ?? head.first { blocks[$0].isHeading }
  }

  private func isBracketed(_ block: DraftBlock) -> Bool {
    guard let first = block.pieces.first, let last = block.pieces.last else { return false }
    return (utf8.range(first, hasPrefix: "（") || utf8.range(first, hasPrefix: "("))
      && utf8.range(last, hasSuffixAmong: ["）", ")"])
  }
}

/// Tells the marked headings that open articles from those that divide one.
enum ArticleHeadings {
  /// For each block, whether it is a heading that opens an article.
  ///
  /// Headings of the top level do. A deeper one does when its section is signed as a piece of its own:
  /// by a byline or dateline right below, or, for sections side by side, when at least half of them are signed
  /// at their end.
  static func openings(in blocks: [DraftBlock]) -> [Bool] {
    var opens = [Bool](repeating: false, count: blocks.count)
    let headings = blocks.indices.filter { blocks[$0].role == .markedHeading }
    guard let top = headings.map({ blocks[$0].level }).min() else { return opens }
    var sections: [Section] = []
    for (number, heading) in headings.enumerated() {
      let end = number + 1 < headings.count ? headings[number + 1] : blocks.count
      if blocks[heading].level == top {
        settle(&sections, &opens)
        opens[heading] = true
      } else {
        sections.append(Section(heading: heading, signature: signature(of: blocks[(heading + 1)..<end])))
      }
    }
    settle(&sections, &opens)
    return opens
  }

  private struct Section {
    let heading: Int
    let signature: Signature
  }

  private enum Signature {
    case none
    case atEnd
    case atBeginning
  }

  private static func signature(of section: ArraySlice<DraftBlock>) -> Signature {
    let text = section.firstIndex { $0.isBody } ?? section.endIndex
    let head = section[..<text].prefix(3)
    if head.contains(where: { $0.opensReport || $0.role == .byline }) { return .atBeginning }
    if text < section.endIndex, section[text].opensReport { return .atBeginning }
    if !section.isEmpty, section.allSatisfy({ $0.role == .caption || $0.role == .photoCredit }) {
      return .atBeginning
    }
    return section.contains { $0.role == .closingNote } ? .atEnd : .none
  }

  /// Decides the sections between two headings of the top level.
  private static func settle(_ sections: inout [Section], _ opens: inout [Bool]) {
    let signed = sections.count { $0.signature != .none }
    // A note at the very end may sign all sections together: the editor's, the source.
    let isEachSigned = sections.dropLast().contains { $0.signature != .none }
    let areArticles = isEachSigned && signed * 2 >= sections.count
    for section in sections where areArticles || section.signature == .atBeginning {
      opens[section.heading] = true
    }
    sections.removeAll()
  }
}
