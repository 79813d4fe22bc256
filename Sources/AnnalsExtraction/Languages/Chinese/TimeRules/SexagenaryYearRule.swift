import AnnalsCore

/// A year of the cycle of sixty, with or without its animal.
///
/// - Matches: 甲辰年, 甲辰龙年, 乙巳年正月初一.
/// - Does not match: 戊戌变法, 甲午战争 (names of events), 甲申 without 年.
/// - Yields: the year of that name nearest to the reference; months and days after it are lunisolar.
extension TimeRule {
  static let sexagenaryYear: TimeRule = {
    let names = WordTable<SexagenaryYear>(
      (0..<60).map { SexagenaryYear(of: $0) }.map { ($0.chineseName, $0) }
    )
    let animals: [StaticString] = [
      "鼠", "牛", "虎", "兔", "龙", "龍", "蛇", "马", "馬", "羊", "猴", "鸡", "雞", "狗", "猪", "豬",
    ]
    return TimeRule("sexagenary-year", [.words(names.spellings)]) { input in
      guard let name = names.read(at: &input.cursor) else { return nil }
      _ = input.cursor.skip(anyOf: animals)
      guard input.cursor.skip("年") else { return nil }
      return Output(
        .with {
          $0.year = .sexagenary(name)
          $0.isLunar = true
        }
      )
    }
  }()
}
