extension EventTime {
  /// The time that an EDTF value states; nil where that is no stretch of the calendar.
  ///
  /// Qualified values (`1937~`, `1937?`) and sets of which one is meant are approximate. A date-time whose seconds
  /// are zero is a minute, since EDTF has no shorter form.
  ///
  ///     EventTime(try EDTF("2024-04"))?.granularity     // .month
  public init?(_ value: EDTF) {
    guard var interval = value.interval() else { return nil }
    if case .dateTime(let moment) = value, moment.time.second == 0 {
      interval = CalendarInterval(start: moment.time, end: moment.time.adding(seconds: 60)) ?? interval
    }
    self.init(
      interval: interval,
      edtf: value.description,
      granularity: value.granularity,
      isApproximate: value.isDoubtful
    )
  }
}

extension EDTF {
  /// The unit that a value is written in, of several the finest.
  fileprivate var granularity: Granularity {
    switch self {
    case .date(let date): date.granularity
    case .dateTime(let moment): moment.granularity
    case .interval(let first, let last):
      [first, last].compactMap(\.granularity).min() ?? .day
    case .set(_, let members): members.flatMap(\.dates).map(\.granularity).min() ?? .day
    }
  }

  /// Whether anything is said against a value.
  fileprivate var isDoubtful: Bool {
    switch self {
    case .date(let date): date.isDoubtful
    case .dateTime: false
    case .interval(let first, let last): [first, last].contains { $0.date?.isDoubtful ?? false }
    case .set(let kind, let members): kind == .oneOf || members.flatMap(\.dates).contains(where: \.isDoubtful)
    }
  }
}

extension EDTF.DateTime {
  fileprivate var granularity: Granularity { time.second == 0 ? .minute : .second }
}

extension EDTF.Date {
  fileprivate var isDoubtful: Bool { qualifications.contains { !$0.isEmpty } }

  fileprivate var granularity: Granularity {
    if let day, !day.digits.hasUnspecified { return .day }
    if let part = partOfYear {
      switch part {
      case 21...32: return .season
      case 33...36: return .quarter
      default: return .halfYear
      }
    }
    if let month, !month.digits.hasUnspecified { return .month }
    switch year.unspecifiedDigits {
    case 0: return .year
    case 1: return .decade
    default: return .century
    }
  }
}

extension EDTF.Year {
  /// How many digits from the right are not given.
  fileprivate var unspecifiedDigits: Int {
    if let significantDigits { return max(0, (form.digitCount ?? significantDigits) - significantDigits) }
    guard case .digits(let digits, _) = form else { return 0 }
    return digits.unspecified.reversed().prefix { $0 }.count
  }
}

extension EDTF.Bound {
  fileprivate var date: EDTF.Date? {
    if case .date(let date) = self { date } else { nil }
  }

  fileprivate var granularity: Granularity? {
    switch self {
    case .unknown, .open: nil
    case .date(let date): date.granularity
    case .dateTime(let moment): moment.granularity
    }
  }
}

extension EDTF.SetMember {
  fileprivate var dates: [EDTF.Date] {
    switch self {
    case .date(let date), .through(let date), .from(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}
