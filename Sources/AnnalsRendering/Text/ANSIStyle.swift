import AnnalsCore

/// How a piece of text is set on a terminal: the parameters of Select Graphic Rendition (ECMA-48, 8.3.117).
enum ANSIStyle: String {
  case plain = ""
  case bold = "1"
  case dim = "2"
  case cyan = "36"
  case blue = "34"
  case yellow = "33"
  case green = "32"
  case magenta = "35"
  case red = "31"

  /// The style of the mark of an event.
  static func mark(of status: EventStatus) -> ANSIStyle {
    switch status {
    case .occurred: .cyan
    case .ongoing: .blue
    case .planned: .yellow
    case .target: .green
    case .statistic: .magenta
    }
  }

  /// The text between the sequence that sets the style and the one that ends it.
  func applied(to text: String, coloring: TextTimelineRenderer.Coloring) -> String {
    guard coloring == .ansi, self != .plain, !text.isEmpty else { return text }
    return "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
  }
}
