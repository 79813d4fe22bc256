/// A table of data, as rows of cells; a table that only places things on a page is none.
///
/// **Data**: it has heading cells, a caption or a drawn border, or at least two rows of two cells or more, and no cell
/// holds another table, headings, several paragraphs or a long text. A cell over several rows is repeated in each
/// of them, so that a row says its year; one over several columns leaves the columns after it empty.
struct MarkupTable {
  /// Its caption as a paragraph and its rows.
  let blocks: [MarkupBlock]

  /// From this size on, in UTF-8 bytes, a text in a cell is prose: about 200 Chinese characters.
  private static let prose = 600
  /// A longer text, in bytes, is not repeated in the rows that its cell reaches over.
  private static let repeatable = 120
  /// More columns than this are not laid out: HTML allows a cell to reach over a thousand.
  private static let maximumColumns = 256

  /// Reads a table, nil when it only lays out.
  init?(_ tree: MarkupTree, _ table: Int, leavingOut isLeftOut: @escaping (Int) -> Bool) {
    let role = tree.nodes[table]["role"]
    guard role != "presentation", role != "none", let outline = Outline(tree, table) else { return nil }
    var blocks: [MarkupBlock] = []
    for caption in outline.captions {
      blocks += MarkupBlocks.read(tree, below: caption, leavingOut: isLeftOut)
    }
    // The texts that reach down into the rows to come, by column.
    var reaching: [Int: (text: String, rows: Int)] = [:]
    var widths: [Int] = []
    for row in outline.rows where !row.isEmpty {
      var cells: [String] = []
      var linked = 0
      func fillReached() {
        while let (text, rows) = reaching[cells.count] {
          reaching[cells.count] = rows > 1 ? (text, rows - 1) : nil
          cells.append(text)
        }
      }
      for cell in row {
        fillReached()
        let content = MarkupBlocks.read(tree, below: cell, leavingOut: isLeftOut)
        let text = content.map(\.text).joined(separator: " ")
        if text.utf8.count > MarkupTable.prose { return nil }
        linked += content.reduce(0) { $0 + $1.linked }
        let columns = MarkupTable.span(tree.nodes[cell]["colspan"])
        let rows = MarkupTable.span(tree.nodes[cell]["rowspan"])
        for column in 0..<columns where cells.count < MarkupTable.maximumColumns {
          let text = column == 0 ? text : ""
          if rows > 1 {
            reaching[cells.count] = (text.utf8.count <= MarkupTable.repeatable ? text : "", rows - 1)
          }
          cells.append(text)
        }
      }
      fillReached()
      while cells.last?.isEmpty == true { cells.removeLast() }
      guard !cells.isEmpty else { continue }
      widths.append(cells.count)
      blocks.append(MarkupBlock(kind: .row, texts: cells, linked: linked, element: table))
    }
    guard outline.isMarkedAsData || widths.count(where: { $0 > 1 }) >= 2 else { return nil }
    guard widths.contains(where: { $0 > 1 }) else { return nil }
    self.blocks = blocks
  }

  private static func span(_ value: String?) -> Int {
    guard let value, let number = Int(value), number > 1 else { return 1 }
    return min(number, maximumColumns)
  }

  /// The rows and cells of a table, without what stands in them.
  private struct Outline {
    var rows: [[Int]] = []
    var captions: [Int] = []
    var isMarkedAsData = false

    /// Nil as soon as something shows that the table only lays out.
    init?(_ tree: MarkupTree, _ table: Int) {
      isMarkedAsData = (tree.nodes[table]["border"] ?? "0") != "0"
      var paragraphs = 0
      var size = 0
      for index in tree.descendants(of: table) {
        let node = tree.nodes[index]
        switch node.name {
        case "table", "article", "section", "form", "h1", "h2": return nil
        case "tr": rows.append([])
        case "caption": captions.append(index)
        case "td", "th":
          if rows.isEmpty { rows.append([]) }
          rows[rows.count - 1].append(index)
          if node.name == "th" { isMarkedAsData = true }
          paragraphs = 0
          size = 0
        case "p": paragraphs += 1
        case "": size += node.text.utf8.count
        default: break
        }
        if paragraphs > 6 || size > 16 * MarkupTable.prose { return nil }
      }
    }
  }
}
