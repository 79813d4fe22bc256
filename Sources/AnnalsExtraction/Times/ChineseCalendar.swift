import AnnalsCore

/// Days of feasts, of the lunisolar calendar and of solar terms.
enum ChineseCalendar {
  /// The day of a feast in a Gregorian year; lunar feasts belong to the lunisolar year that begins in it.
  static func day(of feast: Feast.Day, in year: Int) -> CalendarDate? {
    switch feast {
    case .fixed(let month, let day):
      return CalendarDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let ordinal):
      let first = CalendarDate.firstDay(ofMonth: month, year: year)
      return first.adding(days: (weekday - first.weekday.rawValue + 7) % 7 + 7 * (ordinal - 1))
    case .lunar, .newYearsEve, .solarTerm:
      return nil
    }
  }

  static func day(month: Int, isLeap: Bool, day: Int, of year: Int) -> CalendarDate? { nil }
  static func month(_ month: Int, isLeap: Bool, of year: Int) -> CalendarInterval? { nil }
  static func monthNumber(of day: CalendarDate) -> Int? { nil }
}
