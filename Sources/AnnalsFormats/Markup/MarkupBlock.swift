/// A piece of text that stands for itself in a document: a heading, a paragraph, an item, a row of a table.
struct MarkupBlock: Sendable {
  /// What a block is.
  enum Kind: Hashable, Sendable {
    /// A heading by its element, `h1` to `h6`.
    case heading(level: Int)
    case paragraph
    /// The first paragraph of an item of a list.
    case item
    /// A row of a table of data.
    case row
  }

  /// What it is.
  let kind: Kind
  /// The texts of the cells of a row; the one text of any other block, its lines apart by line feeds.
  let texts: [String]
  /// How many UTF-8 bytes its texts have.
  let size: Int
  /// How many of them stand in links.
  let linked: Int
  /// The index of the innermost block element around its end.
  let element: Int

  /// Its text, that of a row with tabs between its cells.
  var text: String { texts.count == 1 ? texts[0] : texts.joined(separator: "\t") }

  /// A block.
  init(kind: Kind, texts: [String], linked: Int, element: Int) {
    self.kind = kind
    self.texts = texts
    self.size = texts.reduce(0) { $0 + $1.utf8.count }
    self.linked = linked
    self.element = element
  }
}

extension TextWriter {
  /// Adds a block as what it is.
  mutating func add(_ block: MarkupBlock) {
    switch block.kind {
    case .heading(let level): heading(block.text, level: level)
    case .paragraph: paragraph(block.text)
    case .item: item(block.text)
    case .row: row(block.texts)
    }
  }
}
