import AnnalsCore

/// Events made by hand for one test each.
enum GeneratedEvents {
  /// An event from a day through another, both included, in ISO form; anything else is an open end.
  ///
  /// With an offset it is told there in the document `d`.
  static func event(
    _ label: String,
    day: String,
    through last: String,
    _ granularity: Granularity = .day,
    status: EventStatus = .occurred,
    isApproximate: Bool = false,
    at offset: Int? = nil
  ) -> Event {
    Event(
      id: "e-\(label)",
      label: label,
      kind: .other,
      status: status,
      time: time(day, last, granularity, isApproximate: isApproximate),
      participants: [],
      place: nil,
      figures: [],
      salience: 0.5,
      mentions: offset.map {
        [
          Mention(
            span: SourceSpan(document: "d", start: $0, end: $0 + 1, line: 1),
            text: label,
            trigger: nil,
            times: [],
            dating: .clause,
            rule: "dated-event"
          )
        ]
      } ?? []
    )
  }

  /// The time from a day through another, both included.
  static func time(
    _ day: String,
    _ last: String,
    _ granularity: Granularity,
    isApproximate: Bool = false
  ) -> EventTime {
    let end = CalendarDate(iso8601: last).map { CivilTime($0.adding(days: 1)) } ?? CivilTime(iso8601: last)
    let interval = CalendarInterval(start: CivilTime(iso8601: day), end: end)
    return EventTime(
      interval: interval ?? CalendarInterval(year: 2000),
      edtf: "",
      granularity: granularity,
      isApproximate: isApproximate
    )
  }
}
