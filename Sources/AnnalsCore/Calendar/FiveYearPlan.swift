/// A five-year plan (五年计划, since the eleventh 五年规划) of the People's Republic of China.
///
/// The first ran 1953–1957, the second 1958–1962; after three years of adjustment the third began in 1966,
/// and since then one has followed the other every five years.
///
///     FiveYearPlan(number: 15)?.years            // 2026...2030
///     FiveYearPlan(number: 15)?.chineseName      // "十五五"
///     FiveYearPlan(containing: 2024)?.number     // 14
public struct FiveYearPlan: Hashable, Sendable, Comparable {
  /// The numbers that can be held: far enough ahead for any target in print.
  public static let numbers = 1...40

  /// The ordinal of the plan, 1…40.
  public let number: Int

  /// The n-th plan, or nil outside ``numbers``.
  public init?(number: Int) {
    guard FiveYearPlan.numbers.contains(number) else { return nil }
    self.number = number
  }

  /// The plan that a year belongs to; nil before 1953, in 1963–1965 and after the fortieth plan.
  public init?(containing year: Int) {
    guard let plan = FiveYearPlan.all.first(where: { $0.years.contains(year) }) else { return nil }
    self = plan
  }

  /// Every plan, in order.
  public static let all = numbers.compactMap(FiveYearPlan.init(number:))

  /// The plans that share at least one day with an interval, in order.
  public static func overlapping(_ interval: CalendarInterval) -> [FiveYearPlan] {
    all.filter { $0.interval.overlaps(interval) }
  }

  /// The five calendar years.
  public var years: ClosedRange<Int> {
    let first =
      switch number {
      case 1: 1953
      case 2: 1958
      default: 1966 + 5 * (number - 3)
      }
    return first...(first + 4)
  }

  /// The five years as an interval.
  public var interval: CalendarInterval {
    CalendarInterval(year: years.lowerBound).union(CalendarInterval(year: years.upperBound))
  }

  /// The short name, `一五` … `十五五` … `四十五`.
  ///
  /// It is the ordinal followed by 五, so `十五` is the tenth plan.
  public var chineseName: String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10] + "五"
  }

  /// Earlier before later.
  public static func < (left: FiveYearPlan, right: FiveYearPlan) -> Bool {
    left.number < right.number
  }
}
