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

  /// The language of the words.
  let language: PictureLanguage

  /// A whole year as a heading: `2024年`, `公元前44年`.
  func year(_ year: Int) -> String {
    if year > 0 { return language.choose("\(year)年", "\(year)") }
    return language.choose("公元前\(1 - year)年", "\(1 - year) BCE")
  }

  /// A month as a heading: `4月`, `Apr`.
  func month(_ month: Int) -> String {
    language.choose("\(month)月", TimeWording.englishMonths[month - 1])
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
    let day = DayWording(language: language, isMonthNamed: isMonthNamed, months: self)
    var words = words(for: time, day)
    guard time.isApproximate else { return words }
    let about = language.choose("约", "c. ")
    words.text = about + words.text
    words.parts = words.parts.map { Words.Parts(start: about + $0.start, end: $0.end) }
    return words
  }

  private func words(for time: EventTime, _ day: DayWording) -> Words {
    let interval = time.interval
    switch (interval.start, interval.lastDay) {
    case (nil, nil): return Words(text: "")
    case (let start?, nil):
      let isCoarse = heading(for: time) == .year(start.date.year)
      let point = isCoarse ? month(start.date.month) : day.day(start.date)
      return Words(text: language.choose("\(point)起", "from \(point)"))
    case (nil, let last?):
      guard heading(for: time) == .year(last.year) else {
        return Words(text: language.choose("至\(day.day(last))", "to \(day.day(last))"))
      }
      let point = last.month == 12 ? language.choose("年", "year") : month(last.month)
      return Words(text: language.choose("\(point)底前", "by end of \(point)"))
    case (let start?, let last?):
      if start.date == last { return day.within(interval) }
      return words(from: start.date, through: last, isDekad: time.granularity == .dekad, day)
    }
  }

  private func words(
    from first: CalendarDate,
    through last: CalendarDate,
    isDekad: Bool,
    _ day: DayWording
  ) -> Words {
    if areWholeMonths(first, last) { return months(first.year, first.month, through: last.year, last.month) }
    if isDekad, first.year == last.year, first.month == last.month, let third = day.dekad(first, last) {
      return Words(text: third)
    }
    if first.year == last.year, first.month == last.month {
      return day.days(first, last)
    }
    let end = first.year == last.year ? day.monthDay(last) : day.yearMonthDay(last)
    return range(day.day(first), end)
  }

  private func areWholeMonths(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
    first.day == 1 && first < last && last.adding(days: 1).day == 1
  }

  /// Whole months; years, halves and quarters by their names.
  private func months(_ year: Int, _ first: Int, through lastYear: Int, _ last: Int) -> Words {
    if year != lastYear {
      guard first == 1, last == 12 else {
        return range(
          month(first),
          language.choose(self.year(lastYear) + month(last), "\(month(last)) \(self.year(lastYear))")
        )
      }
      let start = year > 0 ? String(year) : self.year(year)
      return Words(
        text: "\(start)–\(self.year(lastYear))",
        parts: parts(self.year(year), self.year(lastYear))
      )
    }
    switch (first, last) {
    case (1, 12): return Words(text: language.choose("全年", "all year"))
    case (1, 6): return Words(text: language.choose("上半年", "H1"))
    case (7, 12): return Words(text: language.choose("下半年", "H2"))
    case (1, 3), (4, 6), (7, 9), (10, 12):
      let quarter = (last - 1) / 3
      let names = ["一季度", "二季度", "三季度", "四季度"]
      return Words(text: language.choose(names[quarter], "Q\(quarter + 1)"))
    case _ where first == last: return Words(text: month(first))
    default: return Words(text: language.choose("\(first)–\(last)月", "\(month(first))–\(month(last))"))
    }
  }

  private func range(_ start: String, _ end: String) -> Words {
    Words(text: language.choose("\(start)–\(end)", "\(start) – \(end)"), parts: parts(start, end))
  }

  /// A beginning and an end that are set apart.
  func parts(_ start: String, _ end: String) -> Words.Parts {
    Words.Parts(start: start, end: language.choose("至", "to ") + end)
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
