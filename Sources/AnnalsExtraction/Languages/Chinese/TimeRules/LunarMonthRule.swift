/// A month that only the lunisolar calendar has.
///
/// - Matches: 正月初一, 腊月廿三, 冬月, 闰四月, 大年初十.
/// - Does not match: 大年夜 (a holiday).
/// - Yields: month and day, marked as lunisolar.
extension TimeRule {
  static let lunarMonth: TimeRule = {
    let months = WordTable<Int>([("正月", 1), ("冬月", 11), ("腊月", 12), ("臘月", 12), ("大年", 1)])
    return TimeRule("lunar-month", [.words(months.spellings), .scalars([0x95F0, 0x958F])]) { input in
      var time = PartialTime.with { $0.isLunar = true }
      if input.cursor.skip("闰") || input.cursor.skip("閏") {
        guard let number = input.cursor.readNumeral(in: 1...12), input.cursor.skip("月") else { return nil }
        time.month = .number(number.value)
        time.isLeapMonth = true
      } else {
        guard let month = months.read(at: &input.cursor) else { return nil }
        time.month = .number(month)
        if input.cursor.endsWith("大年", before: input.cursor.offset), !input.cursor.holds("初") { return nil }
      }
      MonthTail.read(&input.cursor, into: &time)
      if time.day == nil {
        let start = input.cursor.offset
        if let day = input.cursor.readNumeral(in: 1...30), !input.cursor.holds("0") {
          time.day = .number(day.value)
        } else {
          input.cursor.offset = start
        }
        _ = input.cursor.skip("日")
      }
      return Output(time)
    }
  }()
}
