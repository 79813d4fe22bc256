import AnnalsCore

/// One dependency graph on its way to DOT.
struct GraphDrawing {
  private let selection: GraphSelection
  private let options: PictureOptions
  private let theme: Theme
  private let ranks: GraphTimeRanks
  private let lanes: GraphLanes
  private let paths: [Document.ID: String]
  private let total: Int
  /// The row of each event.
  private let rows: [Event.ID: Int]
  /// The node of each event.
  private let nodes: [Event.ID: String]

  /// With more events than this, `dot` is told to be quick rather than neat.
  private static let mostNeatEvents = 300

  init(_ selection: GraphSelection, of chronicle: Chronicle, options: PictureOptions) {
    self.selection = selection
    self.options = options
    theme = options.theme
    ranks = GraphTimeRanks(selection.events, language: options.language)
    lanes = GraphLanes(selection.events, of: chronicle, options: options)
    paths = Dictionary(
      chronicle.documents.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first }
    )
    total = chronicle.events.count
    var rows: [Event.ID: Int] = [:]
    for (row, rank) in ranks.ranks.enumerated() {
      for event in rank.events { rows[selection.events[event].id] = row }
    }
    self.rows = rows
    nodes = Dictionary(
      selection.events.enumerated().map { ($1.id, "e\($0)") },
      uniquingKeysWith: { first, _ in first }
    )
  }

  /// The graph in the DOT language.
  mutating func dot() -> String {
    var dot = DOTWriter(graph: "chronicle")
    dot.defaults("graph", graphAttributes)
    dot.defaults("node", nodeDefaults)
    dot.defaults("edge", edgeDefaults)
    writeSpine(to: &dot)
    writeCards(to: &dot)
    writeRows(to: &dot)
    for (index, relation) in selection.relations.enumerated() { write(relation, index, to: &dot) }
    return dot.finish()
  }

  private var graphAttributes: DOTWriter.Attributes {
    var attributes: DOTWriter.Attributes = [
      ("rankdir", .value("TB")), ("newrank", .value("true")), ("charset", .value("UTF-8")),
      ("bgcolor", .value(theme.background.hex)), ("fontname", .value(options.fontList)),
      ("fontcolor", .value(theme.text.hex)), ("fontsize", .number(13)), ("pad", .number(0.3)),
      ("nodesep", .number(0.22)), ("ranksep", .number(0.32)), ("labelloc", .value("t")),
      ("labeljust", .value("l")), ("tooltip", .value(" ")),
      ("label", .html(GraphHeading(options: options).html(selection, total: total))),
    ]
    if selection.events.count > GraphDrawing.mostNeatEvents {
      attributes += [
        ("nslimit", .number(0.5)), ("nslimit1", .number(0.5)), ("mclimit", .number(0.1)),
        ("splines", .value("line")),
      ]
    }
    return attributes
  }

  private var nodeDefaults: DOTWriter.Attributes {
    [
      ("shape", .value("box")), ("style", .value("filled")), ("fontname", .value(options.fontList)),
      ("fontsize", .number(12)), ("fontcolor", .value(theme.text.hex)),
      ("fillcolor", .value(theme.background.hex)), ("margin", .value("0.09,0.05")), ("height", .number(0.3)),
      ("width", .number(0.5)), ("penwidth", .number(1.1)),
    ]
  }

  private var edgeDefaults: DOTWriter.Attributes {
    [("arrowsize", .number(0.7)), ("color", .value(theme.arrow.hex))]
  }
}

// The parts of the picture.
extension GraphDrawing {
  /// The spine of years, whose steps hold the rows in order.
  private func writeSpine(to dot: inout DOTWriter) {
    for (row, rank) in ranks.ranks.enumerated() {
      let isContinued = rank.heading.isEmpty
      dot.node(
        "t\(row)",
        [
          ("label", .label(rank.heading)), ("shape", .value(isContinued ? "point" : "plaintext")),
          ("style", .value("")), ("fontsize", .number(13)), ("fontcolor", .value(theme.secondaryText.hex)),
          ("color", .value(theme.grid.hex)), ("width", .number(isContinued ? 0.04 : 0.6)),
          ("height", .number(isContinued ? 0.04 : 0.2)), ("margin", .value("0.02,0.02")),
          ("group", .value("spine")), ("tooltip", .tooltip(rank.heading)),
        ]
      )
    }
    for row in 1..<max(ranks.ranks.count, 1) {
      dot.edge(
        "t\(row - 1)",
        "t\(row)",
        [
          ("color", .value(theme.grid.hex)), ("penwidth", .number(3)), ("arrowhead", .value("none")),
          ("weight", .number(100)),
        ]
      )
    }
  }

  private func writeCards(to dot: inout DOTWriter) {
    guard !lanes.names.isEmpty else {
      for index in selection.events.indices { writeCard(index, to: &dot) }
      return
    }
    for (lane, name) in lanes.names.enumerated() {
      let accent = theme.accent(lane)
      dot.open(
        "cluster_\(lane)",
        [
          ("label", .html("<b>\(DOTEscape.html(name))</b>")), ("labeljust", .value("l")),
          ("fontsize", .number(14)),
          ("fontcolor", .value(accent.ink.hex)), ("style", .value("rounded,filled")),
          // The lane's own colour, barely there: alpha in the last two digits.
          ("color", .value(accent.ink.hex + "55")), ("fillcolor", .value(accent.ink.hex + "0d")),
          ("margin", .number(14)), ("tooltip", .tooltip(name)),
        ]
      )
      for index in selection.events.indices where lanes.lanes[index] == lane { writeCard(index, to: &dot) }
      dot.close()
    }
  }

  private func writeCard(_ index: Int, to dot: inout DOTWriter) {
    let event = selection.events[index]
    let accent = theme.accent(lanes.names.isEmpty ? EventTheme(event.kind).rawValue : lanes.lanes[index])
    let isOpen = event.status == .planned || event.status == .target
    let outline = EventCard.Outline(event.kind)
    let card = EventCard(event, options: options, path: event.mentions.first.map(place))
    dot.node(
      "e\(index)",
      [
        ("id", .id(event.id)), ("label", .html(card.html)), ("tooltip", .tooltip(card.tooltip)),
        ("color", .value(accent.ink.hex)), ("shape", .value(outline.shape)),
        ("style", .value(outline.style + (isOpen ? ",dashed" : ""))),
      ]
    )
  }

  /// Every row on the height of its heading.
  private func writeRows(to dot: inout DOTWriter) {
    for (row, rank) in ranks.ranks.enumerated() {
      dot.open("row\(row)", [("rank", .value("same"))])
      dot.node("t\(row)", [])
      for event in rank.events { dot.node("e\(event)", []) }
      dot.close()
    }
  }

  /// An arrow; in DOT it runs down the page, whatever end its head is at, or it would turn the spine around.
  private func write(_ relation: Relation, _ index: Int, to dot: inout DOTWriter) {
    guard let from = nodes[relation.from], let to = nodes[relation.to] else { return }
    let style = RelationStyle(relation.kind, theme: theme, language: options.language)
    let (tail, head) = style.isReversed ? (to, from) : (from, to)
    let ends = style.isReversed ? (relation.to, relation.from) : (relation.from, relation.to)
    let rises = rows[ends.0, default: 0] > rows[ends.1, default: 0]
    var attributes: DOTWriter.Attributes = [
      ("id", .id("r\(index)")), ("color", .value(style.color.hex)), ("style", .value(style.line)),
      ("penwidth", .number(relation.source == .derived ? 0.7 : style.width)),
      ("tooltip", .tooltip(tooltip(of: relation, style))),
    ]
    if rises {
      attributes += [
        ("dir", .value("both")), ("arrowtail", .value(style.head)), ("arrowhead", .value(style.tail)),
      ]
    } else {
      attributes += [
        ("dir", .value("both")), ("arrowhead", .value(style.head)), ("arrowtail", .value(style.tail)),
      ]
    }
    dot.edge(rises ? head : tail, rises ? tail : head, attributes)
  }

  private func tooltip(of relation: Relation, _ style: RelationStyle) -> String {
    func label(_ id: Event.ID) -> String { selection.events.first { $0.id == id }?.label ?? id }
    let ends =
      style.isReversed
      ? "\(label(relation.to)) → \(label(relation.from))" : "\(label(relation.from)) → \(label(relation.to))"
    let source = relation.evidence.map { "\n\(place($0))" } ?? ""
    return "\(style.name)\n\(ends)\(source)"
  }

  private func place(_ mention: Mention) -> String {
    place(mention.span)
  }

  /// `document:line`.
  private func place(_ span: SourceSpan) -> String {
    "\(paths[span.document] ?? span.document):\(span.line)"
  }
}
