/// A plenum that leaves its congress out.
///
/// - Matches: 四中全会 after 十七届三中、.
/// - Does not match: 四中 (a school).
/// - Yields: the days of the plenum of the congress named before; without one, nothing that can be dated.
extension TimeRule {
  static let laterPlenum = TimeRule("later-plenum", [.units("中")]) { input in
    guard (1...9).contains(input.number.value), input.number.digits == 1, input.cursor.skip("中"),
      input.cursor.skip("全会") || input.cursor.skip("全會") || isListed(input)
    else { return nil }
    // 八届十一中全会 of a congress that is not in the table is no plenum of another one.
    guard !["届", "屆", "十"].contains(where: { input.cursor.endsWith($0, before: input.start) }) else {
      return nil
    }
    return Output(.with { $0.named = NamedTime(plenum: input.number.value) })
  }

  /// 四中、 of 三中、四中、五中全会: the word is left out before another plenum of the list.
  private static func isListed(_ input: Input) -> Bool {
    var ahead = input.cursor
    guard
      input.cursor.endsWith("中、", before: input.start) || input.cursor.endsWith("中全会、", before: input.start),
      ahead.skip("、") || ahead.skip("和"), ahead.readNumeral(in: 1...9) != nil
    else { return false }
    return ahead.holds("中、") || ahead.holds("中和") || ahead.holds("中全会") || ahead.holds("中全會")
  }
}
