import AnnalsCore

extension EventRule {
  /// Reads a goal with a deadline.
  ///
  /// **Matches** `到2027年，产值达到50亿元`, `力争全年新增就业35万人`: a deadline ahead with any verb of doing or
  /// measure, or a word of goal with a figure.
  /// **Does not match** a goal without a date, or a deadline that lies in the past of the report.
  /// **Yields** target, dated by the deadline.
  static let target = EventRule(name: "target") { candidate in
    let clause = candidate.clause
    guard let dating = candidate.statedDate ?? candidate.inheritedDate else { return nil }
    guard !clause.triggerRoles.contains(.rescheduling) else { return nil }
    let isDeadline = dating.bound == .by && candidate.isAhead(dating)
    let isGoal =
      clause.cues.contains(.goal) || clause.triggerRoles.contains(.goal) || candidate.context.setsGoals
    guard isDeadline || (isGoal && clause.countsSomething && candidate.isAhead(dating)) else { return nil }
    guard isDeadline || !clause.cues.contains(.perfect) else { return nil }
    guard !clause.triggerRoles.isEmpty || isGoal, !clause.triggerRoles.contains(.attribution) else {
      return nil
    }
    // Beyond the first clause a deadline carries only further figures.
    guard candidate.ownDate != nil || clause.countsSomething else { return nil }
    return EventReading(kind: .target, status: .target, dating: dating)
  }
}

extension EventCandidate {
  /// Whether a date ends after the first day on which the report can have been made; true when nothing tells.
  func isAhead(_ dating: EventDating) -> Bool {
    guard let report = reportTime?.start, let end = dating.interval.end else { return true }
    return end.date > report.date.adding(days: 1)
  }

  /// Whether a date begins after the last day on which the report can have been made; false when that is unknown.
  func beginsAhead(_ dating: EventDating) -> Bool {
    guard let end = reportTime?.end, let start = dating.interval.start else { return false }
    return start >= end
  }
}

extension Clause {
  /// Whether the clause holds a number with a unit.
  var countsSomething: Bool { figures.contains { $0.unit != nil } }
}
