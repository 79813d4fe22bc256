import AnnalsCore

/// An event of which only what is named matters.
func sampleEvent(
  _ id: String,
  year: Int,
  label: String,
  kind: EventKind,
  status: EventStatus = .occurred,
  salience: Double = 0.5,
  document: String = "d"
) -> Event {
  Event(
    id: id,
    label: label,
    kind: kind,
    status: status,
    time: EventTime(
      interval: CalendarInterval(year: year),
      edtf: "\(year)",
      granularity: .year,
      isApproximate: false
    ),
    participants: [],
    place: "甲地",
    figures: [],
    salience: salience,
    mentions: [
      Mention(
        span: SourceSpan(document: document, start: 0, end: 4, line: 1),
        text: label,
        trigger: nil,
        times: [],
        dating: .clause,
        rule: "test"
      )
    ]
  )
}

/// A stated order between two events.
func sampleRelation(_ from: String, _ to: String) -> Relation {
  Relation(from: from, to: to, kind: .before, source: .stated, rule: "test", evidence: nil)
}

/// An event of which only the time matters.
func sampleEvent(_ id: String, interval: CalendarInterval) -> Event {
  Event(
    id: id,
    label: id,
    kind: .other,
    status: .occurred,
    time: EventTime(interval: interval, edtf: "", granularity: .day, isApproximate: false),
    participants: [],
    place: nil,
    figures: [],
    salience: 0.5,
    mentions: []
  )
}
