/// The time that something lasts, under its name.
///
/// - Matches: 春风行动期间, 访问期间, “停摆”期间, 全国两会期间; 6个月驻留期间 (with the time before it).
/// - Does not match: 期间 alone, 这期间, 分期间.
/// - Yields: a named time without days of its own, or the time that stands before the name.
extension TimeRule {
  static let activityPeriod = TimeRule("activity-period", [.scalars(of: "期")]) { input in
    guard input.cursor.skip("期间") || input.cursor.skip("期間") else { return nil }
    return Output(.with { $0.named = .undated })
  }
}
