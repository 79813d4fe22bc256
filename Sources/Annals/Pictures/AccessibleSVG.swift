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
    return result + svg[(rootEnd + 1)...]
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
