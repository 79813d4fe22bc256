import AnnalsCore

/// The words for days and parts of days, with their month unless a heading names it.
struct DayWording {
  /// The words of a language.
  let words: any Vocabulary
  /// Whether the heading above names the month.
  let isMonthNamed: Bool

  /// `23日` or `4月23日`.
  func day(_ date: CalendarDate) -> String {
    isMonthNamed ? words.day(date.day) : monthDay(date)
  }

  /// `4月23日`, always with the month.
  func monthDay(_ date: CalendarDate) -> String {
    words.day(date.day, of: date.month)
  }

  /// `4月23–26日`, days of one month.
  func days(_ first: CalendarDate, _ last: CalendarDate) -> TimeWording.Words {
    TimeWording.Words(
      text: words.days(first.day, last.day, of: isMonthNamed ? nil : last.month),
      parts: TimeWording.Words.Parts(start: day(first), end: words.until(day(last)))
    )
  }

  /// A day, a part of one by its name, or the minute that something begins.
  func within(_ interval: CalendarInterval) -> TimeWording.Words {
    guard let start = interval.start, let end = interval.end else { return TimeWording.Words(text: "") }
    let seconds = end.secondNumber - start.secondNumber
    let day = day(start.date)
    if seconds >= 86_400 { return TimeWording.Words(text: day) }
    if start.minute == 0, start.second == 0, let part = PartOfDay(hour: start.hour, seconds: seconds) {
      return TimeWording.Words(
        text: words.part(part, of: day),
        parts: TimeWording.Words.Parts(start: day, end: words.part(part))
      )
    }
    return TimeWording.Words(
      text: "\(day) \(start.clock)",
      parts: TimeWording.Words.Parts(start: day, end: start.clock)
    )
  }
}
