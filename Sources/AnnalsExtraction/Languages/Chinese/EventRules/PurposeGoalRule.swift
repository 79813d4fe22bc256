import AnnalsCore

extension EventRule {
  /// Reads a goal with a date that a clause names as what its deed prepares for.
  ///
  /// **Matches** `为到2035年基本实现现代化奠定基础`, `为在本世纪中叶建成强国提供保障`.
  /// **Does not match** purposes without a date ahead: `为建成强国奠定基础`.
  /// **Yields** target, labelled by the words between the date and 奠定.
  static let purposeGoal = EventRule(name: "purpose-goal", needs: .purpose) { candidate in
    let clause = candidate.clause
    guard let dating = candidate.ownDate ?? candidate.qualifyingDate, candidate.isAhead(dating),
      let time = clause.tokens.firstIndex(where: { token in
        if case .time(let index) = token.form { dating.times.contains(index) } else { false }
      }),
      clause.tokens[..<time].contains(where: { $0.roles.contains(.purpose) }),
      let end = clause.tokens[time...].first(where: { $0.roles.contains(.groundwork) })?.range.lowerBound
    else { return nil }
    let goal = clause.tokens[time].range.upperBound..<end
    let tokens = clause.tokens.beginning(in: goal)
    guard goal.count >= 12,
      tokens.contains(where: { !$0.roles.isDisjoint(with: [.trigger, .light, .policy, .measure]) })
    else { return nil }
    return EventReading(
      kind: .target,
      status: .target,
      dating: dating,
      trigger: tokens.first { !$0.roles.isDisjoint(with: [.trigger, .light, .policy, .measure]) },
      labelSource: .part(goal)
    )
  }
}
