import AnnalsCore

extension EventRule {
  /// Reads a step of a plan that a list below its announcement gives.
  ///
  /// **Matches** behind `近期将做好三项工作：` the items `一是新建水厂2座；`, `二是健全机制。制定出台《管理办法》`.
  /// **Does not match** work without an event of its own: `三是加强宣传`.
  /// **Yields** planned, dated as the announcement is.
  static let listedPlan = EventRule(name: "listed-plan", needs: .trigger) { candidate in
    let clause = candidate.clause
    guard let dating = candidate.listedPlan, candidate.ownDate == nil, clause.subject.isEmpty,
      clause.triggerRoles.contains(.trigger),
      clause.triggerRoles.isDisjoint(with: [.figurative, .attribution, .state, .measure]),
      !clause.triggerRoles.contains(.policy) || clause.countsSomething || clause.endsWithDocument,
      candidate.sentenceDate == nil || clause.opensItem, !clause.tellsEffort,
      clause.endsWithDocument || !clause.goesOnInPolicy,
      clause.cues.isDisjoint(with: [.negation, .perfect, .modal, .progressive]), !clause.isAdjunct,
      !clause.endsAsNoun || clause.endsWithDocument
    else { return nil }
    return EventReading(kind: clause.kind ?? .other, status: .planned, dating: dating)
  }
}

extension Clause {
  /// Whether a number of a list opens the clause.
  fileprivate var opensItem: Bool { tokens.first.map { $0.roles.contains(.itemMark) } ?? false }

  /// Whether a verb of policy follows at once: 建立健全.
  fileprivate var goesOnInPolicy: Bool {
    tokens.token(at: verb.upperBound).map { $0.roles.contains(.policy) } ?? false
  }

  /// Whether the clause ends with a document that is to be made: 制定进一步加强管理的意见.
  fileprivate var endsWithDocument: Bool {
    tokens.last.map { $0.roles.contains(.eventNoun) && $0.word?.kind == .publication } ?? false
  }
}
