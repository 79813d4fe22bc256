/// Reads the content of an OpenDocument text into blocks (ISO/IEC 26300-1, 5, 6 and 9).
struct ODTReader {
  /// The list around what is being read.
  private struct List {
    let name: String
    /// Counted from 1.
    let level: Int
    /// The item has been marked; its further paragraphs are not.
    var isMarked = true
    var start: Int?
  }

  private(set) var blocks: [OfficeBlock] = []
  private let tree: MarkupTree
  private let styles: ODTStyles
  private var numbering = ODTNumbering()
  /// The notes met so far, footnotes and endnotes.
  private var notes: [Int] = []
  private var list: List?
  /// How many tables, lists and text boxes are around what is being read.
  private var depth = 0

  /// What is nested deeper is not read: no page can show it, and reading it must not use up the stack.
  private static let deepest = 40

  init(_ tree: MarkupTree, styles: ODTStyles) {
    self.tree = tree
    self.styles = styles
  }

  /// Elements beside the content: what has been deleted, and lists of what stands elsewhere in the text.
  private static let skipped: Set<String> = [
    "tracked-changes", "table-of-content", "illustration-index", "table-index", "object-index", "user-index",
    "alphabetical-index", "bibliography", "forms", "annotation", "note", "title", "desc",
  ]

  /// Reads the blocks inside an element: the body, a cell, an item, a text box, a note.
  mutating func read(inside container: Int) {
    var index = container + 1
    while index < tree.nodes[container].end {
      let node = tree.nodes[index]
      var isOpen = false
      switch node.name {
      case "p", "h": readParagraph(index)
      case "list": nested { $0.readList(index) }
      case "table": nested { $0.readTable(index) }
      default: isOpen = !ODTReader.skipped.contains(node.name)
      }
      index = isOpen ? index + 1 : node.end
    }
  }

  /// Reads the notes that the text holds, footnotes before endnotes.
  mutating func readNotes() {
    list = nil
    let met = notes
    for kind in ["footnote", "endnote"] {
      for note in met where (tree.value("note-class", of: note) ?? "footnote") == kind {
        if let body = tree.child("note-body", of: note) { read(inside: body) }
      }
    }
  }

  private mutating func nested(_ read: (inout ODTReader) -> Void) {
    guard depth < ODTReader.deepest else { return }
    depth += 1
    read(&self)
    depth -= 1
  }

  // MARK: Paragraphs and lists

  private mutating func readParagraph(_ index: Int) {
    let isHeading = tree.nodes[index].name == "h"
    let style = tree.value("style-name", of: index)
    let paragraph = ODTParagraph(index, in: tree, styles: styles)
    notes += paragraph.notes
    let written = tree.value("outline-level", of: index).flatMap { Int($0) } ?? 1
    let level = isHeading ? min(max(written, 1), ODTNumbering.deepest) : nil
    if !styles.isHidden("paragraph", style) {
      blocks.append(
        paragraph.text,
        mark: mark(heading: level, isUnnumbered: tree.value("is-list-header", of: index) == "true"),
        level: styles.isTitle(style) ? 0 : level,
        centredSize: styles.centredSize(style, run: paragraph.firstRun)
      )
    }
    for box in paragraph.textBoxes {
      nested { reader in
        let around = reader.list
        reader.list = nil
        reader.read(inside: box)
        reader.list = around
      }
    }
  }

  /// Counts the first paragraph of an item, and headings that stand in no list.
  private mutating func mark(heading: Int?, isUnnumbered: Bool) -> OfficeMark? {
    if let list {
      guard !list.isMarked, !isUnnumbered else { return nil }
      self.list?.isMarked = true
      return numbering.mark(list.name, level: list.level, start: list.start, styles: styles)
    }
    guard let heading, !isUnnumbered else { return nil }
    return numbering.mark(ODTStyles.outline, level: heading, start: nil, styles: styles)
  }

  private mutating func readList(_ index: Int) {
    let around = list
    let name = tree.value("style-name", of: index) ?? around?.name ?? ""
    let level = (around?.level ?? 0) + 1
    let goesOn =
      tree.value("continue-numbering", of: index) == "true" || tree.value("continue-list", of: index) != nil
    if around == nil, !goesOn { numbering.restart(name) }
    for item in tree.children(of: index) {
      let kind = tree.nodes[item].name
      guard kind == "list-item" || kind == "list-header" else { continue }
      list = List(
        name: name,
        level: level,
        isMarked: kind == "list-header",
        start: tree.value("start-value", of: item).flatMap { Int($0) }
      )
      read(inside: item)
    }
    list = around
  }

  // MARK: Tables

  private mutating func readTable(_ index: Int) {
    let around = list
    list = nil
    var rows: [[OfficeTable.Cell]] = []
    for row in own(["table-row"], in: index) {
      var cells: [OfficeTable.Cell] = []
      var covered = 0
      for cell in own(["table-cell", "covered-table-cell"], in: row) {
        let columns = tree.value("number-columns-spanned", of: cell).flatMap { Int($0) } ?? 1
        if tree.nodes[cell].name == "table-cell" {
          let first = blocks.count
          read(inside: cell)
          let content = Array(blocks[first...])
          blocks.removeSubrange(first...)
          cells.append(OfficeTable.Cell(content: content, columns: columns, continuesAbove: false))
          covered = max(0, min(columns, OfficeTable.widest) - 1)
        } else if covered > 0 {
          // The cell before it lies over it.
          covered -= 1
        } else {
          cells.append(OfficeTable.Cell(content: [], columns: 1, continuesAbove: true))
        }
      }
      rows.append(cells)
    }
    let holdsTables = tree.descendants(of: index).contains { tree.nodes[$0].name == "table" }
    blocks += OfficeTable.blocks(of: rows, holdsTables: holdsTables)
    list = around
  }

  /// The rows of a table or the cells of a row, not those of tables inside it.
  private func own(_ names: Set<String>, in container: Int) -> [Int] {
    var found: [Int] = []
    var index = container + 1
    while index < tree.nodes[container].end {
      let node = tree.nodes[index]
      if names.contains(node.name) { found.append(index) }
      index = names.contains(node.name) || node.name == "table" ? node.end : index + 1
    }
    return found
  }
}
