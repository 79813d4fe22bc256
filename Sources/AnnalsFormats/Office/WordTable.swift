/// A table of an Office Open XML text.
struct WordTable {
  /// The table in reading order.
  let blocks: [OfficeBlock]

  /// Reads the table at a node; `read` gives the blocks inside a cell.
  init(_ table: Int, in tree: MarkupTree, read: (Int) -> [OfficeBlock]) {
    var rows: [[OfficeTable.Cell]] = []
    for row in WordTable.own("tr", in: table, of: tree) {
      // Rows and cells that are tracked as deleted are gone.
      if tree.child(of: row, at: "trpr", "del") != nil { continue }
      var cells: [OfficeTable.Cell] = []
      for cell in WordTable.own("tc", in: row, of: tree) {
        let properties = tree.child("tcpr", of: cell)
        if properties.flatMap({ tree.child("celldel", of: $0) }) != nil { continue }
        let merge = properties.flatMap { tree.child("vmerge", of: $0) }
        cells.append(
          OfficeTable.Cell(
            content: read(cell),
            columns: properties.flatMap { tree.number(in: "gridspan", of: $0) } ?? 1,
            continuesAbove: merge.map { (tree.value("val", of: $0) ?? "continue") == "continue" } ?? false
          )
        )
      }
      rows.append(cells)
    }
    let holdsTables = tree.descendants(of: table).contains { tree.nodes[$0].name == "tbl" }
    blocks = OfficeTable.blocks(of: rows, holdsTables: holdsTables)
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
}
