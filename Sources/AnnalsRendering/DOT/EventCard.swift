import AnnalsCore

/// The words on the card of an event.
struct EventCard {
  /// Label and date as an HTML-like label.
  let html: String
  /// The size that it takes, in points.
  let size: GraphPlacement.Size

  /// The size of the letters of the label, in points.
  static let labelSize = 12.0
  /// The size of the letters of the date, in points.
  private static let dateSize = 9.0

  /// A label is set in lines of at most so many columns.
  private static let lineColumns = 24
  /// Further lines are left out.
  private static let mostLines = 3

  init(_ event: Event, isDisputed: Bool, options: PictureOptions) {
    let date = DateWords(language: options.spoken).date(of: event.time)
    let status = options.words.notableStatus(event.status)
    let doubt = isDisputed ? Disputes.sign + " " + options.words.disputed : ""
    let secondLine = [date, status ?? "", doubt].filter { !$0.isEmpty }.joined(separator: " · ")
    let lines = EventCard.lines(of: event.label)
    html = EventCard.table(lines, secondLine, options.theme)
    let widths = lines.map { TextMetrics.width(of: $0, size: EventCard.labelSize) }
    let dateWidth = TextMetrics.width(of: secondLine, size: EventCard.dateSize)
    size = GraphPlacement.Size(
      width: max(widths.max() ?? 0, dateWidth) + 18,
      height: Double(lines.count) * EventCard.labelSize * 1.25 + (secondLine.isEmpty ? 0 : 12) + 10
    )
  }

  /// The label in lines of about the same length.
  private static func lines(of label: String) -> [String] {
    let wrapper = LineWrapper(width: CharacterWidth(ambiguous: .wide))
    let safe = TerminalText.safe(label)
    let columns = wrapper.width.columns(of: safe)
    let count = (columns + lineColumns - 1) / lineColumns
    let even = count <= 1 ? lineColumns : min(lineColumns, (columns + count - 1) / count + 2)
    let lines = wrapper.lines(of: safe, first: even, rest: even)
    return lines.count <= mostLines ? lines : lines.prefix(mostLines - 1) + [lines[mostLines - 1] + "…"]
  }

  private static func table(_ lines: [String], _ date: String, _ theme: Theme) -> String {
    func row(_ content: String) -> String { "<tr><td align=\"left\">\(content)</td></tr>" }
    let label = lines.map { row(DOTEscape.html($0.isEmpty ? " " : $0)) }.joined()
    let small = "<font point-size=\"9\" color=\"\(theme.secondaryText.hex)\">\(DOTEscape.html(date))</font>"
    return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"0\">"
      + label + (date.isEmpty ? "" : row(small)) + "</table>"
  }

  /// The outline of the card of a kind of event, told apart without colour: a sheet for what is written,
  /// round corners where people meet, a plain card for all else.
  enum Outline: String {
    case sheet = "note"
    case round
    case plain = "box"

    init(_ kind: EventKind) {
      self =
        switch kind {
        case .publication, .plan, .signing, .legal: .sheet
        case .meeting, .diplomacy, .inspection, .statement: .round
        default: .plain
        }
    }

    /// DOT's `shape`.
    var shape: String { self == .round ? "box" : rawValue }
    /// What DOT's `style` begins with.
    var style: String { self == .round ? "filled,rounded" : "filled" }
  }
}
