/// Writes HTML element by element; every text and every attribute's value is escaped.
///
///     var html = HTMLWriter()
///     html.element("p", [("lang", "zh")]) { $0.text("a < b") }
///     // <p lang=zh>a &lt; b</p>
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

  /// The tag of an element that has no content, or whose end goes without saying in HTML.
  mutating func open(_ name: String, _ attributes: Attributes = []) {
    markup += "<" + name
    for (name, value) in attributes {
      markup += HTMLWriter.attribute(name, escaped: HTMLWriter.escaped(value))
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

  /// An attribute behind a space, in as few characters as HTML allows; an empty value is the same as none.
  static func attribute(_ name: String, escaped value: String) -> String {
    if value.isEmpty { return " " + name }
    let needsQuotes = !value.utf8.allSatisfy(isPlainInValue)
    return needsQuotes ? " \(name)=\"\(value)\"" : " \(name)=\(value)"
  }

  /// Whether a character of an attribute's value needs no quotation marks around the value.
  private static func isPlainInValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      true
    default: false
    }
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
