/// A picture of Graphviz's made ready to stand in an HTML page: smaller, and its parts named for the page's
/// script.
///
/// Only known elements and attributes pass. What the page tells itself (tooltips, links, the names of nodes) or
/// sets for the whole picture (the font) is left out, how parts look is told once in ``css``, and places are given
/// to a tenth of a point.
struct InlineSVG {
  /// What a part of the picture belongs to.
  enum Owner: Hashable {
    /// An event, by its place in the page's list.
    case event(Int)
    /// A relation, by the places of the events that it joins.
    case relation(Int, Int)
    /// The events that are only counted, by their places.
    case count([Int])

    /// The attribute that tells the page's script.
    var attribute: String {
      switch self {
      case .event(let index): HTMLWriter.attribute("data-e", escaped: "\(index)")
      case .count(let places):
        HTMLWriter.attribute("data-n", escaped: places.map(String.init).joined(separator: " "))
      case .relation(let from, let to): HTMLWriter.attribute("data-r", escaped: "\(from) \(to)")
      }
    }
  }

  /// The picture's elements, to stand in an `<svg>`.
  let markup: String
  /// The width of the picture in points.
  let width: Double
  /// The height of the picture in points.
  let height: Double
  /// The style of its parts, for an `<svg>` with the identifier `picture`.
  let css: String
  /// What the picture shows, as its own `<desc>` says; escaped as HTML.
  let description: String

  /// Rewrites a picture drawn in a theme; `owners` are told by their identifiers in it, those of labels and further
  /// parts aside.
  init(_ svg: [UInt8], owners: [String: Owner], theme: Theme) {
    var rewriting = SVGRewriting(owners: owners, theme: theme)
    for token in SVGScanner(svg) { rewriting.take(token) }
    markup = String(decoding: rewriting.markup, as: UTF8.self)
    css = rewriting.looks.css
    description = String(decoding: rewriting.description, as: UTF8.self)
    (width, height) = rewriting.size
  }
}
