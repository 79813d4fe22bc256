import AnnalsCore

/// Finds the events of one article: clause by clause, with the date, subject and words that govern each.
struct ArticleReader {
  private let finder: EventFinder
  let article: Int
  /// The sentences that may tell something.
  let sentences: ArticleSentences
  let bodies: BodyReference
  private let tokensOfBlock: [TokenRun]
  private let chronology: Chronology

  var page: DatedPage { finder.page }
  var document: Int { finder.document }
  var parser: ChineseClauseParser { finder.parser }
  var labels: LabelWriter { finder.labels }
  var antecedents: Antecedents { finder.antecedents }
  var figures: FigureReader { finder.figures }
  var text: [UInt8] { page.page.text.utf8 }
  var layout: ArticleLayout { page.page.articles[article] }

  init(finder: EventFinder, article: Int) {
    self.finder = finder
    self.article = article
    let page = finder.page.page
    chronology = Chronology(page: finder.page, article: article)
    sentences = ArticleSentences(of: page.articles[article], on: page)
    bodies = BodyReference(text: page.text.utf8)
    tokensOfBlock = page.articles[article].blocks.map { block in
      let block = page.blocks[block]
      return block.kind.tellsEvents ? TokenRun(finder.scanner.tokens(in: block.range)) : TokenRun()
    }
  }

  /// The tokens of a block of the article.
  func tokens(ofBlock block: Int) -> TokenRun { tokensOfBlock[block - layout.blocks.lowerBound] }

  /// The events in reading order.
  func drafts() -> [EventDraft] {
    var drafts: [EventDraft] = []
    var reading = ArticleReading(frame: DatingFrame(page: page, article: article))
    var next = 0
    for block in layout.blocks where page.page.blocks[block].kind.tellsEvents {
      // What one statement says tells nothing about the next.
      if finder.isListOfStatements {
        reading = ArticleReading(frame: DatingFrame(page: page, article: article))
      }
      let inBlock = sentences.sentences(ofBlock: block, from: next)
      next = inBlock.upperBound
      read(block: block, sentences: inBlock, into: &reading, drafts: &drafts)
    }
    let tables = TableColumns(
      page: page,
      document: document,
      article: article,
      lexicon: ChineseEvents.lexicon,
      reportTime: reading.frame.reportTime
    )
    drafts += tables.drafts(after: sentences.sentences.count)
    return drafts
  }

  private func read(
    block index: Int,
    sentences numbers: Range<Int>,
    into reading: inout ArticleReading,
    drafts: inout [EventDraft]
  ) {
    let block = page.page.blocks[index]
    let isItem = block.kind == .listItem || opensWithDash(block.range)
    reading.frame.beginParagraph(underDeadline: isItem)
    if opensQuestion(block.range) { reading.frame.ask(about: page.times(within: block.range)) }
    if !opensListItem(block.range) { reading.plan = nil }
    let isProse = block.kind != .heading
    // The noun phrase that a numbered paragraph opens with, number left out.
    reading.topic = numbers.first.flatMap {
      ParagraphTopic.range(in: sentences.sentences[$0].range, tokens: tokens(ofBlock: index), text: text)
    }
    for number in numbers {
      let sentence = sentences.sentences[number]
      guard !isQuestion(sentence.range) else { continue }
      reading.frame.beginSentence()
      let isFirst = number == numbers.lowerBound
      var context = ClauseContext(
        block: block.kind,
        blockIndex: index,
        level: block.level,
        article: article,
        sentence: number + 1,
        sentenceRange: sentence.range,
        isExhortation: false,
        isReported: false,
        inheritedSubject: nil,
        isLead: isProse && !reading.hasSeenProse && isFirst
      )
      context.mayNameBody = bodies.mayName(in: sentence.range)
      context.hasHeadline = layout.headline != nil
      context.isChronologyEntry = isFirst && chronology.isEntry(block: index)
      context.setsGoals = drafts.last.map { $0.status == .target && $0.mentions[0].block == index } ?? false
      context.topic = reading.subject.flatMap { block.range.contains($0.lowerBound) ? $0 : nil }
      read(clauses(of: sentence), in: context, reading: &reading, drafts: &drafts)
    }
    if isProse { reading.hasSeenProse = true }
  }

  /// Reads a sentence, clause by clause.
  private func read(
    _ clauses: [Clause],
    in start: ClauseContext,
    reading: inout ArticleReading,
    drafts: inout [EventDraft]
  ) {
    var context = start
    if clauses.contains(where: { !$0.subject.isEmpty }) {
      reading.subject = topic(of: clauses, in: context)
    }
    reading.statement = nil
    let told = drafts.last?.mentions.count
    let count = drafts.count
    for position in clauses.indices {
      if clauses[position].subject.isEmpty, clauses[position].isAdjunct || clauses[position].endsWithSpan,
        position + 1 < clauses.count, !clauses[position + 1].subject.isEmpty
      {
        // 自1992年启动以来，送温暖行动…: the subject stands in the clause that follows.
        context.inheritedSubject = clauses[position + 1].subject
      }
      context.isCondition =
        position + 1 < clauses.count
        && clauses[position + 1].tokens.first.map { $0.roles.contains(.consequence) } ?? false
      read(clauses[position], in: &context, reading: &reading, drafts: &drafts)
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

  // MARK: Cutting

  /// The clauses of a sentence taken apart.
  private func clauses(of sentence: ArticleSentences.Sentence) -> [Clause] {
    let tokens = tokens(ofBlock: sentence.block)
    var clauses: [Clause] = []
    clauses.reserveCapacity(sentence.clauses.count)
    for range in joined(sentence, tokens: tokens) {
      let inside = tokens.lying(in: range)
      if let report = startOfReport(in: range, tokens: inside) {
        for part in [range.lowerBound..<report, report..<range.upperBound] {
          clauses.append(parser.parse(part, tokens: inside.lying(in: part)))
        }
      } else {
        clauses.append(parser.parse(range, tokens: inside))
      }
    }
    return clauses
  }

  /// Where a report begins behind a headline that ran into it: 某党称不会让步某党领导人李明11日说.
  ///
  /// The words that open a clause open it again, and there is saying in both parts. `tokens` are those of the clause.
  private func startOfReport(in clause: Range<Int>, tokens: TokenRun) -> Int? {
    guard clause.count >= 3 * ArticleReader.repeatedOpening,
      let first = tokens.first(where: { $0.roles.contains(.attribution) }),
      let last = tokens.last(where: { $0.roles.contains(.attribution) }), last.range != first.range,
      !text[clause.lowerBound..<clause.lowerBound + ArticleReader.repeatedOpening].contains(where: {
        $0 < 0x80
      })
    else { return nil }
    let opening = Array(text[clause.lowerBound..<clause.lowerBound + ArticleReader.repeatedOpening])
    return UTF8Scan.first(
      opening,
      in: text,
      first.range.upperBound + 6..<max(first.range.upperBound + 6, clause.upperBound)
    )
  }

  /// In bytes: four characters.
  private static let repeatedOpening = 12

  /// The clauses of a sentence, the dateline cut off, commas inside a quotation and colons inside a time undone.
  private func joined(_ sentence: ArticleSentences.Sentence, tokens: TokenRun) -> [Range<Int>] {
    var cut = sentences.clauses[sentence.clauses]
    if let dateline = layout.dateline, sentence.range.overlaps(dateline) {
      let start = min(max(sentence.range.lowerBound, dateline.upperBound), sentence.range.upperBound)
      cut = page.page.clauses(ofSentence: start..<sentence.range.upperBound)[...]
    }
    guard cut.count > 1 else { return Array(cut) }
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(cut.count)
    var open = false
    // How many quotations the last range has opened and not closed.
    var depth = 0
    // “ and ” begin with these bytes.
    let holdsQuotations = UTF8Scan.holds(0xE2, 0x80, in: text, sentence.range)
    for range in cut {
      if open, let last = ranges.last, range.upperBound - last.lowerBound <= ArticleReader.longestJoined {
        ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
      } else {
        ranges.append(range)
        depth = 0
      }
      if holdsQuotations { depth += UTF8Scan.quotationBalance(text, in: range) }
      open = depth > 0 || cutsTime(ranges[ranges.count - 1], tokens: tokens)
    }
    return ranges
  }

  /// Whether a time goes on behind the end of a clause: 下午4：30 is no end of one.
  private func cutsTime(_ clause: Range<Int>, tokens: TokenRun) -> Bool {
    guard let last = tokens.last(before: clause.upperBound), last.range.upperBound > clause.upperBound else {
      return false
    }
    return if case .time = last.form { true } else { false }
  }

  /// Clauses inside a quotation are joined up to so many bytes (about sixty characters); longer ones are speech.
  private static let longestJoined = 180
}
