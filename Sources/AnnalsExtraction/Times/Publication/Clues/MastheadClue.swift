import AnnalsCore

/// The date in the masthead of a newspaper page.
///
/// - Matches: 2024年4月24日 星期三 under the paper's name; 12月5日 星期五 without a year.
/// - Does not match: dates in articles.
/// - Yields: a proof of that day; without a year, of that day in any year where the weekday agrees.
extension PublicationClue {
  static let masthead = PublicationClue { text in
    for block in text.blocks where text.page.blocks[block].kind == .masthead {
      for match in text.matches[block] where match.last == nil {
        if let day = match.time.fullDate {
          return [PublicationFinding(.masthead, .proves, DaySet(day), [match.range])]
        }
        if match.time.year == nil, let (month, day) = match.time.writtenDay {
          let days = DaySet.recurring(month: month, day: day, weekday: match.time.weekday)
          return [PublicationFinding(.masthead, .proves, days, [match.range])]
        }
      }
    }
    return []
  }
}
