import AnnalsCore

/// What can be said of a time whose missing parts nothing tells: grain, and a value with X for the unknown.
enum UnresolvedPoint {
  /// A point without an interval.
  static func point(_ time: PartialTime) -> TimePoint {
    let granularity = granularity(time)
    return TimePoint(
      interval: nil,
      granularity: granularity,
      kind: granularity < .day ? .time : .date,
      value: value(time)
    )
  }

  private static func granularity(_ time: PartialTime) -> Granularity {
    switch time.finest {
    case .clock: time.clock?.second != nil ? .second : time.clock?.minute != nil ? .minute : .hour
    case .dayPart: .partOfDay
    case .day, .weekday, .marker, .whole: .day
    case .week: .week
    case .monthPart: .dekad
    case .month: .month
    case .yearPart:
      switch time.yearPart {
      case .half: .halfYear
      case .season: .season
      default: .quarter
      }
    case .year: .year
    case .era: time.decade == nil ? .century : .decade
    }
  }

  private static func value(_ time: PartialTime) -> String {
    func digits(_ unit: PartialTime.Unit?) -> String {
      if case .number(let number)? = unit { CalendarDate.twoDigits(number) } else { "XX" }
    }
    var value = "XXXX"
    switch time.year {
    case .number(let year)? where !time.isShortYear: value = Timex3.year(year)
    case .reign(let reign)?: value = Timex3.year(reign.year)
    default: break
    }
    if let weekday = time.weekday, time.day == nil { return value + "-WXX-\(weekday)" }
    // A month of the lunisolar calendar has no number in the Gregorian one.
    guard time.finest >= .month, !time.isLunar else {
      return value + (time.finest >= .day ? "-XX-XX" : time.finest >= .month ? "-XX" : "")
    }
    value += "-" + digits(time.month)
    guard time.finest >= .day else { return value }
    value += "-" + digits(time.day)
    if let clock = time.clock {
      value += "T" + CalendarDate.twoDigits(clock.hour) + ":" + CalendarDate.twoDigits(clock.minute ?? 0)
    } else if let part = time.dayPart {
      value += part.code
    }
    return value
  }
}
