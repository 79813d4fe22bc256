extension Chronicle {
  /// The chronicle with what hangs on an event: all events up to `depth` relations away, in either direction.
  ///
  /// - Complexity: O(n + r) in the events and relations.
  public func around(_ event: Event.ID, depth: Int) -> Chronicle {
    let next = adjacency()
    var kept: Set<Event.ID> = [event]
    var edge: [Event.ID] = [event]
    for _ in 0..<max(0, depth) {
      edge = edge.flatMap { next[$0] ?? [] }.filter { kept.insert($0).inserted }
      if edge.isEmpty { break }
    }
    return keeping(kept)
  }

  /// The chronicle with a shortest way of relations between two events, in either direction; nil when none joins
  /// them.
  ///
  /// Of ways of one length the one whose relations come first in the chronicle is taken.
  ///
  /// - Complexity: O(n + r) in the events and relations.
  public func path(from start: Event.ID, to goal: Event.ID) -> Chronicle? {
    let next = adjacency()
    var previous: [Event.ID: Event.ID] = [start: start]
    var edge = [start]
    while !edge.isEmpty, previous[goal] == nil {
      var reached: [Event.ID] = []
      for event in edge {
        for neighbour in next[event] ?? [] where previous[neighbour] == nil {
          previous[neighbour] = event
          reached.append(neighbour)
        }
      }
      edge = reached
    }
    guard previous[goal] != nil else { return nil }
    var steps: Set<Set<Event.ID>> = []
    var event = goal
    while let before = previous[event], before != event {
      steps.insert([before, event])
      event = before
    }
    var result = keeping(steps.reduce(into: [start, goal]) { $0.formUnion($1) })
    result.relations = result.relations.filter { steps.contains([$0.from, $0.to]) }
    return result
  }

  /// The events that relations join each event to, in the order of the relations.
  private func adjacency() -> [Event.ID: [Event.ID]] {
    var next: [Event.ID: [Event.ID]] = [:]
    for relation in relations {
      next[relation.from, default: []].append(relation.to)
      next[relation.to, default: []].append(relation.from)
    }
    return next
  }
}
