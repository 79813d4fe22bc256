import AnnalsCore

/// Finds out when a page was published.
enum PublicationDate {
  /// The date given, else the masthead's, else what the datelines and years of the text tell.
  static func find(on page: Page, matches: [[TimeMatch]], options: TimeTagger.Options) -> DatedPublication? {
    if let given = options.publicationDate {
      return DatedPublication(interval: CalendarInterval(day: given), source: .given, evidence: [])
    }
    return masthead(page, matches) ?? dateline(page, matches)
  }

  /// A full date in the masthead.
  private static func masthead(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    for (block, found) in zip(page.blocks, matches) where block.kind == .masthead {
      for match in found {
        if let day = fullDate(match.time) {
          return DatedPublication(interval: CalendarInterval(day: day), source: .masthead, evidence: [match.range])
        }
      }
    }
    return nil
  }

  /// The latest dateline, its year taken from the text when it has none.
  private static func dateline(_ page: Page, _ matches: [[TimeMatch]]) -> DatedPublication? {
    var latest: (month: Int, day: Int, range: Range<Int>)?
    for article in page.articles {
      guard let dateline = article.dateline else { continue }
      for block in article.blocks {
        for match in matches[block] where dateline.overlaps(match.range) {
          if let day = fullDate(match.time) {
            return DatedPublication(interval: CalendarInterval(day: day), source: .dateline, evidence: [match.range])
          }
          guard case .number(let month)? = match.time.month, case .number(let day)? = match.time.day else { continue }
          if latest == nil || (month, day) > (latest?.month ?? 0, latest?.day ?? 0) { latest = (month, day, match.range) }
        }
      }
    }
    guard let latest, let year = likelyYear(matches), let day = CalendarDate(year: year.year, month: latest.month, day: latest.day)
    else { return nil }
    return DatedPublication(
      interval: CalendarInterval(day: day),
      source: .inferred,
      evidence: [latest.range, year.range]
    )
  }

  /// The year written most often outside ranges; of equal ones the later.
  private static func likelyYear(_ matches: [[TimeMatch]]) -> (year: Int, range: Range<Int>)? {
    var counts: [Int: (count: Int, range: Range<Int>)] = [:]
    for match in matches.joined() where match.last == nil {
      guard case .number(let year)? = match.time.year, !match.time.isShortYear, year > 1900, !match.isFuture else { continue }
      counts[year] = (count: (counts[year]?.count ?? 0) + 1, range: counts[year]?.range ?? match.range)
    }
    return counts.max { ($0.value.count, $0.key) < ($1.value.count, $1.key) }.map { ($0.key, $0.value.range) }
  }

  private static func fullDate(_ time: PartialTime) -> CalendarDate? {
    guard case .number(let year)? = time.year, case .number(let month)? = time.month,
      case .number(let day)? = time.day, !time.isLunar, !time.isShortYear
    else { return nil }
    return CalendarDate(year: year, month: month, day: day)
  }
}
