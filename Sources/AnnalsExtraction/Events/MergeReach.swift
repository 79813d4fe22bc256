import AnnalsCore

/// The stretch of the calendar that a draft takes up, as the merger looks for others there.
///
/// What lasts up to a month is short, up to twelve years long; all else, open ends too, is an era.
struct MergeReach: Sendable {
  /// The days it touches, counted from 2000, without limit where it is open.
  let days: ClosedRange<Int>
  private let length: Length

  private enum Length: Sendable {
    /// `around` are the months within some days of it.
    case short(months: ClosedRange<Int>, around: ClosedRange<Int>, years: ClosedRange<Int>)
    case long(years: ClosedRange<Int>)
    case era(years: ClosedRange<Int>)
  }

  /// How many days after an accident a report may tell it as news.
  static let delayOfReports = 7
  /// How many days apart reports may put a happening around midnight, or its headline the day after.
  static let delayAtMidnight = 1
  private static let longestShort = 31
  private static let longestLong = 12

  init(_ time: EventTime) {
    let (start, end) = (time.interval.start?.date, time.interval.lastDay)
    // Half of what a number can be leaves room for some days more.
    let first = start.map(MergeReach.number) ?? .min / 2
    let last = end.map(MergeReach.number) ?? .max / 2
    days = min(first, last)...max(first, last)
    guard let start, let end, start <= end, end.year - start.year <= MergeReach.longestLong else {
      let years = [start?.year ?? .min, end?.year ?? .max].sorted()
      length = .era(years: years[0]...years[1])
      return
    }
    guard last - first <= MergeReach.longestShort else {
      length = .long(years: start.year...end.year)
      return
    }
    let before = start.adding(days: -MergeReach.delayOfReports).monthNumber
    let after = end.adding(days: MergeReach.delayOfReports).monthNumber
    length = .short(
      months: start.monthNumber...end.monthNumber,
      around: min(before, start.monthNumber)...max(after, end.monthNumber),
      years: start.year...end.year
    )
  }

  private static func number(of day: CalendarDate) -> Int {
    day.days(since: CalendarDate.firstDay(ofYear: 2000))
  }

  /// The periods that it stands under.
  var homes: [MergePeriod] {
    switch length {
    case .short(let months, _, let years):
      months.map { MergePeriod(.month, $0) } + years.map { MergePeriod(.yearOfShort, $0) }
    case .long(let years): years.map { MergePeriod(.yearOfLong, $0) }
    case .era: [.era]
    }
  }

  /// The periods under which all stands that it shares a day with, or misses by ``delayOfReports`` days at
  /// most; `years` are those that anything stands under, ascending.
  func sought(among years: [Int]) -> [MergePeriod] {
    switch length {
    case .short(_, let months, let years):
      months.map { MergePeriod(.month, $0) } + years.map { MergePeriod(.yearOfLong, $0) } + [.era]
    case .long(let own):
      own.flatMap { [MergePeriod(.yearOfShort, $0), MergePeriod(.yearOfLong, $0)] } + [.era]
    case .era(let own):
      years.filter(own.contains).flatMap { [MergePeriod(.yearOfShort, $0), MergePeriod(.yearOfLong, $0)] }
        + [.era]
    }
  }

  /// The years that it stands under.
  var years: Range<Int> {
    switch length {
    case .short(_, _, let years), .long(let years): Range(years)
    case .era: 0..<0
    }
  }
}

/// A stretch of the calendar under which events of one length stand.
struct MergePeriod: Sendable {
  enum Kind: UInt64 {
    case era
    case month
    case yearOfShort
    case yearOfLong
  }

  /// A number of its own.
  let code: UInt64

  init(_ kind: Kind, _ number: Int) {
    code = kind.rawValue << 62 | UInt64(truncatingIfNeeded: number) & (1 << 62 - 1)
  }

  static let era = MergePeriod(.era, 0)
}

extension CalendarDate {
  /// The months from the beginning of the calendar on.
  fileprivate var monthNumber: Int { year * 12 + month - 1 }
}
