import AnnalsCore

/// The card of several events, one a line: mark, label, date.
struct EventListCard {
  /// The lines as an HTML-like label.
  let html: String
  /// About the size that it takes, in points.
  let size: GraphPlacement.Size

  /// The size of the letters of the labels, in points.
  private static let labelSize = 11.0
  /// Longer labels are shortened.
  private static let widestLabel = 230.0
  private static let lineHeight = 14.4
  /// Between the labels and the dates, in points.
  private static let gap = 8
  /// Of longer lists, the last line tells how many events are left out.
  private static let mostLines = 20

  /// A list of events; `inks` are the colours of their marks, `links` where their evidence stands.
  init(
    _ events: [Event],
    disputes: Disputes,
    inks: [PictureColor],
    tooltips: [String],
    links: [String?],
    options: PictureOptions
  ) {
    let dates = DateWords(language: options.spoken)
    let secondary = options.theme.secondaryText
    var rows = ""
    var (widestLabel, widestDate) = (0.0, 0.0)
    let shown = events.count <= EventListCard.mostLines ? events.count : EventListCard.mostLines - 1
    for (index, event) in events.prefix(shown).enumerated() {
      let label = Elision.shorten(event.label, to: EventListCard.widestLabel, size: EventListCard.labelSize)
      let date = dates.date(of: event.time)
      var cell = "align=\"left\" id=\"\(DOTEscape.html(event.id))\""
      cell += " tooltip=\"\(EventListCard.tooltip(tooltips[index]))\""
      if let link = links[index] { cell += " href=\"\(DOTEscape.html(link, limit: link.utf8.count))\"" }
      let isDisputed = disputes.concern(event)
      let ink = isDisputed ? options.theme.emphasis : inks[index]
      rows += "<tr><td><font point-size=\"9\" color=\"\(ink.hex)\">"
      rows += "\(isDisputed ? Disputes.sign : EventListCard.glyph(of: EventMark(event)))</font></td>"
      rows += "<td \(cell)><font point-size=\"11\">\(DOTEscape.html(label.isEmpty ? " " : label))</font></td>"
      rows += "<td width=\"\(EventListCard.gap)\"></td>"
      rows += "<td align=\"left\"><font point-size=\"9\" color=\"\(secondary.hex)\">"
      rows += "\(DOTEscape.html(date.isEmpty ? " " : date))</font></td></tr>"
      widestLabel = max(widestLabel, TextMetrics.width(of: label, size: EventListCard.labelSize))
      widestDate = max(widestDate, TextMetrics.width(of: date, size: 9))
    }
    if shown < events.count {
      let rest = options.words.moreEvents(events.count - shown)
      rows += "<tr><td></td><td align=\"left\"><font point-size=\"9\" color=\"\(secondary.hex)\">\(rest)"
      rows += "</font></td><td></td><td></td></tr>"
    }
    html =
      "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"1\">" + rows + "</table>"
    size = GraphPlacement.Size(
      width: widestLabel + widestDate + Double(EventListCard.gap) + 40,
      height: Double(min(events.count, EventListCard.mostLines)) * EventListCard.lineHeight + 10
    )
  }

  /// Lines stay lines.
  private static func tooltip(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { DOTEscape.html(String($0), limit: DOTEscape.longestLabel) }.joined(separator: "&#10;")
  }

  private static func glyph(of mark: EventMark) -> String {
    switch mark {
    case .day: "●"
    case .coarse: "○"
    case .span: "▬"
    case .approximate: "◌"
    case .planned: "◇"
    case .figure: "■"
    }
  }
}
