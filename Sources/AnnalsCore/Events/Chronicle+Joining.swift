extension Chronicle {
  /// One chronicle of several: what more than one holds under the same identifier is held once.
  ///
  /// An event that several hold keeps the mentions of all. Joining one chronicle gives it back unchanged, and
  /// the order of several makes no difference to what is held.
  ///
  /// - Complexity: O(n log n) in the number of parts.
  public static func joining(_ chronicles: [Chronicle]) -> Chronicle {
    let chronicles = chronicles.filter { $0 != Chronicle() }
    guard chronicles.count > 1 else { return chronicles.first ?? Chronicle() }
    var joined = Chronicle()
    joined.documents = unique(chronicles.flatMap(\.documents), by: \.id)
    joined.times = unique(chronicles.flatMap(\.times), by: \.id)
    joined.events = joiningEvents(chronicles.flatMap(\.events))
    joined.relations = unique(chronicles.flatMap(\.relations)) { $0 }
    joined.conflicts = unique(chronicles.flatMap(\.conflicts)) { $0 }
    joined.order()
    return joined
  }

  /// Puts events and relations into their fixed order.
  mutating func orderEvents() {
    events.sort(by: Chronicle.comesBefore)
    relations.sort {
      ($0.from, $0.to, $0.kind.rawValue, $0.rule) < ($1.from, $1.to, $1.kind.rawValue, $1.rule)
    }
  }

  /// Puts every part into its fixed order.
  private mutating func order() {
    documents.sort { ($0.path, $0.id) < ($1.path, $1.id) }
    var places: [Document.ID: Int] = [:]
    for (index, document) in documents.enumerated() { places[document.id] = index }
    func place(_ span: SourceSpan, _ tie: String) -> (Int, Int, Int, String) {
      (places[span.document] ?? places.count, span.start, span.end, tie)
    }
    times.sort { place($0.span, $0.id) < place($1.span, $1.id) }
    orderEvents()
    conflicts.sort { left, right in
      guard let leftSpan = left.spans.first, let rightSpan = right.spans.first else {
        return left.spans.count < right.spans.count
      }
      return place(leftSpan, left.kind) < place(rightSpan, right.kind)
    }
  }

  /// Earlier beginnings first, an end standing for an unknown beginning, unknown times last; then by identifier.
  private static func comesBefore(_ left: Event, _ right: Event) -> Bool {
    func beginning(_ interval: CalendarInterval) -> Int {
      (interval.start ?? interval.end)?.secondNumber ?? Int.max
    }
    return (beginning(left.time.interval), left.id) < (beginning(right.time.interval), right.id)
  }

  private static func joiningEvents(_ events: [Event]) -> [Event] {
    var positions: [Event.ID: Int] = [:]
    var joined: [Event] = []
    for event in events {
      if let position = positions[event.id] {
        joined[position] = joined[position].adding(mentionsOf: event)
      } else {
        positions[event.id] = joined.count
        joined.append(event)
      }
    }
    return joined
  }

  private static func unique<Element, Key: Hashable>(
    _ elements: [Element],
    by key: (Element) -> Key
  ) -> [Element] {
    var seen: Set<Key> = []
    return elements.filter { seen.insert(key($0)).inserted }
  }
}

extension Event {
  /// The same event with the mentions and participants of its twin added; the higher salience stays.
  func adding(mentionsOf twin: Event) -> Event {
    let known = Set(mentions)
    return Event(
      id: id,
      label: label,
      kind: kind,
      status: status,
      time: time,
      participants: participants + twin.participants.filter { !participants.contains($0) },
      place: place ?? twin.place,
      lane: lane ?? twin.lane,
      figures: figures + twin.figures.filter { !figures.contains($0) },
      salience: max(salience, twin.salience),
      mentions: (mentions + twin.mentions.filter { !known.contains($0) })
        .sorted {
          ($0.span.document, $0.span.start, $0.span.end) < ($1.span.document, $1.span.start, $1.span.end)
        }
    )
  }
}
