import AnnalsCore

/// One dependency graph on its way to DOT: what stands where, and in which colours.
struct GraphDrawing {
  let selection: GraphSelection
  let options: PictureOptions
  let theme: Theme
  let ranks: GraphTimeRanks
  let lanes: LaneAssignment
  /// The relations as indices of events, drawn from the upper to the lower.
  let arrows: [Arrow]
  /// The cards of the events.
  let cards: [EventCard]
  private let paths: [Document.ID: String]
  private let total: Int

  /// A relation between two of the events shown.
  struct Arrow {
    /// The event that stands higher, or to the left.
    let upper: Int
    /// The other.
    let lower: Int
    let relation: Relation
    let style: RelationStyle
    /// Whether the head is at the lower end.
    let pointsDown: Bool
  }

  /// With more events than this, the layout is ours: `dot` takes minutes.
  static let mostEventsForDot = 500
  /// So many rows crossed by all arrows together, and the layout is ours: `dot` makes a node of each crossing.
  static let mostCrossingsForDot = 1500

  init(_ selection: GraphSelection, of chronicle: Chronicle, options: PictureOptions) {
    let events = selection.events
    let lanes = LaneAssignment(events, of: chronicle, options: options)
    let paths = Dictionary(
      chronicle.documents.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first }
    )
    self.selection = selection
    self.options = options
    self.lanes = lanes
    self.paths = paths
    theme = options.theme
    total = chronicle.events.count
    cards = events.map { event in
      let place = event.mentions.first?.span
      return EventCard(
        event,
        options: options,
        path: place.map { "\(paths[$0.document] ?? $0.document):\($0.line)" }
      )
    }
    let ranks = GraphTimeRanks(events, lanes: lanes.lanes, limits: .shared, language: options.language)
    let arrows = GraphDrawing.arrows(selection, ranks, options)
    let row = ranks.rowOfEvent(count: events.count)
    let crossings = arrows.reduce(0) { $0 + row[$1.lower] - row[$1.upper] }
    guard
      events.count > GraphDrawing.mostEventsForDot || crossings > GraphDrawing.mostCrossingsForDot
    else {
      self.ranks = ranks
      self.arrows = arrows
      isPlaced = false
      return
    }
    let limits = GraphTimeRanks.Limits.columns(lanes.names.count)
    self.ranks = GraphTimeRanks(events, lanes: lanes.lanes, limits: limits, language: options.language)
    self.arrows = GraphDrawing.arrows(selection, self.ranks, options)
    isPlaced = true
  }

  /// Whether the places are computed here and not by `dot`.
  private let isPlaced: Bool

  private static func arrows(
    _ selection: GraphSelection,
    _ ranks: GraphTimeRanks,
    _ options: PictureOptions
  ) -> [Arrow] {
    let indices = Dictionary(
      selection.events.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let row = ranks.rowOfEvent(count: selection.events.count)
    return selection.relations.compactMap { relation in
      guard let from = indices[relation.from], let to = indices[relation.to] else { return nil }
      let style = RelationStyle(relation.kind, theme: options.theme, language: options.language)
      let (tail, head) = style.isReversed ? (to, from) : (from, to)
      let pointsDown = row[tail] <= row[head]
      return Arrow(
        upper: pointsDown ? tail : head,
        lower: pointsDown ? head : tail,
        relation: relation,
        style: style,
        pointsDown: pointsDown
      )
    }
  }

  /// The graph in the DOT language.
  func dot() -> String {
    var dot = DOTWriter(graph: "chronicle")
    if isPlaced { writePlaced(to: &dot) } else { writeLayered(to: &dot) }
    return dot.finish()
  }
}

// What both layouts share.
extension GraphDrawing {
  var graphAttributes: DOTWriter.Attributes {
    [
      ("charset", .value("UTF-8")), ("bgcolor", .value(theme.background.hex)),
      ("fontname", .value(options.fontList)), ("fontcolor", .value(theme.text.hex)),
      ("fontsize", .number(13)), ("pad", .number(0.3)), ("tooltip", .value(" ")),
    ]
  }

  var nodeDefaults: DOTWriter.Attributes {
    [
      ("shape", .value("box")), ("style", .value("filled")), ("fontname", .value(options.fontList)),
      ("fontsize", .number(EventCard.labelSize)), ("fontcolor", .value(theme.text.hex)),
      ("fillcolor", .value(theme.background.hex)), ("margin", .value("0.09,0.05")), ("height", .number(0.3)),
      ("width", .number(0.5)), ("penwidth", .number(1.1)),
    ]
  }

  var edgeDefaults: DOTWriter.Attributes {
    [("arrowsize", .number(0.7)), ("color", .value(theme.arrow.hex))]
  }

  /// Whether the cards stand in lanes with names.
  var hasLanes: Bool { lanes.names != [""] }

  /// Title, numbers and legend.
  var heading: String {
    GraphHeading(options: options).html(selection, total: total)
  }

  /// About how wide the heading is, in points.
  var headingWidth: Double {
    GraphHeading(options: options).width(selection, total: total)
  }

  /// The colour of an event's card: that of its lane, or of its theme where there are no lanes.
  func ink(of index: Int) -> PictureColor {
    let accent = hasLanes ? lanes.lanes[index] : EventTheme(selection.events[index].kind).rawValue
    return theme.accent(accent).ink
  }

  func cardAttributes(_ index: Int) -> DOTWriter.Attributes {
    let event = selection.events[index]
    let outline = EventCard.Outline(event.kind)
    let isOpen = event.status == .planned || event.status == .target
    return [
      ("id", .id(event.id)), ("label", .html(cards[index].html)), ("tooltip", .tooltip(cards[index].tooltip)),
      ("color", .value(ink(of: index).hex)), ("shape", .value(outline.shape)),
      ("style", .value(outline.style + (isOpen ? ",dashed" : ""))),
    ]
  }

  func arrowAttributes(_ arrow: Arrow, _ index: Int) -> DOTWriter.Attributes {
    let style = arrow.style
    let ends = [style.head, style.tail]
    return [
      ("id", .id("r\(index)")), ("color", .value(style.color.hex)), ("style", .value(style.line)),
      ("penwidth", .number(arrow.relation.source == .derived ? 0.7 : style.width)), ("dir", .value("both")),
      ("arrowhead", .value(ends[arrow.pointsDown ? 0 : 1])),
      ("arrowtail", .value(ends[arrow.pointsDown ? 1 : 0])), ("tooltip", .tooltip(tooltip(of: arrow))),
    ]
  }

  /// Kind, both labels, and where it is said.
  private func tooltip(of arrow: Arrow) -> String {
    let upper = selection.events[arrow.upper].label
    let lower = selection.events[arrow.lower].label
    let ends = arrow.pointsDown ? "\(upper) → \(lower)" : "\(lower) → \(upper)"
    let place = arrow.relation.evidence.map { "\n\(paths[$0.document] ?? $0.document):\($0.line)" } ?? ""
    return "\(arrow.style.name)\n\(ends)\(place)"
  }
}
