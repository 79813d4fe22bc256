import AnnalsCore

/// Finds the events of one document: clause by clause, with the date, subject and words that govern each.
struct EventFinder {
  let page: DatedPage
  let document: Int
  private let parser: ChineseClauseParser
  private let tokensOfBlock: [[Token]]
  private let labels: LabelWriter
  private let figures: FigureReader

  private var text: [UInt8] { page.page.text.utf8 }

  init(page: DatedPage, document: Int) {
    self.page = page
    self.document = document
    let text = page.page.text.utf8
    var scanner = TokenScanner(text: text, lexicon: ChineseEvents.lexicon, times: page.times)
    tokensOfBlock = page.page.blocks.map { scanner.tokens(in: $0.range) }
    parser = ChineseClauseParser(text: text, figures: scanner.figures, times: page.times)
    labels = LabelWriter(text: text)
    figures = FigureReader(text: text)
  }

  /// The events in reading order.
  func drafts() -> [EventDraft] {
    var drafts: [EventDraft] = []
    var sentence = 0
    for (article, layout) in page.page.articles.enumerated() {
      var reading = ArticleReading(frame: DatingFrame(page: page, article: article), article: article)
      for block in layout.blocks where EventFinder.searched.contains(page.page.blocks[block].kind) {
        read(block: block, into: &reading, sentence: &sentence, drafts: &drafts)
      }
    }
    return drafts
  }

  private static let searched: Set<Block.Kind> = [.heading, .paragraph, .caption, .listItem]

  /// What is remembered from clause to clause within an article.
  private struct ArticleReading {
    var frame: DatingFrame
    let article: Int
    var subject: Range<Int>?
    var hasSeenProse = false
  }

  private func read(
    block index: Int, into reading: inout ArticleReading, sentence: inout Int, drafts: inout [EventDraft]
  ) {
    let block = page.page.blocks[index]
    reading.frame.beginParagraph()
    let isProse = block.kind != .heading
    for (order, range) in page.page.sentences(ofBlock: index).enumerated() {
      sentence += 1
      reading.frame.beginSentence()
      let isLead = isProse && !reading.hasSeenProse && order == 0
      var context = ClauseContext(
        block: block.kind, blockIndex: index, level: block.level, article: reading.article, sentence: sentence,
        sentenceRange: range, isExhortation: false, isReported: false, inheritedSubject: reading.subject,
        isLead: isLead
      )
      for clauseRange in page.page.clauses(ofSentence: range) {
        let tokens = tokensOfBlock[index].filter { clauseRange.contains($0.range.lowerBound) }
        let clause = parser.parse(clauseRange, tokens: tokens)
        read(clause, in: &context, reading: &reading, drafts: &drafts)
      }
    }
    if isProse { reading.hasSeenProse = true }
  }

  private func read(
    _ clause: Clause, in context: inout ClauseContext, reading: inout ArticleReading,
    drafts: inout [EventDraft]
  ) {
    let saysSomething = clause.triggerRoles.contains(.attribution)
    if clause.cues.contains(.modal) || clause.triggerRoles.contains(.modal) { context.isExhortation = true }
    if !clause.subject.isEmpty, !isPronoun(clause) { context.inheritedSubject = clause.subject }
    let candidate = EventCandidate(
      clause: clause, context: context, ownDate: reading.frame.own(clause.times),
      sentenceDate: reading.frame.ofSentence, inheritedDate: reading.frame.inherited,
      reportDate: reading.frame.ofReport
    )
    for rule in ChineseEvents.eventRules {
      guard let result = rule.read(candidate) else { continue }
      drafts.append(draft(candidate, result, rule: rule.name))
      break
    }
    if saysSomething { context.isReported = true }
    if !clause.subject.isEmpty, !isPronoun(clause), context.block != .heading { reading.subject = clause.subject }
  }

  private func isPronoun(_ clause: Clause) -> Bool {
    clause.tokens.contains { $0.range == clause.subject && $0.roles.contains(.pronoun) }
  }

  private func draft(_ candidate: EventCandidate, _ reading: EventReading, rule: String) -> EventDraft {
    let clause = candidate.clause
    let subject = clause.subject.isEmpty || isPronoun(clause) ? candidate.context.inheritedSubject : clause.subject
    var named = clause
    if isPronoun(clause), let subject { named.subject = subject }
    let label: String
    switch reading.labelSource {
    case .clause: label = labels.label(of: named, subject: subject)
    case .headline: label = labels.label(ofHeadline: clause.range, clause: clause)
    case .attributive: label = labels.label(attributive: reading.trigger ?? clause.tokens[0], in: clause)
    }
    let dating = reading.dating
    let trigger = reading.trigger ?? clause.trigger
    let mention = MentionDraft(
      document: document, article: candidate.context.article, block: candidate.context.blockIndex,
      sentence: candidate.context.sentence, blockKind: candidate.context.block, isLead: candidate.context.isLead,
      range: clause.range, trigger: trigger?.range, times: dating.times, dating: dating.path, rule: rule
    )
    return EventDraft(
      document: document, label: label, kind: reading.kind, status: reading.status,
      time: EventTime(
        interval: dating.interval,
        edtf: EDTF.string(
          for: dating.interval, granularity: dating.granularity, isApproximate: dating.isApproximate),
        granularity: dating.granularity, isApproximate: dating.isApproximate),
      participants: subject.map { NameReader.names(in: String(decoding: text[$0], as: UTF8.self)) } ?? [],
      place: clause.place.map { String(decoding: text[$0], as: UTF8.self) }.map(LabelWriter.tidied),
      figures: clause.figures.compactMap { figures.figure($0, in: clause) },
      content: String(decoding: text[clause.verb.lowerBound..<max(clause.verb.lowerBound, clause.object.upperBound)], as: UTF8.self),
      mentions: [mention], isHeadline: reading.labelSource == .headline, position: clause.range.lowerBound
    )
  }
}
