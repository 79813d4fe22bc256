/// Years in bare digits, where nothing else can be meant.
///
/// - Matches: 2016-2018 and 2016到2018 (both years), a line that is only 2018, “创新2020”, 2024财年.
/// - Does not match: 2018 inside a sentence, 17761—2024, telephone numbers.
/// - Yields: the year or the range.
extension TimeRule {
  static let bareYear = TimeRule("bare-year", [.number(of: 4...4)]) { input in
    guard isFree(before: input.start, in: input.cursor), let first = bareYear(&input.cursor) else {
      return nil
    }
    let end = input.cursor.offset
    if RangeJoiner.skip(&input.cursor), let last = bareYear(&input.cursor), last > first,
      isFree(after: input.cursor),
      !input.cursor.holds("-")
    {
      return Output(.with { $0.year = .number(first) }, through: .with { $0.year = .number(last) })
    }
    input.cursor.offset = end
    let isQuoted =
      input.cursor.holds("”") && Numerals.arabicDigit(input.cursor.scalar(before: input.start)) == nil
      && input.cursor.scalar(before: input.start) > 0x2E80
    // 2024财年 and 2024学年 say 年 later.
    let isNamed = ["财年", "財年", "财政年度", "学年", "學年", "赛季", "賽季"].contains { input.cursor.holds($0) }
    guard isQuoted || isNamed || input.standsAlone else { return nil }
    return Output(.with { $0.year = .number(first) })
  }

  private static func bareYear(_ cursor: inout TextCursor) -> Int? {
    guard let year = cursor.readNumeral(), year.script == .arabic, year.digits == 4,
      (1900...2100).contains(year.value)
    else { return nil }
    return year.value
  }
}
