import AnnalsCore

/// The datelines of the articles.
///
/// - Matches: 新华社北京2024年12月5日电; 新华社北京12月5日电, whose year the article or page tells.
/// - Does not match: dates that merely begin a report.
/// - Yields: a proof that the document is not older than the latest dateline with a year; the presumption that one
///   article went out on its day, and an issue of a paper, which prints the wire of the day before, on the next. Datelines
///   of one issue lie within a week; where they are further apart, only that the document is not older.
extension PublicationClue {
  static let dateline = PublicationClue { text in
    let days = text.datelines.compactMap { $0 }
    let known = days.compactMap { dateline in dateline.day.map { (day: $0, dateline: dateline) } }
    guard let latest = known.max(by: { $0.day < $1.day }), let first = known.map(\.day).min() else {
      guard let dateline = days.first else { return [] }
      return [PublicationFinding(.dateline, .suggests, dateline.days, dateline.evidence)]
    }
    let evidence = latest.dateline.evidence
    let isComplete = latest.dateline.isComplete
    let kind: PublicationConstraint.Kind = isComplete ? .dateline : .datelineYear
    let notBefore = PublicationFinding(
      kind,
      isComplete ? .proves : .suggests,
      DaySet(from: latest.day),
      evidence
    )
    guard latest.day.days(since: first) <= longestIssue else { return [notBefore] }
    let isIssue = known.count > 1 && text.page.articles.count > 2
    let presumed = PublicationFinding(
      isIssue ? .issue : kind,
      .presumes,
      DaySet(isIssue ? latest.day.adding(days: 1) : latest.day),
      evidence
    )
    return [notBefore, presumed]
  }

  /// How many days the datelines of one issue lie apart.
  private static let longestIssue = 7
}

/// The day that an article's dateline names.
struct ArticleDateline {
  /// The days that it allows: one, or the same day of several years.
  var days: DaySet
  /// The words that say it, the dateline's own date first.
  var evidence: [Range<Int>]
  /// Whether the dateline itself names the year.
  var isComplete: Bool

  /// The day, if its year is known.
  var day: CalendarDate? { days.day }

  /// The day of an article's dateline: in the year that it names, else that the article's own words suggest, else
  /// that the page states most often.
  static func find(in article: ArticleLayout, _ text: PublicationText) -> ArticleDateline? {
    guard let match = match(in: article, text) else { return nil }
    if let day = match.time.fullDate {
      return ArticleDateline(days: DaySet(day), evidence: [match.range], isComplete: true)
    }
    guard match.time.year == nil, let (month, number) = match.time.writtenDay else { return nil }
    let days = DaySet.recurring(month: month, day: number, weekday: match.time.weekday)
    let own = PublicationClue.reasonsOfArticles.flatMap { $0.find(text.only(article)) }.filter {
      $0.force == .proves || $0.force == .suggests
    }
    let solution = PublicationSolution([PublicationFinding(.dateline, .proves, days, [match.range])] + own)
    if solution.likely.day != nil {
      return ArticleDateline(days: solution.likely, evidence: solution.evidence, isComplete: false)
    }
    guard let usual = text.usualYearOfPage else {
      return ArticleDateline(days: solution.likely, evidence: [match.range], isComplete: false)
    }
    let year = text.turnOfYear.year(ofMonth: month, usual: usual.year)
    guard let day = nearest(solution.likely, to: year, text.only(article)) else {
      return ArticleDateline(days: solution.likely, evidence: [match.range], isComplete: false)
    }
    return ArticleDateline(days: DaySet(day), evidence: [match.range, usual.range], isComplete: false)
  }

  /// The expression that dates an article's dateline.
  static func match(in article: ArticleLayout, _ text: PublicationText) -> TimeMatch? {
    guard let dateline = article.dateline else { return nil }
    return article.blocks.lazy.flatMap { text.matches[$0] }.first {
      dateline.overlaps($0.range) && $0.time.writtenDay != nil
    }
  }

  /// The day in the usual year; in the next where the article tells of times in between: a report of January that
  /// tells of December.
  private static func nearest(_ days: DaySet, to year: Int, _ text: PublicationText) -> CalendarDate? {
    func day(in year: Int) -> CalendarDate? { days.intersection(DaySet(year: year)).day }
    guard let next = day(in: year + 1) else { return day(in: year) }
    guard let usual = day(in: year) else { return next }
    let isTold = text.found(with: .writtenYear).contains { _, _, match in
      guard let told = match.toldDay, told > usual, told <= next else { return false }
      return next.days(since: told) <= longestLookBack
    }
    return isTold ? next : usual
  }

  /// How many days before a report the months lie that it tells of last.
  private static let longestLookBack = 75
}

extension TimeMatch {
  /// The first day of a past time that names its year and month; nil for ranges and for what is still to come.
  var toldDay: CalendarDate? {
    guard last == nil, !isFuture, bound != .by, bound != .since, let year = time.writtenYear,
      case .number(let month)? = time.month, !time.isLunar
    else { return nil }
    return time.fullDate ?? CalendarDate(year: year, month: month, day: 1)
  }
}
