/// A half-open stretch of civil time, `[start, end)`; a missing end is open or unknown.
///
///     CalendarInterval(day: date)                    // the whole of one day
///     CalendarInterval(year: 2024)                   // [2024-01-01, 2025-01-01)
///
/// An interval whose ends are equal is empty: it overlaps nothing.
public struct CalendarInterval: Hashable, Sendable {
  /// The first second, or nil when it is open or unknown.
  public let start: CivilTime?
  /// The second after the last, or nil when it is open or unknown.
  public let end: CivilTime?

  /// An interval; nil when `end` comes before `start`.
  public init?(start: CivilTime?, end: CivilTime?) {
    if let start, let end, end < start { return nil }
    self.start = start
    self.end = end
  }

  /// Whole days, `end` excluded; nil when `end` comes before `start`.
  public init?(from start: CalendarDate, to end: CalendarDate) {
    self.init(start: CivilTime(start), end: CivilTime(end))
  }

  private init(_ start: CalendarDate, _ end: CalendarDate) {
    self.start = CivilTime(start)
    self.end = CivilTime(end)
  }

  /// One day.
  public init(day: CalendarDate) {
    self.init(day, day.adding(days: 1))
  }

  /// One calendar month; `month` may lie outside 1…12 and carries into the year.
  public init(month: Int, year: Int) {
    let first = CalendarDate.firstDay(ofMonth: month, year: year)
    self.init(first, first.adding(months: 1))
  }

  /// One calendar year.
  public init(year: Int) {
    let year = year.clamped(to: CalendarDate.years)
    self.init(CalendarDate.firstDay(ofYear: year), CalendarDate.firstDay(ofYear: year + 1))
  }

  /// Whole calendar years, both included; nil when `last` comes before `first`.
  public init?(years first: Int, through last: Int) {
    guard first <= last else { return nil }
    self.init(
      CalendarDate.firstDay(ofYear: first),
      CalendarDate.firstDay(ofYear: last.clamped(to: CalendarDate.years) + 1)
    )
  }

  /// Whether it holds no second at all.
  public var isEmpty: Bool { start != nil && start == end }

  /// The last day that the interval touches, or nil when it is open.
  public var lastDay: CalendarDate? {
    guard let end else { return nil }
    return end.isMidnight && end != start ? end.date.adding(days: -1) : end.date
  }

  /// Whether both share at least one second; open ends reach without limit.
  public func overlaps(_ other: CalendarInterval) -> Bool {
    if isEmpty || other.isEmpty { return false }
    if let end, let otherStart = other.start, end <= otherStart { return false }
    if let otherEnd = other.end, let start, otherEnd <= start { return false }
    return true
  }

  /// Whether `other` lies wholly within this interval.
  public func contains(_ other: CalendarInterval) -> Bool {
    if let start {
      guard let otherStart = other.start, start <= otherStart else { return false }
    }
    if let end {
      guard let otherEnd = other.end, otherEnd <= end else { return false }
    }
    return true
  }

  /// The smallest interval that holds both.
  public func union(_ other: CalendarInterval) -> CalendarInterval {
    let start = self.start.flatMap { mine in other.start.map { min(mine, $0) } }
    let end = self.end.flatMap { mine in other.end.map { max(mine, $0) } }
    return CalendarInterval(start: start, end: end) ?? self
  }
}

extension CalendarInterval: CustomStringConvertible {
  /// `start/end` in ISO form, `..` for an open end (ISO 8601-2:2019, 4.4).
  public var description: String {
    "\(start?.iso8601 ?? "..")/\(end?.iso8601 ?? "..")"
  }
}
