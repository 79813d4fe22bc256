import AnnalsCore

/// The words for a stretch of time in a date column, below a heading that names the year and the month.
///
///     2024-04-23           23日          23
///     2024-04-23/26        23–26日       23–26
///     2024-Q1              一季度        Q1
///     2026/2030            2026–2030年   2026–2030
struct TimeWording {
  /// How much of the year a heading has to name for the words to be understood.
  enum Heading: Hashable {
    case nothing
    case year(Int)
    case month(Int, year: Int)

    /// The year, if one is named.
    var year: Int? {
      switch self {
      case .nothing: nil
      case .year(let year), .month(_, let year): year
      }
    }
  }

  /// The words and the heading that they need.
  struct Words: Hashable {
    let heading: Heading
    let text: String
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

  /// The words for the time of an event.
  func words(for time: EventTime) -> Words {
    let words = words(for: time.interval, isDekad: time.granularity == .dekad)
    guard time.isApproximate else { return words }
    return Words(heading: words.heading, text: language.choose("约", "c. ") + words.text)
  }

  private func words(for interval: CalendarInterval, isDekad: Bool) -> Words {
    switch (interval.start, interval.lastDay) {
    case (nil, nil): return Words(heading: .nothing, text: "")
    case (let start?, nil):
      let point = heading(of: start.date)
      return Words(
        heading: point,
        text: language.choose("\(day(start.date))起", "from \(day(start.date))")
      )
    case (nil, let last?):
      return Words(
        heading: heading(of: last),
        text: language.choose("至\(day(last))", "to \(day(last))")
      )
    case (let start?, let last?):
      if start.date == last { return Words(heading: heading(of: last), text: within(interval)) }
      return words(from: start.date, through: last, isDekad: isDekad)
    }
  }

  private func words(from first: CalendarDate, through last: CalendarDate, isDekad: Bool) -> Words {
    let (from, to) = (first.fields, last.fields)
    let beginsMonth = from.day == 1
    let endsMonth = last.adding(days: 1).day == 1
    if isDekad, from.year == to.year, from.month == to.month, let third = dekad(first, last) {
      return Words(heading: heading(of: first), text: third)
    }
    if beginsMonth, endsMonth {
      let text = months(from.year, from.month, through: to.year, to.month)
      return Words(heading: .year(from.year), text: text)
    }
    let text: String
    if from.year != to.year {
      text = "\(day(first))–\(year(to.year))\(monthDay(last))"
    } else if from.month != to.month {
      text = "\(day(first))–\(monthDay(last))"
    } else {
      text = "\(from.day)–\(day(last))"
    }
    return Words(heading: heading(of: first), text: text)
  }

  /// Whole months; years, halves and quarters by their names.
  private func months(_ year: Int, _ first: Int, through lastYear: Int, _ last: Int) -> String {
    if year != lastYear {
      if first == 1, last == 12 {
        let start = year > 0 ? String(year) : self.year(year)
        return "\(start)–\(self.year(lastYear))"
      }
      return language.choose(
        "\(month(first))–\(self.year(lastYear))\(month(last))",
        "\(month(first))–\(month(last)) \(self.year(lastYear))"
      )
    }
    switch (first, last) {
    case (1, 12): return language.choose("全年", "all year")
    case (1, 6): return language.choose("上半年", "H1")
    case (7, 12): return language.choose("下半年", "H2")
    case (1, 3), (4, 6), (7, 9), (10, 12):
      let quarter = (last - 1) / 3
      return language.choose(["一季度", "二季度", "三季度", "四季度"][quarter], "Q\(quarter + 1)")
    case _ where first == last: return month(first)
    default: return language.choose("\(first)–\(last)月", "\(month(first))–\(month(last))")
    }
  }

  private func dekad(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    switch (first.day, last.day) {
    case (1, 10): language.choose("上旬", "early")
    case (11, 20): language.choose("中旬", "mid")
    case (21, 28...): language.choose("下旬", "late")
    default: nil
    }
  }

  /// A day or a part of one.
  private func within(_ interval: CalendarInterval) -> String {
    guard let start = interval.start, let end = interval.end else { return "" }
    let seconds = end.secondNumber - start.secondNumber
    let day = day(start.date)
    if seconds >= 86_400 { return day }
    if let part = TimeWording.parts.first(where: { $0.hours == start.hour && $0.length == seconds }) {
      return language.choose(day + part.chinese, "\(day) \(part.english)")
    }
    return "\(day) \(CalendarDate.twoDigits(start.hour)):\(CalendarDate.twoDigits(start.minute))"
  }

  private func heading(of day: CalendarDate) -> Heading {
    .month(day.month, year: day.year)
  }

  private func day(_ date: CalendarDate) -> String {
    language.choose("\(date.day)日", "\(date.day)")
  }

  private func monthDay(_ date: CalendarDate) -> String {
    language.choose("\(date.month)月\(date.day)日", " \(date.day) \(month(date.month))")
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The parts of the day: first hour, length in seconds, words.
  private static let parts: [(hours: Int, length: Int, chinese: String, english: String)] = [
    (0, 6 * 3600, "凌晨", "small hours"), (6, 3 * 3600, "早晨", "early"), (6, 6 * 3600, "上午", "morning"),
    (11, 2 * 3600, "中午", "noon"), (12, 6 * 3600, "下午", "afternoon"), (17, 2 * 3600, "傍晚", "dusk"),
    (18, 6 * 3600, "晚", "evening"),
  ]
}
