/// A week or weekday by its number within a month or year.
///
/// - Matches: 第52周, 2月第二周, 第二个周日, 最后一个星期一.
/// - Does not match: 第一周年.
/// - Yields: the week, or the n-th day of that name.
extension TimeRule {
  static let ordinalWeek: TimeRule = {
    let days = WordTable<Int>([
      ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7),
    ])
    return TimeRule("ordinal-week", [.words(["最后一", "最後一"]), .number(after: ["第"])]) { input in
      var ordinal = -1
      if input.cursor.skip("第") {
        guard let number = input.cursor.readNumeral(in: 1...53) else { return nil }
        ordinal = number.value
      } else {
        guard input.cursor.skip("最后一") || input.cursor.skip("最後一") else { return nil }
      }
      _ = input.cursor.skip("个") || input.cursor.skip("個")
      guard input.cursor.skip(anyOf: ["星期", "礼拜", "禮拜", "周", "週"]), !input.cursor.holds("年") else {
        return nil
      }
      if let day = days.read(at: &input.cursor) {
        return Output(
          .with {
            $0.weekday = day
            $0.weekdayOrdinal = ordinal
          }
        )
      }
      return Output(.with { $0.week = ordinal < 0 ? .last : .number(ordinal) })
    }
  }()
}
