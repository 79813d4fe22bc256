/// The holiday spoken of last, or the days around it.
///
/// - Matches: 节日期间, 节前, 节后 after 春节 or another holiday.
/// - Does not match: 环节前, 季节后; 节前 and 节后 where no holiday was spoken of.
/// - Yields: the days off of that holiday, the fourteen days before or after them.
extension TimeRule {
  static let festival: TimeRule = {
    let words = WordTable<Feast.Part>([
      ("节日期间", .holidays), ("節日期間", .holidays), ("节假日期间", .holidays), ("假日期间", .holidays), ("节前", .eve),
      ("節前", .eve), ("节后", .aftermath), ("節後", .aftermath),
    ])
    let before = "，。、；：（“,.;: 在于从自到至是了后前及和与".unicodeScalars.map(\.value) + [0, 0x0A, 0x3000]
    return TimeRule("festival", [.words(words.spellings)]) { input in
      guard let part = words.read(at: &input.cursor),
        part == .holidays || before.contains(input.cursor.scalar(before: input.start))
      else { return nil }
      var feast = Feast(day: .mentioned)
      feast.part = part
      return Output(.with { $0.feast = feast })
    }
  }()
}
