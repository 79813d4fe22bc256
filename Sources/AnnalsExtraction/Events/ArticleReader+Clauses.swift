import AnnalsCore

/// How a clause is read: what it says of those around it, its date, the event that it tells.
extension ArticleReader {
  /// Reads a clause with all that the clauses before it have set.
  func read(
    _ clause: Clause,
    in context: inout ClauseContext,
    reading: inout ArticleReading,
    drafts: inout [EventDraft]
  ) {
    enter(clause, in: &context, reading: &reading)
    if let length = clause.statedLength(among: page.times, in: text),
      extend(&drafts, by: length, of: clause, in: context.sentence)
    {
      return
    }
    var ownDate = reading.frame.own(clause, isSaid: context.isReported)
    if clause.holdsOnlyTime || clause.announces {
      context.leadingDate = ownDate ?? context.leadingDate
      if clause.announces, !clause.subject.isEmpty {
        context.inheritedSubject = clause.subject
        context.announced = clause.subject.lowerBound..<clause.verb.upperBound
      }
      return
    }
    let leading = context.leadingDate
    if let leading {
      // 4月20日，2024年全国巡回招聘…举行: the finer date governs.
      if ownDate.map({ $0.interval.contains(leading.interval) }) ?? true {
        ownDate = reading.frame.opened(leading, for: clause)
        reading.frame.govern(leading)
      }
      context.leadingDate = nil
    }
    let saysSomething = clause.triggerRoles.contains(.attribution)
    if saysSomething, let ownDate { reading.frame.report(on: ownDate) }
    if looksBack(clause) { reading.frame.review() }
    if clause.carriesStoryOn { context.carriesStory = true }
    if clause.goesBack { context.goesBack = true }
    if ownDate == nil, context.goesBack { ownDate = reading.frame.beforehand }
    let candidate = EventCandidate(
      clause: clause,
      context: context,
      ownDate: ownDate,
      sentenceDate: reading.frame.ofSentence,
      inheritedDate: reading.frame.inherited
        ?? (context.carriesStory && clause.times.isEmpty ? reading.frame.story : nil),
      reportDate: reading.frame.ofReport,
      reportTime: reading.frame.reportTime,
      qualifyingDate: reading.frame.best(clause.qualifyingTimes),
      toldDate: context.toldDate,
      listedPlan: reading.plan
    )
    if !reading.hasSeenLife {
      let life = lifeDates(in: clause, context: context)
      drafts += life
      reading.hasSeenLife = !life.isEmpty
    }
    if let result = firstReading(of: candidate) {
      tell(candidate, result.reading, rule: result.rule, in: &context, reading: &reading, drafts: &drafts)
    } else if clause.verb.isEmpty, !clause.isAdjunct, let ownDate, ownDate.leader == .calendar,
      ownDate.granularity <= .day, !context.isReported
    {
      // 海上——1月15日，港口迎来大单: the date of what follows; 我们今天取得的成就 is only spoken of.
      context.leadingDate = ownDate
    } else if clause.verb.isEmpty, !clause.isAdjunct, clause.times.isEmpty, clause.range.count <= 60 {
      // 1月14日，安徽合肥，…: a place or a name between the date and what it dates.
      context.leadingDate = leading
    }
    if let ownDate, clause.isAnswerable, ownDate.granularity <= .week, reading.statement == nil {
      reading.statement = (clause, ownDate)
    }
    if saysSomething {
      context.isReported = true
      // What someone says has subjects of its own.
      context.inheritedSubject = nil
    }
    if candidate.speaksOfFuture { context.looksAhead = true }
    remember(what: clause, in: &context)
    if antecedents.opensWithPronoun(clause), reading.person != nil { reading.isAboutPerson = true }
    remember(subjectOf: clause, in: &reading)
  }

  /// What a clause changes for itself and those after it: exhortation, goals, the body named, the subject.
  private func enter(_ clause: Clause, in context: inout ClauseContext, reading: inout ArticleReading) {
    let roles = clause.cues.union(clause.triggerRoles)
    if roles.contains(.modal) { context.isExhortation = true }
    if roles.contains(.goal) { context.setsGoals = true }
    context.possessor = context.inheritedSubject ?? reading.person
    context.body = reading.body
    context.isAboutPerson = reading.isAboutPerson
    if context.mayNameBody, let name = bodies.name(in: clause) { reading.body = (name, context.blockIndex) }
    guard !clause.subject.isEmpty, !isComparison(clause), !isPredicate(clause),
      !clause.isAdjunct || antecedents.isPerson(clause.subject, tokens: clause.tokens)
    else { return }
    context.inheritedSubject =
      antecedents.opensWithPronoun(clause) ? reading.person ?? context.inheritedSubject : clause.subject
    context.subjectRole = role(ofSubjectOf: clause)
  }

  /// Whether a clause says what kind of year it was: 2009年是不平凡的一年.
  private func looksBack(_ clause: Clause) -> Bool {
    clause.roles.contains(.copula)
      && text.range(
        clause.content,
        hasSuffixAmong: ["一年", "之年", "年份", "的五年", "的十年", "的时期"]
      )
  }

  private func role(ofSubjectOf clause: Clause) -> SubjectRole {
    guard !clause.verb.isEmpty, clause.triggerRoles.isDisjoint(with: [.state, .attribution]) else {
      return .other
    }
    if !clause.triggerRoles.isDisjoint(with: [.trigger, .light, .policy]) { return .agent }
    return clause.triggerRoles.contains(.measure) && !clause.figures.isEmpty ? .measured : .other
  }

  private func firstReading(of candidate: EventCandidate) -> (reading: EventReading, rule: String)? {
    let roles = candidate.clause.roles
    let rules = ChineseEvents.eventRules
    for (index, needs) in ChineseEvents.needsOfEventRules.enumerated()
    where needs.map({ !roles.isDisjoint(with: $0) }) ?? true {
      if let reading = rules[index].read(candidate) { return (reading, rules[index].name) }
    }
    return nil
  }

  // MARK: Telling

  /// Adds the event that a clause tells to the drafts: as one of its own, or as a mention of one told before.
  private func tell(
    _ candidate: EventCandidate,
    _ told: EventReading,
    rule: String,
    in context: inout ClauseContext,
    reading: inout ArticleReading,
    drafts: inout [EventDraft]
  ) {
    let clause = candidate.clause
    let draft = draft(
      candidate,
      told,
      rule: rule,
      topic: reading.topic,
      person: reading.person.flatMap {
        page.page.blocks[context.blockIndex].range.contains($0.lowerBound) || isSubjectOfHeadline($0)
          || reading.isAboutPerson ? $0 : nil
      }
    )
    if draft.status == .occurred { reading.frame.tell(told.dating) }
    if draft.status == .planned, opensList(behind: clause) { reading.plan = told.dating }
    if let meeting = bareMeeting(before: candidate, among: drafts) {
      if isBetter(draft.label, than: drafts[meeting].label) { drafts[meeting].label = draft.label }
      drafts[meeting].add(draft)
    } else if let host = host(of: draft, candidate: candidate, among: drafts, after: reading.gathering) {
      drafts[host].add(draft)
    } else if let own = toldByHeadline(draft, in: context, among: &drafts), !own.label.isEmpty {
      // What cannot be told is no event.
      if own.isGathering { reading.gathering = drafts.count }
      if own.isGathering, clause.endsWithEventNoun { context.meeting = clause.object }
      drafts.append(own)
    }
    context.previousKind = draft.kind
    if draft.status == .occurred, told.dating.granularity <= .day { context.toldDate = told.dating }
  }

  /// The draft of a lead that cannot be told by itself, told by the headline that it repeats; nil when the headline has
  /// told it already.
  private func toldByHeadline(
    _ draft: EventDraft,
    in context: ClauseContext,
    among drafts: inout [EventDraft]
  ) -> EventDraft? {
    guard draft.label.isEmpty, context.isLead else { return draft }
    let headline = headlineLabel
    let sentence = String(decoding: text[context.sentenceRange], as: UTF8.self)
    guard Shingles(headline).overlap(with: Shingles(sentence)) >= 0.4 else { return draft }
    if let told = drafts.lastIndex(where: { $0.isHeadline && $0.label == headline }) {
      if drafts[told].mentions[0].times.isEmpty { drafts[told].time = draft.time }
      drafts[told].add(draft)
      return nil
    }
    var own = draft
    own.label = headline
    return own
  }

  /// What someone said on a day, when nothing that was said tells an event: the label takes in the content.
  func statement(
    _ clause: Clause,
    at dating: EventDating,
    of clauses: [Clause],
    in context: ClauseContext,
    reading: ArticleReading
  ) -> EventDraft {
    var whole = clause
    let said = clauses.filter { $0.range.lowerBound > clause.range.lowerBound }
    if clause.endsWithVerb, let next = said.first(where: { !$0.isAdjunct }) ?? said.first {
      whole = clause.joined(with: next)
    }
    let candidate = EventCandidate(
      clause: whole,
      context: context,
      ownDate: dating,
      sentenceDate: nil,
      inheritedDate: nil,
      reportDate: reading.frame.ofReport,
      reportTime: reading.frame.reportTime,
      qualifyingDate: nil
    )
    return draft(
      candidate,
      EventReading(kind: .statement, status: .occurred, dating: dating),
      rule: "dated-statement",
      topic: nil
    )
  }
}
