/// What a page does: the parts of its script in the order that they run in.
///
/// Each part is JavaScript as it is delivered, in a file of its own. They share one scope: what is above can be
/// used below.
enum PageScript {
  /// The whole script.
  static let text =
    "\n\"use strict\";\n{\n"
    + [events, viewport, choice, keyboard, search, filter, start].joined(separator: "\n")
    + "}\n"
}
