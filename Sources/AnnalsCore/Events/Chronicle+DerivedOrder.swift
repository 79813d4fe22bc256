extension Chronicle {
  /// The order that the dates alone give: `before`, marked derived, the least that implies all the rest.
  ///
  /// An event comes before another when its interval precedes or meets the other's (Allen). A relation that two
  /// others imply is left out, so that a chain of days is joined day by day; what the documents state is not
  /// derived again. An event with an open end comes before none.
  ///
  /// - Complexity: O(n log n + r) in the events and the relations found.
  public func derivedOrder() -> [Relation] {
    let starting = events.compactMap { event in event.time.interval.start.map { (start: $0, event: event) } }
      .sorted { ($0.start, $0.event.id) < ($1.start, $1.event.id) }
    // The earliest end among the events from each place on: beyond it, one lies between.
    var earliestEnd = [CivilTime?](repeating: nil, count: starting.count + 1)
    for index in starting.indices.reversed() {
      let end = starting[index].event.time.interval.end
      earliestEnd[index] = [end, earliestEnd[index + 1]].compactMap { $0 }.min()
    }
    let starts = starting.map(\.start)
    let stated = Set(relations.map { Set([$0.from, $0.to]) })
    var derived: [Relation] = []
    for (_, event) in starting {
      guard let end = event.time.interval.end, !event.time.interval.isEmpty else { continue }
      var index = Chronicle.first(in: starts, from: end)
      let limit = earliestEnd[index]
      while index < starting.count, limit.map({ starting[index].start < $0 }) ?? true {
        let later = starting[index].event
        index += 1
        guard let allen = AllenRelation(of: event.time.interval, to: later.time.interval),
          !stated.contains([event.id, later.id])
        else { continue }
        derived.append(
          Relation(
            from: event.id,
            to: later.id,
            kind: .before,
            source: .derived,
            rule: allen == .meets ? "allen-meets" : "allen-precedes",
            evidence: nil
          )
        )
      }
    }
    return derived.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// The chronicle with the order that its dates give.
  public func addingDerivedOrder() -> Chronicle {
    var result = self
    result.relations = (relations + derivedOrder()).sorted {
      ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue)
    }
    return result
  }

  /// The first index at which a sorted list is not before a time.
  private static func first(in starts: [CivilTime], from time: CivilTime) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
