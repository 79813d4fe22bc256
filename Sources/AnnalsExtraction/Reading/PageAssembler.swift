import AnnalsCore

/// Writes the logical text of a page, block after block in reading order.
struct PageAssembler {
  private let source: SourceDocument
  private var text = LogicalText()
  private var blocks: [Block] = []
  private var articles: [ArticleLayout] = []

  /// The page that parts and blocks make.
  static func page(of parts: [PagePart], _ drafts: [DraftBlock], source: SourceDocument) -> Page {
    var assembler = PageAssembler(source: source)
    assembler.text.reserveCapacity(bytes: source.utf8.count, blocks: drafts.count)
    assembler.blocks.reserveCapacity(drafts.count)
    for part in parts {
      switch part {
      case .outside(let index):
        assembler.append(drafts[index], as: assembler.kindOutside(drafts[index]), level: 0)
      case .article(let article): assembler.append(article, drafts)
      }
    }
    return Page(source: source, text: assembler.text, blocks: assembler.blocks, articles: assembler.articles)
  }

  private init(source: SourceDocument) {
    self.source = source
  }

  private mutating func append(_ article: ArticleDraft, _ drafts: [DraftBlock]) {
    let start = blocks.count
    var headline: Int?
    let top = article.headline.map { drafts[$0].level } ?? 1
    for index in article.blocks {
      let draft = drafts[index]
      if index == article.headline { headline = blocks.count }
      append(draft, as: draft.kind, level: level(of: draft, isHeadline: index == article.headline, top: top))
    }
    let range = start..<blocks.count
    guard !range.isEmpty else { return }
    articles.append(ArticleLayout(blocks: range, headline: headline, dateline: dateline(of: range)))
  }

  private mutating func append(_ draft: DraftBlock, as kind: Block.Kind, level: Int) {
    let start = text.utf8.count
    StraySpaces.append(
      draft.pieces,
      of: source.utf8,
      keeping: draft.spacing,
      arePlain: draft.isPlain,
      to: &text
    )
    let end = text.utf8.count
    guard end > start else { return }
    blocks.append(Block(kind: kind, level: level, range: start..<end))
    text.appendBlockEnd()
  }

  private func level(of draft: DraftBlock, isHeadline: Bool, top: Int) -> Int {
    guard draft.isHeading else { return 0 }
    if isHeadline { return 1 }
    return draft.role == .markedHeading ? max(2, draft.level - top + 1) : max(2, draft.level)
  }

  /// What a block is that belongs to no article: part of the masthead, or a banner.
  private func kindOutside(_ draft: DraftBlock) -> Block.Kind {
    draft.role == .masthead ? .masthead : .furniture
  }

  /// The dateline of an article: at the beginning of one of its first texts, or in brackets at its end.
  private func dateline(of range: Range<Int>) -> Range<Int>? {
    for block in blocks[range].prefix(8) where block.kind == .paragraph || block.kind == .byline {
      if let dateline = Dateline.find(at: block.range, in: text.utf8) { return dateline }
    }
    for block in blocks[range].suffix(4).reversed() where block.kind == .paragraph || block.kind == .byline {
      if let dateline = Dateline.find(atEndOf: block.range, in: text.utf8) { return dateline }
    }
    return nil
  }
}

extension DraftBlock {
  /// What the block is to the passes after reading.
  fileprivate var kind: Block.Kind {
    switch role {
    case .markedHeading, .plainHeading, .numberedHeading, .serialHeading: .heading
    case .paragraph, .addressee, .editorNote: .paragraph
    case .listItem: .listItem
    case .tableRow: .tableRow
    case .caption, .photoCredit: .caption
    case .byline, .closingNote, .signatureDate, .documentNumber: .byline
    case .masthead: .masthead
    case .continuation, .contents, .rule, .furniture: .furniture
    }
  }

  /// Which blanks of the block mean something.
  fileprivate var spacing: StraySpaces.Spacing {
    switch role {
    case .paragraph, .listItem, .addressee, .editorNote: .prose
    // A date over several lines of the masthead is one expression.
    case .masthead where pieces.count > 1: .prose
    case .tableRow: .cells
    default: .parts
    }
  }
}
