/// Tells programs that read pictures aloud what an SVG shows.
///
/// Graphviz puts the graph's name, comment and class where only people find them; browsers and screen readers
/// expect a title, a description and a language at the root of the document.
enum AccessibleSVG {
  /// The SVG with `<title>`, `<desc>` and `lang` at its root, as far as the graph told them.
  static func described(_ svg: [UInt8]) -> [UInt8] {
    guard let root = svg[...].range(ofText: "<svg "),
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
    result.reserveCapacity(svg.count + result.count)
    appendNamed(svg[(rootEnd + 1)...], to: &result)
    return result
  }

  /// The picture's elements, each called what its tooltip begins with and not by the name that the graph has for it;
  /// one without a tooltip has no name.
  private static func appendNamed(_ elements: ArraySlice<UInt8>, to result: inout [UInt8]) {
    let (opening, closing) = ("<title>", "</title>\n")
    var rest = elements
    // The first is that of the whole picture.
    var isWhole = true
    while let start = rest.range(ofText: opening),
      let end = rest[start.upperBound...].range(ofText: closing)
    {
      result += rest[..<(isWhole ? end.upperBound : start.lowerBound)]
      rest = rest[end.upperBound...]
      if !isWhole, let label = label(at: rest) { result += Array(opening.utf8) + label + Array(closing.utf8) }
      isWhole = false
    }
    result += rest
  }

  /// The first line of the tooltip that begins here.
  private static func label(at elements: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard elements.starts(with: Array("<g id=\"a_".utf8)),
      let end = elements.range(ofText: "\">\n")?.lowerBound,
      let start = elements[..<end].range(ofText: "xlink:title=\"")?.upperBound
    else { return nil }
    let tooltip = elements[start..<end]
    return tooltip.range(ofText: "&#10;").map { tooltip[..<$0.lowerBound] } ?? tooltip
  }

  private static func text(
    in bytes: ArraySlice<UInt8>,
    after start: String,
    before end: String
  ) -> ArraySlice<UInt8>? {
    guard let opening = bytes.range(ofText: start),
      let closing = bytes[opening.upperBound...].range(ofText: end)
    else { return nil }
    return bytes[opening.upperBound..<closing.lowerBound]
  }
}
