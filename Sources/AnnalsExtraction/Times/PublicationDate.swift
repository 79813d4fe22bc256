import AnnalsCore

/// Finds out when a page was published, and the day of its articles.
///
/// Nothing more certain is said than the evidence allows: a masthead gives a day, the datelines of one issue the
/// day after the latest, datelines of different times only that the page is not older, years alone a year.
enum PublicationDate {
  /// The date given, else the masthead's, else what datelines and years of the text tell.
  static func find(on page: Page, matches: [[TimeMatch]], options: TimeTagger.Options) -> DatedPublication? {
    if let given = options.publicationDate {
      return DatedPublication(interval: CalendarInterval(day: given), source: .given, evidence: [])
    }
    guard options.isReport else { return nil }
    return masthead(page, matches) ?? header(page, matches) ?? dateline(page, matches) ?? year(page, matches)
  }

  /// A full date in the masthead.
  private static func masthead(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    for (block, found) in zip(page.blocks, matches) where block.kind == .masthead {
      for match in found {
        if let day = fullDate(match.time) {
          return DatedPublication(
            interval: CalendarInterval(day: day),
            source: .masthead,
            evidence: [match.range]
          )
        }
      }
    }
    return nil
  }

  /// The line of a web page that says when it went out: a full date that stands alone or with a clock, near the top.
  private static func header(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    for (block, found) in zip(page.blocks, matches).prefix(headerBlocks) {
      guard let match = found.first, block.range.count <= longestHeader, let day = fullDate(match.time),
        match.range == block.range || match.time.clock != nil
      else { continue }
      return DatedPublication(
        interval: CalendarInterval(day: day),
        source: .inferred,
        evidence: [match.range]
      )
    }
    return nil
  }

  /// How many blocks from the top may hold the header.
  private static let headerBlocks = 6
  /// The longest header, in bytes.
  private static let longestHeader = 120

  private struct Dateline {
    var day: CalendarDate
    var evidence: [Range<Int>]
    var isComplete: Bool
  }

  /// What the datelines tell: those of one issue lie within a week.
  private static func dateline(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    let pooled = likelyYear(matches.indices, matches)
    let datelines = page.articles.compactMap { article -> Dateline? in
      let year = self.year(of: article, matches)
      return dateline(of: article, matches, year: year ?? pooled?.year, evidence: pooled?.range)
    }
    guard let latest = datelines.max(by: { $0.day < $1.day }), let first = datelines.map(\.day).min() else {
      return nil
    }
    if datelines.count == 1 || latest.day.days(since: first) <= 7 {
      // A daily prints the wire of the day before.
      let isIssue = datelines.count > 1 && page.articles.count > 2
      return DatedPublication(
        interval: CalendarInterval(day: isIssue ? latest.day.adding(days: 1) : latest.day),
        source: latest.isComplete && !isIssue ? .dateline : .inferred,
        evidence: latest.evidence
      )
    }
    return CalendarInterval(start: CivilTime(latest.day), end: nil).map {
      DatedPublication(interval: $0, source: .inferred, evidence: latest.evidence)
    }
  }

  private static func dateline(
    of article: ArticleLayout,
    _ matches: [[TimeMatch]],
    year: Int?,
    evidence: Range<Int>?
  ) -> Dateline? {
    guard let dateline = article.dateline else { return nil }
    for block in article.blocks {
      for match in matches[block] where dateline.overlaps(match.range) {
        if let day = fullDate(match.time) {
          return Dateline(day: day, evidence: [match.range], isComplete: true)
        }
        guard case .number(let month)? = match.time.month, case .number(let number)? = match.time.day,
          let year,
          let day = CalendarDate(year: year, month: month, day: number)
        else { continue }
        return Dateline(day: day, evidence: [match.range] + (evidence.map { [$0] } ?? []), isComplete: false)
      }
    }
    return nil
  }

  /// Without any day: the latest year that the text speaks of as present or past.
  private static func year(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    guard let usual = likelyYear(matches.indices, matches) else { return nil }
    let years = statedYears(matches.indices, matches)
    guard let latest = years.filter({ $0.year <= usual.year + 1 }).max(by: { $0.year < $1.year }) else {
      return nil
    }
    return DatedPublication(
      interval: CalendarInterval(year: latest.year),
      source: .inferred,
      evidence: [latest.range]
    )
  }

  // MARK: Articles

  /// The day that stands alone in one of the last lines of an article: the signature of a document.
  static func signature(
    of article: ArticleLayout,
    _ page: Page,
    _ matches: [[TimeMatch]]
  ) -> (day: CalendarDate, range: Range<Int>)? {
    for block in article.blocks.suffix(4) {
      guard let match = matches[block].first, matches[block].count == 1,
        match.range == page.blocks[block].range,
        let day = fullDate(match.time)
      else { continue }
      return (day, match.range)
    }
    return nil
  }

  /// The year of an article with a dateline, from what it says itself: a numbered session of the People's Congress
  /// near its day, or an anniversary of something dated; else nothing.
  static func year(of article: ArticleLayout, _ matches: [[TimeMatch]]) -> Int? {
    for block in article.blocks {
      for match in matches[block] where match.rule == "peoples-congress" {
        guard let session = match.time.named?.days?.lowerBound,
          let dated = dateline(of: article, matches, year: session.year, evidence: nil),
          abs(dated.day.days(since: session)) <= 75
        else { continue }
        return session.year
      }
    }
    for block in article.blocks {
      for match in matches[block] {
        guard let part = match.time.length?.parts.first, match.isAnniversary,
          (1000...9000).contains(part.thousandths),
          let stated = statedYears(article.blocks, matches).first
        else { continue }
        return stated.year + part.thousandths / 1000
      }
    }
    return nil
  }

  /// The year written most often; of equal ones the later.
  private static func likelyYear(
    _ blocks: Range<Int>,
    _ matches: [[TimeMatch]]
  ) -> (year: Int, range: Range<Int>)? {
    let years = statedYears(blocks, matches)
    var counts: [Int: Int] = [:]
    for stated in years { counts[stated.year, default: 0] += 1 }
    guard let year = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return nil }
    return years.first { $0.year == year }
  }

  /// The years written in four digits outside ranges and not as something to come, in order.
  private static func statedYears(
    _ blocks: Range<Int>,
    _ matches: [[TimeMatch]]
  ) -> [(year: Int, range: Range<Int>)] {
    matches[blocks].joined().compactMap { match in
      guard match.last == nil, case .number(let year)? = match.time.year, !match.time.isShortYear,
        (1900...2100).contains(year), !match.isFuture, match.bound != .by, match.rule == "year"
      else { return nil }
      return (year, match.range)
    }
  }

  private static func fullDate(_ time: PartialTime) -> CalendarDate? {
    guard case .number(let year)? = time.year, case .number(let month)? = time.month,
      case .number(let day)? = time.day, !time.isLunar, !time.isShortYear
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}

extension DatedPublication {
  /// Only the year is known.
  var isYear: Bool {
    guard source == .inferred, let start = interval.start, let end = interval.end else { return false }
    return end.date.days(since: start.date) > 300
  }

  /// It is only known that the page is not older.
  var isLowerBound: Bool { interval.end == nil }

  /// The year that datelines without one belong to.
  var evidenceYear: Int? { interval.start?.date.year }
}
