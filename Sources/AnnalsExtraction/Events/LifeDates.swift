import AnnalsCore

/// Reads birth and death out of the years in brackets behind a person's name: 沈明（1893—1976）.
extension ArticleReader {
  /// The birth and the death of the person whom the article is about, as its lead gives them; empty when it gives none.
  ///
  /// **Matches** `沈明（1893—1976），湖南人`, `沈明（1907年5月—1992年3月）`. **Does not match** terms of office,
  /// and people whom an article only mentions.
  func lifeDates(in clause: Clause, context: ClauseContext) -> [EventDraft] {
    for token in clause.tokens {
      guard case .parenthesis = token.form, token.range.count > 6,
        let time = lifetime(within: token.range),
        let name = personEnding(at: token.range.lowerBound, in: clause),
        context.isLead || clause.tokens.contains(where: { isSubjectOfHeadline($0.range) })
      else { continue }
      return [
        lifeEvent("出生", of: name, in: token.range, at: page.times[time], isBirth: true, context: context),
        lifeEvent("逝世", of: name, in: token.range, at: page.times[time], isBirth: false, context: context),
      ].compactMap { $0 }
    }
    return []
  }

  /// The time that fills a bracket and lasts as long as a life.
  private func lifetime(within bracket: Range<Int>) -> Int? {
    page.times(within: bracket).first { index in
      let time = page.times[index]
      guard let start = time.interval?.start, let end = time.interval?.end,
        time.range.lowerBound - bracket.lowerBound <= 3, bracket.upperBound - time.range.upperBound <= 3
      else { return false }
      return (ArticleReader.shortestLife...ArticleReader.longestLife).contains(
        end.date.year - start.date.year
      )
    }
  }

  /// The name of a person that ends where a bracket opens.
  private func personEnding(at end: Int, in clause: Clause) -> Range<Int>? {
    if let token = clause.tokens.last(before: end), token.range.upperBound == end, case .person = token.form {
      return token.range
    }
    let start = clause.content.lowerBound
    guard start < end, NameReader.isPersonalName(start..<end, in: text) else { return nil }
    return start..<end
  }

  private func lifeEvent(
    _ verb: String,
    of name: Range<Int>,
    in bracket: Range<Int>,
    at time: ResolvedTime,
    isBirth: Bool,
    context: ClauseContext
  ) -> EventDraft? {
    guard let edge = isBirth ? time.interval?.start?.date : time.interval?.lastDay,
      let granularity = time.granularity
    else { return nil }
    let unit: Granularity = granularity <= .day ? .day : granularity == .month ? .month : .year
    let interval: CalendarInterval =
      switch unit {
      case .day: CalendarInterval(day: edge)
      case .month: CalendarInterval(month: edge.month, year: edge.year)
      default: CalendarInterval(year: edge.year)
      }
    let person = page.page.text.string(name)
    let mention = MentionDraft(
      document: document,
      article: context.article,
      block: context.blockIndex,
      sentence: context.sentence,
      sentenceStart: context.sentenceRange.lowerBound,
      blockKind: context.block,
      isLead: context.isLead,
      range: name.lowerBound..<bracket.upperBound,
      trigger: nil,
      times: page.times(within: time.range).filter { page.times[$0].range == time.range },
      dating: .clause,
      rule: "life-dates"
    )
    return EventDraft(
      document: document,
      label: person + verb,
      kind: .life,
      status: .occurred,
      time: EventTime(
        interval: interval,
        edtf: EDTF.string(for: interval, granularity: unit, isApproximate: false),
        granularity: unit,
        isApproximate: false
      ),
      participants: [person],
      place: nil,
      figures: [],
      content: person + verb,
      mentions: [mention],
      isHeadline: false,
      position: name.lowerBound + (isBirth ? 0 : 1)
    )
  }

  /// In years.
  private static let shortestLife = 15
  private static let longestLife = 115
}
