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
  /// Events that are drawn as lists, and not as cards of their own.
  let fans: [GraphFan]
  /// The card of each of these lists.
  let lists: [EventListCard]
  let tooltips: EvidenceTooltips
  private let total: Int
  private let title: String

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

  /// With more events than this, the layout is ours even without lanes: `dot` takes minutes.
  static let mostEventsForDot = 500
  /// With more cards of single events than this, no page holds the picture.
  private static let mostCardsOfAPage = 60
  /// So many rows crossed by all arrows together, and the layout is ours: `dot` makes a node of each crossing.
  static let mostCrossingsForDot = 1500

  init(_ selection: GraphSelection, of chronicle: Chronicle, options: PictureOptions) {
    let events = selection.events
    let lanes = LaneAssignment(events, of: chronicle, options: options)
    let tooltips = EvidenceTooltips(chronicle, options: options)
    self.selection = selection
    self.options = options
    self.lanes = lanes
    self.tooltips = tooltips
    theme = options.theme
    total = chronicle.events.count
    title = options.title(of: chronicle)
    let disputes = selection.disputes
    let cards = events.map { EventCard($0, isDisputed: disputes.concern($0), options: options) }
    self.cards = cards
    let indices = Dictionary(
      events.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let fans = GraphFan.fans(of: selection.relations, indices: indices)
    let lists = fans.map { GraphDrawing.list($0, selection, lanes.lanes, options, tooltips) }
    let listed = Set(fans.flatMap(\.members))
    (self.fans, self.lists) = (fans, lists)
    func drawn(_ ranks: GraphTimeRanks) -> [Arrow] {
      GraphDrawing.arrows(selection, indices, ranks, without: listed, options)
    }
    let choice = GraphDrawing.layout(for: events.count, lanes: lanes, options)
    if choice == .dot || events.count - listed.count <= GraphDrawing.mostCardsOfAPage {
      let ranks = GraphDrawing.ranks(events, lanes, fans, cards.map(\.size), lists.map(\.size), options)
      let arrows = drawn(ranks)
      let row = ranks.rowOfEvent(count: events.count)
      let crossings = arrows.reduce(0) { $0 + row[$1.lower] - row[$1.upper] }
      if choice == .time || options.graphLayout == .dot || crossings <= GraphDrawing.mostCrossingsForDot {
        (self.ranks, self.arrows, isPlaced) = (ranks, arrows, choice == .time)
        return
      }
    }
    let limits = GraphShape.limits(of: cards.map(\.size), laneCount: lanes.names.count)
    ranks = GraphTimeRanks(
      events,
      without: listed,
      lanes: lanes.lanes,
      limits: limits,
      language: options.spoken
    )
    arrows = drawn(ranks)
    isPlaced = true
  }

  /// Whether the places are computed here and not by `dot`.
  private let isPlaced: Bool

  /// Who places the cards.
  ///
  /// Lanes are best columns, through whose gaps arrows run straight; where there are none, `dot` finds an order with
  /// fewer crossings.
  private static func layout(
    for eventCount: Int,
    lanes: LaneAssignment,
    _ options: PictureOptions
  ) -> PictureOptions.GraphLayout {
    guard options.graphLayout == .automatic else { return options.graphLayout }
    return lanes.names.count > 1 || eventCount > mostEventsForDot ? .time : .dot
  }

  private static func list(
    _ fan: GraphFan,
    _ selection: GraphSelection,
    _ lanes: [Int],
    _ options: PictureOptions,
    _ tooltips: EvidenceTooltips
  ) -> EventListCard {
    let members = fan.members.map { selection.events[$0] }
    return EventListCard(
      members,
      disputes: selection.disputes,
      inks: fan.members.map { options.theme.accent(lanes[$0]).ink },
      tooltips: members.map(tooltips.text),
      links: members.map(tooltips.link),
      options: options
    )
  }

  /// The rows that give the best proportions.
  private static func ranks(
    _ events: [Event],
    _ lanes: LaneAssignment,
    _ fans: [GraphFan],
    _ cards: [GraphPlacement.Size],
    _ lists: [GraphPlacement.Size],
    _ options: PictureOptions
  ) -> GraphTimeRanks {
    let listed = Set(fans.flatMap(\.members))
    let fansOfHub = Dictionary(grouping: fans.indices) { fans[$0].hub }
    func candidate(_ limits: GraphTimeRanks.Limits) -> GraphShape.Candidate {
      let ranks = GraphTimeRanks(
        events,
        without: listed,
        lanes: lanes.lanes,
        limits: limits,
        language: options.spoken
      )
      let rows = ranks.ranks.flatMap { rank in
        let below = rank.events.flatMap { fansOfHub[$0] ?? [] }
        return [rank.events.map { (lane: lanes.lanes[$0], size: cards[$0]) }]
          + (below.isEmpty ? [] : [below.map { (lane: lanes.lanes[fans[$0].hub], size: lists[$0]) }])
      }
      return GraphShape.Candidate(ranks: ranks, rows: rows)
    }
    let candidates = GraphShape.limits(laneCount: lanes.names.count).map { $0.map(candidate) }
    return GraphShape.best(candidates)
      ?? GraphTimeRanks(events, lanes: lanes.lanes, limits: .shared, language: options.spoken)
  }

  private static func arrows(
    _ selection: GraphSelection,
    _ indices: [Event.ID: Int],
    _ ranks: GraphTimeRanks,
    without listed: Set<Int>,
    _ options: PictureOptions
  ) -> [Arrow] {
    let row = ranks.rowOfEvent(count: selection.events.count)
    return selection.relations.compactMap { relation in
      guard let from = indices[relation.from], let to = indices[relation.to], !listed.contains(from),
        !listed.contains(to)
      else { return nil }
      let style = RelationStyle(relation.kind, theme: options.theme, language: options.spoken)
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
    let name = title.isEmpty ? options.words.graph : title
    var dot = DOTWriter(graph: DOTEscape.value(name))
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
      ("class", .value(options.spoken.rawValue)),
      ("comment", .value(GraphHeading(options: options, title: title).summary(selection, total: total))),
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

  /// A row of the picture: what stands on the spine, and what stands beside it.
  struct Row {
    /// Empty where the row continues the one above.
    let heading: String
    /// Cards by the index of their event, and lists by their index behind those of all events.
    let nodes: [Int]
  }

  /// The rows of time, each with the lists of its events in a row of their own below.
  var rows: [Row] {
    let fansOfHub = Dictionary(grouping: fans.indices) { fans[$0].hub }
    return ranks.ranks.flatMap { rank in
      let below = rank.events.flatMap { fansOfHub[$0] ?? [] }.sorted().map { cards.count + $0 }
      return [Row(heading: rank.heading, nodes: rank.events)]
        + (below.isEmpty ? [] : [Row(heading: "", nodes: below)])
    }
  }

  /// The name of a card or list in DOT.
  func nodeName(_ node: Int) -> String {
    node < cards.count ? "e\(node)" : "l\(node - cards.count)"
  }

  /// The attributes of the card of a list.
  func listAttributes(_ index: Int) -> DOTWriter.Attributes {
    [
      ("label", .html(lists[index].html)), ("color", .value(ink(of: fans[index].hub).hex)),
      ("tooltip", .tooltip(selection.events[fans[index].hub].label)),
    ]
  }

  /// Title, numbers and legend.
  var heading: String {
    GraphHeading(options: options, title: title).html(selection, total: total)
  }

  /// About how wide the heading is, in points.
  var headingWidth: Double {
    GraphHeading(options: options, title: title).width(selection, total: total)
  }

  /// About how high the heading is, in points.
  var headingHeight: Double {
    GraphHeading(options: options, title: title).height(selection)
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
    let link: DOTWriter.Attributes = tooltips.link(to: event).map { [("URL", .value($0))] } ?? []
    return link + [
      ("id", .id(event.id)), ("label", .html(cards[index].html)),
      ("tooltip", .tooltip(tooltips.text(for: event))),
      ("color", .value(ink(of: index).hex)), ("shape", .value(outline.shape)),
      ("style", .value(outline.style + (isOpen ? ",dashed" : ""))),
    ]
  }

  func arrowAttributes(_ arrow: Arrow) -> DOTWriter.Attributes {
    attributes(of: arrow.relation, arrow.style, pointsDown: arrow.pointsDown)
  }

  /// The arrow between an event and the list of what hangs on it.
  func arrowAttributes(_ fan: GraphFan) -> DOTWriter.Attributes {
    let style = RelationStyle(fan.relation.kind, theme: theme, language: options.spoken)
    return attributes(of: fan.relation, style, pointsDown: pointsDown(fan, style))
  }

  /// Whether the head of a list's arrow is at the list.
  func pointsDown(_ fan: GraphFan, _ style: RelationStyle) -> Bool {
    (fan.relation.from == selection.events[fan.hub].id) != style.isReversed
  }

  private func attributes(
    of relation: Relation,
    _ style: RelationStyle,
    pointsDown: Bool
  ) -> DOTWriter.Attributes {
    let ends = [style.head, style.tail]
    let id = relation.pictureID
    let link: DOTWriter.Attributes = tooltips.link(toArrow: id).map { [("URL", .value($0))] } ?? []
    return link + [
      ("id", .id(id)), ("color", .value(style.color.hex)), ("style", .value(style.line)),
      ("penwidth", .number(relation.source == .derived ? 0.7 : style.width)), ("dir", .value("both")),
      ("arrowhead", .value(ends[pointsDown ? 0 : 1])), ("arrowtail", .value(ends[pointsDown ? 1 : 0])),
      ("tooltip", .tooltip(tooltips.text(for: relation))),
    ]
  }
}
