extension EDTF {
  /// The canonical EDTF string of an interval that is stated with a granularity.
  ///
  /// One value where a calendar unit fits (`2024`, `2024-04`, `2024-33`, `202X`), else a range whose last
  /// day, month or year is included. Weeks and dekads are ranges of days. An open end is `..`.
  ///
  /// What EDTF has no word for is written coarser, never finer: a part of a day or a stretch of hours
  /// is its day, and an approximate minute too, since only dates take `~`; beyond year 9999 only years
  /// are written.
  ///
  ///     let days = CalendarInterval(from: april23, to: april26)
  ///     EDTF.string(for: days, granularity: .day, isApproximate: false)      // "2024-04-23/2024-04-25"
  ///
  /// - Parameters:
  ///   - interval: The stretch of civil time.
  ///   - granularity: How finely it is stated.
  ///   - isApproximate: Whether to qualify the value (both ends of a range) with `~`.
  /// - Returns: A string of level 0, 1 or 2.
  public static func string(
    for interval: CalendarInterval,
    granularity: Granularity,
    isApproximate: Bool
  ) -> String {
    if !isApproximate, let instant = instant(interval, granularity: granularity) { return instant }
    if let unit = plainUnit(interval, granularity: granularity) { return isApproximate ? unit + "~" : unit }
    let first = interval.start?.date
    let end = interval.lastDay?.adding(days: 1)
    let isRepresentable = hasFourDigitYear(first) && hasFourDigitYear(interval.lastDay)
    let units = isRepresentable ? CalendarUnit.stating(granularity) : []
    let mark = isApproximate ? "~" : ""
    if let first, let end, let unit = units.first(where: { $0.fits(first, end) }) {
      return unit.code(first) + mark
    }
    let isAligned = { (unit: CalendarUnit) in
      unit.formsRanges && unit.begins(on: first ?? end) && unit.begins(on: end ?? first)
    }
    let unit = units.first(where: isAligned) ?? (isRepresentable ? .day : .year)
    let left = first.map { unit.code($0) + mark }
    let right = end.map { unit.code($0.adding(days: -1)) + mark }
    return switch (left, right) {
    case (let left?, let right?): left == right ? left : left + "/" + right
    case (let left?, nil): left + "/.."
    case (nil, let right?): "../" + right
    case (nil, nil): "/"
    }
  }

  /// The value of one whole day, month or year of the years 0…9999 that is stated as such: most intervals are.
  private static func plainUnit(_ interval: CalendarInterval, granularity: Granularity) -> String? {
    guard let start = interval.start, let end = interval.end, start.isMidnight, end.isMidnight else {
      return nil
    }
    let (year, month, day) = start.date.fields
    guard (0...9999).contains(year) else { return nil }
    let days = end.date.days(since: start.date)
    switch granularity {
    case .day where days == 1:
      return start.date.iso8601
    case .month where day == 1 && days == CalendarDate.days(inMonth: month, of: year):
      return CalendarDate.isoMonth(month, of: year)
    case .year where day == 1 && month == 1 && days == (CalendarDate.isLeap(year) ? 366 : 365):
      return CalendarDate.isoYear(year)
    default: return nil
    }
  }

  /// Whether the year of a day, if there is one, can be written in four digits.
  private static func hasFourDigitYear(_ day: CalendarDate?) -> Bool {
    day.map { (-9999...9999).contains($0.year) } ?? true
  }

  /// The date-time of an interval that is stated in seconds, minutes or hours and no longer than one of
  /// them.
  ///
  /// EDTF demands a complete time of day, seconds included (ISO 8601-2:2019, Annex A, level 0).
  private static func instant(_ interval: CalendarInterval, granularity: Granularity) -> String? {
    let longest: Int
    switch granularity {
    case .second: longest = 1
    case .minute: longest = 60
    case .hour: longest = 3600
    default: return nil
    }
    guard let start = interval.start, let end = interval.end, end.secondNumber - start.secondNumber <= longest
    else { return nil }
    return DateTime(start)?.description
  }
}

/// The stretches of the calendar that EDTF has a single value for, coarsest first.
private enum CalendarUnit: CaseIterable {
  case century
  case decade
  case year
  case halfYear
  case season
  case quarter
  case month
  case day

  private static let coarsestFirst = allCases

  /// The units that are no coarser than a granularity, coarsest first.
  static func stating(_ granularity: Granularity) -> ArraySlice<CalendarUnit> {
    coarsestFirst.drop { $0.granularity > granularity }
  }

  /// The granularity that is stated in this unit.
  var granularity: Granularity {
    switch self {
    case .century: .century
    case .decade: .decade
    case .year: .year
    case .halfYear: .halfYear
    case .season: .season
    case .quarter: .quarter
    case .month: .month
    // Anything can be stated in days, whatever its granularity.
    case .day: .second
    }
  }

  /// Whether ranges are written in this unit; the others would make a level 0 range needlessly one of
  /// level 2.
  var formsRanges: Bool {
    switch self {
    case .year, .month, .day: true
    case .century, .decade, .halfYear, .season, .quarter: false
    }
  }

  /// The length in months, 0 for a day.
  private var months: Int {
    switch self {
    case .century: 1200
    case .decade: 120
    case .year: 12
    case .halfYear: 6
    case .season, .quarter: 3
    case .month: 1
    case .day: 0
    }
  }

  /// The number of months by which the first unit of year 0 lies after January: spring begins in March.
  private var firstMonth: Int { self == .season ? 2 : 0 }

  /// Whether one of these units begins on a day; true of an end that is missing.
  func begins(on day: CalendarDate?) -> Bool {
    guard let (year, month, dayOfMonth) = day?.fields, months > 0 else { return true }
    return dayOfMonth == 1 && (year * 12 + month - 1 - firstMonth).isMultiple(of: months)
  }

  /// Whether the days `first..<end` are exactly one of these units.
  func fits(_ first: CalendarDate, _ end: CalendarDate) -> Bool {
    guard months > 0 else { return end == first.adding(days: 1) }
    // Before year 0 the digits count backwards: `-004X` is -49…-40, no decade that begins in a year 0.
    if months > 12, first.year < 0 { return false }
    return begins(on: first) && first.adding(months: months) == end
  }

  /// The EDTF value of the unit that a day lies in.
  func code(_ day: CalendarDate) -> String {
    let (year, month, _) = day.fields
    if self == .day { return day.iso8601 }
    let digits = CalendarDate.isoYear(year)
    return switch self {
    case .century: digits.dropLast(2) + "XX"
    case .decade: digits.dropLast() + "X"
    case .year: abs(year) > 9999 ? "Y\(year)" : digits
    case .halfYear: "\(digits)-\(40 + (month - 1) / 6)"
    case .season: "\(digits)-\(21 + (month - 3) / 3)"
    case .quarter: "\(digits)-\(33 + (month - 1) / 3)"
    case .month: "\(digits)-\(CalendarDate.twoDigits(month))"
    case .day: day.iso8601
    }
  }
}
