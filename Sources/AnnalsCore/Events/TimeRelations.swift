/// The time relations between events, reduced to those that all others follow from.
///
/// One sweep over the distinct intervals in the order of their beginnings joins each to at most five others: to the
/// tightest interval that holds it, to the first that begins after it, to the last that begins within it, and to its
/// neighbours by beginning and by end. These fix the order of all ends, hence every relation of Allen's between any
/// two intervals. What two of them together imply is then left out. Events at one and the same interval hang on the
/// first of them.
struct TimeRelations {
  /// What a relation says, whoever says it.
  struct Statement: Hashable {
    let from: Event.ID
    let to: Event.ID
    let kind: Relation.Kind
  }

  /// The relations, by their ends.
  let all: [Relation]

  /// The relations of some events.
  init(of events: [Event]) {
    let dated = events.filter { !$0.time.interval.isEmpty }
    var classes = TimeRelations.classes(of: dated.filter { $0.time.isBounded })
    classes.sort { ($0.start, $1.end, $0.first.id) < ($1.start, $0.end, $1.first.id) }
    var found = classes.flatMap(\.equals)
    found += IntervalSkeleton(classes).edges.map {
      TimeRelations.relation(classes[$0].first, classes[$1].first)
    }
    found += TimeRelations.order(of: dated.filter { !$0.time.isBounded }, beside: classes)
    all = found.compactMap { $0 }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Events at one and the same interval, both ends of it known.
  struct Class {
    let start: CivilTime
    let end: CivilTime
    let first: Event
    var others: [Event] = []

    var interval: CalendarInterval { first.time.interval }

    fileprivate var equals: [Relation?] { others.map { TimeRelations.relation($0, first) } }
  }

  private static func classes(of events: [Event]) -> [Class] {
    var places: [CalendarInterval: Int] = [:]
    var classes: [Class] = []
    for event in events.sorted(by: { $0.id < $1.id }) {
      let interval = event.time.interval
      guard let start = interval.start, let end = interval.end else { continue }
      if let place = places[interval] {
        classes[place].others.append(event)
      } else {
        places[interval] = classes.count
        classes.append(Class(start: start, end: end, first: event))
      }
    }
    return classes
  }

  /// The order of events with one end unknown: after the last that is over by then, before the first to begin.
  private static func order(of events: [Event], beside classes: [Class]) -> [Relation?] {
    let byEnd = classes.sorted { ($0.end, $1.start, $0.first.id) < ($1.end, $0.start, $1.first.id) }
    return events.map { event in
      if let start = event.time.interval.start {
        let over = byEnd.partitionIndex { start < $0.end }
        return over == 0 ? nil : relation(byEnd[over - 1].first, event)
      }
      guard let end = event.time.interval.end else { return nil }
      let next = classes.partitionIndex { end <= $0.start }
      return next == classes.count ? nil : relation(event, classes[next].first)
    }
  }

  /// The relations that say it in the direction of ``Relation/Kind``; the others are their inverses.
  private static let forward: Set<AllenRelation> = [
    .precedes, .meets, .overlaps, .starts, .during, .finishes, .equals,
  ]

  /// How one event lies to another, the earlier or inner one first; nil when the dates do not tell.
  static func relation(_ first: Event, _ second: Event) -> Relation? {
    AllenRelation(of: first.time.interval, to: second.time.interval).map { allen in
      let (from, to) = forward.contains(allen) ? (first, second) : (second, first)
      return Relation(
        from: from.id,
        to: to.id,
        kind: allen.kind,
        source: .derived,
        rule: "allen",
        evidence: nil
      )
    }
  }
}

extension EventTime {
  /// Whether both ends are known.
  fileprivate var isBounded: Bool { interval.start != nil && interval.end != nil }
}

extension AllenRelation {
  /// The kind of relation that says so; of an inverse, the one it inverts.
  fileprivate var kind: Relation.Kind {
    switch self {
    case .precedes, .isPrecededBy: .before
    case .meets, .isMetBy: .meets
    case .overlaps, .isOverlappedBy: .overlaps
    case .starts, .isStartedBy: .starts
    case .during, .contains: .during
    case .finishes, .isFinishedBy: .finishes
    case .equals: .equals
    }
  }
}
