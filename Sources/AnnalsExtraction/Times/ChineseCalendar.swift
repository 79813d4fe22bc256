import AnnalsCore

/// Days of feasts and of the lunisolar calendar, by the year in which the lunisolar year begins.
enum ChineseCalendar {
  /// The day of a feast in a Gregorian year; nil where the tables of the calendar end.
  static func day(of feast: Feast.Day, in year: Int) -> CalendarDate? {
    switch feast {
    case .fixed(let month, let day):
      return CalendarDate(year: year, month: month, day: day)
    case .weekday(let month, let weekday, let ordinal):
      let first = CalendarDate.firstDay(ofMonth: month, year: year)
      return first.adding(days: (weekday - first.weekday.rawValue + 7) % 7 + 7 * (ordinal - 1))
    case .lunar(let month, let day):
      return self.day(month: month, isLeap: false, day: day, of: year)
    case .newYearsEve:
      return LunisolarCalendar.lastDay(of: year)
    case .solarTerm(let term):
      return term.day(inYear: year)
    case .mentioned:
      return nil
    }
  }

  /// A day of the lunisolar calendar.
  static func day(month: Int, isLeap: Bool, day: Int, of year: Int) -> CalendarDate? {
    LunisolarDate(year: year, month: month, isLeapMonth: isLeap, day: day)?.gregorian
  }

  /// A month of the lunisolar calendar.
  static func month(_ month: Int, isLeap: Bool, of year: Int) -> CalendarInterval? {
    guard let first = day(month: month, isLeap: isLeap, day: 1, of: year),
      let days = LunisolarCalendar.days(inMonth: month, isLeap: isLeap, of: year)
    else { return nil }
    return CalendarInterval(from: first, to: first.adding(days: days))
  }

  /// A season from its solar term to that of the next: 春 from 立春 to the day before 立夏.
  static func season(_ season: Int, of year: Int) -> CalendarInterval? {
    let terms: [SolarTerm] = [.beginningOfSpring, .beginningOfSummer, .beginningOfAutumn, .beginningOfWinter]
    guard (1...4).contains(season), let first = terms[season - 1].day(inYear: year),
      let next = terms[season % 4].day(inYear: season == 4 ? year + 1 : year)
    else { return nil }
    return CalendarInterval(from: first, to: next)
  }

  /// The lunisolar month that a day lies in.
  static func monthNumber(of day: CalendarDate) -> Int? {
    LunisolarDate(day)?.month
  }
}
