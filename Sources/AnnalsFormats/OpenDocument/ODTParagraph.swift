/// The text of a paragraph or heading and what hangs on it (ISO/IEC 26300-1, 6).
///
/// **Holds**: text with blanks as they show, tabs, line breaks, spans, links, what fields show, the base of ruby.
///
/// **Does not hold**: notes, comments, hidden spans, the readings of ruby, the titles of pictures.
struct ODTParagraph {
  private(set) var text = ""
  /// The text boxes anchored in it, as nodes of the tree.
  private(set) var textBoxes: [Int] = []
  /// The notes in it, as nodes of the tree.
  private(set) var notes: [Int] = []
  /// The style of the first text that stands in a span.
  private(set) var firstRun: String?

  /// Elements whose content is not text of the paragraph.
  private static let skipped: Set<String> = [
    "annotation", "ruby-text", "title", "desc", "script", "tracked-changes",
  ]
  /// Within a shape only text boxes are text.
  private static let shapes: Set<String> = [
    "frame", "custom-shape", "rect", "g", "line", "image", "object", "plugin",
  ]
  /// The most blanks that one element stands for.
  private static let mostBlanks = 200

  /// Reads the paragraph at a node.
  init(_ paragraph: Int, in tree: MarkupTree, styles: ODTStyles) {
    var index = paragraph + 1
    var isAfterBlank = true
    /// The end of the shape that is being read.
    var shapeEnd = 0
    while index < tree.nodes[paragraph].end {
      let node = tree.nodes[index]
      var next = index + 1
      switch node.name {
      case "":
        if index >= shapeEnd { append(node.text, &isAfterBlank) }
      case "s":
        let count = tree.value("c", of: index).flatMap { Int($0) } ?? 1
        text += String(repeating: " ", count: min(max(count, 0), ODTParagraph.mostBlanks))
        isAfterBlank = false
      case "tab": text += "\t"
      case "line-break":
        text += "\n"
        isAfterBlank = true
      case "note":
        notes.append(index)
        next = node.end
      case "text-box":
        textBoxes.append(index)
        next = node.end
      case "span":
        let style = tree.value("style-name", of: index)
        if styles.isHidden("text", style) { next = node.end } else if text.isEmpty { firstRun = style }
      case "hidden-text" where tree.value("is-hidden", of: index) == "true": next = node.end
      case let name where ODTParagraph.skipped.contains(name): next = node.end
      case let name where ODTParagraph.shapes.contains(name): shapeEnd = max(shapeEnd, node.end)
      default: break
      }
      index = next
    }
    if text.utf8.last == 0x20, isAfterBlank { text.removeLast() }
  }

  /// Blanks and line ends of the file are one blank, and none where a line begins.
  private mutating func append(_ content: String, _ isAfterBlank: inout Bool) {
    for scalar in content.unicodeScalars {
      let isBlank = scalar == " " || (0x09...0x0D).contains(scalar.value)
      if !isBlank { text.unicodeScalars.append(scalar) } else if !isAfterBlank { text += " " }
      isAfterBlank = isBlank
    }
  }
}
