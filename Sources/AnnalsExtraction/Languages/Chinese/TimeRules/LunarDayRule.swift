/// A day of the lunisolar month without its month.
///
/// - Matches: 廿三, 初八.
/// - Does not match: 初中, 初一年级.
/// - Yields: the day, marked as lunisolar.
extension TimeRule {
  static let lunarDay = TimeRule("lunar-day", [.scalars(of: "廿初")]) { input in
    let isEarly = input.cursor.skip("初")
    guard let day = input.cursor.readNumeral(in: isEarly ? 1...10 : 20...29), day.script != .arabic else {
      return nil
    }
    if !isEarly, day.value == 20 { return nil }
    let words: [StaticString] = ["中", "级", "步", "期", "次", "等", "年", "战", "心", "个", "届", "、", "代", "五年"]
    guard !words.contains(where: { input.cursor.holds($0) }) else { return nil }
    return Output(
      .with {
        $0.isLunar = true
        $0.day = .number(day.value)
      }
    )
  }
}
