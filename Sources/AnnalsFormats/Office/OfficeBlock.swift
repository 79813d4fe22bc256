/// A piece of a text document in reading order, before it is written out.
enum OfficeBlock: Equatable {
  /// The title of the document.
  case title(String)
  /// A heading; levels count from 1, the highest in the outline.
  case heading(String, level: Int)
  case paragraph(String)
  /// A paragraph in the middle of the line and the size of its characters in half points: perhaps the title.
  case centred(String, size: Int)
  /// An item of a list without numbers.
  case item(String)
  /// A row of a table, cell by cell.
  case row([String])

  /// The text on one line, cells side by side.
  var line: String {
    switch self {
    case .title(let text), .heading(let text, _), .paragraph(let text), .centred(let text, _),
      .item(let text):
      text
    case .row(let cells): cells.filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}

extension TextWriter {
  /// Writes blocks; below a title, the headings of the outline are one level deeper than without one.
  mutating func write(_ blocks: [OfficeBlock]) {
    let hasTitle = blocks.contains { if case .title = $0 { true } else { false } }
    for block in blocks {
      switch block {
      case .title(let text): heading(text, level: 1)
      case .heading(let text, let level): heading(text, level: hasTitle ? level + 1 : level)
      case .paragraph(let text), .centred(let text, _): paragraph(text)
      case .item(let text): item(text)
      case .row(let cells): row(cells)
      }
    }
  }
}
