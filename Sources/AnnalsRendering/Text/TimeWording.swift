import AnnalsCore

/// The words for a stretch of time in a date column, below a heading that names the year and perhaps the month.
///
///                          below 2024           below 2024, April
///     2024-04-23           4月23日  23 Apr      23日     23
///     2024-04-23/26        4月23–26日           23–26日
///     2024-Q1              一季度   Q1
///     2026/2030            2026–2030年
struct TimeWording {
  /// What the heading has to name for the words to be understood.
  enum Heading: Hashable {
    case nothing
    /// The year: the words are those of a month or of something coarser.
    case year(Int)
    /// The year, and perhaps the month.
    case month(Int, year: Int)

    /// The year, if one is named.
    var year: Int? {
      switch self {
      case .nothing: nil
      case .year(let year), .month(_, let year): year
      }
    }
  }

  /// The words, whole and in two parts.
  struct Words: Hashable {
    /// All in one.
    var text: String
    /// The beginning alone and the rest to be set apart (`至2020年6月23日`), for words wider than their column;
    /// nil where there is only one part.
    var parts: Parts?

    /// The beginning and the rest.
    struct Parts: Hashable {
      let start: String
      let end: String
    }
  }

  /// The words of a language.
  let language: any Vocabulary

  init(language: PictureLanguage) {
    self.language = language.words
  }

  /// The heading that an event stands below.
  func heading(for time: EventTime) -> Heading {
    let interval = time.interval
    guard let day = interval.start?.date ?? interval.lastDay else { return .nothing }
    let isCoarse: Bool
    switch (interval.start, interval.lastDay) {
    case (let start?, let last?): isCoarse = start.isMidnight && areWholeMonths(start.date, last)
    case (_?, nil): isCoarse = time.granularity >= .month && day.day == 1
    default: isCoarse = time.granularity >= .month && day.adding(days: 1).day == 1
    }
    return isCoarse ? .year(day.year) : .month(day.month, year: day.year)
  }

  /// The words for the time of an event, below a heading that names the month or not.
  func words(for time: EventTime, isMonthNamed: Bool) -> Words {
    let day = DayWording(words: language, isMonthNamed: isMonthNamed)
    var result = words(for: time, day)
    guard time.isApproximate else { return result }
    result.text = language.about + result.text
    result.parts = result.parts.map { Words.Parts(start: language.about + $0.start, end: $0.end) }
    return result
  }

  private func words(for time: EventTime, _ day: DayWording) -> Words {
    let interval = time.interval
    switch (interval.start, interval.lastDay) {
    case (nil, nil): return Words(text: "")
    case (let start?, nil):
      let isCoarse = heading(for: time) == .year(start.date.year)
      let point = isCoarse ? language.month(start.date.month) : day.day(start.date)
      return Words(text: language.since(point))
    case (nil, let last?):
      guard heading(for: time) == .year(last.year) else {
        return Words(text: language.until(day.day(last)))
      }
      let isDecember = last.month == 12
      return Words(text: isDecember ? language.beforeEndOfYear : language.beforeEnd(ofMonth: last.month))
    case (let start?, let last?):
      if start.date == last { return day.within(interval) }
      return words(from: start.date, through: last, time.granularity, day)
    }
  }

  private func words(
    from first: CalendarDate,
    through last: CalendarDate,
    _ granularity: Granularity,
    _ day: DayWording
  ) -> Words {
    if areWholeMonths(first, last) { return months(first.year, first.month, through: last.year, last.month) }
    if granularity == .dekad, let third = MonthThird(first, last) {
      return Words(text: language.third(third, of: day.isMonthNamed ? nil : first.month))
    }
    if first.year == last.year, first.month == last.month { return day.days(first, last) }
    let end = first.year == last.year ? day.monthDay(last) : language.day(last.day, of: last.month, last.year)
    return range(day.day(first), end)
  }

  private func areWholeMonths(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
    first.day == 1 && first < last && last.adding(days: 1).day == 1
  }

  /// Whole months; years, halves and quarters by their names.
  private func months(_ year: Int, _ first: Int, through lastYear: Int, _ last: Int) -> Words {
    guard year == lastYear else {
      guard first == 1, last == 12 else {
        return range(language.month(first), language.month(last, of: lastYear))
      }
      return Words(
        text: language.years(year, lastYear),
        parts: Words.Parts(
          start: language.yearHeading(year),
          end: language.until(language.yearHeading(lastYear))
        )
      )
    }
    switch (first, last) {
    case (1, 12): return Words(text: language.allYear)
    case (1, 6): return Words(text: language.half(1))
    case (7, 12): return Words(text: language.half(2))
    case (1, 3), (4, 6), (7, 9), (10, 12): return Words(text: language.quarter(last / 3))
    case _ where first == last: return Words(text: language.month(first))
    default: return Words(text: language.months(first, last))
    }
  }

  private func range(_ start: String, _ end: String) -> Words {
    Words(text: language.range(start, end), parts: Words.Parts(start: start, end: language.until(end)))
  }
}
