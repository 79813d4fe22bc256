import AnnalsCore

/// Finds the time expressions of a page and resolves them, article by article.
struct TimeTagger: Sendable {
  /// What is known besides the page.
  struct Options: Sendable {
    /// The publication date that was given; it beats the clock.
    var publicationDate: CalendarDate?
    /// The clock, for pages whose date nothing tells.
    var referenceTime: CivilTime?
    /// Whether the page is a report; a statement is resolved without preference for the past.
    var isReport = true
    /// What the file says about itself.
    var metadata = DocumentMetadata()
    /// The threads that it may take.
    var threads = 1
  }

  let language: Language

  /// A tagger for a language.
  init(language: Language = .chinese) {
    self.language = language
  }

  /// The page with its time expressions resolved.
  ///
  /// Blocks are searched, and then articles resolved, by several threads: neither needs any other.
  ///
  /// - Complexity: O(n) in the bytes of the text.
  func tag(_ page: Page, options: Options = Options()) -> DatedPage {
    let matches = parallelMap(page.blocks, threads: options.threads) {
      self.matches(in: page.text.utf8, block: $0.range)
    }
    let text = PublicationText(page: page, matches: matches, options: options)
    let publication = PublicationDate.find(on: text)
    let isList = page.isListOfStatements
    let stretches = Stretch.all(of: page)
    let resolved = parallelMap(stretches, threads: options.threads) { stretch in
      let reference =
        stretch.article.map { self.reference(ofArticle: $0, in: text, publication) }
        ?? self.reference(publication, options)
      // What one statement of a list says of years and days tells nothing about the next.
      let runs = isList && stretch.article != nil ? stretch.blocks.map { $0..<$0 + 1 } : [stretch.blocks]
      return (times: times(in: runs, of: text, reference), day: reference.time?.date)
    }
    return DatedPage(
      page: page,
      times: .joining(resolved.map(\.times), threads: options.threads),
      publication: publication,
      articleDates: zip(stretches, resolved).filter { $0.0.article != nil }.map(\.1.day)
    )
  }

  /// Blocks that are resolved against one reference: those of an article, or those between two articles.
  private struct Stretch {
    let blocks: Range<Int>
    /// The article; nil for mastheads and furniture, which belong to none.
    let article: Int?

    /// The stretches of a page, in order.
    static func all(of page: Page) -> [Stretch] {
      var stretches: [Stretch] = []
      var block = 0
      for (index, article) in page.articles.enumerated() {
        if block < article.blocks.lowerBound {
          stretches.append(Stretch(blocks: block..<article.blocks.lowerBound, article: nil))
        }
        stretches.append(Stretch(blocks: article.blocks, article: index))
        block = article.blocks.upperBound
      }
      if block < page.blocks.count {
        stretches.append(Stretch(blocks: block..<page.blocks.count, article: nil))
      }
      return stretches
    }
  }

  /// The expressions of one block, joined, combined and guarded, not yet resolved.
  func matches(in text: [UInt8], block: Range<Int>) -> [TimeMatch] {
    var matches = language.timeScanner.matches(in: text, range: block)
    guard !matches.isEmpty else { return [] }
    let cursor = TextCursor(utf8: text, offset: block.lowerBound, limit: block.upperBound)
    ZoneRefiner.read(&matches, in: cursor)
    JoinRefiner.join(&matches, in: cursor)
    JoinRefiner.restate(&matches, in: cursor)
    RangeRefiner.combine(&matches, in: cursor)
    PeriodRefiner.extend(&matches, in: cursor)
    matches.removeAll {
      !ContextGuard.accepts($0, without: language.timeScanner.exclusions(of: $0), in: cursor)
    }
    BoundRefiner.read(&matches, in: cursor)
    return matches
  }

  /// The expressions of some runs of blocks, each run resolved by itself.
  private func times(
    in runs: [Range<Int>],
    of text: PublicationText,
    _ reference: TimeResolver.Reference
  ) -> [ResolvedTime] {
    guard let first = runs.first?.first else { return [] }
    var times: [ResolvedTime] = []
    var sentences = SentenceCounter(text: text.page.text.utf8, from: text.page.blocks[first].range.lowerBound)
    for blocks in runs {
      var resolver = TimeResolver(reference: reference)
      for block in blocks {
        for match in text.matches[block] {
          let sentence = sentences.sentence(of: match.range.lowerBound)
          if let time = resolver.resolve(match, sentence: sentence) { times.append(time) }
        }
      }
    }
    return times
  }

  /// The publication with the hour of the clock where that falls on its day, else the clock alone.
  ///
  /// A page of which only a lower bound is known has no reference: the clock would be a guess.
  private func reference(_ publication: DatedPublication?, _ options: Options) -> TimeResolver.Reference {
    let clock = options.referenceTime
    var time = clock
    if let publication, publication.isBounded {
      time = publication.day.map { CivilTime($0) }
      if let clock, clock.date == time?.date { time = clock }
    }
    return TimeResolver.Reference(
      time: time,
      year: publication?.year,
      anchor: publication?.source == .masthead ? .masthead : .document,
      evidence: publication?.evidence.first,
      isReport: options.isReport,
      centuryYear: publication?.interval.start?.date.year
    )
  }

  /// The reference of an article: its dateline, else the date under it, else the publication.
  private func reference(
    ofArticle index: Int,
    in text: PublicationText,
    _ publication: DatedPublication?
  ) -> TimeResolver.Reference {
    func reference(
      _ day: CalendarDate,
      _ anchor: TimeExpression.Anchor,
      _ evidence: Range<Int>
    ) -> TimeResolver.Reference {
      TimeResolver.Reference(
        time: CivilTime(day),
        anchor: anchor,
        evidence: evidence,
        isReport: text.options.isReport
      )
    }
    let article = text.page.articles[index]
    let fallback = self.reference(publication, text.options)
    if let signature = ArticleSignature.find(in: article, text) {
      return reference(signature.day, .document, signature.range)
    }
    guard let match = ArticleDateline.match(in: article, text) else { return fallback }
    // A wire report is printed soon after its dateline: a day that is proved tells its year.
    if publication?.isProved != true, let day = text.datelines[index]?.day {
      return reference(day, .dateline, match.range)
    }
    var resolver = TimeResolver(reference: fallback)
    guard let start = resolver.resolve(match, sentence: 0)?.interval?.start else { return fallback }
    return reference(start.date, .dateline, match.range)
  }
}
