import AnnalsCore

/// The days on which something can have happened: stretches of days, in order and apart.
///
/// A stretch that reaches to an edge of ``universe`` is open there.
///
///     DaySet(year: 2024).intersection(.recurring(month: 12, day: 5)).hull    // [2024-12-05, 2024-12-06)
struct DaySet: Sendable, Equatable {
  /// The stretches, as numbers of days.
  let ranges: [ClosedRange<Int>]

  /// All days that are told apart from “long ago” and “far ahead”.
  static let universe = number(1800, 1, 1)...number(2199, 12, 31)
  /// The years in which recurring days are looked for.
  static let years = 1900...2100

  /// Every day.
  static let all = DaySet([universe])

  init(_ ranges: [ClosedRange<Int>]) {
    self.ranges = ranges
  }

  /// One day.
  init(_ day: CalendarDate) {
    self.init(DaySet.clamped(Int(day.dayNumber), Int(day.dayNumber)))
  }

  /// A day and all after it.
  init(from day: CalendarDate) {
    self.init(DaySet.clamped(Int(day.dayNumber), DaySet.universe.upperBound))
  }

  /// A day and all before it.
  init(through day: CalendarDate) {
    self.init(DaySet.clamped(DaySet.universe.lowerBound, Int(day.dayNumber)))
  }

  /// The days from one through another.
  init(from first: CalendarDate, through last: CalendarDate) {
    self.init(DaySet.clamped(Int(first.dayNumber), Int(last.dayNumber)))
  }

  /// The days of a year.
  init(year: Int) {
    self.init(from: .firstDay(ofYear: year), through: .firstDay(ofYear: year + 1).adding(days: -1))
  }

  /// A month and day in every year, or in those where it falls on a weekday (1 is Monday).
  ///
  /// Before and after ``years`` days are not told apart: all belong to it.
  static func recurring(month: Int, day: Int, weekday: Int? = nil) -> DaySet {
    let days = days(month: month, day: day, weekday: weekday).map { Int($0.dayNumber)...Int($0.dayNumber) }
    return outside.union(DaySet(days))
  }

  /// The years that hold such a day, each widened to `reach` days on both sides of it.
  ///
  /// A month and day without a year lie in the year of the writing, or not far off.
  static func around(month: Int, day: Int, weekday: Int, reach: Int) -> DaySet {
    days(month: month, day: day, weekday: weekday).map { day in
      let (first, last) = (
        CalendarDate.firstDay(ofYear: day.year), CalendarDate.firstDay(ofYear: day.year + 1)
      )
      return DaySet(
        from: min(first, day.adding(days: -reach)),
        through: max(last.adding(days: -1), day.adding(days: reach))
      )
    }.reduce(outside) { $0.union($1) }
  }

  /// The days outside of the years in which recurring days are looked for.
  private static let outside = DaySet([
    universe.lowerBound...number(years.lowerBound, 1, 1) - 1,
    number(years.upperBound + 1, 1, 1)...universe.upperBound,
  ])

  /// A month and day in each of ``years`` that has it; every dateline without a year asks for them.
  private static func days(month: Int, day: Int, weekday: Int?) -> [CalendarDate] {
    var days: [CalendarDate] = []
    days.reserveCapacity(years.count)
    var date = CalendarDate.firstDay(ofMonth: month, year: years.lowerBound).adding(days: day - 1)
    for year in years {
      let isThere = day <= CalendarDate.days(inMonth: month, of: year)
      if isThere, weekday == nil || date.weekday.rawValue == weekday { days.append(date) }
      // From March on the next leap day is that of the next year.
      date = date.adding(days: CalendarDate.isLeap(month > 2 ? year + 1 : year) ? 366 : 365)
    }
    return days
  }

  private static func clamped(_ first: Int, _ last: Int) -> [ClosedRange<Int>] {
    let (low, high) = (max(first, universe.lowerBound), min(last, universe.upperBound))
    return low <= high ? [low...high] : []
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    Int(CalendarDate.firstDay(ofMonth: month, year: year).dayNumber) + day - 1
  }

  // MARK: Questions

  /// Whether no day is left.
  var isEmpty: Bool { ranges.isEmpty }

  /// The only day, if there is one only.
  var day: CalendarDate? {
    guard ranges.count == 1, let range = ranges.first, range.count == 1 else { return nil }
    return CalendarDate(dayNumber: range.lowerBound)
  }

  /// The first day; nil when it is open there, or empty.
  var firstDay: CalendarDate? {
    guard let first = ranges.first?.lowerBound, first > DaySet.universe.lowerBound else { return nil }
    return CalendarDate(dayNumber: first)
  }

  /// The last day; nil when it is open there, or empty.
  var lastDay: CalendarDate? {
    guard let last = ranges.last?.upperBound, last < DaySet.universe.upperBound else { return nil }
    return CalendarDate(dayNumber: last)
  }

  /// The smallest interval that holds all days.
  var hull: CalendarInterval {
    let interval = CalendarInterval(
      start: firstDay.map { CivilTime($0) },
      end: lastDay.map { CivilTime($0.adding(days: 1)) }
    )
    return interval ?? CalendarInterval(day: CalendarDate(dayNumber: 0))
  }

  /// Whether a day belongs to it.
  func contains(_ day: CalendarDate) -> Bool {
    ranges.contains { $0.contains(Int(day.dayNumber)) }
  }

  // MARK: Joining

  /// The days so many days later; those at the edges stay there.
  func shifted(by days: Int) -> DaySet {
    let (low, high) = (DaySet.universe.lowerBound, DaySet.universe.upperBound)
    return DaySet(
      ranges.map { range in
        (range.lowerBound == low ? low : range.lowerBound + days)...(range.upperBound == high
          ? high : range.upperBound + days)
      }
    )
  }

  /// The days of both.
  ///
  /// - Complexity: O(n + m) in the stretches.
  func intersection(_ other: DaySet) -> DaySet {
    var common: [ClosedRange<Int>] = []
    var (left, right) = (0, 0)
    while left < ranges.count, right < other.ranges.count {
      let low = max(ranges[left].lowerBound, other.ranges[right].lowerBound)
      let high = min(ranges[left].upperBound, other.ranges[right].upperBound)
      if low <= high { common.append(low...high) }
      if ranges[left].upperBound < other.ranges[right].upperBound { left += 1 } else { right += 1 }
    }
    return DaySet(common)
  }

  /// The days of either.
  ///
  /// - Complexity: O(n + m) in the stretches.
  func union(_ other: DaySet) -> DaySet {
    var joined: [ClosedRange<Int>] = []
    joined.reserveCapacity(ranges.count + other.ranges.count)
    var (left, right) = (0, 0)
    while left < ranges.count || right < other.ranges.count {
      let isLeft =
        right == other.ranges.count
        || left < ranges.count && ranges[left].lowerBound <= other.ranges[right].lowerBound
      let range = isLeft ? ranges[left] : other.ranges[right]
      if isLeft { left += 1 } else { right += 1 }
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return DaySet(joined)
  }
}
