/// A session of the National People's Congress or of the Consultative Conference.
///
/// - Matches: 十四届全国人大三次会议, 全国政协十四届三次会议, 第十一届全国人民代表大会第三次会议, 十四届全国政协二次会议.
/// - Does not match: provincial sessions.
/// - Yields: the days of the session, from the table of named times.
extension TimeRule {
  static let peoplesCongress = TimeRule(
    "peoples-congress",
    [.units("届屆"), .number(after: ["第"]), .words(["全国政协", "政协", "全國政協", "政協"])]
  ) { input in
    // 全国政协十四届三次会议 names the body first.
    let isNamedFirst =
      input.number.digits == 0
      && input.cursor.skip(anyOf: ["全国政协", "政协全国委员会", "政协", "全國政協", "政協"])
    if input.number.digits == 0 {
      guard input.cursor.skip("第") || isNamedFirst, let number = input.cursor.readNumeral(in: 1...30) else {
        return nil
      }
      input.number = number
    }
    guard input.cursor.skip("届") || input.cursor.skip("屆") else { return nil }
    let isNational = input.cursor.skip(anyOf: ["全国人民代表大会", "全国人大", "全國人民代表大會", "全國人大"])
    let isConsultative =
      !isNational
      && input.cursor.skip(anyOf: ["全国政协", "全国委员会", "全國政協", "全國委員會", "中国人民政治协商会议全国委员会"])
    guard isNational || isConsultative || isNamedFirst else { return nil }
    _ = input.cursor.skip("第")
    guard let session = input.cursor.readNumeral(in: 1...6),
      input.cursor.skip("次会议") || input.cursor.skip("次會議")
    else { return nil }
    let table = isNational ? NamedTimes.peoplesCongresses : NamedTimes.consultativeConferences
    guard let days = table[input.number.value]?[session.value] else { return nil }
    return Output(.with { $0.named = NamedTime(days: days) })
  }
}
