/// Days and years counted from a beginning; two days or years in one word.
///
/// - Matches: 2025年第一天, 第三天上午, 第七年; 今明两年, 明后天.
/// - Does not match: 第二天 (the day after, a word of its own), 第3日报.
/// - Yields: the n-th unit from the time before it, else from the reference.
extension TimeRule {
  static let ordinal: TimeRule = {
    let units = WordTable<TimeLength.Unit>([("天", .day), ("日", .day), ("年", .year), ("个年头", .year)])
    return TimeRule("ordinal", [.scalars(of: "第")]) { input in
      guard input.cursor.skip("第"), let number = input.cursor.readNumeral(in: 1...366),
        let unit = units.read(at: &input.cursor)
      else { return nil }
      return Output(
        .with {
          $0.length = TimeLength(parts: [TimeLength.Part(thousandths: number.value * 1000, unit: unit)])
          $0.shift = .ordinal
        }
      )
    }
  }()

  static let pair: TimeRule = {
    let years = WordTable<ClosedRange<Int>>([
      ("今明两年", 0...1), ("今明年", 0...1), ("去今两年", -1...0), ("明后两年", 1...2), ("今明兩年", 0...1),
    ])
    let days = WordTable<ClosedRange<Int>>([
      ("今明两天", 0...1), ("今明天", 0...1), ("明后两天", 1...2), ("明后天", 1...2), ("昨今两天", -1...0), ("明后大后三天", 1...3),
      ("今明两日", 0...1), ("明後天", 1...2), ("今明兩天", 0...1),
    ])
    return TimeRule("pair", [.scalars(years.firstScalars), .scalars(days.firstScalars)]) { input in
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
