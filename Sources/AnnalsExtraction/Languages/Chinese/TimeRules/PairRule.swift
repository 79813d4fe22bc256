/// Two neighbouring days or years in one word.
///
/// - Matches: 今明两年, 明后天, 今明两天.
/// - Does not match: 两年 (a length).
/// - Yields: the range from the one to the other.
extension TimeRule {
  static let pair: TimeRule = {
    let years = WordTable<ClosedRange<Int>>([
      ("今明两年", 0...1), ("今明年", 0...1), ("去今两年", -1...0), ("明后两年", 1...2), ("今明兩年", 0...1),
    ])
    let days = WordTable<ClosedRange<Int>>([
      ("今明两天", 0...1), ("今明天", 0...1), ("明后两天", 1...2), ("明后天", 1...2), ("昨今两天", -1...0), ("明后大后三天", 1...3),
      ("今明两日", 0...1), ("明後天", 1...2), ("今明兩天", 0...1),
    ])
    return TimeRule("pair", [.words(years.spellings), .words(days.spellings)]) { input in
      if let range = years.read(at: &input.cursor) {
        return Output(
          .with { $0.year = .offset(range.lowerBound) },
          through: .with { $0.year = .offset(range.upperBound) }
        )
      }
      guard let range = days.read(at: &input.cursor) else { return nil }
      return Output(
        .with { $0.day = .offset(range.lowerBound) },
        through: .with { $0.day = .offset(range.upperBound) }
      )
    }
  }()
}
