/// Years in bare digits, where nothing else can be meant.
///
/// - Matches: 2016-2018 and 2016到2018 (both years), （1893—1976）, a line that is only 2018, “创新2020”, 2024财年,
///   2015版; 2023—2024学年, 2023-24学年 and 2023学年.
/// - Does not match: 2018 inside a sentence, 17761—2024, telephone numbers, 2015版本, 1893—1976 without brackets.
/// - Yields: the year or the range; a school year lasts from September to August.
extension TimeRule {
  static let bareYear = TimeRule("bare-year", [.number(of: 4...4)]) { input in
    guard isFree(before: input.start, in: input.cursor) else { return nil }
    if let life = yearsInBrackets(&input) { return life }
    guard let first = bareYear(&input.cursor) else { return nil }
    let end = input.cursor.offset
    if let schoolYear = schoolYear(from: first, &input.cursor) { return schoolYear }
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
    // 2024财年 says 年 later.
    let isNamed = ["财年", "財年", "财政年度", "赛季", "賽季"].contains { input.cursor.holds($0) }
    let isEdition =
      input.cursor.holds("版")
      && !["版本", "版权", "版權", "版图", "版圖", "版面", "版块", "版画", "版税"].contains { input.cursor.holds($0) }
    if isEdition { _ = input.cursor.skip("版") }
    guard isQuoted || isNamed || isEdition || input.standsAlone else { return nil }
    return Output(.with { $0.year = .number(first) })
  }

  /// 2023—2024学年, 2023/24学年, 2023学年; leaves the cursor where it is when there is none.
  private static func schoolYear(from first: Int, _ cursor: inout TextCursor) -> Output? {
    let start = cursor.offset
    if RangeJoiner.skip(&cursor) || cursor.skip("/") {
      let last = cursor.readNumeral()
      guard last?.value == first + 1 || last?.digits == 2 && last?.value == (first + 1) % 100 else {
        cursor.offset = start
        return nil
      }
    }
    guard cursor.skip("学年") || cursor.skip("學年") else {
      cursor.offset = start
      return nil
    }
    _ = cursor.skip("度")
    return Output(
      .with {
        $0.year = .number(first)
        $0.yearPart = .months(9...20, named: .schoolYear)
      }
    )
  }

  /// （1893—1976）: the years of a life, a reign or a plan, with nothing else in the brackets.
  private static func yearsInBrackets(_ input: inout Input) -> Output? {
    var cursor = input.cursor
    guard ["（", "(", "（约"].contains(where: { cursor.endsWith($0, before: input.start) }),
      let first = cursor.readNumeral(in: 1000...2100), RangeJoiner.skip(&cursor),
      let last = cursor.readNumeral(in: first.value + 1...2101), last.digits == 4,
      cursor.holds("）") || cursor.holds(")")
    else { return nil }
    input.cursor = cursor
    return Output(.with { $0.year = .number(first.value) }, through: .with { $0.year = .number(last.value) })
  }

  private static func bareYear(_ cursor: inout TextCursor) -> Int? {
    guard let year = cursor.readNumeral(), year.script == .arabic, year.digits == 4,
      (1900...2100).contains(year.value)
    else { return nil }
    return year.value
  }
}
