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
  private var rank: Int {
    Granularity.allCases.firstIndex(of: self) ?? 0
  }
}
