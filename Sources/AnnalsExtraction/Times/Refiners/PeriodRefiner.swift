/// Spans what lasts together with 期间: 春风行动期间, “停摆”期间, 6个月驻留期间.
///
/// The scanner finds 期间 alone; the name stands before it, as far back as its clause goes.
enum PeriodRefiner {
  /// The longest name, in scalars.
  private static let longestName = 16

  /// The matches with 期间 joined to its name, or left out where no name of something that lasts stands before it.
  static func extend(_ matches: inout [TimeMatch], in cursor: TextCursor) {
    guard matches.contains(where: { $0.rule == "activity-period" }) else { return }
    var extended: [TimeMatch] = []
    for var match in matches {
      guard match.rule == "activity-period" else {
        extended.append(match)
        continue
      }
      let limit = extended.last?.range.upperBound ?? 0
      if !extended.isEmpty, limit == match.range.lowerBound {
        // 全国两会期间: what stands before is a time of its own.
        extended[extended.count - 1].range =
          extended[extended.count - 1].range.lowerBound..<match.range.upperBound
        continue
      }
      guard let start = nameStart(before: match.range.lowerBound, after: limit, in: cursor) else { continue }
      if !extended.isEmpty, start == limit {
        extended[extended.count - 1].range =
          extended[extended.count - 1].range.lowerBound..<match.range.upperBound
      } else {
        match.range = start..<match.range.upperBound
        extended.append(match)
      }
    }
    matches = extended
  }

  /// Where the name before 期间 begins; nil when it names nothing that lasts.
  private static func nameStart(before end: Int, after limit: Int, in cursor: TextCursor) -> Int? {
    if cursor.endsWith("”", before: end) { return quotationStart(before: end, after: limit, in: cursor) }
    guard Activities.names.value(endingAt: end, in: cursor) != nil else { return nil }
    var start = end
    for _ in 0..<longestName where start > limit {
      let scalar = cursor.scalar(before: start)
      guard isIdeograph(scalar), !boundaries.contains(scalar) else { break }
      start -= TextCursor.width(of: scalar)
      if Activities.verbs.value(endingAt: start, in: cursor) != nil { break }
    }
    return start < end ? start : nil
  }

  private static func quotationStart(before end: Int, after limit: Int, in cursor: TextCursor) -> Int? {
    var start = end
    for _ in 0..<longestName where start > limit {
      let scalar = cursor.scalar(before: start)
      start -= TextCursor.width(of: scalar)
      if scalar == 0x201C { return start }
    }
    return nil
  }

  private static func isIdeograph(_ scalar: UInt32) -> Bool { (0x4E00...0x9FFF).contains(scalar) }

  /// Words of grammar that no name goes over.
  private static let boundaries = Set("在于从自的了和与及将是为对到至把被或并而但该此其这那各等由所以".unicodeScalars.map(\.value))
}
