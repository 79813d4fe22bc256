/// How finely a time is stated, finest first.
public enum Granularity: String, CaseIterable, Sendable, Comparable {
  case second
  case minute
  case hour
  case partOfDay = "part-of-day"
  case day
  case week
  case dekad
  case month
  case quarter
  case season
  case halfYear = "half-year"
  case year
  case plan
  case decade
  case century

  /// Finer before coarser.
  public static func < (left: Granularity, right: Granularity) -> Bool {
    left.rank < right.rank
  }

  /// The position in `allCases`, 0 for the finest.
  ///
  /// A switch, since sorting events compares granularities often and a search through `allCases` would
  /// show.
  private var rank: Int {
    switch self {
    case .second: 0
    case .minute: 1
    case .hour: 2
    case .partOfDay: 3
    case .day: 4
    case .week: 5
    case .dekad: 6
    case .month: 7
    case .quarter: 8
    case .season: 9
    case .halfYear: 10
    case .year: 11
    case .plan: 12
    case .decade: 13
    case .century: 14
    }
  }
}
