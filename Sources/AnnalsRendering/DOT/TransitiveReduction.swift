import AnnalsCore

/// Leaves out derived order that other order already implies.
enum TransitiveReduction {
  /// The relations without those derived `before` whose ends a longer way of `before` joins.
  ///
  /// - Complexity: O(n · m) in the events and relations, at worst.
  static func withoutImplied(_ relations: [Relation]) -> [Relation] {
    var next: [Event.ID: [Event.ID]] = [:]
    for relation in relations where relation.kind == .before {
      next[relation.from, default: []].append(relation.to)
    }
    return relations.filter { relation in
      relation.kind != .before || relation.source != .derived || !isImplied(relation, next)
    }
  }

  /// Whether a way of two steps or more leads from one end to the other.
  private static func isImplied(_ relation: Relation, _ next: [Event.ID: [Event.ID]]) -> Bool {
    var seen: Set<Event.ID> = [relation.from]
    var open = (next[relation.from] ?? []).filter { $0 != relation.to }
    while let event = open.popLast() {
      guard seen.insert(event).inserted else { continue }
      let following = next[event] ?? []
      if following.contains(relation.to) { return true }
      open += following
    }
    return false
  }
}
