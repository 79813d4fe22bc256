/// What leads a reader about a book rather than says something.
///
/// **Matches**: marks of notes, which would stand in the middle of dates and names (2024年[1]4月), ways back from
/// notes, page numbers of the printed book, tables of contents.
///
/// **Does not match**: the notes themselves; links and raised figures that are words of the text (m², a link
/// on 第3章).
enum BookApparatus {
  /// Whether an element is part of it, by what it says it is or, in books that do not say, by its looks.
  static func holds(_ index: Int, of tree: MarkupTree) -> Bool {
    let element = tree.nodes[index]
    let isDeclared = ["epub:type", "role"].contains { attribute in
      (element[attribute] ?? "").split(separator: " ").contains { declared.contains($0.lowercased()) }
    }
    guard !isDeclared, element.name == "a" else { return isDeclared }
    let classes = (element["class"] ?? "").split(separator: " ")
    return classes.contains { noteClasses.contains($0.lowercased()) } || isMark(index, of: tree)
  }

  private static let declared: Set<String> = [
    "noteref", "backlink", "pagebreak", "toc", "landmarks", "page-list", "doc-noteref", "doc-backlink",
    "doc-pagebreak", "doc-toc", "doc-pagelist",
  ]

  /// The classes that book software gives to marks of notes and to ways back from notes.
  private static let noteClasses: Set<String> = [
    "footnote-ref", "footnote-back", "footnoteref", "footnote-backref", "noteref", "duokan-footnote",
  ]

  /// Whether a link is a raised number or sign, or an arrow back.
  private static func isMark(_ link: Int, of tree: MarkupTree) -> Bool {
    guard tree.nodes[link]["href"]?.utf8.contains(UInt8(ascii: "#")) == true else { return false }
    let text = Blank.trimmed(tree.text(of: link)).unicodeScalars
    guard !text.isEmpty else { return false }
    if text.allSatisfy({ arrows.contains($0) }) { return true }
    let isRaised =
      tree.descendants(of: link).contains { tree.nodes[$0].name == "sup" }
      || tree.nodes[link].parent.map { tree.nodes[$0].name == "sup" } ?? false
    return isRaised && text.allSatisfy { signs.contains($0) || (0x2460...0x2473).contains($0.value) }
  }

  /// Arrows back to the text, with the selector that asks for their plain form.
  private static let arrows: Set<Unicode.Scalar> = ["↩", "↑", "⤴", "⏎", "\u{21B5}", "\u{FE0E}"]
  /// What marks of notes are made of, beside ① to ⑳.
  private static let signs = Set("0123456789[]()〔〕［］（）【】*†‡注".unicodeScalars)
}
