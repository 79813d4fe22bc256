/// The text of a paragraph and what hangs on it.
///
/// **Holds**: runs, tabs, line breaks, symbols, insertions, hyperlinks, content controls, smart tags, formulas,
/// the results of fields, the base of ruby.
///
/// **Does not hold**: deletions, instructions of fields, hidden runs, the prompts of empty content controls,
/// the readings of ruby, marks of notes and comments.
struct WordParagraph {
  /// A note that the paragraph refers to.
  struct Note: Hashable {
    /// `footnote` or `endnote`.
    let kind: String
    let id: String
  }

  private(set) var text = ""
  /// The text boxes anchored in it, as nodes of the tree.
  private(set) var textBoxes: [Int] = []
  private(set) var notes: [Note] = []

  private let tree: MarkupTree
  private let styles: WordStyles
  private let isHiddenByStyle: Bool
  /// For each field that is open, whether its instruction is still being read.
  private var fields: [Bool] = []
  private var openInstructions = 0
  /// The end of the hidden run that is being read.
  private var hiddenUntil = 0

  /// Reads the paragraph at a node.
  init(_ paragraph: Int, in tree: MarkupTree, styles: WordStyles, isHiddenByStyle: Bool) {
    self.tree = tree
    self.styles = styles
    self.isHiddenByStyle = isHiddenByStyle
    var index = paragraph + 1
    while index < tree.nodes[paragraph].end {
      index = read(index) ? index + 1 : tree.nodes[index].end
    }
  }

  /// Elements whose content is not text of the paragraph.
  private static let skipped: Set<String> = [
    "ppr", "rpr", "del", "movefrom", "instrtext", "deltext", "delinstrtext", "sdtpr", "sdtendpr", "rt",
    "rubypr",
    "ffdata",
  ]

  /// Characters that stand as elements.
  ///
  /// A hyphen that does not break is a hyphen: dates are written with it.
  private static let characters: [String: String] = [
    "tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "nobreakhyphen": "-", "den": "/",
  ]

  /// Takes a node in; false when nothing inside it is to be read.
  private mutating func read(_ index: Int) -> Bool {
    let name = tree.nodes[index].name
    if WordParagraph.skipped.contains(name) { return false }
    switch name {
    case "r":
      if isHidden(run: index) { hiddenUntil = tree.nodes[index].end }
    case "fldchar":
      readField(tree.value("fldchartype", of: index))
    case "t":
      append(tree.keepsSpace(index) ? tree.text(of: index) : Blank.trimmed(tree.text(of: index)), at: index)
      return false
    case "sym":
      let font = tree.value("font", of: index) ?? ""
      append(WordSymbols.text(position: tree.value("char", of: index) ?? "", font: font) ?? "", at: index)
    case "footnotereference", "endnotereference":
      let kind = name == "footnotereference" ? "footnote" : "endnote"
      if let id = tree.value("id", of: index), isShown(at: index) { notes.append(Note(kind: kind, id: id)) }
    case "txbxcontent":
      if isShown(at: index) { textBoxes.append(index) }
      return false
    case "sdt":
      return !tree.isPrompt(index)
    case "choice", "fallback":
      return tree.isChosen(index)
    default:
      if let text = WordParagraph.characters[name] { append(text, at: index) }
    }
    return true
  }

  private func isShown(at index: Int) -> Bool { index >= hiddenUntil && openInstructions == 0 }

  private mutating func append(_ text: String, at index: Int) {
    if isShown(at: index) { self.text += text }
  }

  /// A field that is never closed ends with the paragraph: damage must not take the rest of a document away.
  private mutating func readField(_ type: String?) {
    switch type {
    case "begin":
      fields.append(true)
      openInstructions += 1
    case "separate":
      closeInstruction()
      if !fields.isEmpty { fields[fields.count - 1] = false }
    case "end":
      closeInstruction()
      _ = fields.popLast()
    default: break
    }
  }

  private mutating func closeInstruction() {
    if fields.last == true { openInstructions -= 1 }
  }

  private func isHidden(run: Int) -> Bool {
    guard let properties = tree.child("rpr", of: run) else { return isHiddenByStyle }
    if let isHidden = tree.toggle("vanish", of: properties) { return isHidden }
    let style = tree.child("rstyle", of: properties).flatMap { tree.value("val", of: $0) }
    return style.flatMap { styles.properties(of: $0).isHidden } ?? isHiddenByStyle
  }
}

extension MarkupTree {
  /// Whether blanks at the ends of a text belong to it (`xml:space`).
  fileprivate func keepsSpace(_ index: Int) -> Bool { nodes[index]["xml:space"] == "preserve" }

  /// Whether a content control shows its prompt, which is not the document's own text.
  func isPrompt(_ control: Int) -> Bool {
    child("sdtpr", of: control).flatMap { toggle("showingplchdr", of: $0) } ?? false
  }

  /// Whether, of several forms of the same content, this one is read: the first, so that none is read twice.
  func isChosen(_ alternative: Int) -> Bool {
    nodes[alternative].parent.flatMap { parent in
      child(of: parent) { $0 == "choice" || $0 == "fallback" }
    } == alternative
  }
}

/// Blanks of ASCII around a text.
enum Blank {
  /// The text without blanks at its ends.
  static func trimmed(_ text: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let bytes = text.utf8
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(text[first...last])
  }
}
