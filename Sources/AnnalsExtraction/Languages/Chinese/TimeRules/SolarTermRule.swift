import AnnalsCore

/// A solar term.
///
/// - Matches: 大雪节气, 清明, 立春, 夏至, 2024年冬至.
/// - Does not match: 大雪, 雨水 (the weather), 清明上河图, 小满 (a name).
/// - Yields: the day of the term.
extension TimeRule {
  static let solarTerm: TimeRule = {
    let table = WordTable<SolarTerm>(
      SolarTerm.allCases.flatMap { [($0.chineseName, $0), ($0.traditionalName, $0)] }
    )
    let ambiguous: Set<SolarTerm> = [.rainWater, .grainFull, .minorSnow, .majorSnow, .majorCold, .whiteDew]
    return TimeRule("solar-term", [.words(table.spellings)]) { input in
      guard let term = table.read(at: &input.cursor) else { return nil }
      let isNamed =
        input.cursor.skip("节气") || input.cursor.skip("当天") || input.cursor.skip("时节")
        || input.cursor.skip("節氣")
      guard
        isNamed || !ambiguous.contains(term) && !input.cursor.holds("上河") || input.cursor.isAtEnd
          || input.cursor.endsWith("年", before: input.start)
      else { return nil }
      return Output(.with { $0.feast = Feast(day: .solarTerm(term)) })
    }
  }()
}
