/// The year of an animal, before a day of its new year.
///
/// - Matches: 龙年春节, 马年正月.
/// - Does not match: 猴年马月.
/// - Yields: the year of that animal nearest to the reference.
extension TimeRule {
  static let animalYear: TimeRule = {
    let animals = WordTable<Int>(
      Array("猴鸡狗猪鼠牛虎兔龙蛇马羊".unicodeScalars).enumerated().map {
        (String(Character($0.element)) + "年", $0.offset)
      }
    )
    return TimeRule("animal-year", [.words(animals.spellings)]) { input in
      guard let index = animals.read(at: &input.cursor) else { return nil }
      let ahead: [StaticString] = ["春节", "新春", "春晚", "除夕", "大年", "正月", "元宵", "，"]
      guard ahead.contains(where: { input.cursor.holds($0) }) || input.cursor.isAtEnd else { return nil }
      return Output(.with { $0.year = .cycle(index) })
    }
  }()
}
