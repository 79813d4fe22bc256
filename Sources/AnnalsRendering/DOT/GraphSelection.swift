import AnnalsCore

/// What of a chronicle a dependency graph shows: relations, the events that they or a contradiction join, and, where
/// these are few, the ones that matter most.
struct GraphSelection {
  /// The events shown, in the order of time.
  let events: [Event]
  /// The relations shown; both ends are among the events.
  let relations: [Relation]
  /// The number of events that are left out.
  let hiddenCount: Int
  /// What the documents contradict each other in.
  let disputes: Disputes

  /// Where fewer events are joined, others fill the picture up to so many.
  private static let fewest = 12

  init(
    _ chronicle: Chronicle,
    relations choice: PictureOptions.RelationChoice,
    isolated: GraphDOTRenderer.Isolated
  ) {
    disputes = Disputes(chronicle)
    let known = Set(chronicle.events.map(\.id))
    var seen: Set<[String]> = []
    let possible = chronicle.relations.filter {
      known.contains($0.from) && known.contains($0.to) && $0.from != $0.to
        && (choice == .all || $0.source == .stated)
        && seen.insert([$0.from, $0.to, $0.kind.rawValue]).inserted
    }
    switch choice {
    case .none: relations = []
    case .stated: relations = possible
    case .all: relations = TransitiveReduction.withoutImplied(possible)
    }
    let disputed = disputes.pairs.flatMap { [$0.first, $0.second] }
    let joined = Set(relations.flatMap { [$0.from, $0.to] } + disputed).intersection(known)
    let ordered = EventOrder.sorted(chronicle.events)
    let shown: Set<Event.ID>
    switch isolated {
    case .none: shown = joined
    case .all: shown = known
    case .automatic:
      let best = ordered.filter { !joined.contains($0.id) }
        .sorted { ($1.salience, $0.id) < ($0.salience, $1.id) }
      shown = joined.union(best.prefix(max(GraphSelection.fewest - joined.count, 0)).map(\.id))
    }
    events = ordered.filter { shown.contains($0.id) }
    hiddenCount = chronicle.events.count - events.count
  }
}
