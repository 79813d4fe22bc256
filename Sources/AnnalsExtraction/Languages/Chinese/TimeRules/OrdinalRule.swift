/// Days and years counted from a beginning.
///
/// - Matches: 2025年第一天, 第三天上午, 第七年.
/// - Does not match: 第二天 (the day after, a word of its own).
/// - Yields: the n-th unit of the time before it, else from the reference.
extension TimeRule {
  static let ordinal: TimeRule = {
    let units = WordTable<TimeLength.Unit>([("天", .day), ("日", .day), ("年", .year), ("个年头", .year)])
    return TimeRule("ordinal", [.number(after: ["第"])]) { input in
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
}
