/// Reads the content of a text document into blocks (ISO/IEC 29500-1, 17.2 to 17.4).
struct WordReader {
  let tree: MarkupTree
  let styles: WordStyles
  var numbering: WordNumbering
  private(set) var blocks: [OfficeBlock] = []
  /// The notes referred to so far, each once.
  private(set) var notes: [WordParagraph.Note] = []
  private var referred: Set<WordParagraph.Note> = []
  /// The text of paragraphs whose end does not show: it goes on in the next one.
  private var unfinished = ""

  /// How many tables and text boxes are around what is being read.
  private var depth = 0

  /// Tables inside each other beyond this are read as the paragraphs in them, text boxes not at all: no page can
  /// show them, and reading them must not use up the stack.
  private static let deepest = 40

  init(_ tree: MarkupTree, styles: WordStyles, numbering: WordNumbering) {
    self.tree = tree
    self.styles = styles
    self.numbering = numbering
  }

  /// Elements beside the content: properties, and what has been deleted or moved away.
  private static let skipped: Set<String> = [
    "sectpr", "sdtpr", "sdtendpr", "tblpr", "tblgrid", "del", "movefrom",
  ]

  /// Reads the blocks inside an element: the body, a cell, a text box, a note.
  mutating func read(inside container: Int) {
    var index = container + 1
    while index < tree.nodes[container].end {
      let node = tree.nodes[index]
      var isOpen = false
      switch node.name {
      case "p": readParagraph(index)
      case "tbl" where depth < WordReader.deepest: readTable(index)
      case "sdt": isOpen = !tree.isPrompt(index)
      case "choice", "fallback": isOpen = tree.isChosen(index)
      default: isOpen = !WordReader.skipped.contains(node.name)
      }
      index = isOpen ? index + 1 : node.end
    }
    finish()
  }

  /// Ends a paragraph whose end does not show where there is no next one.
  private mutating func finish() {
    guard !unfinished.isEmpty else { return }
    blocks.append(.paragraph(unfinished))
    unfinished = ""
  }

  private mutating func readParagraph(_ index: Int) {
    let style = tree.child(of: index, at: "ppr", "pstyle").flatMap { tree.value("val", of: $0) }
    guard !styles.isContents(style) else { return }
    let inherited = styles.properties(of: style)
    var own = WordStyles.properties(of: index, in: tree)
    own.isHidden = nil
    let properties = own.over(inherited)
    let paragraph = WordParagraph(
      index,
      in: tree,
      styles: styles,
      isHiddenByStyle: inherited.isHidden ?? false
    )
    for note in paragraph.notes where referred.insert(note).inserted { notes.append(note) }

    if endShows(index) {
      let mark = mark(properties, own: own, style: style, isEmpty: paragraph.text.isEmpty, of: index)
      let text = unfinished + paragraph.text
      unfinished = ""
      blocks.append(
        text,
        mark: mark,
        level: styles.headingLevel(of: style, own: own.outlineLevel),
        centredSize: centredSize(properties, index)
      )
    } else {
      unfinished += paragraph.text
    }
    for box in paragraph.textBoxes where depth < WordReader.deepest {
      var reader = inner()
      reader.read(inside: box)
      blocks += reader.blocks
      takeOver(from: reader)
    }
  }

  /// A reader of something inside what is being read.
  private func inner() -> WordReader {
    var reader = self
    reader.blocks = []
    reader.unfinished = ""
    reader.depth += 1
    return reader
  }

  /// Goes on counting lists and collecting notes where a reader of something inside has stopped.
  private mutating func takeOver(from reader: WordReader) {
    numbering = reader.numbering
    notes = reader.notes
    referred = reader.referred
  }

  /// Whether a paragraph ends where its mark stands: not when the mark is deleted or hidden to join two styles
  /// on a line, nor after the large first letter of a paragraph.
  private func endShows(_ index: Int) -> Bool {
    guard let properties = tree.child("ppr", of: index) else { return true }
    if let mark = tree.child("rpr", of: properties) {
      if tree.child("del", of: mark) != nil || tree.child("movefrom", of: mark) != nil { return false }
      if tree.toggle("specvanish", of: mark) == true { return false }
    }
    let dropCap = tree.child("framepr", of: properties).flatMap { tree.value("dropcap", of: $0) }
    return dropCap == nil || dropCap == "none"
  }

  /// Counts a paragraph of a list.
  ///
  /// One without text is counted as well, as word processors do, unless it is hidden altogether.
  private mutating func mark(
    _ properties: WordStyles.Properties,
    own: WordStyles.Properties,
    style: String?,
    isEmpty: Bool,
    of index: Int
  ) -> OfficeMark? {
    guard let list = properties.list, list != "0" else { return nil }
    let isHidden = tree.child(of: index, at: "ppr", "rpr").flatMap { tree.toggle("vanish", of: $0) } ?? false
    guard !(isEmpty && isHidden) else { return nil }
    let styled = (style ?? styles.defaultParagraph).flatMap { numbering.level(ofStyle: $0, in: list) }
    return numbering.mark(list: list, level: own.listLevel ?? styled ?? properties.listLevel ?? 0)
  }

  /// The size of the first characters of a centred paragraph; nil for others and for those in red, which name
  /// the authority above an official document.
  private func centredSize(_ properties: WordStyles.Properties, _ index: Int) -> Int? {
    guard properties.alignment == "center" else { return nil }
    let run = tree.descendants(of: index).first {
      tree.nodes[$0].name == "r" && tree.first("t", in: $0) != nil
    }
    let look = (run.map { WordStyles.properties(of: $0, in: tree) } ?? properties).over(properties)
    return look.colour?.uppercased() == "FF0000" ? nil : look.size
  }

  private mutating func readTable(_ index: Int) {
    finish()
    var reader = inner()
    let table = WordTable(index, in: tree) { cell in
      let first = reader.blocks.count
      reader.read(inside: cell)
      return Array(reader.blocks[first...])
    }
    blocks += table.blocks
    takeOver(from: reader)
  }
}
