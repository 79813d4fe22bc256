import AnnalsCore

extension EventRule {
  /// Reads an undated happening that is told as done or going on; the paragraph or the report dates it.
  ///
  /// **Matches** `火势已得到控制`, `各部门正在全力救援`, `应急管理部立即调派力量赶赴现场`.
  /// **Does not match** policy verbs without 已 or 正在, exhortations, content of speeches.
  static let reportedFact = EventRule(name: "reported-fact", needs: [.trigger, .light]) { candidate in
    let clause = candidate.clause
    guard !candidate.context.isExhortation, !clause.isAdjunct, !clause.isReporters else { return nil }
    let isDone = clause.cues.contains(.perfect) || clause.cues.contains(.progressive)
    let roles = clause.triggerRoles
    guard !roles.contains(.attribution) || roles.contains(.light) else { return nil }
    guard clause.kind != .statement || roles.contains(.light) else { return nil }
    guard !clause.cues.contains(.negation), !clause.cues.contains(.modal) else { return nil }
    guard !roles.contains(.figurative), !clause.isDemanded, !clause.isDescription else { return nil }
    guard !roles.contains(.transitive) || !clause.endsWithVerb else { return nil }
    if candidate.context.looksAhead, clause.subject.isEmpty { return nil }
    // 规划体系已初步形成: a change said to be complete.
    let isChange = roles.contains(.light) && clause.endsWithVerb && isDone
    // 曾多次被处罚 happened at some time, not on the day of the report.
    guard !clause.roles.contains(.experiential) else { return nil }
    let isReviewed = candidate.inheritedDate?.isReviewed ?? false
    let tells =
      roles.contains(.trigger) || (roles.contains(.light) && (clause.endsWithEventNoun || isReviewed))
      || isChange
    guard tells && (isDone || isReviewed || !candidate.context.isReported) else { return nil }
    guard !clause.subject.isEmpty || clause.carriesStoryOn, !roles.contains(.state) else { return nil }
    // What lies ahead dates nothing that is told as done.
    let inheritedDate = candidate.inheritedDate.flatMap { candidate.beginsAhead($0) ? nil : $0 }
    // Without 已 or 正在 only a story counts: a sentence before has set the day.
    // 六个部门编制完成专项规划 is as good as 已.
    let isComplete = roles.contains(.completive) && !candidate.context.isReported
    if !isDone, !isComplete, inheritedDate.map({ !candidate.carriesStory($0) }) ?? true { return nil }
    // 《纲要》提出了12项工程: what a document holds happened no sooner when it is told again.
    if roles.contains(.transitive), clause.subjectIsWorkTitle { return nil }
    let isDecision = clause.kind == .publication || clause.kind == .legal
    let isAsked = inheritedDate?.isAsked ?? false
    guard
      let dating = (isDone || isDecision) && !isAsked
        ? (candidate.toldDate ?? candidate.reportDate ?? inheritedDate)
        : (inheritedDate ?? candidate.reportDate)
    else { return nil }
    // A date that cannot be the happening's own does not make room for the day of the report.
    guard candidate.canHappen(at: candidate.ownDate ?? dating), candidate.canHappen(at: dating) else {
      return nil
    }
    return EventReading(kind: clause.kind ?? .other, status: candidate.status(at: dating), dating: dating)
  }

  /// Reads what is to be done on a date ahead, though it is told as a duty.
  ///
  /// **Matches** `2030年，要对规划实施情况进行中期评估`. **Does not match** duties without a date of their own ahead.
  /// **Yields** planned.
  static let scheduledDuty = EventRule(name: "scheduled-duty", needs: [.trigger, .light]) { candidate in
    let clause = candidate.clause
    guard let dating = candidate.ownDate, dating.leader == .calendar, candidate.beginsAhead(dating),
      candidate.context.isExhortation, !clause.isAdjunct, !clause.cues.contains(.negation)
    else { return nil }
    let roles = clause.triggerRoles
    guard roles.contains(.trigger) || (roles.contains(.light) && clause.endsWithEventNoun) else { return nil }
    return EventReading(kind: clause.kind ?? .other, status: .planned, dating: dating)
  }

  /// Reads an undated plan: 将 with an event verb, from the day of the report on.
  ///
  /// **Matches** `辽宁省将依法组织开展事故调查`. **Yields** planned, with an open end.
  static let announcedPlan = EventRule(name: "announced-plan", needs: .trigger) { candidate in
    let clause = candidate.clause
    guard candidate.speaksOfFuture, !candidate.context.isExhortation, !clause.isAdjunct,
      !clause.cues.contains(.negation),
      clause.triggerRoles.contains(.trigger), !clause.subject.isEmpty,
      candidate.statedDate == nil, var dating = candidate.reportDate,
      let interval = CalendarInterval(start: dating.interval.start, end: nil)
    else { return nil }
    dating.interval = interval
    return EventReading(kind: clause.kind ?? .other, status: .planned, dating: dating)
  }
}

extension EventCandidate {
  /// Whether a date lets what follows be told without one: a day, a year looked back on, or a stretch up to now (一年来).
  fileprivate func carriesStory(_ dating: EventDating) -> Bool {
    dating.granularity <= .day || dating.isReviewed
      || (dating.leader == .span && clause.triggerRoles.contains(.trigger))
  }
}

extension Clause {
  /// Whether 《…》 is all that acts.
  fileprivate var subjectIsWorkTitle: Bool {
    tokens.contains { token in
      guard case .workTitle = token.form else { return false }
      return token.range == subject
    }
  }

  /// Whether the clause opens with 随后 or the like, so that it tells the next step of a story.
  var carriesStoryOn: Bool { tokens.first.map { $0.roles.contains(.sequence) } ?? false }
}
