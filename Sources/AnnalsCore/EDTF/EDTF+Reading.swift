extension EDTF {
  /// Which of the dates that a value admits is meant.
  public enum Reading: Sendable {
    /// From the first second of the earliest to the last of the latest.
    case widest
    /// The earliest: of `156X-12-25` the day in 1560.
    case earliest
    /// The latest: of `156X-12-25` the day in 1569.
    case latest
  }

  /// The stretch of civil time of a value.
  ///
  /// Unspecified and insignificant digits, seasons and sets are read by `reading`; qualifications and
  /// time zones are not taken into account. An end that is open or unknown is missing.
  ///
  /// - Returns: nil when a year lies outside ±4,999,999, or when by this reading an interval ends before it
  ///   begins.
  public func interval(_ reading: Reading = .widest) -> CalendarInterval? {
    switch self {
    case .date(let date):
      return date.interval(reading)
    case .dateTime(let dateTime):
      return CalendarInterval(start: dateTime.time, end: dateTime.time.adding(seconds: 1))
    case .interval(let first, let last):
      guard let start = first.ends(reading), let end = last.ends(reading) else { return nil }
      return CalendarInterval(start: start.start, end: end.end)
    case .set(_, let members):
      let intervals = members.compactMap { $0.interval(reading) }
      guard intervals.count == members.count, let first = intervals.first else { return nil }
      return switch reading {
      case .widest: intervals.dropFirst().reduce(first) { $0.union($1) }
      case .earliest: intervals.min { ($0.start ?? .distantPast) < ($1.start ?? .distantPast) }
      case .latest: intervals.max { ($0.end ?? .distantFuture) < ($1.end ?? .distantFuture) }
      }
    }
  }

  /// Whether an interval can end after it begins; true of everything else.
  var isOrdered: Bool {
    guard case .interval(let first, let last) = self else { return true }
    if let start = first.ends(.earliest), let end = last.ends(.latest) {
      guard let start = start.start, let end = end.end else { return true }
      return start < end
    }
    guard let firstYear = first.year(.earliest), let lastYear = last.year(.latest) else { return true }
    return firstYear <= lastYear
  }
}

extension CivilTime {
  fileprivate static let distantPast = CivilTime(CalendarDate(dayNumber: .min))
  fileprivate static let distantFuture = CivilTime(CalendarDate(dayNumber: .max))
}

extension EDTF.Bound {
  /// The interval of a date, the second of a date-time, nothing for open and unknown; nil when out of
  /// range.
  fileprivate func ends(_ reading: EDTF.Reading) -> (start: CivilTime?, end: CivilTime?)? {
    switch self {
    case .unknown, .open: (nil, nil)
    case .date(let date): date.interval(reading).map { ($0.start, $0.end) }
    case .dateTime(let dateTime): (dateTime.time, dateTime.time)
    }
  }

  fileprivate func year(_ extreme: EDTF.Date.Extreme) -> Int? {
    switch self {
    case .unknown, .open: nil
    case .date(let date): date.fields(extreme)?.year
    case .dateTime(let dateTime): dateTime.time.date.year
    }
  }
}

extension EDTF.SetMember {
  fileprivate func interval(_ reading: EDTF.Reading) -> CalendarInterval? {
    let bounds: (EDTF.Bound, EDTF.Bound) =
      switch self {
      case .date(let date): (.date(date), .date(date))
      case .range(let first, let last): (.date(first), .date(last))
      case .through(let last): (.open, .date(last))
      case .from(let first): (.date(first), .open)
      }
    return EDTF.interval(bounds.0, bounds.1).interval(reading)
  }
}

extension EDTF.Date {
  /// The first or the last of the dates that the digits admit.
  enum Extreme {
    case earliest
    case latest

    /// The numbers of a range from this side on.
    fileprivate func order(_ range: ClosedRange<Int>) -> StrideThrough<Int> {
      self == .earliest
        ? stride(from: range.lowerBound, through: range.upperBound, by: 1)
        : stride(from: range.upperBound, through: range.lowerBound, by: -1)
    }
  }

  /// The stretch of civil time, or nil when the year lies outside ±4,999,999.
  func interval(_ reading: EDTF.Reading) -> CalendarInterval? {
    let earliest = fields(.earliest).flatMap {
      EDTF.Date.interval(year: $0.year, month: $0.month, day: $0.day)
    }
    let latest = fields(.latest).flatMap { EDTF.Date.interval(year: $0.year, month: $0.month, day: $0.day) }
    guard let earliest, let latest else { return nil }
    return switch reading {
    case .widest: earliest.union(latest)
    case .earliest: earliest
    case .latest: latest
    }
  }

  /// The day, when every digit is given and nothing said against it.
  var exactDay: CalendarDate? {
    guard qualifications.allSatisfy(\.isEmpty), let fields = fields(.earliest), let month = fields.month,
      let day = fields.day, self.fields(.latest).map({ $0 == fields }) ?? false
    else { return nil }
    return CalendarDate(year: fields.year, month: month, day: day)
  }

  /// Year, month (or part of the year) and day of the first or last date that exists; nil when there is
  /// none.
  func fields(_ extreme: Extreme) -> (year: Int, month: Int?, day: Int?)? {
    for year in extreme.order(year.bounds) where self.year.admits(year) {
      guard let month else { return (year, nil, nil) }
      if day == nil, let part = partOfYear { return (year, part, nil) }
      for number in extreme.order(1...12) where month.digits.admits(number) {
        guard let day else { return (year, number, nil) }
        let days = 1...CalendarDate.days(inMonth: number, of: year)
        if let match = extreme.order(days).first(where: day.digits.admits) { return (year, number, match) }
      }
    }
    return nil
  }

  /// The number 21…41 of the part of the year, or nil when there is a month or nothing.
  var partOfYear: Int? {
    guard let digits = month?.digits, !digits.hasUnspecified, EDTF.partsOfYear[digits.minimum] != nil else {
      return nil
    }
    return digits.minimum
  }

  private static func interval(year: Int, month: Int?, day: Int?) -> CalendarInterval? {
    guard (-4_999_999...4_999_999).contains(year) else { return nil }
    guard let month else { return CalendarInterval(year: year) }
    if let day { return CalendarDate(year: year, month: month, day: day).map(CalendarInterval.init(day:)) }
    let (first, count) = EDTF.partsOfYear[month] ?? (month, 1)
    return CalendarInterval(
      from: CalendarDate.firstDay(ofMonth: first, year: year),
      to: CalendarDate.firstDay(ofMonth: first + count, year: year)
    )
  }
}

extension EDTF {
  /// The first month and the number of months of the parts of the year (level 1: 21–24, level 2: 21–41).
  ///
  /// The standard leaves the months of seasons open; here they are the meteorological ones of the northern
  /// hemisphere unless the southern is named, and winter is the one that begins in the year.
  static let partsOfYear: [Int: (firstMonth: Int, count: Int)] = [
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),  // spring, summer, autumn, winter
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),  // the same, northern hemisphere
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),  // the same, southern hemisphere
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),  // quarters
    37: (1, 4), 38: (5, 4), 39: (9, 4),  // quadrimesters
    40: (1, 6), 41: (7, 6),  // semesters
  ]
}

extension EDTF.Year {
  /// The first and the last year that can be meant.
  var bounds: ClosedRange<Int> {
    let magnitudes: ClosedRange<Int>
    if case .digits(let digits, let isNegative) = form, significantDigits == nil {
      magnitudes = max(digits.minimum, isNegative ? 1 : 0)...digits.maximum
    } else {
      let magnitude = form.magnitude ?? 0
      let insignificant = significantDigits.map { (form.digitCount ?? $0) - $0 } ?? 0
      let unit = Int(powerOfTen: insignificant) ?? 1
      magnitudes = (magnitude / unit * unit)...(magnitude / unit * unit + unit - 1)
    }
    return form.isNegative ? -magnitudes.upperBound ... -magnitudes.lowerBound : magnitudes
  }

  /// Whether a year within ``bounds`` can be meant.
  func admits(_ year: Int) -> Bool {
    guard case .digits(let digits, _) = form, significantDigits == nil else { return true }
    return digits.admits(abs(year))
  }
}

extension EDTF.Year.Form {
  /// Whether the year is before year 0.
  var isNegative: Bool {
    switch self {
    case .digits(_, let isNegative): isNegative
    case .long(let number), .exponential(let number, _): number < 0
    }
  }

  /// The year without its sign; nil when it is too great to be held or not fully specified.
  var magnitude: Int? {
    switch self {
    case .digits(let digits, _): return digits.hasUnspecified ? nil : digits.minimum
    case .long(let number): return abs(number)
    case .exponential(let number, let exponent):
      guard let power = Int(powerOfTen: exponent) else { return nil }
      let (product, overflow) = abs(number).multipliedReportingOverflow(by: power)
      return overflow || product >= 1_000_000_000_000_000_000 ? nil : product
    }
  }

  /// How many digits the year has, leading zeros included; nil as for ``magnitude``.
  var digitCount: Int? {
    guard let magnitude else { return nil }
    if case .digits(let digits, _) = self { return digits.ascii.count }
    return String(magnitude).utf8.count
  }
}

extension Int {
  /// Ten to the power of `exponent`, or nil when it is greater than 10¹⁸ or the exponent negative.
  fileprivate init?(powerOfTen exponent: Int) {
    guard (0...18).contains(exponent) else { return nil }
    self = (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
