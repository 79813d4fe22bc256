import AnnalsCore

/// Finds out when a page was published, and the day of its articles.
///
/// Nothing more certain is said than the evidence allows: a masthead gives a day, the datelines of one issue the
/// day after the latest, datelines of different times only that the page is not older, other times the same, with
/// the end of the year as the other bound where the page calls the year the present one.
enum PublicationDate {
  /// The date given, else the masthead's, else what datelines and years of the text tell.
  static func find(on page: Page, matches: [[TimeMatch]], options: TimeTagger.Options) -> DatedPublication? {
    if let given = options.publicationDate {
      return DatedPublication(interval: CalendarInterval(day: given), source: .given, evidence: [])
    }
    guard options.isReport, !page.isListOfStatements else { return nil }
    return masthead(page, matches) ?? header(page, matches) ?? dateline(page, matches)
      ?? latestPast(page, matches)
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
        match.range == block.range || match.time.clock != nil && !isSentence(block.range, page.text.utf8)
      else { continue }
      return DatedPublication(
        interval: CalendarInterval(day: day),
        source: .inferred,
        evidence: [match.range]
      )
    }
    return nil
  }

  /// 4月3日17时20分，飞船启程。 tells of something; the line of a web page does not end in a full stop.
  private static func isSentence(_ block: Range<Int>, _ utf8: [UInt8]) -> Bool {
    TextCursor(utf8: utf8, offset: block.lowerBound, limit: block.upperBound)
      .endsWith("。", before: block.upperBound)
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

  /// Without datelines: not before the latest past time that the text tells of, and in its year if the text says
  /// 今年 or 去年; the rest of the year, or all that comes after, stays open.
  private static func latestPast(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    guard let usual = likelyYear(matches.indices, matches) else { return nil }
    let years = statedYears(matches.indices, matches)
    guard let latest = years.filter({ $0.year <= usual.year + 1 }).max(by: { $0.year < $1.year }) else {
      return nil
    }
    let isPresent = matches.joined().contains { match in
      if match.rule == "relative-year", case .offset? = match.time.year { true } else { false }
    }
    var (day, evidence) = (CalendarDate.firstDay(ofYear: latest.year), [latest.range])
    for match in matches.joined() where match.last == nil && !match.isFuture && match.bound != .by {
      guard let past = pastDay(match, year: latest.year, isPresent: isPresent, after: day), past > day,
        past.year == latest.year
      else { continue }
      day = past
      evidence = [match.range] + (match.range == latest.range ? [] : [latest.range])
    }
    let end = isPresent ? CivilTime(CalendarDate.firstDay(ofYear: latest.year + 1)) : nil
    return CalendarInterval(start: CivilTime(day), end: end).map {
      DatedPublication(interval: $0, source: .inferred, evidence: evidence)
    }
  }

  /// The day before which a page that tells of a time was not published.
  ///
  /// A month or day without a year counts only where the year is the present one and the story has come so far:
  /// 12月30日 in a paper of January is of the year before.
  private static func pastDay(
    _ match: TimeMatch,
    year: Int,
    isPresent: Bool,
    after latest: CalendarDate
  ) -> CalendarDate? {
    let time = match.time
    guard case .number(let month)? = time.month, !time.isLunar else { return nil }
    var number = 1
    if case .number(let written)? = time.day { number = written }
    switch time.year {
    case .number(let written) where !time.isShortYear:
      guard written == year else { return nil }
    case .offset(0):
      guard isPresent else { return nil }
    case nil:
      guard isPresent, let day = CalendarDate(year: year, month: month, day: number),
        day.days(since: latest) <= longestStep
      else { return nil }
    default:
      return nil
    }
    // Figures up to the end of a month were known when it was over.
    if time.day == nil, match.bound == .until {
      return CalendarDate.firstDay(ofMonth: month + 1, year: year).adding(days: -1)
    }
    return CalendarDate(year: year, month: month, day: number)
  }

  /// The most days from one time without a year to the next later one.
  private static let longestStep = 60

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
  /// The day, where it is known.
  var day: CalendarDate? {
    guard let day = interval.start?.date, interval.lastDay == day else { return nil }
    return day
  }

  /// The year, where it is known: a publication that is only known not to be older has none.
  var year: Int? {
    guard let year = interval.start?.date.year, interval.lastDay?.year == year else { return nil }
    return year
  }

  /// The year that datelines without one belong to.
  var evidenceYear: Int? { interval.start?.date.year }
}
