import AnnalsCore

/// The order of events on a page.
enum EventOrder {
  /// The events by start, then coarse before fine, then by label; what has no start stands at its end, what has
  /// neither at the end of all.
  ///
  /// - Complexity: O(n log n)
  static func sorted(_ events: [Event]) -> [Event] {
    let keyed = events.map { event in
      let interval = event.time.interval
      return (key: interval.start ?? interval.lastDay.map { CivilTime($0) }, event: event)
    }
    return keyed.sorted { left, right in
      if left.key != right.key {
        guard let leftKey = left.key else { return false }
        guard let rightKey = right.key else { return true }
        return leftKey < rightKey
      }
      let (first, second) = (left.event, right.event)
      if first.time.granularity != second.time.granularity {
        return first.time.granularity > second.time.granularity
      }
      if first.label != second.label { return first.label < second.label }
      return first.id < second.id
    }.map(\.event)
  }
}
