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
    let matches = page.blocks.map { self.matches(in: page.text.utf8, block: $0.range) }
    let publication = PublicationDate.find(on: page, matches: matches, options: options)
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
      let reference = self.reference(of: article, page, matches, publication, options)
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
    if let publication {
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

  /// The reference of an article: its dateline, dated by the publication, else the publication.
  private func reference(
    of article: ArticleLayout,
    _ page: Page,
    _ matches: [[TimeMatch]],
    _ publication: DatedPublication?,
    _ options: Options
  ) -> TimeResolver.Reference {
    let fallback = reference(publication, options)
    if article.dateline == nil, let signature = PublicationDate.signature(of: article, page, matches) {
      return TimeResolver.Reference(
        time: CivilTime(signature.day),
        anchor: .document,
        evidence: signature.range,
        isReport: options.isReport
      )
    }
    guard let dateline = article.dateline else { return fallback }
    for block in article.blocks {
      for match in matches[block] where dateline.overlaps(match.range) {
        var reference = fallback
        if options.publicationDate == nil, publication?.source != .masthead,
          let year = PublicationDate.year(of: article, matches) ?? publication?.evidenceYear
        {
          reference.time = nil
          reference.year = year
        }
        var resolver = TimeResolver(reference: reference)
        guard let day = resolver.resolve(match, sentence: 0), let start = day.interval?.start else {
          continue
        }
        return TimeResolver.Reference(
          time: CivilTime(start.date),
          anchor: .dateline,
          evidence: match.range,
          isReport: options.isReport
        )
      }
    }
    return fallback
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
