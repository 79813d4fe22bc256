import AnnalsCore

extension TimelineComposer {
  /// The relations to be drawn, and how many of those wanted are left out.
  struct RelationSelection {
    var drawn: [DrawnRelation] = []
    var leftOut = 0
  }

  /// Those relations whose events both stand in the picture as marks or bars.
  func drawnRelations() -> RelationSelection {
    let wanted = WantedRelation.all(of: chronicle, options: options)
    guard !wanted.isEmpty else { return RelationSelection() }
    let places = piecePlaces()
    var selection = RelationSelection()
    for relation in wanted {
      guard let from = places[relation.from]?.last, let to = places[relation.to]?.first,
        selection.drawn.count < WantedRelation.most
      else {
        selection.leftOut += 1
        continue
      }
      selection.drawn.append(
        DrawnRelation(
          kind: relation.kind,
          isDerived: relation.isDerived,
          from: from.piece,
          to: to.piece,
          fromRow: from.row,
          toRow: to.row
        )
      )
    }
    selection.drawn = ArrowBundling.bundled(selection.drawn)
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
      rows += lane.rows.map { $0.compactMap { strip.pieces[$0].obstacle } }
      if !lane.counts.isEmpty { rows.append(lane.counts.map(\.extent)) }
    }
    var routing = ArrowRouting(rows: rows, bounds: plan.bounds)
    let bundles = Dictionary(grouping: relations.indices) { relations[$0].bundle }.sorted { $0.key < $1.key }
    for (bundle, members) in bundles {
      route(bundle, members.map { ($0, relations[$0]) }, strip.index, &routing)
    }
    return routing
  }

  private func route(
    _ bundle: Int,
    _ members: [(index: Int, relation: DrawnRelation)],
    _ strip: Int,
    _ routing: inout ArrowRouting
  ) {
    func isHere(_ end: (piece: TimelinePiece, row: Int)) -> Bool { end.piece.strip == strip }
    func ends(_ members: [(index: Int, relation: DrawnRelation)]) -> [(Int, ArrowRouting.End)] {
      members.map { index, relation in
        let (piece, row) = relation.leaf
        let x = relation.isGathering ? piece.exit : piece.entrance
        let hasWordsBeside = piece.side == .left || relation.isGathering
        return (index, ArrowRouting.End(row: row, x: x, side: hasWordsBeside ? nil : piece.mark.lower))
      }
    }
    guard let first = members.first?.relation else { return }
    let hub = first.hub
    let from = (row: hub.row, x: first.isGathering ? hub.piece.entrance : hub.piece.exit)
    if isHere(hub) {
      routing.join(bundle, strip: strip, from: from, to: ends(members.filter { isHere($0.relation.leaf) }))
      for (index, relation) in members where !isHere(relation.leaf) {
        let isForward = relation.leaf.piece.strip > strip
        routing.leave(index, bundle: bundle, strip: strip, from: from, forward: isForward)
      }
    } else {
      let arriving = ends(members.filter { isHere($0.relation.leaf) })
      routing.arrive(bundle, strip: strip, to: arriving, forward: hub.piece.strip < strip)
    }
  }

  /// Turns routes into corners on the page; the paths of one relation are joined later.
  mutating func appendPaths(_ routes: [ArrowRoute], _ relations: [DrawnRelation], _ rows: RowPlaces) {
    var drawn: [Int: DrawnLines] = [:]
    for route in routes {
      let relation = relations[route.relation]
      let way = corners(of: route, relation, rows)
      let corners = drawn[route.bundle, default: DrawnLines()].new(of: way)
      // The way was found from the common end; the arrow may point to it.
      let hasHead = relation.isGathering ? route.fromRow != nil && corners[0] == way[0] : route.toRow != nil
      let path = TimelineScene.Arrow.Path(
        corners: relation.isGathering ? corners.reversed() : corners,
        hasHead: hasHead
      )
      arrows.append(arrow(relation, [path]))
    }
  }

  private func corners(of route: ArrowRoute, _ relation: DrawnRelation, _ rows: RowPlaces) -> [Point] {
    var corners: [Point] = []
    let heights = zip(route.gutters, route.tracks).map {
      rows.gutters[$0] + Double($1) * PictureMeasures.trackHeight
    }
    if let row = route.fromRow {
      let y = edge(of: relation.hub.piece, at: rows.middles[row], towards: heights[0])
      corners.append(Point(x: route.columns[0], y: y))
    }
    for (leg, height) in heights.enumerated() {
      corners.append(Point(x: route.columns[leg], y: height))
      corners.append(Point(x: route.columns[leg + 1], y: height))
    }
    guard let row = route.toRow, let height = heights.last, let column = route.columns.last else {
      return corners
    }
    let leaf = relation.leaf.piece
    if route.isTooth {
      corners.append(Point(x: column, y: rows.middles[row]))
      corners.append(Point(x: leaf.mark.lower - 0.4, y: rows.middles[row]))
    } else {
      corners.append(Point(x: column, y: edge(of: leaf, at: rows.middles[row], towards: height)))
    }
    return corners
  }

  /// Joins the two paths of an arrow that goes from one strip to another.
  mutating func joinArrows() {
    var places: [[String]: Int] = [:]
    var joined: [TimelineScene.Arrow] = []
    for arrow in arrows {
      let key = [arrow.from, arrow.to, arrow.kind.rawValue]
      guard let index = places[key] else {
        places[key] = joined.count
        joined.append(arrow)
        continue
      }
      joined[index].paths += arrow.paths
    }
    arrows = joined
  }

  private func edge(of piece: TimelinePiece, at middle: Double, towards height: Double) -> Double {
    let half = piece.isBar ? PictureMeasures.barHeight / 2 : PictureMeasures.markRadius + 0.8
    return height < middle ? middle - half : middle + half
  }

  private func arrow(_ relation: DrawnRelation, _ paths: [TimelineScene.Arrow.Path]) -> TimelineScene.Arrow {
    TimelineScene.Arrow(
      from: chronicle.events[entries[relation.from.entry].event].id,
      to: chronicle.events[entries[relation.to.entry].event].id,
      kind: relation.kind,
      isDerived: relation.isDerived,
      isLight: relation.isLight,
      paths: paths
    )
  }
}
