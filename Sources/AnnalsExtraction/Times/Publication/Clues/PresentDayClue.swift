import AnnalsCore

/// A day that is called today, or counted from it, with its date.
///
/// - Matches: 今天（12月5日）, 昨日（2024年2月9日）, 12月5日（今天）.
/// - Does not match: 今天 alone; 今日（5日）, which may be of any month; 当天, 次日, which lean on another day.
/// - Yields: the suggestion of that day, in any year where none is written.
extension PublicationClue {
  static let presentDay = PublicationClue { text in
    var findings: [PublicationFinding] = []
    for (block, index, match) in text.found where findings.count < mostFindings {
      let cursor = text.cursor(block)
      var word = cursor
      word.offset = match.range.lowerBound
      // 昨日（2024年2月9日） may be one expression already.
      if let distance = words.read(at: &word), let days = days(match.time, distance) {
        findings.append(PublicationFinding(.presentDay, .suggests, days, [match.range]))
        continue
      }
      guard index + 1 < text.matches[block].count else { continue }
      let next = text.matches[block][index + 1]
      guard isBracket(match.range.upperBound..<next.range.lowerBound, cursor) else { continue }
      for (named, dated) in [(match, next), (next, match)] {
        guard let distance = distance(named, cursor), let days = days(dated.time, distance) else { continue }
        findings.append(
          PublicationFinding(.presentDay, .suggests, days, [match.range.lowerBound..<next.range.upperBound])
        )
      }
    }
    return findings
  }

  /// The distance of an expression that is nothing but 今天 or its like.
  private static func distance(_ match: TimeMatch, _ cursor: TextCursor) -> Int? {
    var cursor = cursor
    cursor.offset = match.range.lowerBound
    guard let distance = words.read(at: &cursor), cursor.offset == match.range.upperBound else { return nil }
    return distance
  }

  /// The present days that a date and its distance from them allow.
  private static func days(_ time: PartialTime, _ distance: Int) -> DaySet? {
    if let day = time.fullDate { return DaySet(day.adding(days: -distance)) }
    guard time.year == nil, let (month, day) = time.writtenDay else { return nil }
    return DaySet.recurring(month: month, day: day, weekday: time.weekday).shifted(by: -distance)
  }

  private static func isBracket(_ gap: Range<Int>, _ cursor: TextCursor) -> Bool {
    (gap.count == 3 && cursor.holds("（", at: gap.lowerBound))
      || (gap.count == 1 && cursor.holds("(", at: gap.lowerBound))
  }

  private static let words = WordTable<Int>([
    ("今天", 0), ("今日", 0), ("昨天", -1), ("昨日", -1), ("前天", -2), ("前日", -2), ("明天", 1), ("明日", 1), ("后天", 2),
    ("後天", 2),
  ])

  /// More say nothing new.
  private static let mostFindings = 4
}
