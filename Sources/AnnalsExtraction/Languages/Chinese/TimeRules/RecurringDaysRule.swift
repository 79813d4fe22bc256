/// Days that recur by their nature.
///
/// - Matches: 节假日, 双休日, 非工作日.
/// - Does not match: 工作日 after a number (a length).
/// - Yields: a set.
extension TimeRule {
  static let recurringDays = TimeRule.words(
    "recurring-days",
    ["非工作日", "节假日", "双休日", "每逢周末"].map {
      (
        $0,
        .with {
          $0.isSet = true
          $0.length = TimeLength(parts: [TimeLength.Part(thousandths: 1000, unit: .day)])
        }
      )
    }
  )
}
