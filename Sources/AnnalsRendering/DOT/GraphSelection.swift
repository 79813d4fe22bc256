import AnnalsCore

/// What of a chronicle a dependency graph shows: relations, the events that they join, and a few more.
struct GraphSelection {
  /// The events shown, in the order of time.
  let events: [Event]
  /// The relations shown; both ends are among the events.
  let relations: [Relation]
  /// The number of events that are left out.
  let hiddenCount: Int
  /// What the documents contradict each other in.
  let disputes: Disputes

  /// Beside those with relations, so many events that matter most are shown.
  private static let mostImportant = 6
  /// So many where no relation is stated at all.
  private static let mostWithoutRelations = 12

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
    let related = Set(relations.flatMap { [$0.from, $0.to] })
    let ordered = EventOrder.sorted(chronicle.events)
    let shown: Set<Event.ID>
    switch isolated {
    case .none: shown = related
    case .all: shown = known
    case .automatic:
      let most = related.isEmpty ? GraphSelection.mostWithoutRelations : GraphSelection.mostImportant
      let best = ordered.filter { !related.contains($0.id) }
        .sorted { ($1.salience, $0.id) < ($0.salience, $1.id) }
      shown = related.union(best.prefix(most).map(\.id))
    }
    events = ordered.filter { shown.contains($0.id) }
    hiddenCount = chronicle.events.count - events.count
  }
}
