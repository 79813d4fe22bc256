import AnnalsCore

/// Finds the events of one article: clause by clause, with the date, subject and words that govern each.
struct ArticleReader {
  private let finder: EventFinder
  let article: Int
  private let tokensOfBlock: [TokenRun]
  private let chronology: Chronology

  var page: DatedPage { finder.page }
  var document: Int { finder.document }
  var parser: ChineseClauseParser { finder.parser }
  var labels: LabelWriter { finder.labels }
  var antecedents: Antecedents { finder.antecedents }
  var figures: FigureReader { finder.figures }
  var bodies: BodyReference { BodyReference(text: text) }
  var text: [UInt8] { page.page.text.utf8 }
  var layout: ArticleLayout { page.page.articles[article] }

  init(finder: EventFinder, article: Int) {
    self.finder = finder
    self.article = article
    chronology = Chronology(page: finder.page, article: article)
    tokensOfBlock = finder.page.page.articles[article].blocks.map { block in
      let block = finder.page.page.blocks[block]
      return ArticleReader.searched.contains(block.kind)
        ? TokenRun(finder.scanner.tokens(in: block.range)) : TokenRun()
    }
  }

  /// The tokens of a block of the article.
  func tokens(ofBlock block: Int) -> TokenRun { tokensOfBlock[block - layout.blocks.lowerBound] }

  /// The events in reading order.
  func drafts() -> [EventDraft] {
    var drafts: [EventDraft] = []
    var sentence = 0
    let isListOfStatements = page.page.isListOfStatements
    var reading = ArticleReading(frame: DatingFrame(page: page, article: article))
    for block in layout.blocks where ArticleReader.searched.contains(page.page.blocks[block].kind) {
      // What one statement says tells nothing about the next.
      if isListOfStatements { reading = ArticleReading(frame: DatingFrame(page: page, article: article)) }
      read(block: block, into: &reading, sentence: &sentence, drafts: &drafts)
    }
    let tables = TableColumns(
      page: page,
      document: document,
      article: article,
      lexicon: ChineseEvents.lexicon,
      reportTime: reading.frame.reportTime
    )
    drafts += tables.drafts(after: sentence)
    return drafts
  }

  private static let dash: StaticString = "——"

  /// ——主要劳动年龄人口…: an item of a list of goals.
  private func opensWithDash(_ range: Range<Int>) -> Bool {
    UTF8Scan.matches(ArticleReader.dash, in: text, at: range.lowerBound, limit: range.upperBound)
  }

  private static let searched: Set<Block.Kind> = [.heading, .paragraph, .caption, .listItem]

  private func read(
    block index: Int,
    into reading: inout ArticleReading,
    sentence: inout Int,
    drafts: inout [EventDraft]
  ) {
    let block = page.page.blocks[index]
    let isItem = block.kind == .listItem || opensWithDash(block.range)
    reading.frame.beginParagraph(underDeadline: isItem)
    if text.prefix(of: block.range, among: ArticleReader.askers) != nil {
      reading.frame.ask(about: page.times(within: block.range))
    }
    if !opensListItem(block.range) { reading.plan = nil }
    let isProse = block.kind != .heading
    let tokens = tokens(ofBlock: index)
    let sentences = page.page.sentences(ofBlock: index)
    // The noun phrase that a numbered paragraph opens with, number left out.
    reading.topic = sentences.first.flatMap { ParagraphTopic.range(in: $0, tokens: tokens, text: text) }
    for (order, range) in sentences.enumerated() {
      sentence += 1
      guard !isQuestion(range) else { continue }
      reading.frame.beginSentence()
      let isLead = isProse && !reading.hasSeenProse && order == 0
      var context = ClauseContext(
        block: block.kind,
        blockIndex: index,
        level: block.level,
        article: article,
        sentence: sentence,
        sentenceRange: range,
        isExhortation: false,
        isReported: false,
        inheritedSubject: nil,
        isLead: isLead
      )
      context.hasHeadline = layout.headline != nil
      context.isChronologyEntry = order == 0 && chronology.isEntry(block: index)
      context.setsGoals = drafts.last.map { $0.status == .target && $0.mentions[0].block == index } ?? false
      let clauses = clauseRanges(of: range).map { range in
        parser.parse(range, tokens: tokens.lying(in: range))
      }
      context.topic = reading.subject.flatMap { block.range.contains($0.lowerBound) ? $0 : nil }
      if clauses.contains(where: { !$0.subject.isEmpty }) {
        reading.subject = topic(of: clauses, in: context)
      }
      reading.statement = nil
      let told = drafts.last?.mentions.count
      let count = drafts.count
      for (position, clause) in clauses.enumerated() {
        if clause.subject.isEmpty, clause.isAdjunct || clause.endsWithSpan, position + 1 < clauses.count,
          !clauses[position + 1].subject.isEmpty
        {
          // 自1992年启动以来，送温暖行动…: the subject stands in the clause that follows.
          context.inheritedSubject = clauses[position + 1].subject
        }
        context.isCondition =
          position + 1 < clauses.count
          && clauses[position + 1].tokens.first.map { $0.roles.contains(.consequence) } ?? false
        read(clause, in: &context, reading: &reading, drafts: &drafts)
      }
      if drafts.count == count, drafts.last?.mentions.count == told, let statement = reading.statement {
        let said = self.statement(
          statement.clause,
          at: statement.dating,
          of: clauses,
          in: context,
          reading: reading
        )
        if !said.label.isEmpty { drafts.append(said) }
      }
    }
    if isProse { reading.hasSeenProse = true }
  }

  /// What a sentence is about, for the next one if that opens without a subject.
  ///
  ///     大桥全长5公里。2019年动工。    // 大桥
  private func topic(of clauses: [Clause], in context: ClauseContext) -> Range<Int>? {
    guard let first = clauses.first(where: { !$0.subject.isEmpty && !isPronoun($0) }), !first.verb.isEmpty,
      first.subject.count <= 36, !clauses.contains(where: { $0.triggerRoles.contains(.attribution) })
    else { return nil }
    let tokens = tokens(ofBlock: context.blockIndex)
    let isTopic =
      antecedents.isPlainNoun(first.subject, tokens: tokens)
      || antecedents.isNamed(first.subject, tokens: tokens)
    return isTopic ? first.subject : nil
  }

  /// The clauses of a sentence, the dateline cut off, commas inside a quotation and colons inside a time undone.
  private func clauseRanges(of sentence: Range<Int>) -> [Range<Int>] {
    var start = sentence.lowerBound
    if let dateline = layout.dateline, sentence.overlaps(dateline) {
      start = min(max(start, dateline.upperBound), sentence.upperBound)
    }
    var ranges: [Range<Int>] = []
    var open = false
    // How many quotations the last range has opened and not closed.
    var depth = 0
    for range in page.page.clauses(ofSentence: start..<sentence.upperBound) {
      if open, let last = ranges.last, range.upperBound - last.lowerBound <= ArticleReader.longestJoined {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
        depth = 0
      }
      depth += UTF8Scan.quotationBalance(text, in: range)
      open = depth > 0 || cutsTime(ranges[ranges.count - 1])
    }
    return ranges
  }

  /// Whether a time goes on behind the end of a clause: 下午4：30 is no end of one.
  private func cutsTime(_ clause: Range<Int>) -> Bool {
    page.times[page.times(within: clause)].last.map { $0.range.upperBound > clause.upperBound } ?? false
  }

  /// Clauses inside a quotation are joined up to so many bytes (about sixty characters); longer ones are speech.
  private static let longestJoined = 180

  private func read(
    _ clause: Clause,
    in context: inout ClauseContext,
    reading: inout ArticleReading,
    drafts: inout [EventDraft]
  ) {
    let saysSomething = clause.triggerRoles.contains(.attribution)
    if clause.cues.contains(.modal) || clause.triggerRoles.contains(.modal) { context.isExhortation = true }
    if clause.cues.contains(.goal) || clause.triggerRoles.contains(.goal) { context.setsGoals = true }
    context.possessor = context.inheritedSubject ?? reading.person
    context.body = reading.body
    context.isAboutPerson = reading.isAboutPerson
    if let name = bodies.name(in: clause) { reading.body = (name, context.blockIndex) }
    if !clause.subject.isEmpty, !isComparison(clause), !isPredicate(clause),
      !clause.isAdjunct || antecedents.isPerson(clause.subject, tokens: clause.tokens)
    {
      context.inheritedSubject =
        antecedents.opensWithPronoun(clause) ? reading.person ?? context.inheritedSubject : clause.subject
      context.subjectActed =
        !clause.verb.isEmpty && !clause.triggerRoles.isDisjoint(with: [.trigger, .light, .policy])
        && clause.triggerRoles.isDisjoint(with: [.state, .attribution])
    }
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
      var draft = draft(
        candidate,
        result.reading,
        rule: result.rule,
        topic: reading.topic,
        person: reading.person.flatMap {
          page.page.blocks[context.blockIndex].range.contains($0.lowerBound) || isSubjectOfHeadline($0)
            || reading.isAboutPerson ? $0 : nil
        }
      )
      if draft.status == .occurred { reading.frame.tell(result.reading.dating) }
      if draft.status == .planned, opensList(behind: clause) { reading.plan = result.reading.dating }
      if let meeting = bareMeeting(before: candidate, among: drafts) {
        if isBetter(draft.label, than: drafts[meeting].label) { drafts[meeting].label = draft.label }
        drafts[meeting].add(draft)
      } else if let host = host(of: draft, candidate: candidate, among: drafts, after: reading.gathering) {
        drafts[host].add(draft)
      } else {
        // The lead of an article that cannot be told by itself is told by the headline.
        if draft.label.isEmpty, context.isLead {
          let headline = headlineLabel
          let sentence = String(decoding: text[context.sentenceRange], as: UTF8.self)
          if Shingles(headline).overlap(with: Shingles(sentence)) >= 0.4 {
            if let told = drafts.lastIndex(where: { $0.isHeadline && $0.label == headline }) {
              if drafts[told].mentions[0].times.isEmpty { drafts[told].time = draft.time }
              drafts[told].add(draft)
            } else {
              draft.label = headline
            }
          }
        }
        // What cannot be told is no event.
        if !draft.label.isEmpty {
          if draft.isGathering { reading.gathering = drafts.count }
          if draft.isGathering, clause.endsWithEventNoun { context.meeting = clause.object }
          drafts.append(draft)
        }
      }
      context.previousKind = draft.kind
      if draft.status == .occurred, result.reading.dating.granularity <= .day {
        context.toldDate = result.reading.dating
      }
    } else if clause.verb.isEmpty, !clause.isAdjunct, let ownDate, ownDate.leader == .calendar,
      ownDate.granularity <= .day
    {
      // 海上——1月15日，港口迎来大单: the date of what follows.
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
    guard !clause.subject.isEmpty, !isPronoun(clause), !isComparison(clause), !clause.isAdjunct else {
      return
    }
    // 沈明（1907年—1992年），物理学家: the years stand apart from the name.
    let remark = clause.tokens.beginning(in: clause.subject).first {
      if case .parenthesis = $0.form { true } else { false }
    }
    let named = clause.subject.lowerBound..<(remark?.range.lowerBound ?? clause.subject.upperBound)
    if let name = NameReader.firstName(in: text, named), NameReader.isPersonalName(name, in: text),
      !isWord(name)
    {
      reading.person = named
      reading.isAboutPerson = true
    } else {
      reading.isAboutPerson = false
    }
  }

  /// Whether the headline announces the life of a person: 沈明生平, or the name alone.
  func isSubjectOfHeadline(_ person: Range<Int>) -> Bool {
    guard let headline = layout.headline else { return false }
    let range = page.page.blocks[headline].range
    let name = NameReader.firstName(in: text, person) ?? person
    guard UTF8Scan.first(Array(text[name]), in: text, range) != nil else { return false }
    return range.count <= name.count + 6 || text.range(range, holdsAnyOf: ArticleReader.livesOfPeople)
  }

  private static let livesOfPeople: [StaticString] = [
    "生平", "简历", "小传", "传略", "年谱", "年表", "简介", "履历", "讣告",
  ]

  /// Whether a clause says what kind of year it was: 2009年是不平凡的一年.
  private func looksBack(_ clause: Clause) -> Bool {
    clause.roles.contains(.copula)
      && text.range(
        clause.content,
        hasSuffixAmong: ["一年", "之年", "年份", "的五年", "的十年", "的时期"]
      )
  }

  /// Remembers what a clause acts on, for a clause that goes on about it.
  private func remember(what clause: Clause, in context: inout ClauseContext) {
    for token in clause.tokens {
      if case .workTitle = token.form { context.lastTitle = token.range }
    }
    if let accident = clause.tokens.last(where: {
      $0.roles.contains(.eventNoun) && $0.word?.kind == .incident
        && $0.range.upperBound <= clause.content.upperBound
    }), !clause.triggerRoles.contains(.causing) {
      context.incident = accident.range
    }
    let object = clause.object.clamped(to: clause.content)
    let isThing = clause.triggerRoles.contains(.trigger) && clause.figures.isEmpty && object.count >= 9
    context.lastObject = isThing ? object : context.lastObject
  }

  /// What someone said on a day, when nothing that was said tells an event: the label takes in the content.
  private func statement(
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

  private func firstReading(of candidate: EventCandidate) -> (reading: EventReading, rule: String)? {
    let roles = candidate.clause.roles
    for rule in ChineseEvents.eventRules where rule.needs.map({ !roles.isDisjoint(with: $0) }) ?? true {
      if let reading = rule.read(candidate) { return (reading, rule.name) }
    }
    return nil
  }

  /// Whether a colon behind a clause opens a list: 将抓好四项工作：.
  private func opensList(behind clause: Clause) -> Bool {
    let end = parser.endOfWords(clause.range)
    return text.prefix(of: end..<min(text.count, end + 3), among: ["：", ":"]) != nil
  }

  /// Whether a paragraph opens with a number in a list: 一是, 第二.
  private func opensListItem(_ range: Range<Int>) -> Bool {
    text.prefix(of: range, among: ArticleReader.listMarks) != nil
  }

  private static let listMarks: [StaticString] = [
    "一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "（一）", "（二）", "（三）", "（四）", "（五）", "（六）", "（七）",
    "（八）", "一要", "二要", "三要", "四要", "五要", "第一", "第二", "第三", "第四", "第五", "1.", "2.", "3.", "4.", "5.", "6.",
    "1、",
    "2、", "3、", "4、", "5、", "一、", "二、", "三、", "四、", "五、", "六、", "——",
  ]

  /// Who asks in an interview.
  private static let askers: [StaticString] = ["记者：", "问：", "记者:", "问:"]

  private static let questionMarks = [Array("？".utf8), Array("?".utf8), Array("？”".utf8)]

  private func isQuestion(_ sentence: Range<Int>) -> Bool {
    if UTF8Scan.matches(
      ArticleReader.pictureMark,
      in: text,
      at: sentence.lowerBound,
      limit: sentence.upperBound
    ) {
      return true
    }
    return ArticleReader.questionMarks.contains {
      UTF8Scan.matches($0, in: text, at: sentence.upperBound - $0.count, limit: sentence.upperBound)
    }
  }

  /// 图为 describes a picture.
  private static let pictureMark: StaticString = "图为"

  /// Whether 同比 or 环比 stands where a subject would: no later clause takes it over.
  private func isComparison(_ clause: Clause) -> Bool {
    clause.tokens.contains { $0.range == clause.subject && $0.roles.contains(.measure) }
  }

  /// Whether a clause without a known verb opens with one nevertheless: 会留下一笔.
  private func isPredicate(_ clause: Clause) -> Bool {
    clause.verb.isEmpty && text.prefix(of: clause.subject, among: ArticleReader.auxiliaries) != nil
  }

  private static let auxiliaries: [StaticString] = ["会", "能", "可以", "已", "被", "有了", "没有", "不"]

  /// Whether a name is or begins with a word of the lexicon: 白皮书 is no one of the family 白, and 毕业后 says when.
  private func isWord(_ name: Range<Int>) -> Bool {
    let match = ChineseEvents.lexicon.longestMatch(in: text, at: name.lowerBound, limit: name.upperBound)
    return match.map { $0.end - name.lowerBound >= 6 } ?? false
  }

  func isPronoun(_ clause: Clause) -> Bool {
    clause.tokens.contains { $0.range == clause.subject && $0.roles.contains(.pronoun) }
  }
}
