import AnnalsCore

/// A stretch of the calendar that has a name.
enum DatePart: Hashable, Sendable {
  /// 19 for 1801–1900 and for 1800–1899, -2 for 200–101 BCE.
  case century(Int)
  /// By its first year.
  case decade(Int)
  case year(Int)
  case half(Int, year: Int)
  case quarter(Int, year: Int)
  case month(Int, year: Int)
  case third(MonthThird, month: Int, year: Int)
  case day(CalendarDate)
  case minute(CivilTime)

  /// The part that whole days are, both included, if it has a name.
  ///
  /// Halves, quarters, thirds, decades and centuries are named only of times stated so: the same days may
  /// also be a range.
  init?(_ first: CalendarDate, _ last: CalendarDate, _ granularity: Granularity) {
    let (year, month, _) = first.fields
    if first == last {
      self = .day(first)
    } else if granularity == .dekad, let third = MonthThird(first, last) {
      self = .third(third, month: month, year: year)
    } else {
      guard first.day == 1, last.adding(days: 1).day == 1 else { return nil }
      let months = (last.year - year) * 12 + last.month - month + 1
      switch months {
      case 1: self = .month(month, year: year)
      case 12 where month == 1: self = .year(year)
      case 3 where granularity == .quarter && month % 3 == 1: self = .quarter((month + 2) / 3, year: year)
      case 6 where granularity == .halfYear && month % 6 == 1: self = .half((month + 5) / 6, year: year)
      case 120 where granularity == .decade && month == 1 && year > 0 && year % 10 == 0: self = .decade(year)
      case 1200 where granularity == .century && month == 1:
        switch year {
        case 1...: self = .century(year / 100 + 1)
        case 0: self = .century(1)
        default: self = .century(-((1 - year) / 100))
        }
      default: return nil
      }
    }
  }

  /// The ends of days that are no one part: years, else months, else days.
  static func ends(_ first: CalendarDate, _ last: CalendarDate) -> (DatePart, DatePart) {
    let next = last.adding(days: 1)
    guard first.day == 1, next.day == 1 else { return (.day(first), .day(last)) }
    guard first.month == 1, next.month == 1 else {
      return (.month(first.month, year: first.year), .month(last.month, year: last.year))
    }
    return (.year(first.year), .year(last.year))
  }
}

/// A third of a month, 旬.
enum MonthThird: CaseIterable, Sendable {
  case early
  case middle
  case late

  /// The third that the days of one month are, if any.
  init?(_ first: CalendarDate, _ last: CalendarDate) {
    guard first.year == last.year, first.month == last.month else { return nil }
    switch (first.day, last.day) {
    case (1, 10): self = .early
    case (11, 20): self = .middle
    case (21, 28...) where last.adding(days: 1).day == 1: self = .late
    default: return nil
    }
  }
}

/// A part of a day that has a name.
enum PartOfDay: CaseIterable, Sendable {
  case night
  case earlyMorning
  case morning
  case noon
  case afternoon
  case dusk
  case evening

  /// The part that begins at an hour and is so many seconds long.
  init?(hour: Int, seconds: Int) {
    let part = PartOfDay.allCases.first { $0.hours.lowerBound == hour && $0.hours.count * 3600 == seconds }
    guard let part else { return nil }
    self = part
  }

  private var hours: Range<Int> {
    switch self {
    case .night: 0..<6
    case .earlyMorning: 6..<9
    case .morning: 6..<12
    case .noon: 11..<13
    case .afternoon: 12..<18
    case .dusk: 17..<19
    case .evening: 18..<24
    }
  }
}
