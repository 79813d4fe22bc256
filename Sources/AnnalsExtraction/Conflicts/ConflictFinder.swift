import AnnalsCore

/// Runs the checks over the documents and their events.
enum ConflictFinder {
  /// The contradictions, by place.
  static func conflicts(in graph: EventGraph, threads: Int = 1) -> [Conflict] {
    let found = parallelMap(ChineseEvents.conflictRules, threads: threads) { $0.find(graph) }
    return found.flatMap { $0 }.sorted { left, right in
      let (first, second) = (left.spans[0], right.spans[0])
      return (first.document, first.start, first.end, left.kind) < (
        second.document, second.start, second.end, right.kind
      )
    }
  }
}

/// A check: a name and what it finds.
struct ConflictRule: Sendable {
  let name: String
  let find: @Sendable (EventGraph) -> [Conflict]
}
