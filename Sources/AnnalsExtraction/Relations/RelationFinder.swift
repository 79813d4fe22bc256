import AnnalsCore

/// Runs the relation rules over the merged events.
enum RelationFinder {
  /// The stated relations; between two events each kind once, and only one that no words between them state.
  static func relations(in graph: EventGraph, threads: Int = 1) -> [Relation] {
    let rules = ChineseEvents.relationRules
    var told: [Pair: [Relation.Kind]] = [:]
    var relations: [Relation] = []
    for (rule, found) in zip(rules, parallelMap(rules, threads: threads, { $0.find(graph) })) {
      for relation in found where relation.from != relation.to {
        let pair = Pair(lower: min(relation.from, relation.to), upper: max(relation.from, relation.to))
        guard told[pair].map({ rule.adds(relation.kind, to: $0) }) ?? true else { continue }
        told[pair, default: []].append(relation.kind)
        relations.append(relation)
      }
    }
    return relations
  }

  private struct Pair: Hashable {
    let lower: Event.ID
    let upper: Event.ID
  }
}

/// A way to see a relation: a name, what it rests on and what it finds.
struct RelationRule: Sendable {
  /// What a relation is read from.
  enum Basis: Sendable {
    /// Words that join the two events: 贯彻落实, 造成, 会后.
    case words
    /// The frame that both stand in: an article about one accident, one press conference.
    case frame
  }

  let name: String
  var basis = Basis.words
  let find: @Sendable (EventGraph) -> [Relation]

  /// Whether a relation says more than those that are known between two events: the rule that comes first knows best,
  /// but a sequel may also be said to come later.
  fileprivate func adds(_ kind: Relation.Kind, to known: [Relation.Kind]) -> Bool {
    basis == .words && !known.contains(kind)
      && (kind == .before || known == [.before] || kind == .followsUp && known.contains(.partOf))
  }
}
