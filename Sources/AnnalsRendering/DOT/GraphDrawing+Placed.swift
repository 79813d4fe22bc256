import AnnalsCore

// The graph with every place given, for many events: `layout=nop2` makes any Graphviz program take them.
extension GraphDrawing {
  func writePlaced(to dot: inout DOTWriter) {
    let rows = self.rows
    let edges = arrows.map { ($0.upper, $0.lower) } + fans.enumerated().map { ($1.hub, cards.count + $0) }
    let placement = GraphPlacement(
      sizes: cards.map(\.size) + lists.map(\.size),
      firstList: cards.count,
      lanes: lanes.lanes + fans.map { lanes.lanes[$0.hub] },
      rows: rows.map(\.nodes),
      edges: edges
    )
    dot.defaults(
      "graph",
      graphAttributes + [
        ("layout", .value("nop2")), ("outputorder", .value("edgesfirst")),
        ("_background", .value(background(placement, rows))),
      ]
    )
    dot.defaults("node", nodeDefaults)
    dot.defaults("edge", edgeDefaults)
    writeWords(placement, rows, to: &dot)
    for node in rows.flatMap(\.nodes) {
      let size = placement.sizes[node]
      let place: DOTWriter.Attributes = [
        ("pos", .value(point(placement.x[node], placement.y[node]))), ("width", .number(size.width / 72)),
        ("height", .number(size.height / 72)), ("fixedsize", .value("true")),
      ]
      let looks = node < cards.count ? cardAttributes(node) : listAttributes(node - cards.count)
      dot.node(nodeName(node), looks + place)
    }
    let disputes = disputesBetweenCards
    let routing = GraphRouting(placement, edges: edges + disputes.map { ($0.upper, $0.lower) })
    for (index, (upper, lower)) in edges.enumerated() {
      let corners = routing.way(index, from: upper, to: lower)
      let looks = index < arrows.count ? arrowAttributes(arrows[index]) : fanAttributes(index)
      let path = RoundedPath(corners, height: 0, radius: 12, head: 7)
      let ends = heads(ofEdge: index)
      dot.edge(
        nodeName(upper),
        nodeName(lower),
        looks + [("pos", .value(path.spline(hasHead: ends.lower, hasTail: ends.upper)))]
      )
    }
    for (index, dispute) in disputes.enumerated() {
      let corners = routing.way(edges.count + index, from: dispute.upper, to: dispute.lower)
      let path = RoundedPath(corners, height: 0, radius: 12, head: 7).spline(hasHead: false)
      dot.edge(
        nodeName(dispute.upper),
        nodeName(dispute.lower),
        attributes(of: dispute) + [("pos", .value(path))]
      )
    }
  }

  /// Between the heading and the lanes, in points.
  private static let belowHeading = 6.0

  private func fanAttributes(_ edge: Int) -> DOTWriter.Attributes {
    arrowAttributes(fans[edge - arrows.count])
  }

  /// At which ends of an edge a head stands.
  private func heads(ofEdge edge: Int) -> (upper: Bool, lower: Bool) {
    let style: RelationStyle
    let isDown: Bool
    if edge < arrows.count {
      (style, isDown) = (arrows[edge].style, arrows[edge].pointsDown)
    } else {
      let fan = fans[edge - arrows.count]
      style = RelationStyle(fan.relation.kind, theme: theme, language: options.spoken)
      isDown = pointsDown(fan, style)
    }
    let ends = (head: style.head != "none", tail: style.tail != "none")
    return isDown ? (ends.tail, ends.head) : (ends.head, ends.tail)
  }

  /// The heading, the names of the lanes and the years, as nodes without outlines.
  private func writeWords(_ placement: GraphPlacement, _ rows: [Row], to dot: inout DOTWriter) {
    let plain: DOTWriter.Attributes = [("shape", .value("plaintext")), ("style", .value(""))]
    let place = point(headingWidth / 2, -headingHeight / 2 - GraphDrawing.belowHeading)
    dot.node("heading", plain + [("label", .html(heading)), ("pos", .value(place))])
    for (lane, box) in boxes(placement) {
      let name = lanes.names[lane]
      let size = 14.0
      let shown = Elision.shorten(name, to: box.width - 24, size: size, weight: .bold)
      let middle = box.left + 12 + TextMetrics.width(of: shown, size: size, weight: .bold) / 2
      dot.node(
        "lane\(lane)",
        plain + [
          ("label", .html("<b>\(DOTEscape.html(shown))</b>")), ("fontsize", .number(size)),
          ("fontcolor", .value(theme.accent(lane).ink.hex)), ("pos", .value(point(middle, box.top + 15))),
          ("tooltip", .tooltip(name)),
        ]
      )
    }
    for (row, rank) in rows.enumerated() where !rank.heading.isEmpty {
      dot.node(
        "t\(row)",
        plain + [
          ("label", .label(rank.heading)), ("fontsize", .number(13)),
          ("fontcolor", .value(theme.secondaryText.hex)),
          ("pos", .value(point(40, placement.middle(ofRow: row)))),
          ("tooltip", .tooltip(rank.heading)),
        ]
      )
    }
  }

  /// The columns of the lanes and the steps of the spine, in Graphviz's xdot.
  private func background(_ placement: GraphPlacement, _ rows: [Row]) -> String {
    var xdot = ""
    for (lane, box) in boxes(placement) {
      let ink = theme.accent(lane).ink.hex
      xdot += "c 9 -\(ink)55 C 9 -\(ink)0d b 25 "
      for corner in rounded(box) { xdot += corner.replacingComma + " " }
    }
    xdot += "c 7 -\(theme.grid.hex) S 15 -setlinewidth(3) "
    let headed = rows.indices.filter { !rows[$0].heading.isEmpty }
    for (upper, lower) in zip(headed, headed.dropFirst()) {
      let (start, end) = (placement.middle(ofRow: upper) + 11, placement.middle(ofRow: lower) - 11)
      xdot += "L 2 \(point(40, start).replacingComma) \(point(40, end).replacingComma) "
    }
    return xdot
  }

  /// The box of each lane, as high as its cards need.
  private func boxes(_ placement: GraphPlacement) -> [(lane: Int, box: Rectangle)] {
    guard hasLanes else { return [] }
    return placement.laneExtents.enumerated().compactMap { lane, extent in
      guard let extent else { return nil }
      let column = placement.columns[lane]
      return (
        lane,
        Rectangle(left: column.left, top: extent.lower - 30, right: column.right, bottom: extent.upper + 13)
      )
    }
  }

  /// The outline of a box with round corners, as Bézier curves.
  private func rounded(_ box: Rectangle) -> [String] {
    let radius = 10.0
    let (left, top, right, bottom) = (box.left, box.top, box.right, box.bottom)
    // Start, then for each side its end twice, and for each corner the corner twice and the start of the next side.
    let places = [
      (left + radius, top), (left + radius, top), (right - radius, top), (right - radius, top),
      (right, top), (right, top), (right, top + radius),
    ]
    let back = [
      (right, top + radius), (right, bottom - radius), (right, bottom - radius),
      (right, bottom), (right, bottom), (right - radius, bottom),
      (right - radius, bottom), (left + radius, bottom), (left + radius, bottom),
      (left, bottom), (left, bottom), (left, bottom - radius),
      (left, bottom - radius), (left, top + radius), (left, top + radius),
      (left, top), (left, top), (left + radius, top),
    ]
    return (places + back).map { point($0.0, $0.1) }
  }

  /// A place as DOT writes it; DOT counts upwards.
  private func point(_ x: Double, _ y: Double) -> String {
    "\(DOTEscape.number(x)),\(DOTEscape.number(-y))"
  }
}

extension String {
  /// With a space for the comma, as xdot writes points.
  fileprivate var replacingComma: String {
    split(separator: ",").joined(separator: " ")
  }
}
