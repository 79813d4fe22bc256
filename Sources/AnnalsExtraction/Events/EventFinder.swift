import AnnalsCore

/// Finds the events of one document: what its articles have in common, the people it names above all.
struct EventFinder: Sendable {
  let page: DatedPage
  let document: Int
  let scanner: TokenScanner
  let parser: ChineseClauseParser
  let labels: LabelWriter
  let antecedents: Antecedents
  let figures: FigureReader
  /// Told once: an article is read in less time than the whole page is looked through.
  let isListOfStatements: Bool

  /// A finder for a page, which is one of several documents.
  init(page: DatedPage, document: Int, threads: Int = 1) {
    self.page = page
    self.document = document
    let text = page.page.text.utf8
    scanner = TokenScanner(text: text, lexicon: ChineseEvents.lexicon, times: page.times, threads: threads)
    let parser = ChineseClauseParser(text: text, times: page.times)
    self.parser = parser
    // Meetings that act, names of seasons and holidays and what a figure is compared with belong to a label.
    let meetings = page.times.indices.filter {
      parser.isActor($0, limit: text.count) || page.times[$0].anchor == .calendar
        || parser.isComparisonBase($0) || parser.namesPlan($0)
        || (page.times[$0].granularity == .season && text[page.times[$0].range.lowerBound] >= 0x80)
    }
    let words = LabelText(text: text, keptTimes: Set(meetings.map { page.times[$0].range }))
    labels = LabelWriter(words: words)
    antecedents = Antecedents(words: words)
    figures = FigureReader(text: text)
    isListOfStatements = page.page.isListOfStatements
  }

  /// The events of an article in reading order, and its sentences; no article looks at another.
  func read(article: Int) -> (drafts: [EventDraft], sentences: ArticleSentences) {
    let reader = ArticleReader(finder: self, article: article)
    return (reader.drafts(), reader.sentences)
  }
}
