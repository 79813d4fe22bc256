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
  /// - Complexity: O(n) in the bytes of the text.
  func tag(_ page: Page, options: Options = Options()) -> DatedPage {
    let matches = parallelMap(page.blocks, threads: options.threads) {
      self.matches(in: page.text.utf8, block: $0.range)
    }
    let text = PublicationText(page: page, matches: matches, options: options)
    let publication = PublicationDate.find(on: text)
    var times: [ResolvedTime] = []
    var articleDates = [CalendarDate?](repeating: nil, count: page.articles.count)
    var block = 0
    var sentences = SentenceCounter(text: page.text.utf8)
    let isList = page.isListOfStatements
    for (index, article) in page.articles.enumerated() {
      // Blocks between articles belong to none: mastheads and furniture.
      resolve(
        block..<max(block, article.blocks.lowerBound),
        matches,
        reference(publication, options),
        &sentences,
        &times
      )
      let reference = self.reference(of: article, in: text, publication)
      articleDates[index] = reference.time?.date
      for blocks in isList ? article.blocks.map({ $0..<$0 + 1 }) : [article.blocks] {
        resolve(blocks, matches, reference, &sentences, &times)
      }
      block = article.blocks.upperBound
    }
    resolve(
      block..<max(block, page.blocks.count),
      matches,
      reference(publication, options),
      &sentences,
      &times
    )
    return DatedPage(page: page, times: times, publication: publication, articleDates: articleDates)
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
    matches.removeAll { !ContextGuard.accepts($0, in: cursor) }
    BoundRefiner.read(&matches, in: cursor)
    return matches
  }

  private func resolve(
    _ blocks: Range<Int>,
    _ matches: [[TimeMatch]],
    _ reference: TimeResolver.Reference,
    _ sentences: inout SentenceCounter,
    _ times: inout [ResolvedTime]
  ) {
    var resolver = TimeResolver(reference: reference)
    for block in blocks {
      for match in matches[block] {
        let sentence = sentences.sentence(of: match.range.lowerBound)
        if let time = resolver.resolve(match, sentence: sentence) { times.append(time) }
      }
    }
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
    of article: ArticleLayout,
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
    let fallback = self.reference(publication, text.options)
    if let signature = ArticleSignature.find(in: article, text) {
      return reference(signature.day, .document, signature.range)
    }
    guard let match = ArticleDateline.match(in: article, text) else { return fallback }
    // A wire report is printed soon after its dateline: a day that is proved tells its year.
    if publication?.isProved != true, let day = ArticleDateline.find(in: article, text)?.day {
      return reference(day, .dateline, match.range)
    }
    var resolver = TimeResolver(reference: fallback)
    guard let start = resolver.resolve(match, sentence: 0)?.interval?.start else { return fallback }
    return reference(start.date, .dateline, match.range)
  }
}

/// Numbers the sentences of a text for offsets that only grow.
///
/// A sentence ends at 。！？； and at a line end; the resolver needs only to know whether two times share one.
struct SentenceCounter {
  private let text: [UInt8]
  private var offset = 0
  private var count = 0

  init(text: [UInt8]) { self.text = text }

  /// The number of the sentence that holds an offset.
  mutating func sentence(of target: Int) -> Int {
    while offset < target {
      let byte = text[offset]
      if byte >= 0xE4 && byte < 0xEF {
        // A Han character.
        offset += 3
        continue
      }
      if byte == 0x0A {
        count += 1
      } else if byte == 0xE3, offset + 2 < text.count, text[offset + 1] == 0x80, text[offset + 2] == 0x82 {
        count += 1
      } else if byte == 0xEF, offset + 2 < text.count, text[offset + 1] == 0xBC,
        text[offset + 2] == 0x81 || text[offset + 2] == 0x9F
      {
        count += 1
      }
      offset += 1
    }
    return count
  }
}
