import AnnalsCore

/// A congress of the Party or a plenum of its central committee.
///
/// - Matches: 党的二十大, 十八大以来, 中共二十届三中全会, 十七届三中、四中全会 (its first half).
/// - Does not match: 十大新闻, 四大名著.
/// - Yields: the days of the meeting, from the table of named times.
extension TimeRule {
  static let partyCongress: TimeRule = {
    let prefixes: [StaticString] = ["党的", "黨的", "中共", "中国共产党"]
    let openings = ["党的", "黨的", "中共", "中国共产党"]
    return TimeRule(
      "party-congress",
      [.words(openings), .number(after: ["第"]), .units("届屆大次")]
    ) { input in
      if input.number.digits == 0 {
        let isPrefixed = input.cursor.skip(anyOf: prefixes)
        guard input.cursor.skip("第") || isPrefixed else { return nil }
        guard let number = input.cursor.readNumeral(in: 1...99) else { return nil }
        if isPrefixed, input.cursor.skip("大") || input.cursor.skip("次全国代表大会") {
          return congress(number.value)
        }
        input.number = number
        return plenum(&input)
      }
      if input.cursor.skip("大") {
        // 十八大以来: without 党的 only the later congresses, and not before a noun.
        guard input.number.value >= 12, input.number.script == .multiplicative,
          ["以来", "报告", "精神", "后", "前", "召开", "、", "，", "。", "上", "提出"].contains(where: {
            input.cursor.holds($0)
          })
        else { return nil }
        return congress(input.number.value)
      }
      return plenum(&input)
    }
  }()

  private static func congress(_ number: Int) -> Output? {
    NamedTimes.congresses[number].map { days in Output(.with { $0.named = NamedTime(days: days) }) }
  }

  /// 届三中全会; in a list 届三中 stands alone before 、.
  private static func plenum(_ input: inout Input) -> Output? {
    guard input.cursor.skip("届") || input.cursor.skip("屆") else { return nil }
    if let days = fullName(&input) {
      return Output(.with { $0.named = NamedTime(days: days, congress: input.number.value) })
    }
    guard let number = input.cursor.readNumeral(in: 1...12),
      input.cursor.skip("中")
    else { return nil }
    if !input.cursor.skip("全会"), !input.cursor.skip("全會") {
      guard input.cursor.holds("、") || input.cursor.holds("和") else { return nil }
    }
    guard let days = NamedTimes.plenums[input.number.value]?[number.value] else { return nil }
    return Output(.with { $0.named = NamedTime(days: days, congress: input.number.value) })
  }

  /// 中央委员会第三次全体会议 after 第十一届.
  private static func fullName(_ input: inout Input) -> ClosedRange<CalendarDate>? {
    let start = input.cursor.offset
    if input.cursor.skip("中央委员会") || input.cursor.skip("中央委員會"), input.cursor.skip("第"),
      let number = input.cursor.readNumeral(in: 1...12),
      input.cursor.skip("次全体会议") || input.cursor.skip("次全體會議"),
      let days = NamedTimes.plenums[input.number.value]?[number.value]
    {
      return days
    }
    input.cursor.offset = start
    return nil
  }
}
