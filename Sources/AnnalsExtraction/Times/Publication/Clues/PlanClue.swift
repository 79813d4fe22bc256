import AnnalsCore

/// A five-year plan whose first or last year is said to be the present one.
///
/// - Matches: 今年是“十四五”开局之年, 作为“十三五”收官之年, 明年是“十五五”规划的第一年, “十四五”进入第三年.
/// - Does not match: 2021年是“十四五”开局之年, which says its year itself; “十四五”时期.
/// - Yields: a proof of the year after 今年, 去年 or 明年; else the suggestion that it is the present one.
extension PublicationClue {
  static let plan = PublicationClue { text in
    text.found.compactMap { block, index, match -> PublicationFinding? in
      guard match.rule == "five-year-plan", let years = match.time.named?.years,
        let year = year(of: years, after: match.range.upperBound, text.cursor(block))
      else { return nil }
      if let present = text.presentYear(before: index, within: 12, in: block) {
        return PublicationFinding(
          .plan,
          .proves,
          DaySet(year: year - present.distance),
          [present.range, match.range]
        )
      }
      // The sentence may say which year that is.
      let isStated = text.neighbours(of: index, in: block).contains { other in
        other.time.writtenYear == year || other.distanceOfYear != nil
      }
      return isStated ? nil : PublicationFinding(.plan, .suggests, DaySet(year: year), [match.range])
    }
  }

  /// The year of a plan that the words after its name pick out.
  private static func year(of years: ClosedRange<Int>, after offset: Int, _ cursor: TextCursor) -> Int? {
    var cursor = cursor
    cursor.offset = offset
    _ = cursor.skip(anyOf: ["规划", "计划", "規劃"])
    _ = cursor.skip(anyOf: ["实施的", "实施", "的"])
    _ = cursor.skip(anyOf: ["关键", "进入"])
    if cursor.skip(anyOf: ["开局之年", "开局年", "开局起步之年", "起步之年", "首年", "開局之年", "谋篇布局之年"]) {
      return years.lowerBound
    }
    if cursor.skip(anyOf: ["收官之年", "收官年", "收官", "收尾之年", "末年", "最后一年", "决胜之年", "圆满收官", "收官之際"]) {
      return years.upperBound
    }
    guard cursor.skip("第"), let number = cursor.readNumeral(in: 1...5), cursor.skip("年") else { return nil }
    return years.lowerBound + number.value - 1
  }
}
