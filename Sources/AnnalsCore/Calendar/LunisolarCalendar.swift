/// The Chinese lunisolar calendar (农历) of the years 1368 to 2100.
///
/// Days before 15 October 1582 are those of the proleptic Gregorian calendar, like every ``CalendarDate``:
/// histories that count them by the Julian calendar print a date eight to ten days earlier.
///
/// A lunisolar year is numbered by the Gregorian year in which it begins; it ends in January or February of
/// the next. A leap month follows the month whose number it repeats.
///
///     LunisolarCalendar.leapMonth(of: 2023)                    // 2: 闰二月
///     LunisolarCalendar.firstDay(of: 2024)?.iso8601            // "2024-02-10"
public enum LunisolarCalendar {
  /// The years that the tables hold: 1368-01-28 to 2101-01-28.
  public static let years = 1368...2100

  /// The month that a year repeats, 1…12, or nil when it repeats none or is not in the table.
  public static func leapMonth(of year: Int) -> Int? {
    guard let word = word(of: year) else { return nil }
    let month = Int(word >> 13) & 0b1111
    return month == 0 ? nil : month
  }

  /// The day 正月初一, or nil outside the table.
  public static func firstDay(of year: Int) -> CalendarDate? {
    guard let word = word(of: year) else { return nil }
    return CalendarDate.firstDay(ofYear: year).adding(days: 19 + Int(word >> 17))
  }

  /// The last day of a year (除夕), or nil outside the table.
  public static func lastDay(of year: Int) -> CalendarDate? {
    guard let first = firstDay(of: year) else { return nil }
    return first.adding(days: months(of: year).reduce(0) { $0 + $1.days } - 1)
  }

  /// The number of days of a month, 29 or 30, or nil when the year has no such month.
  public static func days(inMonth month: Int, isLeap: Bool = false, of year: Int) -> Int? {
    months(of: year).first { $0.number == month && $0.isLeap == isLeap }?.days
  }

  /// The months of a year in order, empty outside the table.
  static func months(of year: Int) -> [(number: Int, isLeap: Bool, days: Int)] {
    guard let word = word(of: year) else { return [] }
    let leapMonth = leapMonth(of: year)
    return (0..<(leapMonth == nil ? 12 : 13)).map { index in
      let isAfterLeap = leapMonth.map { index >= $0 } ?? false
      return (isAfterLeap ? index : index + 1, index == leapMonth, 29 + Int(word >> index) & 1)
    }
  }

  private static func word(of year: Int) -> UInt32? {
    guard years.contains(year) else { return nil }
    let index = year - years.lowerBound
    return index < historicalWords.count ? historicalWords[index] : words[index - historicalWords.count]
  }
}

/// A day of the Chinese lunisolar calendar.
///
///     LunisolarDate(day)?.description                              // "甲辰年正月初一"
///     LunisolarDate(year: 2024, month: 8, day: 15)?.gregorian      // 2024-09-17, 中秋
public struct LunisolarDate: Hashable, Sendable {
  /// The Gregorian year in which the lunisolar year begins.
  public let year: Int
  /// The month, 1…12.
  public let month: Int
  /// Whether the month is the repeated one.
  public let isLeapMonth: Bool
  /// The day of the month, 1…30.
  public let day: Int
  /// The same day of the Gregorian calendar.
  public let gregorian: CalendarDate

  /// A day by its fields, or nil when there is no such day in the years of ``LunisolarCalendar/years``.
  public init?(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
    guard var first = LunisolarCalendar.firstDay(of: year) else { return nil }
    for (number, isLeap, days) in LunisolarCalendar.months(of: year) {
      if number == month, isLeap == isLeapMonth {
        guard (1...days).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.isLeapMonth = isLeapMonth
        self.day = day
        gregorian = first.adding(days: day - 1)
        return
      }
      first = first.adding(days: days)
    }
    return nil
  }

  /// The lunisolar day of a Gregorian day, or nil outside ``LunisolarCalendar/years``.
  public init?(_ gregorian: CalendarDate) {
    let calendarYear = gregorian.year
    guard
      let newYear = LunisolarCalendar.firstDay(of: calendarYear)
        ?? LunisolarCalendar.lastDay(of: calendarYear - 1)
    else { return nil }
    let year =
      gregorian < newYear || calendarYear > LunisolarCalendar.years.upperBound
      ? calendarYear - 1 : calendarYear
    guard let first = LunisolarCalendar.firstDay(of: year) else { return nil }
    var remaining = gregorian.days(since: first)
    for (number, isLeap, days) in LunisolarCalendar.months(of: year) {
      if remaining < days {
        self.year = year
        month = number
        isLeapMonth = isLeap
        day = remaining + 1
        self.gregorian = gregorian
        return
      }
      remaining -= days
    }
    return nil
  }

  private static let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// The name of the month: `正月`, `闰二月`, `冬月`, `腊月`.
  public var monthName: String {
    let name =
      switch month {
      case 1: "正"
      case 11: "冬"
      case 12: "腊"
      default: LunisolarDate.digits[month]
      }
    return (isLeapMonth ? "闰" : "") + name + "月"
  }

  /// The name of the day: `初一`, `十五`, `二十`, `廿三`, `三十`.
  public var dayName: String {
    switch day {
    case ...10: "初" + LunisolarDate.digits[day]
    case 20: "二十"
    case 30: "三十"
    case 11..<20: "十" + LunisolarDate.digits[day - 10]
    default: "廿" + LunisolarDate.digits[day - 20]
    }
  }
}

extension LunisolarDate: Comparable, CustomStringConvertible {
  /// Order in time.
  public static func < (left: LunisolarDate, right: LunisolarDate) -> Bool {
    left.gregorian < right.gregorian
  }

  /// The day as it is written, `甲辰年正月初一`.
  public var description: String {
    SexagenaryYear(of: year).chineseName + "年" + monthName + dayName
  }
}
