/// A chronicle with the entries of one file applied to it: events corrected, added, merged and hidden.
///
/// What an entry says of an event as it is already changes nothing, so that a file written out of a chronicle
/// leaves it as it is.
public struct EntryApplication: Sendable {
  /// The chronicle after all entries.
  public private(set) var chronicle: Chronicle
  /// What could not be done, each with the index of its entry, in their order.
  public private(set) var problems: [(entry: Int, problem: EntryProblem)] = []

  private let entries: [EventEntry]
  private let spans: [SourceSpan]
  private var sources: EntrySources
  private var positions: [Event.ID: Int] = [:]
  /// The event of each entry that has one.
  private var targets: [Event.ID?] = []
  /// Where events went that were merged into others.
  private var mergedInto: [Event.ID: Event.ID] = [:]
  private var hidden: Set<Event.ID> = []

  /// Applies entries to a chronicle.
  ///
  /// - Parameters:
  ///   - entries: The entries of one file, each of another event.
  ///   - spans: Where each of them stands.
  ///   - file: The file as a document; it joins the chronicle if an event rests on it alone.
  ///   - chronicle: What the other inputs hold.
  /// - Complexity: O(n log n) in events, entries and relations together.
  public init(_ entries: [EventEntry], at spans: [SourceSpan], of file: Document, to chronicle: Chronicle) {
    self.entries = entries
    self.spans = spans
    self.chronicle = chronicle
    sources = EntrySources(file: file, documents: chronicle.documents)
    for (index, event) in chronicle.events.enumerated() { positions[event.id] = index }
    let written = entriesBefore()
    for index in entries.indices { targets.append(settle(index, written)) }
    for index in entries.indices { merge(index) }
    for index in entries.indices where entries[index].isHidden {
      if let target = targets[index] { hidden.insert(target) }
    }
    let links = linked()
    leaveOut()
    check(links)
    self.chronicle.documents += sources.added
    self.chronicle.orderEvents()
    problems.sort { $0.entry < $1.entry }
  }

  /// What a file written before would say of the events that entries correct.
  private func entriesBefore() -> [Event.ID: EventEntry] {
    let wanted = Set(entries.compactMap(\.id))
    guard !wanted.isEmpty else { return [:] }
    return Dictionary(
      chronicle.entries().compactMap { entry in
        entry.id.flatMap { wanted.contains($0) ? ($0, entry) : nil }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private mutating func tell(_ problem: EntryProblem, _ index: Int) {
    problems.append((index, problem))
  }
}

// Corrections and additions.
extension EntryApplication {
  /// Corrects or adds the event of an entry, and tells which it is.
  private mutating func settle(_ index: Int, _ written: [Event.ID: EventEntry]) -> Event.ID? {
    let entry = entries[index]
    if let id = entry.id ?? entry.merged.first, let position = positions[id] {
      let event = chronicle.events[position]
      let before = written[id] ?? EventEntry()
      chronicle.events[position] = event.corrected(by: entry, before, mentions(of: entry, index, before))
      return id
    }
    if entry.isHidden {
      tell(.noEvent(entry.id ?? "", .id), index)
      return nil
    }
    let model = entry.merged.first.flatMap { positions[$0] }.map { chronicle.events[$0] }
    guard let time = entry.time ?? model?.time else { return refuse(.date, index) }
    guard let label = entry.label ?? model?.label, !label.isEmpty else { return refuse(.label, index) }
    let id = entry.id ?? ContentID.make("e", [time.edtf, label])
    if positions[id] != nil { return id }
    if let known = entry.id, Event.isMade(known), sources.areKnown(entry.sources) {
      tell(.vanished(known), index)
    }
    var complete = entry
    complete.label = label
    let event = Event(
      id: id,
      label: label,
      kind: entry.kind ?? model?.kind ?? .other,
      status: entry.status ?? model?.status ?? .occurred,
      time: time,
      participants: entry.participants ?? model?.participants ?? [],
      place: (entry.place ?? model?.place).flatMap { $0.isEmpty ? nil : $0 },
      lane: (entry.lane ?? model?.lane).flatMap { $0.isEmpty ? nil : $0 },
      figures: entry.figures?.map(Figure.init(plain:)) ?? model?.figures ?? [],
      salience: entry.salience ?? model?.salience ?? EventEntry.newSalience,
      mentions: sources.mentions(of: complete, at: spans[index])
    )
    positions[id] = chronicle.events.count
    chronicle.events.append(event)
    return id
  }

  /// The mentions that an entry gives an event instead of its own; nil where it says nothing new of them.
  private mutating func mentions(of entry: EventEntry, _ index: Int, _ before: EventEntry) -> [Mention]? {
    let hasSources = entry.sources.map { $0 != before.sources } ?? false
    let hasEvidence = entry.evidence.map { $0 != before.evidence ?? before.label } ?? false
    guard hasSources || hasEvidence else { return nil }
    var complete = entry
    complete.sources = entry.sources ?? before.sources
    complete.evidence = entry.evidence ?? before.evidence
    complete.label = entry.label ?? before.label
    return sources.mentions(of: complete, at: spans[index])
  }

  /// Tells that an entry cannot become an event: it names one that does not exist, or says too little.
  private mutating func refuse(_ key: EntryKey, _ index: Int) -> Event.ID? {
    let entry = entries[index]
    if let id = entry.id, entry.time == nil, entry.label == nil {
      tell(.noEvent(id, .id), index)
    } else {
      tell(.missing(key), index)
    }
    return nil
  }
}

// Merging and hiding.
extension EntryApplication {
  private mutating func merge(_ index: Int) {
    guard let target = targets[index] else { return }
    for other in entries[index].merged where !(entries[index].id == nil && other == target) {
      guard let position = positions[other] else {
        tell(.noEvent(other, .merge), index)
        continue
      }
      guard final(other) != final(target) else {
        tell(mergedInto[other] == nil ? .itself(.merge) : .mergedTwice(other), index)
        continue
      }
      guard mergedInto[other] == nil else {
        tell(.mergedTwice(other), index)
        continue
      }
      mergedInto[other] = target
      guard let survivor = positions[final(target)] else { continue }
      chronicle.events[survivor] = chronicle.events[survivor].adding(mentionsOf: chronicle.events[position])
    }
  }

  /// The event that an event became.
  private func final(_ id: Event.ID) -> Event.ID {
    var id = id
    while let next = mergedInto[id] { id = next }
    return id
  }

  private mutating func leaveOut() {
    guard !hidden.isEmpty || !mergedInto.isEmpty else { return }
    var seen: Set<Relation> = []
    chronicle.relations = chronicle.relations.compactMap { relation in
      let ends = (final(relation.from), final(relation.to))
      guard ends.0 != ends.1 else { return nil }
      let redirected = Relation(
        from: ends.0,
        to: ends.1,
        kind: relation.kind,
        source: relation.source,
        rule: relation.rule,
        evidence: relation.evidence
      )
      return seen.insert(redirected).inserted ? redirected : nil
    }
    chronicle.conflicts = chronicle.conflicts.map { conflict in
      Conflict(
        kind: conflict.kind,
        message: conflict.message,
        spans: conflict.spans,
        events: conflict.events.map(final).uniqued(),
        suggestion: conflict.suggestion
      )
    }
    let kept = chronicle.events.map(\.id).filter { mergedInto[$0] == nil && !hidden.contains($0) }
    chronicle = chronicle.keeping(Set(kept))
  }
}

// Relations.
extension EntryApplication {
  /// Replaces the relations of events whose entries give theirs; the new ones with the entries they are from.
  private mutating func linked() -> [Relation: Int] {
    var stated: [Event.ID: [Relation]] = [:]
    for relation in chronicle.relations where relation.source == .stated {
      stated[relation.from, default: []].append(relation)
    }
    var removed: Set<Relation> = []
    var added: [(relation: Relation, entry: Int)] = []
    for (index, entry) in entries.enumerated() {
      guard let links = entry.links, let from = targets[index] else { continue }
      let old = stated[from] ?? []
      removed.formUnion(old.filter { !links.contains(EventEntry.Link($0.kind, $0.to)) })
      let known = Set(old.map { EventEntry.Link($0.kind, $0.to) })
      for link in links where !known.contains(link) {
        guard let relation = relation(link, from: from, index) else { continue }
        added.append((relation, index))
      }
    }
    chronicle.relations.removeAll(where: removed.contains)
    var origins: [Relation: Int] = [:]
    for (relation, index) in added where origins.updateValue(index, forKey: relation) == nil {
      chronicle.relations.append(relation)
    }
    return origins
  }

  private mutating func relation(_ link: EventEntry.Link, from: Event.ID, _ index: Int) -> Relation? {
    guard positions[link.to] != nil else {
      tell(.noEvent(link.to, .relations), index)
      return nil
    }
    let ends = (final(from), final(link.to))
    guard ends.0 != ends.1 else {
      tell(.itself(.relations), index)
      return nil
    }
    guard !hidden.contains(ends.1) else {
      tell(.hidden(link.to, .relations), index)
      return nil
    }
    return Relation(
      from: ends.0,
      to: ends.1,
      kind: link.kind,
      source: .stated,
      rule: EventEntry.rule,
      evidence: sources.own(spans[index])
    )
  }

  /// Leaves out what the corrected dates and the relations stated before do not allow.
  private mutating func check(_ links: [Relation: Int]) {
    let touched = Set(targets.compactMap { $0 }.map(final))
    let soundness = RelationSoundness(chronicle.relations, between: chronicle.events)
    var unsound: Set<Relation> = []
    for rejection in soundness.rejections {
      let relation = rejection.relation
      guard touched.contains(relation.from) || touched.contains(relation.to) else { continue }
      unsound.insert(relation)
      guard let index = links[relation] else { continue }
      tell(.unsound(EventEntry.Link(relation.kind, relation.to), rejection.flaw), index)
    }
    chronicle.relations.removeAll(where: unsound.contains)
  }
}
