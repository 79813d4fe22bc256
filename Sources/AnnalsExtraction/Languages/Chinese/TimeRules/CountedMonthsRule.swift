/// Months counted from the beginning or end of a year.
///
/// - Matches: 前5个月, 第三个月, 首月, 最后4个月.
/// - Does not match: 前10天, 5个月 (lengths), 后三个月 without a year before it (the months to come).
/// - Yields: the run of months.
extension TimeRule {
  static let countedMonths = TimeRule(
    "counted-months",
    [.words(["首月", "首个月"]), .number(after: ["前", "第", "头", "后", "後", "最后", "最後"])]
  ) { input in
    if input.cursor.skip("首月") || input.cursor.skip("首个月") {
      return Output(.with { $0.yearPart = .months(1...1, named: .count) })
    }
    let follows = input.cursor.holds("后") || input.cursor.holds("後")
    let isLast = input.cursor.skip(anyOf: ["最后", "最後", "后", "後"])
    if follows, !["年", "年的"].contains(where: { input.cursor.endsWith($0, before: input.start) }) {
      return nil
    }
    let isOrdinal = !isLast && input.cursor.skip("第")
    guard isLast || isOrdinal || input.cursor.skip("前") || input.cursor.skip("头") else { return nil }
    input.cursor.skipSpaces()
    guard let number = input.cursor.readNumeral(in: 1...12) else { return nil }
    input.cursor.skipSpaces()
    guard input.cursor.skip("个月") || input.cursor.skip("個月") || (!isOrdinal && input.cursor.skip("月")) else {
      return nil
    }
    // Without a year before it 前5个月 has a second reading, the five months before now: the year decides.
    let months = isLast ? 13 - number.value...12 : isOrdinal ? number.value...number.value : 1...number.value
    return Output(.with { $0.yearPart = .months(months, named: .count) })
  }
}
