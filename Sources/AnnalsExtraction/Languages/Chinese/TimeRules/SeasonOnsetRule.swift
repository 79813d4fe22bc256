/// The beginning of a season, from which something is told.
///
/// - Matches: 入冬以来, 今年入夏后.
/// - Does not match: 入秋 without 以来 or 后 (a change of the weather).
/// - Yields: the season.
extension TimeRule {
  static let seasonOnset: TimeRule = {
    let table = WordTable<Int>([("入春", 1), ("入夏", 2), ("入秋", 3), ("入冬", 4)])
    let after: [StaticString] = ["以来", "以來", "以后", "以後", "之后", "之後", "后", "後"]
    return TimeRule("season-onset", [.words(table.spellings)]) { input in
      guard let season = table.read(at: &input.cursor), after.contains(where: { input.cursor.holds($0) })
      else {
        return nil
      }
      return Output(.with { $0.yearPart = .season(season) })
    }
  }()
}
