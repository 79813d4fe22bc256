/// The name of the lunisolar calendar before a date.
///
/// - Matches: 农历, 阴历, 農曆.
/// - Does not match: anything without a date: a marker alone is dropped.
/// - Yields: nothing but which calendar is meant.
extension TimeRule {
  static let lunarMarker = TimeRule.words(
    "lunar-calendar",
    ["农历", "阴历", "農曆", "陰曆", "夏历", "旧历", "农历的", "阴历的"].map { ($0, .with { $0.isLunar = true }) }
  )
}
