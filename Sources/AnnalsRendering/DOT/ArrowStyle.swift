import AnnalsCore

/// How the arrow of a relation looks, in timelines and graphs alike: kinds differ by line and head, not only
/// by colour.
struct ArrowStyle: Sendable, Equatable {
  /// The line, by Graphviz's names.
  enum Line: String, Sendable {
    case solid
    case dashed
    case dotted
  }

  /// The head, by Graphviz's names.
  enum Head: String, Sendable {
    case filled = "normal"
    case open = "onormal"
    case diamond = "odiamond"
    case none
  }

  let line: Line
  let head: Head
  /// Whether it takes the theme's colour of emphasis.
  let isEmphatic: Bool

  init(_ kind: Relation.Kind) {
    (line, head, isEmphatic) =
      switch kind {
      case .causes: (.solid, .filled, true)
      case .enables: (.dashed, .filled, true)
      case .followsUp: (.solid, .filled, false)
      case .reports: (.dashed, .filled, false)
      case .partOf: (.solid, .open, false)
      case .before: (.dotted, .open, false)
      case .sameSeries: (.dotted, .none, false)
      }
  }
}
