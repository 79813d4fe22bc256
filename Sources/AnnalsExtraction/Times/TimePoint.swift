import AnnalsCore

/// A partial time on the calendar: interval, grain and value.
struct TimePoint: Sendable, Equatable {
  var interval: CalendarInterval?
  var granularity: Granularity?
  var kind: TimeExpression.Kind
  var value: String
  var modifier: TimeExpression.Modifier?
  var anchor: TimeExpression.Anchor = .explicit
  var alternatives: [CalendarInterval] = []
  var steps: [ResolvedTime.Step] = []

  /// Whether it is an hour of the clock or finer: the end of a range is then its instant.
  var isClock: Bool { granularity.map { $0 < .partOfDay } ?? false }
}

/// The wording of TIMEX3 values.
enum Timex3 {
  /// A year as `YYYY`.
  static func year(_ year: Int) -> String { CalendarDate.isoYear(year) }

  /// A month as `YYYY-MM`.
  static func month(_ year: Int, _ month: Int) -> String {
    CalendarDate.isoMonth(month, of: year)
  }

  /// `YYYY-Www` with the ISO year of the week.
  static func week(of monday: CalendarDate) -> String {
    let thursday = monday.adding(days: 3)
    let week = thursday.days(since: CalendarDate.firstDay(ofYear: thursday.year)) / 7 + 1
    return CalendarDate.isoYear(thursday.year) + "-W" + CalendarDate.twoDigits(week)
  }

  /// `P3Y6M`, `PT30M`, `P1.5Y`; X for an amount that is not known.
  static func duration(_ length: TimeLength) -> String {
    var days = ""
    var clock = ""
    for part in length.parts {
      let (factor, letter, isClock): (Int, String, Bool) =
        switch part.unit {
        case .second: (1, "S", true)
        case .minute: (1, "M", true)
        case .quarterHour: (15, "M", true)
        case .hour: (1, "H", true)
        case .day, .workday: (1, "D", false)
        case .week: (1, "W", false)
        case .dekad: (10, "D", false)
        case .month: (1, "M", false)
        case .quarter: (3, "M", false)
        case .year: (1, "Y", false)
        case .decade: (10, "Y", false)
        case .century: (100, "Y", false)
        }
      let text = length.isVague ? "X" + letter : amount(part.thousandths * factor) + letter
      if isClock { clock += text } else { days += text }
    }
    return "P" + days + (clock.isEmpty ? "" : "T" + clock)
  }

  private static func amount(_ thousandths: Int) -> String {
    guard thousandths % 1000 != 0 else { return String(thousandths / 1000) }
    var fraction = String(1000 + thousandths % 1000)
    fraction.removeFirst()
    while fraction.hasSuffix("0") { fraction.removeLast() }
    return String(thousandths / 1000) + "." + fraction
  }

  /// Both ends of a range with `/` between them.
  static func range(_ first: TimePoint, _ last: TimePoint) -> String {
    first.value + "/" + last.value
  }
}
