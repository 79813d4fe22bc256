import AnnalsCore

/// The events of a page in the order of time, with what has to be looked up to tell of them.
struct PageEvents {
  /// The events, earliest first, those without a date last.
  let ordered: [Event]
  /// The place of each event in the order.
  let places: [Event.ID: Int]
  /// The documents, with their places in the chronicle.
  let documents: [Document.ID: (index: Int, document: Document)]
  /// The relations that have both ends on the page.
  let relations: [Relation]
  /// The relations that start from each event, by its place, those of one kind together.
  let relationsFromEvent: [Int: [Relation]]
  /// The contradictions, in the chronicle's order.
  let conflicts: [Conflict]
  /// The contradictions of each event, by its place, as indices of ``conflicts``.
  let conflictsOfEvent: [Int: [Int]]
  /// The contradictions that concern no event of the page.
  let conflictsOfDocuments: [Conflict]

  init(_ chronicle: Chronicle, relations choice: PictureOptions.RelationChoice) {
    let ordered = EventOrder.sorted(chronicle.events)
    let places = Dictionary(ordered.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let relations = chronicle.relations.filter {
      places[$0.from] != nil && places[$0.to] != nil && (choice == .all || $0.source == .stated)
    }
    var relationsFromEvent: [Int: [Relation]] = [:]
    for kind in Relation.Kind.allCases {
      for relation in relations where relation.kind == kind {
        if let place = places[relation.from] { relationsFromEvent[place, default: []].append(relation) }
      }
    }
    var conflictsOfEvent: [Int: [Int]] = [:]
    var conflictsOfDocuments: [Conflict] = []
    for (index, conflict) in chronicle.conflicts.enumerated() {
      let concerned = Set(conflict.events.compactMap { places[$0] })
      for place in concerned { conflictsOfEvent[place, default: []].append(index) }
      if concerned.isEmpty { conflictsOfDocuments.append(conflict) }
    }
    documents = Dictionary(chronicle.documents.enumerated().map { ($1.id, ($0, $1)) }) { first, _ in first }
    self.ordered = ordered
    self.places = places
    self.relations = relations
    self.relationsFromEvent = relationsFromEvent
    conflicts = chronicle.conflicts
    self.conflictsOfEvent = conflictsOfEvent
    self.conflictsOfDocuments = conflictsOfDocuments
  }

  /// What each identifier in the picture stands for.
  var owners: [String: InlineSVG.Owner] {
    var owners: [String: InlineSVG.Owner] = [:]
    for (index, event) in ordered.enumerated() { owners[DOTEscape.safeID(event.id)] = .event(index) }
    for relation in relations {
      guard let from = places[relation.from], let to = places[relation.to] else { continue }
      owners[relation.pictureID] = .relation(from, to)
    }
    return owners
  }

  /// The places of the events that a contradiction concerns, in their order; empty for one of documents.
  func places(of conflict: Conflict) -> [Int] { Set(conflict.events.compactMap { places[$0] }).sorted() }

  /// The documents that report an event, each once, by their places in the chronicle.
  func documents(of event: Event) -> [Int] {
    var indices: [Int] = []
    for mention in event.mentions {
      if let index = documents[mention.span.document]?.index, !indices.contains(index) {
        indices.append(index)
      }
    }
    return indices
  }

  /// The years that an event begins and ends in; nil for one without a date.
  static func years(of event: Event) -> ClosedRange<Int>? {
    let interval = event.time.interval
    guard let first = interval.start?.date ?? interval.lastDay else { return nil }
    return first.year...max(first.year, (interval.lastDay ?? first).year)
  }
}
