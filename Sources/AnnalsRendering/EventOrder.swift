import AnnalsCore

/// The order in which events are written.
enum EventOrder {
  /// The events by start, then coarse before fine, then as their documents tell them, then by label; what has no
  /// start stands at its end, what has neither at the end of all.
  ///
  /// - Complexity: O(n log n)
  static func sorted(_ events: [Event]) -> [Event] {
    events.map { (place: Place(of: $0), event: $0) }.sorted { $0.place < $1.place }.map(\.event)
  }

  /// What the order compares.
  private struct Place: Comparable {
    let time: CivilTime?
    let granularity: Granularity
    let document: Document.ID?
    let offset: Int
    let label: String
    let id: Event.ID

    init(of event: Event) {
      let interval = event.time.interval
      time = interval.start ?? interval.lastDay.map { CivilTime($0) }
      granularity = event.time.granularity
      document = event.mentions.first?.span.document
      offset = event.mentions.first?.span.start ?? 0
      label = event.label
      id = event.id
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.time != right.time {
        guard let first = left.time else { return false }
        guard let second = right.time else { return true }
        return first < second
      }
      if left.granularity != right.granularity { return left.granularity > right.granularity }
      if left.document != right.document {
        guard let first = left.document else { return false }
        guard let second = right.document else { return true }
        return first < second
      }
      if left.offset != right.offset { return left.offset < right.offset }
      return left.label == right.label ? left.id < right.id : left.label < right.label
    }
  }
}
