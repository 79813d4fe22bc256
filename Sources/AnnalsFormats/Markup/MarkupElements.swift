/// What the elements of HTML mean for the text that is taken out of them.
enum MarkupElements {
  /// Elements that begin a line of their own; every other one, known or not, runs on in its line.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "listing", "main", "menu", "nav", "ol", "p",
    "plaintext", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr",
    "ul", "xmp",
  ]

  /// Elements whose content is no text of the document: programs, media, fields, and the glosses of ruby.
  static let withoutText: Set<String> = [
    "applet", "area", "audio", "button", "canvas", "datalist", "embed", "frame", "head", "iframe", "img",
    "input", "link", "map", "meta", "meter", "noembed", "noframes", "noscript", "object", "optgroup",
    "option",
    "progress", "rp", "rt", "rtc", "script", "select", "source", "style", "svg", "template", "textarea",
    "title",
    "track", "video",
  ]

  /// Elements in which line feeds and blanks stand as typed.
  static let preformatted: Set<String> = ["listing", "plaintext", "pre", "xmp"]

  /// The level of a heading element, 1…6; nil for any other.
  static func headingLevel(_ name: String) -> Int? {
    let bytes = name.utf8
    guard bytes.count == 2, bytes.first == UInt8(ascii: "h"), let digit = bytes.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return Int(digit - UInt8(ascii: "0"))
  }
}

extension MarkupTree.Node {
  /// Whether a reader of the page never sees the element: `hidden`, `display: none`.
  ///
  /// `visibility: hidden` does not count: pages write it on their text until a script shows it.
  var isHidden: Bool {
    for (name, value) in attributes {
      switch name {
      case "hidden": return value.lowercased() != "until-found"
      case "style":
        if value.lowercased().utf8.filter({ $0 != 0x20 }).contains("display:none".utf8) { return true }
      default: break
      }
    }
    return false
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands anywhere in these.
  func contains(_ word: String.UTF8View) -> Bool {
    guard let first = word.first, count >= word.count else { return false }
    return (0...(count - word.count)).contains { self[$0] == first && self[$0...].starts(with: word) }
  }
}
