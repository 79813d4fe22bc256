import AnnalsCore

/// A five-year plan.
///
/// - Matches: “十四五”, “十四五”时期, 十五五期间, 第十五个五年规划, 第一个五年计划, “十二五”末.
/// - Does not match: 十三五金店; 十五 without quotation marks, 时期, 规划 or the like.
/// - Yields: the years of the plan; quotation marks and 时期 are spanned.
extension TimeRule {
  static let fiveYearPlan: TimeRule = {
    let names = WordTable<Int>([
      ("一五", 1), ("二五", 2), ("三五", 3), ("四五", 4), ("五五", 5), ("六五", 6), ("七五", 7), ("八五", 8), ("九五", 9),
      ("十五", 10),
      ("十一五", 11), ("十二五", 12), ("十三五", 13), ("十四五", 14), ("十五五", 15), ("十六五", 16), ("十七五", 17), ("十八五", 18),
    ])
    let openings: [StaticString] = ["“", "\"", "「", "『", "＂", "‘"]
    let closings: [StaticString] = ["”", "\"", "」", "』", "＂", "’"]
    let after = WordTable<Void>([
      ("时期", ()), ("期间", ()), ("规划", ()), ("计划", ()), ("以来", ()), ("开局", ()), ("收官", ()), ("末", ()),
      ("初", ()), ("前", ()),
      ("时代", ()), ("發展", ()), ("目标", ()), ("建议", ()), ("纲要", ()), ("時期", ()), ("期間", ()), ("規劃", ()),
      ("中后期", ()), ("发展", ()),
    ])
    let quoted = openings.flatMap { mark in names.spellings.map { "\(mark)\($0)" } }
    return TimeRule("five-year-plan", [.words(names.spellings + quoted), .number(after: ["第"])]) { input in
      if input.cursor.skip("第") {
        guard let number = input.cursor.readNumeral(in: 1...30),
          input.cursor.skip("个") || input.cursor.skip("個"),
          input.cursor.skip(anyOf: ["五年规划", "五年计划", "五年規劃", "五年計劃"])
        else { return nil }
        _ = input.cursor.skip("时期") || input.cursor.skip("期间")
        return plan(number.value)
      }
      let isQuoted = input.cursor.skip(anyOf: openings)
      guard let number = names.read(at: &input.cursor) else { return nil }
      if isQuoted {
        guard input.cursor.skip(anyOf: closings) else { return nil }
      } else {
        var probe = input.cursor
        guard after.read(at: &probe) != nil,
          number > 10 || probe.endsWith("期间", before: probe.offset)
            || probe.endsWith("时期", before: probe.offset) || probe.endsWith("计划", before: probe.offset)
        else { return nil }
      }
      guard var output = plan(number) else { return nil }
      if input.cursor.skip("时期") || input.cursor.skip("期间") || input.cursor.skip("時期")
        || input.cursor.skip("期間")
      {
        return output
      }
      if let part = partOfPlan(&input.cursor, number) { output = part }
      return output
    }
  }()

  private static func plan(_ number: Int) -> Output? {
    guard let years = FiveYearPlan(number: number)?.years else { return nil }
    return Output(named(years))
  }

  private static func named(_ years: ClosedRange<Int>) -> PartialTime {
    .with { $0.named = NamedTime(years: years) }
  }

  /// 末 is the last year, 初 the first, 前四年 the first four.
  private static func partOfPlan(_ cursor: inout TextCursor, _ number: Int) -> Output? {
    guard let years = FiveYearPlan(number: number)?.years else { return nil }
    let start = cursor.offset
    if cursor.skip("末") { return Output(.with { $0.year = .number(years.upperBound) }) }
    if cursor.holds("初"), !cursor.holds("初步"), cursor.skip("初") {
      return Output(.with { $0.year = .number(years.lowerBound) })
    }
    let isFirst = cursor.skip("前")
    if isFirst || cursor.skip("后"), let count = cursor.readNumeral(in: 1...4), cursor.skip("年") {
      return isFirst
        ? Output(
          .with {
            $0.named = NamedTime(
              years: years.lowerBound...years.lowerBound + count.value - 1,
              granularity: .year
            )
          }
        )
        : Output(
          .with {
            $0.named = NamedTime(
              years: years.upperBound - count.value + 1...years.upperBound,
              granularity: .year
            )
          }
        )
    }
    cursor.offset = start
    return nil
  }
}
