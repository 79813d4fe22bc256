import AnnalsCore

extension EventRule {
  /// Reads a happening whose clause or sentence states its date.
  ///
  /// **Matches** a clause whose verb reports an event: `4月23日，人社部举行新闻发布会`.
  /// **Does not match** exhortations, policy verbs without a cue, verbs of saying.
  /// **Yields** occurred; planned when the date or a word lies in the future; ongoing by its cue.
  static let datedEvent = EventRule(name: "dated-event") { candidate in
    guard let dating = candidate.statedDate, !candidate.context.isExhortation else { return nil }
    guard !candidate.clause.isAdjunct || candidate.ownDate != nil else { return nil }
    guard candidate.isTold(inOwnClause: candidate.ownDate != nil) else { return nil }
    return EventReading(
      kind: candidate.clause.kind ?? .other,
      status: candidate.status(at: dating),
      dating: dating
    )
  }
}

extension EventCandidate {
  /// Whether the verb tells an event rather than work, saying or a state.
  func isTold(inOwnClause: Bool) -> Bool {
    let roles = clause.triggerRoles
    if roles.contains(.state) { return false }
    if roles.contains(.agenda), context.previousKind == .meeting { return true }
    if roles.contains(.trigger), clause.kind != .statement || inOwnClause { return true }
    if roles.contains(.light), clause.endsWithEventNoun { return true }
    // Work counts only when it is said to be done or to go on, on a date of its own.
    return roles.contains(.policy) && inOwnClause
      && !clause.cues.isDisjoint(with: [.perfect, .progressive, .future])
  }

  /// Whether the words speak of what is still to come.
  var speaksOfFuture: Bool {
    clause.cues.contains(.future) && !clause.cues.contains(.perfect)
  }

  /// The status by cues, then by where the date lies against the day of the report.
  func status(at dating: EventDating) -> EventStatus {
    if speaksOfFuture { return .planned }
    if let report = reportDate?.interval.start, let start = dating.interval.start {
      let day = CivilTime(report.date.adding(days: 1))
      if start >= day { return .planned }
    }
    if clause.cues.contains(.progressive), !clause.cues.contains(.perfect) { return .ongoing }
    if let report = reportDate?.interval.start, let end = dating.interval.end,
      let start = dating.interval.start,
      end.date > report.date.adding(days: 1), start.date <= report.date, dating.granularity <= .day
    {
      return .ongoing
    }
    return .occurred
  }
}

extension Clause {
  /// Whether the object ends with a noun that names an event: 作出重要部署.
  var endsWithEventNoun: Bool {
    guard let last = tokens.last, last.roles.contains(.eventNoun) else { return false }
    return last.range.lowerBound >= verb.upperBound && object.upperBound - last.range.upperBound <= 3
  }
}
