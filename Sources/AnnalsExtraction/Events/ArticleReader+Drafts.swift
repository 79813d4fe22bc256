import AnnalsCore

/// How a clause that tells an event becomes a draft: label, people, place, figures.
extension ArticleReader {
  /// The draft of an event, its label empty when the clause cannot be told by itself.
  func draft(
    _ candidate: EventCandidate,
    _ reading: EventReading,
    rule: String,
    topic: Range<Int>?,
    person: Range<Int>? = nil
  )
    -> EventDraft
  {
    let clause = candidate.clause
    var subject =
      clause.subject.isEmpty || isPronoun(clause) ? candidate.context.inheritedSubject : clause.subject
    var label: String
    switch reading.labelSource {
    case .clause:
      var context = candidate.context
      // 1925年赴英国留学: the sentence goes on about the person told of last.
      if clause.subject.isEmpty, context.inheritedSubject == nil,
        ArticleReader.lives.contains(reading.kind) || clause.triggerRoles.contains(.light)
          || (candidate.context.isAboutPerson && reading.kind != .incident)
          || person.map(isSubjectOfHeadline) ?? false
      {
        context.inheritedSubject = person
        subject = person ?? subject
      } else if clause.subject.isEmpty, context.inheritedSubject == nil,
        candidate.ownDate?.leader == .calendar,
        let topic = context.topic, ArticleReader.stages.contains(reading.kind), clause.figures.isEmpty
      {
        context.inheritedSubject = topic
        context.subjectRole = .agent
      }
      label = self.label(of: clause, context: context, topic: topic)
    case .headline: label = labels.label(ofHeadline: clause.range, clause: clause)
    case .part(let range):
      let part = parser.parse(range, tokens: clause.tokens.beginning(in: range))
      label = labels.label(of: part, subject: nil)
    case .article: label = documentLabel(speakingIn: reading.trigger)
    case .attributive: label = labels.label(attributive: reading.trigger ?? clause.tokens[0], in: clause)
    }
    if reading.labelSource == .clause, clause.subject.isEmpty, !clause.verb.isEmpty,
      label.unicodeScalars.count < ArticleReader.shortestPredicate,
      label == labels.label(of: clause, subject: nil)
    {
      label = ""
    }
    let dating = reading.dating
    let trigger = reading.trigger ?? clause.trigger
    var mention = MentionDraft(
      document: document,
      article: candidate.context.article,
      block: candidate.context.blockIndex,
      sentence: candidate.context.sentence,
      sentenceStart: candidate.context.sentenceRange.lowerBound,
      blockKind: candidate.context.block,
      isLead: candidate.context.isLead,
      range: clause.range,
      trigger: trigger?.range,
      times: Array(dating.times),
      dating: dating.path,
      rule: rule
    )
    mention.isSaid = candidate.context.isReported && candidate.ownDate == nil
    mention.isOfNow = dating.leader == .relative && dating.granularity <= .day
    return EventDraft(
      document: document,
      label: label,
      word: word(of: trigger, in: clause),
      kind: reading.kind,
      status: reading.status,
      time: EventTime(
        interval: dating.interval,
        edtf: EDTF.string(
          for: dating.interval,
          granularity: dating.granularity,
          isApproximate: dating.isApproximate
        ),
        granularity: dating.granularity,
        isApproximate: dating.isApproximate
      ),
      participants: subject.map { participants(in: $0, context: candidate.context) } ?? [],
      place: clause.place.flatMap { PlaceReader.place(in: text, $0, tokens: clause.tokens) },
      figures: clause.figures.compactMap { figures.figure($0, in: clause) },
      content: labels.content(
        of: clause,
        isHeadline: candidate.context.block == .heading && !clause.verb.isEmpty
      )
        + personTakenOver(by: clause, from: candidate.context),
      mentions: [mention],
      isHeadline: reading.labelSource == .headline,
      position: clause.range.lowerBound
    )
  }

  /// What happens to the person that a paragraph tells of, though no sentence names them again.
  private static let lives: Set<EventKind> = [.life, .appointment, .award]

  /// Who acts by name; 该公司 and 公司 give way to the body's full name.
  private func participants(in subject: Range<Int>, context: ClauseContext) -> [String] {
    if let body = context.body, bodies.pointer(in: subject, to: body.name) == subject {
      return [page.page.text.string(body.name)]
    }
    return NameReader.names(in: text, subject).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The word that tells the event: the verb, or the noun that a light verb bears.
  private func word(of trigger: Token?, in clause: Clause) -> String {
    guard let trigger else { return "" }
    let noun = clause.tokens.last {
      $0.roles.contains(.eventNoun) && $0.range.lowerBound >= clause.verb.upperBound
    }
    let isLight = trigger.roles.contains(.light)
    return page.page.text.string((isLight ? noun : nil)?.range ?? trigger.range)
  }

  /// What things go through: a sentence without a subject tells it of what the one before was about.
  private static let stages: Set<EventKind> = [.construction, .launch, .award, .activity, .sport]

  /// The fewest characters that tell something without saying who did it.
  private static let shortestPredicate = 6

  // MARK: Labels

  /// The name of the person that an elided subject stands for: what two mentions share.
  private func personTakenOver(by clause: Clause, from context: ClauseContext) -> String {
    guard clause.subject.isEmpty, let subject = context.inheritedSubject,
      antecedents.isPerson(subject, tokens: tokens(ofBlock: context.blockIndex))
    else { return "" }
    return String(decoding: text[subject], as: UTF8.self)
  }

  /// The label of a clause, its subject taken from before where that is certain.
  func label(of clause: Clause, context: ClauseContext, topic: Range<Int>?) -> String {
    let tokens = tokens(ofBlock: context.blockIndex)
    var told = clause
    if antecedents.opensWithPronoun(clause) || antecedents.opensWithSpeaker(clause) {
      told.content = clause.subject.upperBound..<clause.content.upperBound
      told.subject = clause.subject.upperBound..<clause.subject.upperBound
    }
    if let pronoun = antecedents.leadingPronoun(of: clause), let possessor = context.possessor {
      told.content = pronoun.range.upperBound..<clause.content.upperBound
      let named = labels.label(of: told, subject: .init(range: possessor, tokens: tokens))
      if !named.isEmpty { return named }
    }
    if let body = context.body, let pointer = bodies.pointer(in: clause.subject, to: body.name),
      // 公司与银行签约: both act.
      text.prefix(of: pointer.upperBound..<clause.content.upperBound, among: ArticleReader.joints) == nil
    {
      var named = told
      named.content = pointer.upperBound..<max(pointer.upperBound, clause.content.upperBound)
      named.subject = pointer.upperBound..<clause.subject.upperBound
      let subject = LabelWriter.Subject(
        range: body.name,
        tokens: self.tokens(ofBlock: body.block),
        isName: false
      )
      let label = labels.label(of: named, subject: subject)
      if label.hasPrefix(page.page.text.string(body.name)) { return label }
    }
    if let topic, antecedents.lacksWhatIsMeasured(clause) {
      return labels.label(of: told, subject: .init(range: topic, tokens: tokens))
    }
    let reduction = labels.reduction(of: told)
    guard reduction.subject.isEmpty else { return labels.label(of: reduction, subject: nil) }
    if let meeting = context.meeting, clause.triggerRoles.contains(.agenda),
      context.inheritedSubject.map({ antecedents.endsWithPerson($0, tokens: tokens) }) ?? false
    {
      return labels.label(of: reduction, subject: .init(range: meeting, tokens: tokens))
    }
    if let thing = thing(of: clause, in: context) {
      return labels.label(of: reduction, subject: .init(range: thing, tokens: tokens))
    }
    if let announced = context.announced {
      return labels.label(of: reduction, subject: .init(range: announced, tokens: tokens))
    }
    if clause.triggerRoles.contains(.causing), let cause = context.incident {
      return labels.label(of: reduction, subject: .init(range: cause, tokens: tokens))
    }
    guard !antecedents.opensWithSpeaker(clause),
      let subject = context.inheritedSubject,
      antecedents.accepts(subject, tokens: tokens, for: clause, as: context.subjectRole)
    else { return labels.label(of: reduction, subject: nil) }
    if let body = context.body, bodies.pointer(in: subject, to: body.name) == subject {
      let named = LabelWriter.Subject(
        range: body.name,
        tokens: self.tokens(ofBlock: body.block),
        isName: false
      )
      return labels.label(of: reduction, subject: named)
    }
    let isName =
      !antecedents.isPlainNoun(subject, tokens: tokens) || antecedents.isNamed(subject, tokens: tokens)
    return labels.label(of: reduction, subject: .init(range: subject, tokens: tokens, isName: isName))
  }

  private static let joints: [StaticString] = ["与", "和", "及", "同", "、"]

  /// What a verb without subject and object is about: the law that takes effect, the base that will be finished.
  private func thing(of clause: Clause, in context: ClauseContext) -> Range<Int>? {
    guard clause.endsWithVerb, clause.subject.isEmpty else { return nil }
    if LabelWords.takingEffect.contains(clause.verb, of: text) { return context.lastTitle }
    guard clause.kind == .construction, let subject = context.inheritedSubject,
      !NameReader.names(in: text, subject).isEmpty || LabelWords.agents.contains(subject, of: text)
    else { return nil }
    return context.lastObject
  }

  /// The first half of the article's headline, empty when it has none that fits.
  var headlineLabel: String {
    guard let block = layout.headline else { return "" }
    let range = page.page.blocks[block].range
    let tokens = tokens(ofBlock: block)
    return labels.label(ofHeadline: range, clause: parser.parse(range, tokens: tokens))
  }

  /// The label of a document that speaks of itself: its headline, and what sort of document it is where that breaks off
  /// before.
  ///
  ///     关于贯彻落实会议精神    // with 通知如下: 关于贯彻落实会议精神的通知
  private func documentLabel(speakingIn word: Token?) -> String {
    let label = headlineLabel
    guard let word, label.hasPrefix("关于"),
      let length = ArticleReader.documents.length(
        in: text,
        at: word.range.lowerBound,
        limit: word.range.upperBound
      )
    else { return label }
    let utf8 = Array(label.utf8)
    guard ArticleReader.documents.length(in: utf8, endingAt: utf8.count, from: 0) == nil else { return label }
    let sort = word.range.lowerBound..<word.range.lowerBound + length
    let whole = label + "的" + page.page.text.string(sort)
    return whole.unicodeScalars.count <= LabelWriter.limit ? whole : label
  }

  /// What a document calls itself before 如下.
  private static let documents: WordSet = ["通知", "公告", "通告", "意见", "批复", "报告", "决定", "通报"]
}
