/// What a page does: the parts of its script in the order that they run in.
///
/// Each part is JavaScript as it is delivered, in a file of its own. They share one scope: what is above can be
/// used below.
enum PageScript {
  /// The whole script.
  static let text: String = {
    let parts = [events, viewport, choice, keyboard, search, filter, start]
    return "\n\"use strict\";\n{\n" + withoutIndentation(parts.joined()) + "}\n"
  }()

  /// The lines of a text that means the same without the spaces that they begin with, and without empty lines.
  static func withoutIndentation(_ text: String) -> String {
    text.split(separator: "\n").map { line in line.drop { $0 == " " } + "\n" }.joined()
  }
}
