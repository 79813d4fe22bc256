import AnnalsCore

/// A numbered congress, session or plenum of the table of named times.
///
/// - Matches: 十四届全国人大三次会议今天开幕; the same in an article whose dateline lies near its days; 学习贯彻党的二十届三中全会精神.
/// - Does not match: a meeting that is still to come; one that the table does not know.
/// - Yields: the suggestion of the opening or closing day where it is today; else that the document is not older than
///   the first day, and for a dateline near the days of the session, that it is of the same year.
extension PublicationClue {
  static let session = PublicationClue { text in
    var latest: PublicationFinding?
    for (block, index, match) in text.found {
      guard let days = match.time.named?.days, match.time.named?.needsBound == false, !match.isFuture,
        match.bound != .before
      else { continue }
      if let day = today(days, match.range, text, block, index) {
        return [
          PublicationFinding(
            .session,
            .suggests,
            DaySet(from: day, through: day.adding(days: 1)),
            [match.range]
          )
        ]
      }
      if let finding = nearDateline(days, match, text) { return [finding] }
      let from = PublicationFinding(.session, .suggests, DaySet(from: days.lowerBound), [match.range])
      if latest?.days.firstDay.map({ $0 < days.lowerBound }) ?? true { latest = from }
    }
    return latest.map { [$0] } ?? []
  }

  /// The day on which a session opens or closes that does so today.
  private static func today(
    _ days: ClosedRange<CalendarDate>,
    _ range: Range<Int>,
    _ text: PublicationText,
    _ block: Int,
    _ index: Int
  ) -> CalendarDate? {
    guard
      text.neighbours(of: index, in: block).contains(where: { other in
        other.rule == "relative-day" && other.time.day == .offset(0)
          && abs(other.range.lowerBound - range.upperBound) <= 60
      })
    else { return nil }
    if text.says(["开幕", "開幕"], after: range.upperBound, within: 20, in: block) { return days.lowerBound }
    return text.says(["闭幕", "閉幕"], after: range.upperBound, within: 20, in: block) ? days.upperBound : nil
  }

  /// A session of the People's Congress near the day of the article's dateline: they are of the same year.
  private static func nearDateline(
    _ days: ClosedRange<CalendarDate>,
    _ match: TimeMatch,
    _ text: PublicationText
  ) -> PublicationFinding? {
    guard match.rule == "peoples-congress",
      let article = text.article,
      let (month, day) = ArticleDateline.match(in: article, text)?.time.writtenDay,
      let dated = CalendarDate(year: days.lowerBound.year, month: month, day: day),
      abs(dated.days(since: days.lowerBound)) <= nearSession
    else { return nil }
    return PublicationFinding(.session, .suggests, DaySet(year: dated.year), [match.range])
  }

  /// How many days before or after a session reports name it as the one that meets.
  private static let nearSession = 75
}
