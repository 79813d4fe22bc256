/// The order of the blocks of one article.
struct ArticleReading {
  private let blocks: [PageBlock]
  private let bodySize: Double
  private let bounds: Span
  private let columns: [Span]

  /// Prepares for blocks that are in order of their upper edges.
  init(_ blocks: [PageBlock], bodySize: Double) {
    self.blocks = blocks
    self.bodySize = bodySize
    bounds = blocks.map(\.place).bounds?.x ?? Span(0, 0)
    columns = Span.alike(blocks.filter { $0.kind == .column }.map(\.box.x))
  }

  /// The lines and rows of the article: what stands above its text from top to bottom, then column by column, and
  /// last the captions between them, which interrupt the text.
  var items: [PlacedItem] {
    let top = blocks.first { isText($0) && !isSmall($0) }?.box.y.min ?? .infinity
    let head = blocks.filter { $0.box.y.max < top + 0.3 * bodySize }
    let rest = blocks.filter { $0.box.y.max >= top + 0.3 * bodySize }
    let order = Skyline.readingOrder(rest.map(\.place), margin: bodySize).map { rest[$0] }
    let first = order.firstIndex { $0.kind == .column } ?? 0
    let small = order[first...].filter(isSmall)
    let text = Array(order[..<first]) + order[first...].filter { !isSmall($0) }
    return items(of: head) + items(of: text) + items(of: small)
  }

  /// Whether a block is a column, or a line that fills one without a gap: the first lines above a
  /// subheading are no column yet.
  private func isText(_ block: PageBlock) -> Bool {
    guard block.kind == .line, let column = block.column else { return block.kind == .column }
    let type = block.words.reduce(0) { $0 + Script.ems($1.text) } * block.em
    return type > 0.9 * block.box.x.length && block.box.x.max > column.max - 1.5 * bodySize
      && block.box.x.min < column.min + 2.6 * bodySize
  }

  /// Whether a block is a caption or a note, set smaller than the text.
  private func isSmall(_ block: PageBlock) -> Bool {
    columns.count > 1 && block.em < 0.93 * bodySize
  }

  /// The lines and rows of blocks, those of one column that follow each other read as one region.
  private func items(of blocks: [PageBlock]) -> [PlacedItem] {
    var regions: [(column: Span, words: [PlacedWord])] = []
    for block in blocks {
      let column = column(of: block)
      if let last = regions.last, last.column == column {
        regions[regions.count - 1].words += block.words
      } else {
        regions.append((column, block.words))
      }
    }
    return regions.flatMap { ReadingOrder.items(of: $0.words, column: $0.column) }
  }

  private func column(of block: PageBlock) -> Span {
    if block.kind == .heading { return bounds }
    return block.column.flatMap { x in columns.first { $0.isLike(x) } } ?? block.column ?? bounds
  }
}

extension Span {
  /// Whether another span is about as long and in about the same place.
  func isLike(_ other: Span) -> Bool {
    let (shorter, longer) = (Swift.min(length, other.length), Swift.max(length, other.length))
    return overlap(other) > 0.8 * shorter && longer < 1.5 * shorter
  }

  /// Spans with those that are alike run together: the columns that pieces of columns stand in.
  static func alike(_ spans: [Span]) -> [Span] {
    spans.reduce(into: []) { alike, span in
      if let home = alike.firstIndex(where: { $0.isLike(span) }) {
        alike[home] = alike[home].joined(span)
      } else {
        alike.append(span)
      }
    }
  }
}
