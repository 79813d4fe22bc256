import AnnalsCore

/// Lays the logical text of a page out, block after block in reading order.
struct PageAssembler: Sendable {
  private let utf8: [UInt8]
  private var text = LogicalRuns()
  private var blocks: [Block] = []
  private var articles: [ArticleLayout] = []

  /// The page that parts and blocks make.
  static func page(
    of parts: [PagePart],
    _ drafts: [DraftBlock],
    source: SourceDocument,
    threads: Int = 1
  ) -> Page {
    let pieces = parallelParts(of: parts.count, size: 256, threads: threads) { range in
      var assembler = PageAssembler(utf8: source.utf8)
      assembler.append(parts[range], drafts)
      return assembler
    }
    // Where each piece begins in the whole.
    var starts: [(bytes: Int, blocks: Int)] = []
    var (bytes, blockCount) = (0, 0)
    for piece in pieces {
      starts.append((bytes, blockCount))
      bytes += piece.text.count
      blockCount += piece.blocks.count
    }
    let places = starts
    let text = LogicalText(
      LogicalRuns(joining: pieces.map(\.text), threads: threads),
      of: source.utf8,
      threads: threads
    )
    let blocks: [Block] =
      pieces.count == 1
      ? pieces[0].blocks
      : .joining(pieces.map(\.blocks), threads: threads) { $1.shifted(by: places[$0].bytes) }
    return Page(
      source: source,
      text: text,
      blocks: blocks,
      articles: .joining(pieces.map(\.articles), threads: threads) {
        $1.placed(after: places[$0].blocks, of: blocks, in: text.utf8)
      }
    )
  }

  private init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  private mutating func append(_ parts: ArraySlice<PagePart>, _ drafts: [DraftBlock]) {
    let count = parts.reduce(0) { $0 + $1.blockCount }
    text.reserveCapacity(blocks: count)
    blocks.reserveCapacity(count)
    for part in parts {
      switch part {
      case .outside(let index): append(drafts[index], as: kindOutside(drafts[index]), level: 0)
      case .article(let article): append(article, drafts)
      }
    }
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
    // A dateline is looked for when the text is there.
    articles.append(ArticleLayout(blocks: range, headline: headline, dateline: nil))
  }

  private mutating func append(_ draft: DraftBlock, as kind: Block.Kind, level: Int) {
    let start = text.count
    StraySpaces.append(
      draft.pieces,
      of: utf8,
      keeping: draft.spacing,
      arePlain: draft.isPlain,
      to: &text
    )
    let end = text.count
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
}

extension Block {
  fileprivate func shifted(by bytes: Int) -> Block {
    Block(kind: kind, level: level, range: range.lowerBound + bytes..<range.upperBound + bytes)
  }
}

extension ArticleLayout {
  /// The article where so many blocks stand before those that it was laid out among, with its dateline.
  fileprivate func placed(after distance: Int, of blocks: [Block], in utf8: [UInt8]) -> ArticleLayout {
    let range = self.blocks.lowerBound + distance..<self.blocks.upperBound + distance
    return ArticleLayout(
      blocks: range,
      headline: headline.map { $0 + distance },
      dateline: Self.dateline(of: blocks[range], in: utf8)
    )
  }

  /// The dateline of an article: at the beginning of one of its first texts, or in brackets at its end.
  private static func dateline(of blocks: ArraySlice<Block>, in utf8: [UInt8]) -> Range<Int>? {
    for block in blocks.prefix(8) where block.kind == .paragraph || block.kind == .byline {
      if let dateline = Dateline.find(at: block.range, in: utf8) { return dateline }
    }
    for block in blocks.suffix(4).reversed() where block.kind == .paragraph || block.kind == .byline {
      if let dateline = Dateline.find(atEndOf: block.range, in: utf8) { return dateline }
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
