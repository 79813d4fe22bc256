import AnnalsCore

/// The latest time that the text tells of as past.
///
/// - Matches: 2025年2月3日，新线投产; 2月3日 where the text calls the year it states 今年; 截至2023年2月, as known at its end.
/// - Does not match: ranges; what is still to come (将于, 到2027年); a year that only plans reach.
/// - Yields: the suggestion that the document is not older; a proof where figures are known up to then.
extension PublicationClue {
  static let notBefore = PublicationClue { text in
    guard let latest = text.latestYear else { return [] }
    let isPresent = text.matches[text.blocks].joined().contains { $0.distanceOfYear != nil }
    // Where 明年 is spoken of, the latest year may be that one.
    var day = CalendarDate.firstDay(ofYear: latest.year - text.yearsAhead)
    var evidence = [latest.range]
    var force = PublicationFinding.Force.suggests
    for (block, _, match) in text.found where match.last == nil && match.bound != .by {
      guard !text.isAhead(match, in: block),
        let past = pastDay(match, year: latest.year, isPresent: isPresent, after: day), past > day,
        past.year == latest.year
      else { continue }
      day = past
      evidence = [match.range] + (match.range == latest.range ? [] : [latest.range])
      force = match.bound == .until && match.time.writtenYear != nil ? .proves : .suggests
    }
    return [PublicationFinding(.notBefore, force, DaySet(from: day), evidence)]
  }

  /// The day before which a page that tells of a time was not published.
  ///
  /// A month or day without a year counts only where the year is the present one and the story has come so far:
  /// 12月30日 in a paper of January is of the year before.
  private static func pastDay(
    _ match: TimeMatch,
    year: Int,
    isPresent: Bool,
    after latest: CalendarDate
  ) -> CalendarDate? {
    let time = match.time
    guard case .number(let month)? = time.month, !time.isLunar else { return nil }
    var number = 1
    if case .number(let written)? = time.day { number = written }
    switch time.year {
    case .number(let written) where !time.isShortYear:
      guard written == year else { return nil }
    case .offset(0):
      guard isPresent else { return nil }
    case nil:
      guard isPresent, let day = CalendarDate(year: year, month: month, day: number),
        day.days(since: latest) <= longestStep
      else { return nil }
    default:
      return nil
    }
    // Figures up to the end of a month were known when it was over.
    if time.day == nil, match.bound == .until {
      return CalendarDate.firstDay(ofMonth: month + 1, year: year).adding(days: -1)
    }
    return CalendarDate(year: year, month: month, day: number)
  }

  /// The most days from one time without a year to the next later one.
  private static let longestStep = 60
}
