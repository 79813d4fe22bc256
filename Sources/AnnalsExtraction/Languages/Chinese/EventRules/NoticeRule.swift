import AnnalsCore

extension EventRule {
  /// Reads the words by which an official document speaks of itself.
  ///
  /// **Matches** `现就有关事项通知如下：` in an article with a headline and a day of its own.
  /// **Does not match** documents whose day nothing tells.
  /// **Yields** the issuing of the document, labelled by its headline.
  static let notice = EventRule(name: "notice", needs: .selfReference) { candidate in
    guard let word = candidate.clause.tokens.last(where: { $0.roles.contains(.selfReference) }),
      candidate.context.hasHeadline, let dating = candidate.reportDate
    else { return nil }
    return EventReading(
      kind: .publication,
      status: .occurred,
      dating: dating,
      trigger: word,
      labelSource: .article
    )
  }

  /// Reads the years for which a plan holds.
  ///
  /// **Matches** `规划期为2021—2025年`. **Does not match** a period without a beginning and an end.
  /// **Yields** a plan, planned while its years are not over, labelled by the headline.
  static let planPeriod = EventRule(name: "plan-period", needs: .validity) { candidate in
    guard let word = candidate.clause.tokens.first(where: { $0.roles.contains(.validity) }),
      candidate.context.hasHeadline, let dating = candidate.ownDate,
      let start = dating.interval.start, let end = dating.interval.end, end.date.days(since: start.date) > 366
    else { return nil }
    return EventReading(
      kind: .plan,
      status: candidate.isAhead(dating) ? .planned : .occurred,
      dating: dating,
      trigger: word,
      labelSource: .article
    )
  }
}
