import AnnalsCore

extension VerticalComposer {
  /// From the end of a label's first line to the beginning of its arrow.
  private static let clearance = 4.0
  /// Arrows leave a little above the middle of a line and arrive a little below it.
  private static let offset = 3.0

  /// Arrows in tracks right of the words: those of one bundle share one.
  mutating func composeArrows() {
    guard !columns.tracks.isEmpty else { return }
    let ports = self.ports()
    var packing = RowPacking(limit: columns.tracks.count)
    let bundles = VerticalBundle.bundles(of: relations).map { bundle in
      let ends = bundle.members.flatMap { [ports[$0.from], ports[$0.to]] }.compactMap { $0?.y }
      return (bundle, Extent(lower: (ends.min() ?? 0) - 5, upper: (ends.max() ?? 0) + 5))
    }
    // Short ways first: they take the tracks next to the words.
    let byLength = bundles.enumerated().sorted {
      ($0.element.1.upper - $0.element.1.lower, $0.offset) < (
        $1.element.1.upper - $1.element.1.lower, $1.offset
      )
    }
    for (_, (bundle, extent)) in byLength {
      // More than there are tracks share the last.
      let track = packing.insert(extent) ?? columns.tracks.count - 1
      draw(bundle, at: columns.tracks[track], ports)
    }
  }

  /// Where the first line of each event's words ends.
  private func ports() -> [Event.ID: Point] {
    var ports: [Event.ID: Point] = [:]
    for item in items {
      var right = item.lines.first?.frame.right ?? item.frame.right
      if item.lines.count <= 1, item.dateFrame.top < item.frame.bottom {
        right = max(right, item.dateFrame.right)
      }
      ports[chronicle.events[item.event].id] = Point(
        x: right + VerticalComposer.clearance,
        y: item.frame.center.y
      )
    }
    return ports
  }

  private mutating func draw(_ bundle: VerticalBundle, at x: Double, _ ports: [Event.ID: Point]) {
    var drawn = DrawnLines()
    for relation in bundle.members {
      guard let from = ports[relation.from], let to = ports[relation.to] else { continue }
      let (hub, leaf) = bundle.isGathering ? (to, from) : (from, to)
      let (hubOffset, leafOffset) = bundle.isGathering ? (1.0, -1.0) : (-1.0, 1.0)
      let hubY = hub.y + hubOffset * VerticalComposer.offset
      let leafY = leaf.y + leafOffset * VerticalComposer.offset
      let way = [
        Point(x: hub.x, y: hubY), Point(x: x, y: hubY), Point(x: x, y: leafY), Point(x: leaf.x, y: leafY),
      ]
      let corners = drawn.new(of: way)
      arrows.append(
        TimelineScene.Arrow(
          from: relation.from,
          to: relation.to,
          kind: relation.kind,
          isDerived: relation.isDerived,
          isLight: bundle.members.count > 6,
          paths: [
            .init(
              corners: bundle.isGathering ? corners.reversed() : corners,
              hasHead: bundle.isGathering ? corners[0] == way[0] : true
            )
          ]
        )
      )
    }
  }
}

/// Arrows of one kind that share an end, drawn as one line that branches.
struct VerticalBundle: Sendable, Equatable {
  /// The end that they share.
  let hub: Event.ID
  /// Whether they go to it.
  let isGathering: Bool
  private(set) var members: [WantedRelation]

  private struct Hub: Hashable {
    let event: Event.ID
    let kind: Relation.Kind
    let isGathering: Bool
  }

  /// Every relation in the larger of the two bundles that it could belong to.
  static func bundles(of relations: [WantedRelation]) -> [VerticalBundle] {
    var sizes: [Hub: Int] = [:]
    func hubs(_ relation: WantedRelation) -> [Hub] {
      [
        Hub(event: relation.from, kind: relation.kind, isGathering: false),
        Hub(event: relation.to, kind: relation.kind, isGathering: true),
      ]
    }
    for relation in relations { for hub in hubs(relation) { sizes[hub, default: 0] += 1 } }
    var places: [Hub: Int] = [:]
    var bundles: [VerticalBundle] = []
    for relation in relations {
      let ends = hubs(relation)
      let hub = sizes[ends[1], default: 0] > sizes[ends[0], default: 0] ? ends[1] : ends[0]
      if let place = places[hub] {
        bundles[place].members.append(relation)
      } else {
        places[hub] = bundles.count
        bundles.append(VerticalBundle(hub: hub.event, isGathering: hub.isGathering, members: [relation]))
      }
    }
    return bundles
  }
}
