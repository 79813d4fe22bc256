/// Days that recur by their nature.
///
/// - Matches: 节假日, 双休日, 非工作日, 每逢周末.
/// - Does not match: 工作日 after a number (a length).
/// - Yields: a set: of weekends for 双休日, of days for the others, which follow no rule of the calendar.
extension TimeRule {
  static let recurringDays = TimeRule.words("recurring-days", days + weekends)

  private static let days: [(String, PartialTime)] = ["非工作日", "节假日"].map { word in
    let length = TimeLength(parts: [TimeLength.Part(thousandths: 1000, unit: .day)])
    return (
      word,
      .with {
        $0.isSet = true
        $0.length = length
      }
    )
  }

  private static let weekends: [(String, PartialTime)] = ["双休日", "每逢周末"].map { word in
    (
      word,
      .with {
        $0.isSet = true
        $0.isWeekend = true
      }
    )
  }
}
