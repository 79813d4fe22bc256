import AnnalsCore

extension EventRule {
  /// Reads a note that names an event beside its date, without a verb.
  ///
  /// **Matches** `2024年4月23日座谈会`, `6月1日 古城墙修缮工程启动仪式`.
  /// **Does not match** clauses with a verb, and nouns that name no event: `2024年4月23日星期二`.
  /// **Yields** the noun's kind; planned when the date lies in the future.
  static let datedNoun = EventRule(name: "dated-noun", needs: .eventNoun) { candidate in
    let clause = candidate.clause
    guard let dating = candidate.ownDate, clause.triggerRoles.isDisjoint(with: [.trigger, .light, .policy]),
      !candidate.context.isExhortation, !clause.isAdjunct,
      case .time = clause.tokens.first?.form,
      let noun = clause.tokens.last, noun.roles.contains(.eventNoun), noun.word?.kind != .award,
      noun.range.upperBound == clause.range.upperBound
    else { return nil }
    return EventReading(
      kind: noun.word?.kind ?? .other,
      status: candidate.status(at: dating),
      dating: dating,
      trigger: noun
    )
  }
}
