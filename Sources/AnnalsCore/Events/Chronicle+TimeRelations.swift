extension Chronicle {
  /// How the events lie to one another in time (Allen), as far as the dates alone tell it, marked derived.
  ///
  /// Of the thirteen relations each pair stands once, in the direction of ``Relation/Kind``: the earlier one first,
  /// the inner one first. Only so many are given that all others follow from them by composition; what the documents
  /// state is not derived again. Of an event with an unknown end only the nearest order is known.
  ///
  /// The relations are at most five times as many as the events.
  ///
  /// - Complexity: O(n log n) in the events but for odd tangles of overlapping times, O(n √n) at worst.
  public func derivedTimeRelations() -> [Relation] {
    let stated = Set(relations.map { TimeRelations.Statement(from: $0.from, to: $0.to, kind: $0.kind) })
    return TimeRelations(of: events).all.filter {
      !stated.contains(TimeRelations.Statement(from: $0.from, to: $0.to, kind: $0.kind))
    }
  }

  /// The chronicle with the time relations that its dates give.
  public func addingDerivedTimeRelations() -> Chronicle {
    var result = self
    result.relations = (relations + derivedTimeRelations()).sorted {
      ($0.from, $0.to, $0.kind.rawValue) < ($1.from, $1.to, $1.kind.rawValue)
    }
    return result
  }
}
