/// A table as rows of cells, or as the blocks in it when it only lays out a page.
///
/// A cell over several columns is followed by empty ones, so that columns stay where they are. What a cell over
/// several rows says holds for each of them: a short one, such as a month, is said again in each row, so that a
/// row can be understood alone; a long one stands in its first row only.
struct WordTable {
  /// The table in reading order.
  let blocks: [OfficeBlock]

  /// The most scalars of a cell over several rows that are said again.
  private static let longestRepeated = 40

  private struct Cell {
    var content: [OfficeBlock]
    let columns: Int
    let continuesAbove: Bool
  }

  /// The most columns of a table (as in word processors) that are kept apart by empty cells.
  private static let widest = 63

  /// Reads the table at a node; `read` gives the blocks inside a cell.
  init(_ table: Int, in tree: MarkupTree, read: (Int) -> [OfficeBlock]) {
    var rows: [[Cell]] = []
    for row in WordTable.own("tr", in: table, of: tree) {
      // Rows and cells that are tracked as deleted are gone.
      if tree.child(of: row, at: "trpr", "del") != nil { continue }
      var cells: [Cell] = []
      for cell in WordTable.own("tc", in: row, of: tree) {
        let properties = tree.child("tcpr", of: cell)
        if properties.flatMap({ tree.child("celldel", of: $0) }) != nil { continue }
        let merge = properties.flatMap { tree.child("vmerge", of: $0) }
        cells.append(
          Cell(
            content: read(cell),
            columns: min(
              max(1, properties.flatMap { tree.number(in: "gridspan", of: $0) } ?? 1),
              WordTable.widest
            ),
            continuesAbove: merge.map { (tree.value("val", of: $0) ?? "continue") == "continue" } ?? false
          )
        )
      }
      rows.append(cells)
    }
    blocks =
      WordTable.isLayout(rows, table, in: tree) ? rows.joined().flatMap(\.content) : WordTable.rows(rows)
  }

  /// The rows of a table or cells of a row, also inside content controls, not those of tables inside it.
  private static func own(_ name: String, in container: Int, of tree: MarkupTree) -> [Int] {
    var found: [Int] = []
    var index = container + 1
    while index < tree.nodes[container].end {
      let node = tree.nodes[index]
      if node.name == name { found.append(index) }
      index = node.name == name || node.name == "tc" ? node.end : index + 1
    }
    return found
  }

  /// Whether a table is a frame for paragraphs: it has one column, or other tables inside.
  private static func isLayout(_ rows: [[Cell]], _ table: Int, in tree: MarkupTree) -> Bool {
    rows.allSatisfy { $0.count <= 1 } || tree.descendants(of: table).contains { tree.nodes[$0].name == "tbl" }
  }

  private static func rows(_ rows: [[Cell]]) -> [OfficeBlock] {
    // The text that each column says again below.
    var above: [Int: String] = [:]
    return rows.map { cells in
      var texts: [String] = []
      for cell in cells {
        let column = texts.count
        var text = cell.content.map(\.line).joined(separator: " ")
        if cell.continuesAbove {
          if text.isEmpty { text = above[column] ?? "" }
        } else {
          above[column] = text.unicodeScalars.count <= longestRepeated ? text : nil
        }
        texts.append(text)
        texts += Array(repeating: "", count: min(cell.columns - 1, max(0, widest - texts.count)))
      }
      return .row(texts)
    }
  }
}
