import AnnalsCore

/// Runs the relation rules over the merged events.
enum RelationFinder {
  /// The stated relations, each pair and kind once.
  static func relations(in graph: EventGraph, threads: Int = 1) -> [Relation] {
    var seen: Set<[String]> = []
    var relations: [Relation] = []
    for found in parallelMap(ChineseEvents.relationRules, threads: threads, { $0.find(graph) }) {
      for relation in found where relation.from != relation.to {
        // One relation a pair: the rule that comes first knows best.
        let ends = [min(relation.from, relation.to), max(relation.from, relation.to)]
        if seen.insert(ends).inserted { relations.append(relation) }
      }
    }
    return relations
  }
}

/// A way to see a relation: a name and what it finds.
struct RelationRule: Sendable {
  let name: String
  let find: @Sendable (EventGraph) -> [Relation]
}
