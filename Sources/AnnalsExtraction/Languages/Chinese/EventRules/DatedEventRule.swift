import AnnalsCore

extension EventRule {
  /// Reads a happening whose clause or sentence states its date.
  ///
  /// **Matches** a clause whose verb reports an event: `4月23日，人社部举行新闻发布会`.
  /// **Does not match** exhortations, policy verbs without a cue, verbs of saying.
  /// **Yields** occurred; planned when the date or a word lies in the future; ongoing by its cue.
  static let datedEvent = EventRule(name: "dated-event", needs: ChineseClauseParser.verbRoles) { candidate in
    guard let dating = candidate.statedDate, !candidate.context.isExhortation else { return nil }
    guard !candidate.clause.isAdjunct || (candidate.ownDate != nil && !candidate.clause.isWhile) else {
      return nil
    }
    guard candidate.isTold(inOwnClause: candidate.ownDate != nil), candidate.canHappen(at: dating) else {
      return nil
    }
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
    if roles.contains(.state) || clause.tellsMeans || clause.isDemanded || clause.isDescription
      || context.isCondition
    {
      return false
    }
    // 尚未接到伤亡报告, 未造成人员伤亡: what did not happen.
    if clause.cues.contains(.negation), clause.kind == .incident || clause.kind == .activity { return false }
    // 李源潮同志提出，…: what follows is said, not done.
    if roles.contains(.transitive), clause.endsWithVerb { return false }
    if roles.contains(.figurative), !clause.cues.contains(.perfect),
      !inOwnClause || (context.block == .heading && clause.figures.isEmpty)
    {
      return false
    }
    // 记者来到山村 is how a report opens, no event.
    if clause.kind == .inspection, clause.isReporters { return false }
    // 一手抓服务, 坚守岗位的职工: such a verb needs 已, 将 or a figure to be more than a noun.
    if roles.contains(.figurative), !roles.contains(.light), clause.figures.isEmpty,
      clause.cues.isDisjoint(with: [.perfect, .future]), roles.contains(.policy) || clause.endsAsNoun
    {
      return false
    }
    // 干的是小工程：硬化巷道、整修田间路: what sort of work it is.
    if !inOwnClause, clause.listsWork { return false }
    // 服务平台也将建起来: the deed stands behind 将, in a word that no list holds.
    if !roles.isDisjoint(with: [.figurative, .policy]), clause.intendsFurther { return false }
    // After 将 a clause without a subject goes on with what is intended.
    if clause.roles.contains(.experiential), !inOwnClause { return false }
    if context.looksAhead, clause.subject.isEmpty, !inOwnClause { return false }
    if roles.contains(.agenda), context.previousKind == .meeting { return true }
    // 着力破解障碍: an effort is no deed.
    if roles.contains(.policy), clause.figures.isEmpty, clause.tellsEffort, !speaksOfFuture { return false }
    if roles.contains(.trigger), clause.kind != .statement || inOwnClause { return true }
    if roles.contains(.light), clause.endsWithEventNoun || clause.figureQualifiesDeed { return true }
    // Work counts only when it is said to be done or to go on, on a date of its own.
    guard roles.contains(.policy), !clause.isAdjunct else { return false }
    // 俄军正向红军城推进, said on a day: what goes on is told as news.
    if context.isReported, clause.isUnderWay, let sentenceDate, sentenceDate.granularity <= .day {
      return true
    }
    guard let ownDate else { return false }
    return clause.cues.contains(.perfect) || (clause.isUnderWay && ownDate.leader == .calendar)
      || (speaksOfFuture && ownDate.leader == .calendar && isAhead(ownDate))
  }

  /// Whether a date can be that of a happening.
  ///
  /// A congress dates only what it did itself; 党的十八大以来 and a century date what was decided, not what has
  /// come of it; 今后 dates nothing that is told as done.
  func canHappen(at dating: EventDating) -> Bool {
    if dating.leader == .relative {
      if clause.triggerRoles.contains(.figurative) { return false }
      return dating.interval.end != nil || speaksOfFuture || dating.bound != nil
    }
    // 一幅新的版图正在展开, dated by a mere year, describes.
    if ownDate == nil, dating.granularity > .month, clause.cues.contains(.progressive),
      !clause.cues.contains(.perfect)
    {
      return false
    }
    let isWide = dating.granularity >= .decade && dating.granularity != .plan
    let isMeeting = dating.leader == .named && dating.granularity <= .day
    guard isWide || isMeeting else { return true }
    if isMeeting, dating.bound == .since { return false }
    return clause.kind.map { EventCandidate.decisions.contains($0) } ?? false
  }

  /// What a congress does, and what an editor dates by an era.
  private static let decisions: Set<EventKind> = [.publication, .meeting, .appointment, .legal, .signing]

  /// Whether the words speak of what is still to come.
  var speaksOfFuture: Bool {
    clause.cues.contains(.future) && !clause.cues.contains(.perfect)
  }

  /// The status by cues, then by where the date lies against all days on which the report can have been made.
  func status(at dating: EventDating) -> EventStatus {
    if speaksOfFuture || beginsAhead(dating) { return .planned }
    // A line without a subject in a plan that still runs: （一）制定“十四五”发展规划, 开展好2025年度危房改造.
    let isLongTerm = dating.granularity == .plan || (dating.granularity >= .year && reportDate == nil)
    if isLongTerm, clause.subject.isEmpty, !clause.cues.contains(.perfect), isAhead(dating) {
      return .planned
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
  /// Whether 将 stands behind the verb.
  fileprivate var intendsFurther: Bool {
    tokens.contains {
      $0.roles.contains(.future) && $0.roles.isDisjoint(with: [.eventNoun, .preposition])
        && $0.range.lowerBound >= verb.upperBound
    }
  }

  /// Whether an adverb of effort stands before the verb: 着力, 大力.
  var tellsEffort: Bool {
    tokens.contains { $0.roles.contains(.effort) && $0.range.lowerBound <= verb.lowerBound }
  }

  /// Whether 正 or 正在 says that the deed is being done; 持续 and 不断 only describe.
  var isUnderWay: Bool {
    cues.contains(.progressive)
      && tokens.contains { $0.roles.contains(.underWay) && $0.range.upperBound <= verb.lowerBound }
  }

  /// Whether the object ends with a noun that names an event: 作出重要部署.
  var endsWithEventNoun: Bool {
    guard let last = tokens.last, last.roles.contains(.eventNoun) else { return false }
    return last.range.lowerBound >= verb.upperBound && object.upperBound - last.range.upperBound <= 3
  }
}
