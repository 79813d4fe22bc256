import AnnalsCore

/// The year that a text calls the present one.
///
/// - Matches: 今年（2024年）, 2024年（去年）, 去年即2023年: the two stand side by side; 今年 anywhere beside stated years.
/// - Does not match: 当年, 同年, which lean on another time.
/// - Yields: a proof of the year where both stand side by side; else the presumption that 今年 is the latest year
///   told of; without 今年 only a choice among alternatives, for that year and the next,
///   or with 明年 the one before.
extension PublicationClue {
  static let presentYear = PublicationClue { text in
    for block in text.blocks {
      for (left, right) in zip(text.matches[block], text.matches[block].dropFirst()) {
        guard let (year, distance) = stated(left, right) ?? stated(right, left),
          isJoined(left.range.upperBound..<right.range.lowerBound, text.cursor(block))
        else { continue }
        return [
          PublicationFinding(.presentYear, .proves, DaySet(year: year - distance), [left.range, right.range])
        ]
      }
    }
    guard let latest = text.latestYear else { return [] }
    if let relative = text.matches[text.blocks].joined().first(where: {
      $0.distanceOfYear.map { $0 <= 0 } ?? false
    }) {
      return [
        PublicationFinding(
          .presentYear,
          .presumes,
          DaySet(year: latest.year),
          [latest.range, relative.range]
        )
      ]
    }
    let first = CalendarDate.firstDay(ofYear: latest.year - text.yearsAhead)
    let years = DaySet(from: first, through: CalendarDate.firstDay(ofYear: latest.year + 2).adding(days: -1))
    return [PublicationFinding(.presentYear, .chooses, years, [latest.range])]
  }

  /// The year of one expression and the distance of the other, 去年 and the like.
  private static func stated(_ year: TimeMatch, _ distance: TimeMatch) -> (Int, Int)? {
    guard year.last == nil, distance.last == nil, year.rule == "year", year.time.month == nil,
      distance.time.month == nil, let written = year.time.writtenYear, let away = distance.distanceOfYear
    else { return nil }
    return (written, away)
  }

  /// A bracket or 即 and nothing else between two expressions.
  private static func isJoined(_ gap: Range<Int>, _ cursor: TextCursor) -> Bool {
    ["（", "(", "即", "，即", "也就是", "是", " ("].contains { (words: StaticString) in
      gap.count == words.utf8CodeUnitCount && cursor.holds(words, at: gap.lowerBound)
    }
  }
}

extension TimeMatch {
  /// The distance from the present year of 今年, 去年, 明年.
  var distanceOfYear: Int? {
    guard rule == "relative-year", case .offset(let distance)? = time.year else { return nil }
    return distance
  }
}

extension PublicationText {
  /// The latest year told of; without a month at most one more than the year stated most often, since plans look
  /// further ahead.
  var latestYear: StatedYear? {
    guard let usual = usualYear else { return nil }
    return statedYears.filter { $0.year <= usual.year + 1 || $0.hasMonth }.max { $0.year < $1.year }
  }
}
