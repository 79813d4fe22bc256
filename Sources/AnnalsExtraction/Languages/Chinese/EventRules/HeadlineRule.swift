import AnnalsCore

extension EventRule {
  /// Reads a headline that tells an event, dated by the article.
  ///
  /// **Matches** an article's own headline with an event verb or noun: `我国成功发射…卫星`.
  /// **Does not match** slogans and questions, whose verbs are of policy only.
  static let headline = EventRule(name: "headline", needs: ChineseClauseParser.verbRoles) { candidate in
    guard candidate.context.block == .heading else { return nil }
    let clause = candidate.clause
    // A headline in the present tense tells what happened, so a season ahead only qualifies its noun.
    let own = candidate.ownDate.flatMap { candidate.beginsAhead($0) && !candidate.speaksOfFuture ? nil : $0 }
    guard let dating = own ?? candidate.reportDate else { return nil }
    let roles = clause.triggerRoles
    // 李明出席, 李明主持会议: the deck of a headline says who was at what the headline told.
    guard !roles.contains(.attendance) || !clause.endsWithVerb else { return nil }
    guard
      (roles.contains(.trigger) && (!roles.contains(.figurative) || clause.cues.contains(.perfect)))
        || clause.hasMeasuredFigure
        || (roles.contains(.light) && clause.endsWithEventNoun)
        // 某部将推动企业优化产品: what is announced as work to come.
        || (roles.contains(.policy) && candidate.speaksOfFuture)
    else { return nil }
    guard !clause.cues.contains(.modal), !clause.subject.isEmpty else { return nil }
    let status =
      clause.hasMeasuredFigure && roles.contains(.measure) && !clause.figureQualifiesDeed
      ? .statistic : candidate.status(at: dating)
    return EventReading(kind: clause.kind ?? .other, status: status, dating: dating, labelSource: .headline)
  }
}
