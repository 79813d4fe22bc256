/// Writes HTML element by element; every text and every attribute's value is escaped.
///
///     var html = HTMLWriter()
///     html.element("p", [("lang", "zh")]) { $0.text("a < b") }
///     // <p lang="zh">a &lt; b</p>
struct HTMLWriter {
  typealias Attributes = [(name: String, value: String)]

  /// What has been written so far.
  private(set) var markup = ""

  /// An element with what `content` writes in it.
  mutating func element(
    _ name: String,
    _ attributes: Attributes = [],
    _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    markup += "</" + name + ">"
  }

  /// An element with nothing but text in it.
  mutating func element(_ name: String, _ attributes: Attributes = [], text: String) {
    element(name, attributes) { $0.text(text) }
  }

  /// The tag of an element that has no content, or whose end HTML does not ask for.
  mutating func open(_ name: String, _ attributes: Attributes = []) {
    markup += "<" + name
    for (name, value) in attributes {
      markup += " " + name
      // An empty value is the same as none.
      if !value.isEmpty { markup += "=\"" + HTMLWriter.escaped(value) + "\"" }
    }
    markup += ">"
  }

  /// Text.
  mutating func text(_ text: String) {
    markup += HTMLWriter.escaped(text)
  }

  /// Markup of the program's own, or made by another writer; nothing of a document.
  mutating func raw(_ markup: String) {
    self.markup += markup
  }

  /// The text with nothing in it that HTML would take for markup, that a browser does not show, or that turns the
  /// direction of what follows around.
  static func escaped(_ text: String) -> String {
    let safe = TerminalText.safe(text)
    guard safe.utf8.contains(where: isMarkup) else { return safe }
    var escaped = ""
    for scalar in safe.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    default: false
    }
  }
}
