import AnnalsCore

/// An event with what a line of the timeline says of its time.
struct TextTimelineEntry {
  let event: Event
  let mark: EventMark
  /// The words of the date column and the heading above them.
  let time: TimeWording.Words

  /// The events in the order of a timeline: by start, then coarse before fine, then by label; what has no
  /// start stands at its end, what has neither at the end of all.
  ///
  /// - Complexity: O(n log n)
  static func sorted(_ events: [Event], wording: TimeWording) -> [TextTimelineEntry] {
    let keyed = events.map { event in
      let interval = event.time.interval
      return (key: (interval.start ?? interval.lastDay.map { CivilTime($0) }), event: event)
    }
    let ordered = keyed.sorted { left, right in
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
    }
    return ordered.map { _, event in
      TextTimelineEntry(event: event, mark: EventMark(event), time: wording.words(for: event.time))
    }
  }
}
