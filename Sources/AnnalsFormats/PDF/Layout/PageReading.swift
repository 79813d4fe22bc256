/// Makes the text of a document from the words of its pages.
enum PageReading {
  /// The text in the conventions of ``TextWriter``; empty when the pages hold no words.
  static func text(of pages: [PageOfWords]) -> [UInt8] {
    let furniture = PageFurniture(in: pages.map(\.uprightForReading))
    let items = items(of: furniture.pages)
    let joining = ParagraphJoining(items)
    let blocks = joining.blocks(of: items)
    let levels = HeadingLevels(of: blocks, joining)
    var writer = TextWriter()
    for block in blocks {
      switch block {
      case .row(let cells):
        writer.row(cells)
      case .paragraph(let paragraph):
        let text = paragraph.text
        if let level = levels.level(of: paragraph) {
          writer.heading(text, level: level)
        } else if let item = Bullet.content(of: text) {
          writer.item(item)
        } else {
          writer.paragraph(text)
        }
      }
    }
    for foot in furniture.feet { writer.paragraph(foot) }
    return writer.text
  }

  private static func items(of pages: [PageOfWords]) -> [PlacedItem] {
    let widths = pages.map { $0.words.map(\.box).bounds?.x }
    let all = widths.compactMap { $0 }.reduce(nil) { $0?.joined($1) ?? $1 } ?? Span(0, 0)
    return zip(pages, widths).flatMap { page, width in
      // A page with little on it does not show its margins; the other pages do.
      ReadingOrder.items(of: page.words, column: page.words.count < 6 ? all : width ?? all)
    }
  }
}

/// The depth of headings by the size of their type.
struct HeadingLevels {
  private let sizes: [Double]
  private let joining: ParagraphJoining

  /// Collects the sizes of a document's headings.
  init(of blocks: [PlacedBlock], _ joining: ParagraphJoining) {
    var sizes: [Double] = []
    let headings = blocks.compactMap { block -> Double? in
      guard case .paragraph(let paragraph) = block, HeadingLevels.isHeading(paragraph, joining) else {
        return nil
      }
      return paragraph.em
    }
    for size in headings.sorted(by: >) where sizes.last.map({ size < 0.92 * $0 }) ?? true {
      sizes.append(size)
    }
    self.sizes = sizes
    self.joining = joining
  }

  /// The level of a heading, 1 for the largest type; nil for running text.
  func level(of paragraph: PlacedParagraph) -> Int? {
    guard HeadingLevels.isHeading(paragraph, joining) else { return nil }
    return (sizes.lastIndex { paragraph.em <= $0 } ?? 0) + 1
  }

  /// Whether a paragraph is set larger than the running text, and is short.
  private static func isHeading(_ paragraph: PlacedParagraph, _ joining: ParagraphJoining) -> Bool {
    joining.isHeadingSize(paragraph.em) && paragraph.lines.count <= 4
      && paragraph.lines.reduce(0) { $0 + Script.ems($1.text) } <= 80
  }
}
