import AnnalsCore

/// The distance between two ticks of a time axis: a number of hours, days, weeks, months or years.
///
/// Ticks stand where the calendar begins a unit: quarters in January, weeks on Mondays, centuries at 1900.
/// Years before 1 CE are counted backwards, so a step of 100 gives 200 BCE and 100 BCE.
struct TickUnit: Hashable, Sendable {
  enum Base: Hashable, Sendable {
    case hour
    case day
    case week
    case month
    case year
  }

  let base: Base
  let step: Int

  init(_ base: Base, _ step: Int) {
    self.base = base
    self.step = step
  }

  /// Every unit that an axis may take, finest first.
  static let all: [TickUnit] =
    [1, 2, 3, 6, 12].map { TickUnit(.hour, $0) }
    + [TickUnit(.day, 1), TickUnit(.week, 1)]
    + [1, 3, 6].map { TickUnit(.month, $0) }
    + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000, 1_000_000].map {
      TickUnit(.year, $0)
    }

  /// The mean length in seconds.
  var seconds: Double {
    let one: Double =
      switch base {
      case .hour: 3600
      case .day: 86_400
      case .week: 7 * 86_400
      case .month: 30.436_875 * 86_400
      case .year: 365.2425 * 86_400
      }
    return one * Double(step)
  }

  /// The finest unit whose ticks stand at least as far apart as their labels need.
  ///
  /// `finest` is the length in seconds of the finest unit that any event is stated in: ticks between would
  /// promise more than is known.
  static func fitting(secondsPerPoint: Double, finest: Double) -> TickUnit {
    all.first { $0.seconds >= finest * 0.98 && $0.seconds >= secondsPerPoint * $0.labelRoom }
      ?? TickUnit(.year, 1_000_000)
  }

  /// The least distance between two ticks, in points.
  private var labelRoom: Double {
    switch base {
    case .hour: 54
    case .day: 46
    case .week: 76
    case .month: 46
    case .year: step >= 100 ? 64 : 42
    }
  }

  /// The last tick at or before a time, both in seconds since 1970.
  func floor(_ second: Double) -> Double {
    let whole = Int(second.rounded(.down))
    let day = CalendarDate(dayNumber: whole.floored(by: 86_400))
    switch base {
    case .hour:
      let length = 3600 * step
      return Double(whole.floored(by: length) * length)
    case .day: return Double(whole.floored(by: 86_400)) * 86_400
    case .week:
      return day.adding(days: 1 - day.weekday.rawValue).secondNumber
    case .month:
      return CalendarDate.firstDay(ofMonth: (day.month - 1) / step * step + 1, year: day.year).secondNumber
    case .year: return CalendarDate.firstDay(ofYear: floorYear(day.year)).secondNumber
    }
  }

  /// The tick after a tick.
  func next(_ tick: Double) -> Double {
    let day = CalendarDate(dayNumber: Int(tick).floored(by: 86_400))
    switch base {
    case .hour: return tick + Double(3600 * step)
    case .day: return tick + 86_400
    case .week: return tick + 7 * 86_400
    case .month: return day.adding(months: step).secondNumber
    case .year: return CalendarDate.firstDay(ofYear: nextYear(day.year)).secondNumber
    }
  }

  /// The ticks of a stretch, both ends included.
  func ticks(from start: Double, to end: Double) -> [Double] {
    var ticks: [Double] = []
    var tick = floor(start)
    if tick < start { tick = next(tick) }
    // The calendar ends at about ±5.8 million years: a tick that does not advance ends the axis.
    while tick <= end, ticks.last.map({ $0 < tick }) ?? true, ticks.count < 1000 {
      ticks.append(tick)
      tick = next(tick)
    }
    return ticks
  }

  private func floorYear(_ year: Int) -> Int {
    guard step > 1 else { return year }
    if year >= step { return year / step * step }
    if year >= 1 { return 1 }
    // 1 - year is the number of the year before our era.
    return 1 - (step - year) / step * step
  }

  private func nextYear(_ year: Int) -> Int {
    guard step > 1 else { return year + 1 }
    if year > 1 { return year + step }
    if year == 1 { return step }
    return year + step > 0 ? 1 : year + step
  }
}

extension CalendarDate {
  /// Seconds from 1970-01-01 to the beginning of the day.
  var secondNumber: Double { Double(dayNumber) * 86_400 }
}

extension Int {
  /// The quotient rounded towards negative infinity.
  func floored(by divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}
