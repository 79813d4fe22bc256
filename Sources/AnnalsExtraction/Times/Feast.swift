import AnnalsCore

/// A day that the calendar gives a name: a holiday or a solar term, with the part of its season that is meant.
struct Feast: Sendable, Equatable {
  /// How the day is found in a year.
  enum Day: Sendable, Equatable {
    case fixed(month: Int, day: Int)
    /// A day of the lunisolar year that begins in the year; month 13 day 0 is the last day of it.
    case lunar(month: Int, day: Int)
    /// The last day of the lunisolar year that begins in the year: 除夕.
    case newYearsEve
    /// The n-th weekday of a month: the second Sunday of May.
    case weekday(month: Int, weekday: Int, ordinal: Int)
    /// A solar term, 0 for 立春 … 23 for 大寒.
    case solarTerm(Int)
  }

  /// What of the feast is meant.
  enum Part: Sendable, Equatable {
    case day
    /// 前夕: the fourteen days before.
    case eve
    /// 期间, 假期: the days off, of which the first lies `offset` days from the feast.
    case period(offset: Int, days: Int)
  }

  var day: Day
  var part = Part.day
  /// The days off, for 期间.
  var offset = 0
  var days = 1
}
