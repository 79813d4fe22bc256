/// What a page does: the parts of its script in the order that they run in.
///
/// Each part is JavaScript in a file of its own. They share one scope: what is above can be
/// used below.
enum PageScript {
  /// The whole script.
  static let text: String = {
    let parts = [events, viewport, choice, keyboard, search, filter, start]
    return "\n\"use strict\";\n{\n" + delivered(parts.joined()) + "}\n"
  }()

  /// The lines of a source as they are delivered: without indentation, and without those that only comment.
  static func delivered(_ source: String) -> String {
    source.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { line in !line.hasPrefix("//") && !(line.hasPrefix("/*") && line.hasSuffix("*/")) }
      .map { $0 + "\n" }.joined()
  }
}
