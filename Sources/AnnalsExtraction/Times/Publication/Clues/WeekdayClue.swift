import AnnalsCore

/// A month and day without a year, with its weekday: they agree in some years only.
///
/// - Matches: 12月5日星期五, 12月5日（周五）, 12月5日，星期五.
/// - Does not match: a weekday alone; a date with its year.
/// - Yields: the suggestion of the years where they agree, with half a year around the day itself.
extension PublicationClue {
  static let weekday = PublicationClue { text in
    var findings: [PublicationFinding] = []
    for (block, index, match) in text.found(with: .dayWithoutYear) where findings.count < mostFindings {
      guard let (month, day) = match.time.writtenDay else {
        continue
      }
      var (weekday, range) = (match.time.weekday, match.range)
      if weekday == nil, index + 1 < text.matches[block].count {
        let next = text.matches[block][index + 1]
        guard next.time.coarsest == .weekday, !next.isRange,
          isJoined(match.range.upperBound..<next.range.lowerBound, text.cursor(block))
        else { continue }
        weekday = next.time.weekday
        range = match.range.lowerBound..<next.range.upperBound
      }
      guard let weekday else { continue }
      findings.append(
        PublicationFinding(
          .weekday,
          .suggests,
          .around(month: month, day: day, weekday: weekday, reach: 183),
          [range]
        )
      )
    }
    return findings
  }

  /// A bracket, a comma or a space and nothing else between two expressions.
  private static func isJoined(_ gap: Range<Int>, _ cursor: TextCursor) -> Bool {
    ["（", "(", "，", " ", "、"].contains { (words: StaticString) in
      gap.count == words.utf8CodeUnitCount && cursor.holds(words, at: gap.lowerBound)
    }
  }

  /// More say nothing new.
  private static let mostFindings = 4
}
