import AnnalsCore

extension EventRule {
  /// Reads an event inside a relative clause with a date of its own.
  ///
  /// **Matches** `生态环境部5日公布的《年报》显示`, `辽宁盘锦1月15日发生的爆炸事故`.
  /// **Does not match** when the main verb of the clause tells an event itself.
  static let attributiveEvent = EventRule(name: "attributive-event", needs: .trigger) { candidate in
    let clause = candidate.clause
    guard let trigger = clause.attributive, let dating = candidate.ownDate else { return nil }
    // 这是继2018年获得铜牌后的好成绩 describes.
    guard !(clause.tokens.first?.roles.isSuperset(of: [.copula, .pronoun]) ?? false) else { return nil }
    // 紧盯党的二十大作出的部署 speaks of work; 根据党的十七大提出的要求 tells where it comes from.
    guard dating.leader != .named || clause.isAdjunct, dating.leader != .relative else { return nil }
    let mainIsEvent = clause.triggerRoles.contains(.trigger) && !clause.triggerRoles.contains(.attribution)
    guard !mainIsEvent || clause.isAdjunct else { return nil }
    return EventReading(
      kind: trigger.word?.kind ?? .other,
      status: candidate.status(at: dating),
      dating: dating,
      trigger: trigger,
      labelSource: .attributive
    )
  }
}
