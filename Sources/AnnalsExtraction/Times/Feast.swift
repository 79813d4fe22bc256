import AnnalsCore

/// A day that the calendar gives a name: a holiday or a solar term, with the part of its season that is meant.
struct Feast: Sendable, Equatable {
  /// How the day is found in a year.
  enum Day: Sendable, Equatable {
    case fixed(month: Int, day: Int)
    /// A day of the lunisolar year that begins in the year.
    case lunar(month: Int, day: Int)
    /// The last day of the lunisolar year that begins in the year: 除夕.
    case newYearsEve
    /// The n-th weekday of a month: the second Sunday of May.
    case weekday(month: Int, weekday: Int, ordinal: Int)
    case solarTerm(SolarTerm)
    /// The holiday spoken of last: 节日期间.
    case mentioned
  }

  /// What of the feast is meant.
  enum Part: Sendable, Equatable {
    case day
    /// 前夕: the fourteen days before.
    case eve
    /// 节后: the fourteen days after.
    case aftermath
    /// 期间, 假期: the days off.
    case holidays
    /// 元旦春节期间: from New Year's Day to the end of the holidays of the Spring Festival.
    case newYearToSpringFestival
    /// 国庆中秋假期: from the first to the last of the days off of both.
    case nationalDayAndMidAutumn
  }

  /// Which of its turns is meant, as seen from the reference.
  enum Turn: Sendable, Equatable {
    /// The one that the words around tell.
    case any
    /// 下一个国庆节
    case next
    /// 上一个国庆节
    case last
  }

  var day: Day
  /// The first of the days off, counted from the feast.
  @Compact var offset = 0
  /// The number of days off.
  @Compact var days = 3
  var part = Part.day
  var turn = Turn.any

  /// The month of the lunisolar calendar that days after it count in.
  var lunarMonth: Int? {
    switch day {
    case .lunar(let month, _): month
    case .newYearsEve: 1
    default: nil
    }
  }

  /// Whether it is one of the civil holidays rather than a day of the lunisolar new year, whose year is lunisolar.
  var isDaily: Bool { day != .newYearsEve && day != .lunar(month: 1, day: 1) }

  /// The days off of the holiday whose day, eve or days off an interval is; nil for 节后 and its like.
  func daysOff(around interval: CalendarInterval?) -> CalendarInterval? {
    guard day != .mentioned, let interval, let start = interval.start?.date, let end = interval.end?.date
    else {
      return nil
    }
    switch part {
    case .holidays, .newYearToSpringFestival, .nationalDayAndMidAutumn: return interval
    case .aftermath: return nil
    case .day, .eve:
      let first = (part == .day ? start : end).adding(days: offset)
      return CalendarInterval(from: first, to: first.adding(days: days))
    }
  }
}
