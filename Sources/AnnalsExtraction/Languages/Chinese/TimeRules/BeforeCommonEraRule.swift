/// A year or century before the common era with 前 alone, as books of history write it.
///
/// - Matches: 前221年, 前8世纪, the second end of 公元前259年至前210年, 前551—前479 and 前63—14 in brackets.
/// - Does not match: 前5年 and 前300天 (lengths), 此前221年, 前两个世纪, 提前100年.
/// - Yields: the year, counted astronomically (前221年 is the year -220); in brackets the range of a life or a rule.
extension TimeRule {
  static let beforeCommonEra = TimeRule("before-common-era", [.number(after: ["前"])]) { input in
    guard !notBefore.contains(input.cursor.scalar(before: input.start)), let first = era(&input.cursor) else {
      return nil
    }
    if input.cursor.skip("世纪") || input.cursor.skip("世紀") {
      var time = PartialTime.with { $0.century = .number(first) }
      CenturyTail.readPart(&input.cursor, into: &time)
      return Output(time)
    }
    // 前5年 is a length as a rule; only a range that began before the common era goes on with so short a number.
    if input.cursor.holds("年") {
      guard first <= -99 || isEndOfRange(input), input.cursor.skip("年") else { return nil }
      return Output(year(first))
    }
    return isInBrackets(input.start, in: input.cursor) ? range(from: first, &input.cursor) : nil
  }

  /// What makes another word with 前: 此前, 目前, 提前, 之前, 以前, 生前, 战前, 从前, 空前, 面前.
  private static let notBefore = ScalarSet("此目提之以生战戰从從空面先日午")

  /// 前 and a number below 3000, as an astronomical year or century.
  private static func era(_ cursor: inout TextCursor) -> Int? {
    guard cursor.skip("前"), let number = cursor.readNumeral(in: 1...2999), !number.isVague, !number.isEstimate
    else { return nil }
    return 1 - number.value
  }

  private static func year(_ number: Int) -> PartialTime { .with { $0.year = .number(number) } }

  /// 前551—前479, 前63—14: closed by the bracket, whose other end may lie in the common era.
  private static func range(from first: Int, _ cursor: inout TextCursor) -> Output? {
    guard RangeJoiner.skip(&cursor) else { return nil }
    _ = cursor.skip("公元")
    guard let last = cursor.holds("前") ? era(&cursor) : cursor.readNumeral(in: 1...200)?.value, first < last,
      endsBracket(cursor)
    else { return nil }
    return Output(year(first), through: year(last))
  }

  private static func isInBrackets(_ start: Int, in cursor: TextCursor) -> Bool {
    ["（", "(", "，", "约"].contains { cursor.endsWith($0, before: start) }
  }

  private static func endsBracket(_ cursor: TextCursor) -> Bool {
    ["）", ")", "，", "；"].contains { cursor.holds($0) }
  }

  /// Whether a year before the common era and a joiner stand before the number: 前22年至前10年.
  private static func isEndOfRange(_ input: Input) -> Bool {
    ["年至", "年到", "年—", "年－", "年-", "年–", "年～", "年~"].contains {
      input.cursor.endsWith($0, before: input.start)
    }
  }
}
