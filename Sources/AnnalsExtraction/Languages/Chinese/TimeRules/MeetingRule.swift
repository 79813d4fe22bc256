import AnnalsCore

/// Congresses and plenums of the Party, sessions of the National People's Congress, named periods.
///
/// - Matches: 党的二十大, 中共二十届三中全会, 十七届三中、四中全会 (two expressions), 十四届全国人大三次会议, 全国两会, 改革开放以来.
/// - Does not match: 十大新闻; 四中 (a school); 改革开放 without 以来, 后 or 前.
/// - Yields: the days of the meeting, from the table of named times.
extension TimeRule {
  static let partyCongress: TimeRule = {
    let prefixes: [StaticString] = ["党的", "黨的", "中共", "中国共产党"]
    return TimeRule("party-congress", [.scalars([0x515A, 0x4E2D, 0x9EE8]), .units("届屆大次")]) { input in
      if input.number.digits == 0 {
        guard input.cursor.skip(anyOf: prefixes) else { return nil }
        _ = input.cursor.skip("第")
        guard let number = input.cursor.readNumeral(in: 1...99) else { return nil }
        if input.cursor.skip("大") || input.cursor.skip("次全国代表大会") { return congress(number.value) }
        input.number = number
        return plenum(&input)
      }
      if input.cursor.skip("大") {
        // 十八大以来: without 党的 only the later congresses, and not before a noun.
        guard input.number.value >= 12, input.number.script == .multiplicative,
          ["以来", "报告", "精神", "后", "前", "召开", "、", "，", "。", "上", "提出"].contains(where: { input.cursor.holds($0) })
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
    guard input.cursor.skip("届") || input.cursor.skip("屆"), let number = input.cursor.readNumeral(in: 1...12), input.cursor.skip("中")
    else { return nil }
    if !input.cursor.skip("全会"), !input.cursor.skip("全會") {
      guard input.cursor.holds("、") || input.cursor.holds("和") else { return nil }
    }
    guard let days = NamedTimes.plenums[input.number.value]?[number.value] else { return nil }
    return Output(.with { $0.named = NamedTime(days: days, congress: input.number.value) })
  }

  /// 四中全会 takes the congress from the plenum before it.
  static let laterPlenum = TimeRule("later-plenum", [.units("中")]) { input in
    guard (1...9).contains(input.number.value), input.number.digits == 1, input.cursor.skip("中"),
      input.cursor.skip("全会") || input.cursor.skip("全會") else { return nil }
    return Output(.with { $0.named = NamedTime(plenum: input.number.value) })
  }

  static let peoplesCongress = TimeRule("peoples-congress", [.units("届屆"), .scalars([0x7B2C])]) { input in
    if input.number.digits == 0 {
      guard input.cursor.skip("第"), let number = input.cursor.readNumeral(in: 1...30) else { return nil }
      input.number = number
    }
    guard input.cursor.skip("届") || input.cursor.skip("屆") else { return nil }
    let isNational = input.cursor.skip(anyOf: ["全国人民代表大会", "全国人大"])
    let isConsultative = !isNational && input.cursor.skip(anyOf: ["全国政协", "全国委员会", "中国人民政治协商会议全国委员会"])
    guard isNational || isConsultative else { return nil }
    _ = input.cursor.skip("第")
    guard let session = input.cursor.readNumeral(in: 1...6), input.cursor.skip("次会议") || input.cursor.skip("次會議") else { return nil }
    let table = isNational ? NamedTimes.peoplesCongresses : NamedTimes.consultativeConferences
    guard let days = table[input.number.value]?[session.value] else { return nil }
    return Output(.with { $0.named = NamedTime(days: days) })
  }

  static let namedPeriod: TimeRule = {
    let table = WordTable<NamedTime>(NamedTimes.periods)
    return TimeRule("named-period", [.scalars(table.firstScalars)]) { input in
      guard let named = table.read(at: &input.cursor) else { return nil }
      if named.needsBound {
        guard ["以来", "以後", "以后", "之后", "初期", "前", "后", "之前", "之初"].contains(where: { input.cursor.holds($0) }) else { return nil }
      }
      return Output(.with { $0.named = named })
    }
  }()
}
