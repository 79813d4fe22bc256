/// A plenum that leaves its congress out.
///
/// - Matches: 四中全会 after 十七届三中、.
/// - Does not match: 四中 (a school).
/// - Yields: the days of the plenum of the congress named before; without one, nothing that can be dated.
extension TimeRule {
  static let laterPlenum = TimeRule("later-plenum", [.units("中")]) { input in
    guard (1...9).contains(input.number.value), input.number.digits == 1, input.cursor.skip("中"),
      input.cursor.skip("全会") || input.cursor.skip("全會")
    else { return nil }
    // 八届十一中全会 of a congress that is not in the table is no plenum of another one.
    guard !["届", "屆", "十"].contains(where: { input.cursor.endsWith($0, before: input.start) }) else {
      return nil
    }
    return Output(.with { $0.named = NamedTime(plenum: input.number.value) })
  }
}
