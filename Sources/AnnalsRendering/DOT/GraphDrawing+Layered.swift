import AnnalsCore

// The graph as `dot` lays it out: rows by `rank=same`, lanes as clusters.
extension GraphDrawing {
  func writeLayered(to dot: inout DOTWriter) {
    dot.defaults(
      "graph",
      graphAttributes + [
        ("rankdir", .value("TB")), ("newrank", .value("true")), ("nodesep", .number(0.22)),
        ("ranksep", .number(0.32)), ("labelloc", .value("t")), ("labeljust", .value("l")),
        ("label", .html(heading)),
      ]
    )
    dot.defaults("node", nodeDefaults)
    dot.defaults("edge", edgeDefaults)
    writeSpine(to: &dot)
    writeClusters(to: &dot)
    writeRows(to: &dot)
    for arrow in arrows {
      // Downwards, whatever end the head is at, or it would turn the spine around.
      dot.edge("e\(arrow.upper)", "e\(arrow.lower)", arrowAttributes(arrow))
    }
    for (index, fan) in fans.enumerated() {
      dot.edge("e\(fan.hub)", "l\(index)", arrowAttributes(fan))
    }
    for dispute in disputesBetweenCards {
      dot.edge("e\(dispute.upper)", "e\(dispute.lower)", attributes(of: dispute))
    }
  }

  /// The spine of years, whose steps hold the rows in order.
  private func writeSpine(to dot: inout DOTWriter) {
    for (row, rank) in rows.enumerated() {
      let isContinued = rank.heading.isEmpty
      dot.node(
        "t\(row)",
        [
          ("label", .label(rank.heading)), ("shape", .value(isContinued ? "point" : "plaintext")),
          ("style", .value(isContinued ? "filled" : "")), ("fillcolor", .value(theme.grid.hex)),
          ("fontsize", .number(13)), ("fontcolor", .value(theme.secondaryText.hex)),
          ("color", .value(theme.grid.hex)), ("width", .number(isContinued ? 0.04 : 0.6)),
          ("height", .number(isContinued ? 0.04 : 0.2)), ("margin", .value("0.02,0.02")),
          ("group", .value("spine")), ("tooltip", .tooltip(rank.heading)),
        ]
      )
    }
    for row in 1..<max(rows.count, 1) {
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

  private func writeClusters(to dot: inout DOTWriter) {
    guard hasLanes else {
      writeCards(to: &dot) { _ in true }
      return
    }
    for (lane, name) in lanes.names.enumerated() {
      let ink = theme.accent(lane).ink
      // A long title would stretch the cluster beyond its cards.
      let shown = Elision.shorten(name, to: 320, size: 14, weight: .bold)
      dot.open(
        "cluster_\(lane)",
        [
          ("label", .html(GraphDrawing.laneName(shown))), ("labeljust", .value("l")),
          ("fontsize", .number(14)), ("fontcolor", .value(ink.hex)), ("style", .value("rounded,filled")),
          // The lane's own colour, barely there: alpha in the last two digits.
          ("color", .value(ink.hex + "55")), ("fillcolor", .value(ink.hex + "0d")), ("margin", .number(14)),
          ("tooltip", .tooltip(name)),
        ]
      )
      writeCards(to: &dot) { lanes.lanes[$0] == lane }
      dot.close()
    }
  }

  /// The name of a lane, with room between it and the edge of the cluster.
  private static func laneName(_ name: String) -> String {
    "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"5\"><tr><td><b>\(DOTEscape.html(name))"
      + "</b></td></tr></table>"
  }

  /// The cards of some events, and the lists of what hangs on them.
  private func writeCards(to dot: inout DOTWriter, where isIncluded: (Int) -> Bool) {
    let listed = Set(fans.flatMap(\.members))
    for index in cards.indices where isIncluded(index) && !listed.contains(index) {
      dot.node("e\(index)", cardAttributes(index))
    }
    for (index, fan) in fans.enumerated() where isIncluded(fan.hub) {
      dot.node("l\(index)", listAttributes(index))
    }
  }

  /// Every row on the height of its heading.
  private func writeRows(to dot: inout DOTWriter) {
    for (row, rank) in rows.enumerated() {
      dot.open("row\(row)", [("rank", .value("same"))])
      dot.node("t\(row)", [])
      for node in rank.nodes { dot.node(nodeName(node), []) }
      // Unseen edges keep neighbours in the order of time.
      for lane in Set(lanes.lanes).sorted() {
        let inLane = rank.nodes.filter { $0 < cards.count && lanes.lanes[$0] == lane }
        for (left, right) in zip(inLane, inLane.dropFirst()) {
          dot.edge("e\(left)", "e\(right)", [("style", .value("invis"))])
        }
      }
      dot.close()
    }
  }
}
