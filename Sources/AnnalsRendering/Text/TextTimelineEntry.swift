import AnnalsCore

/// An event with what a line of the timeline says of its time.
struct TextTimelineEntry {
  let event: Event
  let mark: EventMark
  /// The heading that it stands below.
  let heading: TimeWording.Heading
  /// Whether its month has a heading.
  let isMonthNamed: Bool
  /// The words of the date column.
  let time: TimeWording.Words

  /// A month with fewer days to tell than this gets no heading of its own.
  private static let eventsForMonthHeading = 3

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
    let headings = ordered.map { wording.heading(for: $0.event.time) }
    var counts: [TimeWording.Heading: Int] = [:]
    for heading in headings { counts[heading, default: 0] += 1 }
    return zip(ordered, headings).map { ordered, heading in
      var isMonthNamed = false
      if case .month = heading { isMonthNamed = counts[heading, default: 0] >= eventsForMonthHeading }
      return TextTimelineEntry(
        event: ordered.event,
        mark: EventMark(ordered.event),
        heading: heading,
        isMonthNamed: isMonthNamed,
        time: wording.words(for: ordered.event.time, isMonthNamed: isMonthNamed)
      )
    }
  }
}
