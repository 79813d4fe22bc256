import AnnalsCore

// The graph with every place given, for many events: `layout=nop2` makes any Graphviz program take them.
extension GraphDrawing {
  func writePlaced(to dot: inout DOTWriter) {
    let placement = GraphPlacement(
      sizes: cards.map(\.size),
      lanes: lanes.lanes,
      rows: ranks.ranks.map(\.events),
      edges: arrows.map { ($0.upper, $0.lower) }
    )
    dot.defaults(
      "graph",
      graphAttributes + [
        ("layout", .value("nop2")), ("outputorder", .value("edgesfirst")),
        ("_background", .value(background(placement))),
      ]
    )
    dot.defaults("node", nodeDefaults)
    dot.defaults("edge", edgeDefaults)
    writeWords(placement, to: &dot)
    for index in cards.indices {
      let size = placement.sizes[index]
      let place: DOTWriter.Attributes = [
        ("pos", .value(point(placement.x[index], placement.y[index]))), ("width", .number(size.width / 72)),
        ("height", .number(size.height / 72)), ("fixedsize", .value("true")),
      ]
      dot.node("e\(index)", cardAttributes(index) + place)
    }
    for (index, arrow) in arrows.enumerated() {
      let curve = placement.curve(from: arrow.upper, to: arrow.lower)
      let path: DOTWriter.Attributes = [("pos", .value(spline(curve, of: arrow)))]
      dot.edge("e\(arrow.upper)", "e\(arrow.lower)", arrowAttributes(arrow, index) + path)
    }
    for (index, dispute) in disputesBetweenCards.enumerated() {
      let points = placement.curve(from: dispute.upper, to: dispute.lower).points
      let path: DOTWriter.Attributes = [
        ("pos", .value(points.map { point($0.x, $0.y) }.joined(separator: " ")))
      ]
      dot.edge("e\(dispute.upper)", "e\(dispute.lower)", attributes(of: dispute, index) + path)
    }
  }

  /// The heading, the names of the lanes and the years, as nodes without outlines.
  private func writeWords(_ placement: GraphPlacement, to dot: inout DOTWriter) {
    let plain: DOTWriter.Attributes = [("shape", .value("plaintext")), ("style", .value(""))]
    let middle = headingWidth / 2
    dot.node("heading", plain + [("label", .html(heading)), ("pos", .value(point(middle, -60)))])
    for (lane, column) in placement.columns.enumerated() where hasLanes {
      let name = lanes.names[lane]
      let size = 14.0
      let shown = Elision.shorten(name, to: column.right - column.left - 24, size: size, weight: .bold)
      let middle = column.left + 12 + TextMetrics.width(of: shown, size: size, weight: .bold) / 2
      dot.node(
        "lane\(lane)",
        plain + [
          ("label", .html("<b>\(DOTEscape.html(shown))</b>")), ("fontsize", .number(size)),
          ("fontcolor", .value(theme.accent(lane).ink.hex)), ("pos", .value(point(middle, 16))),
          ("tooltip", .tooltip(name)),
        ]
      )
    }
    for (row, rank) in ranks.ranks.enumerated() where !rank.heading.isEmpty {
      dot.node(
        "t\(row)",
        plain + [
          ("label", .label(rank.heading)), ("fontsize", .number(13)),
          ("fontcolor", .value(theme.secondaryText.hex)),
          ("pos", .value(point(40, placement.rowMiddles[row]))),
          ("tooltip", .tooltip(rank.heading)),
        ]
      )
    }
  }

  /// The columns of the lanes and the steps of the spine, in Graphviz's xdot.
  private func background(_ placement: GraphPlacement) -> String {
    var xdot = ""
    for (lane, column) in placement.columns.enumerated() where hasLanes {
      let ink = theme.accent(lane).ink.hex
      let corners = [
        point(column.left, 0), point(column.right, 0), point(column.right, placement.height),
        point(column.left, placement.height),
      ]
      xdot += "c 9 -\(ink)55 C 9 -\(ink)0d P 4 "
      for corner in corners { xdot += corner.replacingComma + " " }
    }
    xdot += "c 7 -\(theme.grid.hex) S 15 -setlinewidth(3) "
    let headed = ranks.ranks.indices.filter { !ranks.ranks[$0].heading.isEmpty }
    for (upper, lower) in zip(headed, headed.dropFirst()) {
      let (start, end) = (placement.rowMiddles[upper] + 11, placement.rowMiddles[lower] - 11)
      xdot += "L 2 \(point(40, start).replacingComma) \(point(40, end).replacingComma) "
    }
    return xdot
  }

  /// A place as DOT writes it; DOT counts upwards.
  private func point(_ x: Double, _ y: Double) -> String {
    "\(DOTEscape.number(x)),\(DOTEscape.number(-y))"
  }

  /// The path of an edge, with the tips of its arrowheads apart from the line.
  private func spline(_ curve: GraphPlacement.Curve, of arrow: Arrow) -> String {
    var points = curve.points
    var tips = ""
    // The length of an arrowhead, in the direction that the line leaves or enters a card.
    let length = 7.0
    let hasHead = (arrow.pointsDown ? arrow.style.head : arrow.style.tail) != "none"
    let hasTail = (arrow.pointsDown ? arrow.style.tail : arrow.style.head) != "none"
    if hasTail {
      tips += "s,\(point(points[0].x, points[0].y)) "
      points[0].y += length
    }
    if hasHead {
      tips += "e,\(point(points[3].x, points[3].y)) "
      points[3].y += points[2].y > points[3].y ? length : -length
    }
    return tips + points.map { point($0.x, $0.y) }.joined(separator: " ")
  }
}

extension String {
  /// With a space for the comma, as xdot writes points.
  fileprivate var replacingComma: String {
    split(separator: ",").joined(separator: " ")
  }
}
