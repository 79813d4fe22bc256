import AnnalsCore

/// Runs the checks over the documents and their events.
enum ConflictFinder {
  /// The contradictions, by place, one for each cause; `unsound` are the relations that cannot stand.
  ///
  /// Events that will not be shown are left out of them.
  static func conflicts(
    in graph: EventGraph,
    unsound: [RelationSoundness.Rejection],
    without hidden: Set<Event.ID>,
    threads: Int = 1
  ) -> [Conflict] {
    let byRules = parallelMap(ChineseEvents.conflictRules, threads: threads) { $0.find(graph) }
    let found = byRules.flatMap { $0 } + unsoundOrders(unsound, in: graph)
    let joined = RepeatedPassages(graph).joining(found)
    let concerned = ConcernedEvents(joined, in: graph, without: hidden)
    return joined.map(concerned.completed).sorted { left, right in
      let (first, second) = (left.spans[0], right.spans[0])
      return (first.document, first.start, first.end, left.kind) < (
        second.document, second.start, second.end, right.kind
      )
    }
  }
}

extension ConflictFinder {
  /// The contradictions in relations that cannot stand, but for those where a date may be taken from elsewhere.
  private static func unsoundOrders(
    _ rejections: [RelationSoundness.Rejection],
    in graph: EventGraph
  ) -> [Conflict] {
    guard !rejections.isEmpty else { return [] }
    let drafts = Dictionary(
      zip(graph.events.map(\.id), graph.drafts),
      uniquingKeysWith: { first, _ in first }
    )
    return rejections.compactMap { rejection in
      conflict(rejection) { id in drafts[id].map { statesItsDay($0, in: graph) } ?? false }
    }
  }

  private static func conflict(
    _ rejection: RelationSoundness.Rejection,
    statesItsDay: (Event.ID) -> Bool
  ) -> Conflict? {
    let ends = [rejection.relation.from, rejection.relation.to]
    guard let evidence = rejection.relation.evidence,
      rejection.flaw == .cycle || ends.allSatisfy(statesItsDay)
    else { return nil }
    let (kind, message): (String, ConflictMessage) =
      switch rejection.flaw {
      case .dates: ("order-dates", .orderAgainstDates)
      case .cycle: ("order-cycle", .orderAgainstOrder)
      }
    return Conflict(
      kind: kind,
      message: message,
      spans: [evidence],
      events: ends,
      suggestion: nil
    )
  }

  /// Whether every mention of an event states a day of its own, with month and day.
  private static func statesItsDay(_ draft: EventDraft, in graph: EventGraph) -> Bool {
    draft.mentions.allSatisfy { mention in
      mention.dating == .clause
        && mention.times.contains {
          let time = graph.pages[mention.document].times[$0]
          return time.granularity.map { $0 <= .day } ?? false && time.anchor == .explicit
        }
    }
  }
}

/// Which events contradictions concern: those that their places date.
private struct ConcernedEvents {
  /// The events at the places of those that name none.
  private var eventsOfTime: [TimePlace: [Event.ID]] = [:]

  private struct TimePlace: Hashable {
    let document: Document.ID
    let start: Int
  }

  init(_ conflicts: [Conflict], in graph: EventGraph, without hidden: Set<Event.ID>) {
    var starts: [Document.ID: Set<Int>] = [:]
    for conflict in conflicts where conflict.events.isEmpty {
      for span in conflict.spans { starts[span.document, default: []].insert(span.start) }
    }
    guard !starts.isEmpty else { return }
    let isWanted = graph.assembler.parts.map { part in
      let starts = starts[part.id] ?? []
      return part.times.map { starts.contains($0.span.start) }
    }
    for index in graph.drafts.indices where !hidden.contains(graph.events[index].id) {
      for mention in graph.drafts[index].mentions {
        for time in mention.times where isWanted[mention.document][time] {
          let part = graph.assembler.parts[mention.document]
          let place = TimePlace(document: part.id, start: part.times[time].span.start)
          let id = graph.events[index].id
          if eventsOfTime[place]?.contains(id) != true { eventsOfTime[place, default: []].append(id) }
        }
      }
    }
  }

  /// The contradiction with its events, where the check named none.
  func completed(_ conflict: Conflict) -> Conflict {
    guard conflict.events.isEmpty else { return conflict }
    let events = conflict.spans.flatMap {
      eventsOfTime[TimePlace(document: $0.document, start: $0.start)] ?? []
    }
    .uniqued()
    return Conflict(
      kind: conflict.kind,
      message: conflict.message,
      spans: conflict.spans,
      events: events,
      suggestion: conflict.suggestion
    )
  }
}

/// A check: a name and what it finds.
struct ConflictRule: Sendable {
  let name: String
  let find: @Sendable (EventGraph) -> [Conflict]
}
