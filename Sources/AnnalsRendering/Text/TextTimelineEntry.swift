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

  /// The entries of a timeline from top to bottom.
  ///
  /// - Complexity: O(n log n)
  static func entries(of events: [Event], wording: TimeWording) -> [TextTimelineEntry] {
    let ordered = EventOrder.sorted(events)
    let headings = ordered.map { wording.heading(for: $0.time) }
    var counts: [TimeWording.Heading: Int] = [:]
    for heading in headings { counts[heading, default: 0] += 1 }
    return zip(ordered, headings).map { event, heading in
      var isMonthNamed = false
      if case .month = heading { isMonthNamed = counts[heading, default: 0] >= eventsForMonthHeading }
      return TextTimelineEntry(
        event: event,
        mark: EventMark(event),
        heading: heading,
        isMonthNamed: isMonthNamed,
        time: wording.words(for: event.time, isMonthNamed: isMonthNamed)
      )
    }
  }
}
