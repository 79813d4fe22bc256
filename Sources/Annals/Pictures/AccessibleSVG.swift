/// Tells programs that read pictures aloud what an SVG shows.
///
/// Graphviz puts the graph's name, comment and class where only people find them; browsers and screen readers
/// expect a title, a description and a language at the root of the document.
enum AccessibleSVG {
  /// The SVG with `<title>`, `<desc>` and `lang` at its root, as far as the graph told them.
  static func described(_ svg: [UInt8]) -> [UInt8] {
    guard let root = svg.firstRange(of: Array("<svg ".utf8)),
      let rootEnd = svg[root.upperBound...].firstIndex(of: UInt8(ascii: ">")),
      let title = text(in: svg[rootEnd...], after: "<title>", before: "</title>")
    else { return svg }
    // Graphviz has escaped all three as content of XML.
    let comment = text(in: svg[..<root.lowerBound], after: "-->\n<!-- ", before: " -->")
    let description = comment.flatMap { $0.starts(with: Array("Title: ".utf8)) ? nil : $0 }
    let language = text(in: svg[rootEnd...], after: "class=\"graph ", before: "\"")
    var result = Array(svg[..<root.upperBound])
    if let language { result += Array("lang=\"".utf8) + language + Array("\" ".utf8) }
    result += Array("aria-labelledby=\"picture-title\" ".utf8)
    if description != nil { result += Array("aria-describedby=\"picture-description\" ".utf8) }
    result += svg[root.upperBound...rootEnd]
    result += Array("\n<title id=\"picture-title\">".utf8) + title + Array("</title>".utf8)
    if let description {
      result += Array("\n<desc id=\"picture-description\">".utf8) + description + Array("</desc>".utf8)
    }
    return result + named(svg[(rootEnd + 1)...])
  }

  /// The picture's elements, each called what its tooltip begins with and not by the name that the graph has for it;
  /// one without a tooltip has no name.
  private static func named(_ elements: ArraySlice<UInt8>) -> [UInt8] {
    let (opening, closing) = (Array("<title>".utf8), Array("</title>\n".utf8))
    var result: [UInt8] = []
    var rest = elements
    // The first is that of the whole picture.
    var isWhole = true
    while let start = rest.firstRange(of: opening),
      let end = rest[start.upperBound...].firstRange(of: closing)
    {
      result += rest[..<(isWhole ? end.upperBound : start.lowerBound)]
      rest = rest[end.upperBound...]
      if !isWhole, let label = label(at: rest) { result += opening + label + closing }
      isWhole = false
    }
    return result + rest
  }

  /// The first line of the tooltip that begins here.
  private static func label(at elements: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard elements.starts(with: Array("<g id=\"a_".utf8)),
      let end = elements.firstRange(of: Array("\">\n".utf8))?.lowerBound,
      let start = elements[..<end].firstRange(of: Array("xlink:title=\"".utf8))?.upperBound
    else { return nil }
    let tooltip = elements[start..<end]
    return tooltip.firstRange(of: Array("&#10;".utf8)).map { tooltip[..<$0.lowerBound] } ?? tooltip
  }

  private static func text(
    in bytes: ArraySlice<UInt8>,
    after start: String,
    before end: String
  ) -> ArraySlice<UInt8>? {
    guard let opening = bytes.firstRange(of: Array(start.utf8)),
      let closing = bytes[opening.upperBound...].firstRange(of: Array(end.utf8))
    else { return nil }
    return bytes[opening.upperBound..<closing.lowerBound]
  }
}
