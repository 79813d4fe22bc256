import AnnalsCore

extension TimelineComposer {
  /// More arrows than this hide the timeline that they should explain.
  private static let mostArrows = 60

  /// The relations to be drawn, and how many of those wanted are left out.
  struct RelationSelection {
    var drawn: [DrawnRelation] = []
    var leftOut = 0
  }

  /// Those relations whose events both stand in the picture as marks or bars.
  func drawnRelations() -> RelationSelection {
    guard options.relations != .none, !chronicle.relations.isEmpty else { return RelationSelection() }
    let places = piecePlaces()
    var seen: Set<[String]> = []
    var selection = RelationSelection()
    for relation in chronicle.relations
    where relation.from != relation.to && (options.relations == .all || relation.source == .stated) {
      guard seen.insert([relation.from, relation.to, relation.kind.rawValue]).inserted else { continue }
      // Arrows run with time where the relation itself points back: from a plan to what carries it out.
      let style = RelationStyle(relation.kind, theme: theme, language: options.language)
      let ends = style.isReversed ? (relation.to, relation.from) : (relation.from, relation.to)
      guard let from = places[ends.0]?.last, let to = places[ends.1]?.first,
        selection.drawn.count < TimelineComposer.mostArrows
      else {
        selection.leftOut += 1
        continue
      }
      selection.drawn.append(
        DrawnRelation(
          kind: relation.kind,
          isDerived: relation.source == .derived,
          from: from.piece,
          to: to.piece,
          fromRow: from.row,
          toRow: to.row
        )
      )
    }
    return selection
  }

  /// The pieces of each event with their rows, in order of time.
  private func piecePlaces() -> [Event.ID: [(piece: TimelinePiece, row: Int)]] {
    var places: [Event.ID: [(piece: TimelinePiece, row: Int)]] = [:]
    for strip in plan.strips {
      var row = 0
      for lane in strip.lanes {
        for pieces in lane.rows {
          for index in pieces {
            let piece = strip.pieces[index]
            places[chronicle.events[entries[piece.entry].event].id, default: []].append((piece, row))
          }
          row += 1
        }
        if !lane.counts.isEmpty { row += 1 }
      }
    }
    return places
  }

  /// The ways through one strip of all arrows that touch it.
  func route(_ relations: [DrawnRelation], in strip: StripLayout) -> ArrowRouting {
    var rows: [[Extent]] = []
    for lane in strip.lanes {
      rows += lane.rows.map { $0.map { strip.pieces[$0].extent } }
      if !lane.counts.isEmpty { rows.append(lane.counts.map(\.extent)) }
    }
    var routing = ArrowRouting(rows: rows, bounds: plan.bounds)
    for (index, relation) in relations.enumerated() {
      let from = (row: relation.fromRow, x: relation.from.exit)
      let to = (row: relation.toRow, x: relation.to.entrance)
      let isForward = relation.to.strip > relation.from.strip
      if relation.from.strip == strip.index, relation.to.strip == strip.index {
        routing.join(index, strip: strip.index, from: from, to: to)
      } else if relation.from.strip == strip.index {
        routing.leave(index, strip: strip.index, from: from, forward: isForward)
      } else if relation.to.strip == strip.index {
        routing.arrive(index, strip: strip.index, to: to, forward: isForward)
      }
    }
    return routing
  }

  /// Turns routes into corners on the page; the paths of one relation are joined later.
  mutating func appendPaths(_ routes: [ArrowRoute], _ relations: [DrawnRelation], _ rows: RowPlaces) {
    for route in routes {
      let relation = relations[route.relation]
      var corners: [Point] = []
      let heights = zip(route.gutters, route.tracks).map {
        rows.gutters[$0] + Double($1) * PictureMeasures.trackHeight
      }
      if let row = route.fromRow {
        corners.append(
          Point(x: route.columns[0], y: edge(of: relation.from, at: rows.middles[row], towards: heights[0]))
        )
      }
      for (leg, height) in heights.enumerated() {
        corners.append(Point(x: route.columns[leg], y: height))
        corners.append(Point(x: route.columns[leg + 1], y: height))
      }
      if let row = route.toRow, let height = heights.last, let column = route.columns.last {
        corners.append(Point(x: column, y: edge(of: relation.to, at: rows.middles[row], towards: height)))
      }
      arrows.append(arrow(relation, [corners]))
    }
  }

  /// Joins the two paths of an arrow that goes from one strip to another.
  mutating func joinArrows(_ relations: [DrawnRelation]) {
    var joined: [TimelineScene.Arrow] = []
    for arrow in arrows {
      let index = joined.firstIndex { $0.from == arrow.from && $0.to == arrow.to && $0.kind == arrow.kind }
      guard let index else {
        joined.append(arrow)
        continue
      }
      let other = joined[index]
      joined[index] = TimelineScene.Arrow(
        from: arrow.from,
        to: arrow.to,
        kind: arrow.kind,
        isDerived: arrow.isDerived,
        paths: other.paths + arrow.paths
      )
    }
    arrows = joined
  }

  private func edge(of piece: TimelinePiece, at middle: Double, towards height: Double) -> Double {
    let half = piece.isBar ? PictureMeasures.barHeight / 2 : PictureMeasures.markRadius + 0.8
    return height < middle ? middle - half : middle + half
  }

  private func arrow(_ relation: DrawnRelation, _ paths: [[Point]]) -> TimelineScene.Arrow {
    TimelineScene.Arrow(
      from: chronicle.events[entries[relation.from.entry].event].id,
      to: chronicle.events[entries[relation.to.entry].event].id,
      kind: relation.kind,
      isDerived: relation.isDerived,
      paths: paths
    )
  }
}
