import AnnalsCore

/// The words for days and parts of days, with their month unless a heading names it.
struct DayWording {
  /// The language of the words.
  let language: PictureLanguage
  /// Whether the heading above names the month.
  let isMonthNamed: Bool
  /// The words for months and years.
  let months: TimeWording

  /// `23日` or `4月23日`.
  func day(_ date: CalendarDate) -> String {
    isMonthNamed ? language.choose("\(date.day)日", "\(date.day)") : monthDay(date)
  }

  /// `4月23日`, always with the month.
  func monthDay(_ date: CalendarDate) -> String {
    let month = months.month(date.month)
    return language.choose("\(month)\(date.day)日", "\(date.day) \(month)")
  }

  /// `2024年4月23日`.
  func yearMonthDay(_ date: CalendarDate) -> String {
    let year = months.year(date.year)
    return language.choose(year + monthDay(date), "\(monthDay(date)) \(year)")
  }

  /// `4月23–26日`, days of one month.
  func days(_ first: CalendarDate, _ last: CalendarDate) -> TimeWording.Words {
    let text =
      isMonthNamed
      ? "\(first.day)–\(day(last))"
      : language.choose(
        "\(months.month(last.month))\(first.day)–\(last.day)日",
        "\(first.day)–\(monthDay(last))"
      )
    return TimeWording.Words(text: text, parts: months.parts(day(first), day(last)))
  }

  /// `4月上旬`; nil when the days are no third of a month.
  func dekad(_ first: CalendarDate, _ last: CalendarDate) -> String? {
    let third: (chinese: String, english: String)
    switch (first.day, last.day) {
    case (1, 10): third = ("上旬", "early")
    case (11, 20): third = ("中旬", "mid")
    case (21, 28...): third = ("下旬", "late")
    default: return nil
    }
    let month = isMonthNamed ? "" : months.month(first.month)
    return language.choose(month + third.chinese, month.isEmpty ? third.english : "\(third.english) \(month)")
  }

  /// A day, a part of one by its name, or the minute that something begins.
  func within(_ interval: CalendarInterval) -> TimeWording.Words {
    guard let start = interval.start, let end = interval.end else { return TimeWording.Words(text: "") }
    let seconds = end.secondNumber - start.secondNumber
    let day = day(start.date)
    if seconds >= 86_400 { return TimeWording.Words(text: day) }
    if let part = DayWording.parts.first(where: { $0.hour == start.hour && $0.length == seconds }) {
      return TimeWording.Words(
        text: language.choose(day + part.chinese, "\(day) \(part.english)"),
        parts: TimeWording.Words.Parts(start: day, end: language.choose(part.chinese, part.english))
      )
    }
    let clock = "\(CalendarDate.twoDigits(start.hour)):\(CalendarDate.twoDigits(start.minute))"
    return TimeWording.Words(
      text: "\(day) \(clock)",
      parts: TimeWording.Words.Parts(start: day, end: clock)
    )
  }

  /// The parts of the day: first hour, length in seconds, words.
  private static let parts: [(hour: Int, length: Int, chinese: String, english: String)] = [
    (0, 6 * 3600, "凌晨", "night"), (6, 3 * 3600, "早晨", "early"), (6, 6 * 3600, "上午", "a.m."),
    (11, 2 * 3600, "中午", "noon"), (12, 6 * 3600, "下午", "p.m."), (17, 2 * 3600, "傍晚", "dusk"),
    (18, 6 * 3600, "晚", "evening"),
  ]
}
