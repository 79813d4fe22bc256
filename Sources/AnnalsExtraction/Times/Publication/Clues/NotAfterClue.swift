import AnnalsCore

/// The first day that the text looks forward to.
///
/// - Matches: 将于2025年11月9日验收, 定于2026年3月开幕.
/// - Does not match: days without a year; targets (到2027年), which later texts repeat.
/// - Yields: the suggestion that the document is not younger.
extension PublicationClue {
  static let notAfter = PublicationClue { text in
    var first: PublicationFinding?
    for (block, _, match) in text.found where match.isFuture && match.last == nil && match.bound == nil {
      guard let year = match.time.writtenYear, case .number(let month)? = match.time.month,
        !match.time.isLunar,
        text.says(announcements, before: match.range.lowerBound, in: block)
      else { continue }
      let day =
        match.time.fullDate ?? CalendarDate.firstDay(ofMonth: month + 1, year: year).adding(days: -1)
      if first?.days.lastDay.map({ day < $0 }) ?? true {
        first = PublicationFinding(.notAfter, .suggests, DaySet(through: day), [match.range])
      }
    }
    return first.map { [$0] } ?? []
  }

  private static let announcements: [StaticString] = ["将于", "将在", "定于", "拟于", "計劃於", "将定于", "將於", "將在"]
}
