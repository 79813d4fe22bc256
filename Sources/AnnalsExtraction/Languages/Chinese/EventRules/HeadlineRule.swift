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
        || (clause.hasMeasuredFigure && (!roles.contains(.figurative) || clause.countsMany))
        || (roles.contains(.light) && clause.endsWithEventNoun)
        // 某部将推动企业优化产品: what is announced as work to come.
        || (roles.contains(.policy) && candidate.speaksOfFuture)
    else { return nil }
    guard !clause.cues.contains(.modal), !clause.subject.isEmpty else { return nil }
    let status =
      clause.hasMeasuredFigure && (roles.contains(.measure) || clause.measuresInPassing)
        && !clause.figureQualifiesDeed
      ? .statistic : candidate.status(at: dating)
    return EventReading(kind: clause.kind ?? .other, status: status, dating: dating, labelSource: .headline)
  }
}

extension Clause {
  /// Whether a figure is too large for what it counts to be known one by one: 带动110万人, not 带动十一省市.
  fileprivate var countsMany: Bool { figures.contains { $0.unit != nil && $0.value >= 20 } }

  /// Whether a verb of measure stands right before a figure: 开局平稳　新增就业303万人.
  fileprivate var measuresInPassing: Bool {
    figures.contains { figure in
      figure.unit != nil
        && tokens.contains { $0.roles.contains(.measure) && $0.range.upperBound == figure.range.lowerBound }
    }
  }
}
