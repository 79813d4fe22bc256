import AnnalsCore

extension EventRule {
  /// Reads an event of which a clause says how long ago it was.
  ///
  /// **Matches** a verb followed by a span that ends with the report: `党中央作出部署5年来`.
  /// **Yields** occurred, dated by the year in which the span begins.
  static let elapsedEvent = EventRule(name: "elapsed-event", needs: [.trigger, .light]) { candidate in
    let clause = candidate.clause
    guard clause.endsWithSpan, let dating = candidate.ownDate, dating.leader == .span,
      let start = dating.interval.start,
      clause.triggerRoles.contains(.trigger) || clause.triggerRoles.contains(.light)
    else { return nil }
    // 缩短至5分钟 tells a length, not how long ago.
    guard let end = dating.interval.end, end.date.days(since: start.date) >= 300 else { return nil }
    var year = dating
    year.interval = CalendarInterval(year: start.date.year)
    year.granularity = .year
    return EventReading(kind: clause.kind ?? .other, status: .occurred, dating: year)
  }
}
