import AnnalsCore

extension RelationRule {
  /// Relates an accident to its victims and to what was done about it, within one article.
  ///
  /// **Matches** the accident of an article with its casualty figures and with rescue, orders and
  /// investigations told after it.
  /// **Yields** causes, from the accident.
  static let accidentAndConsequences = RelationRule(name: "accident-consequences") { graph in
    var relations: [Relation] = []
    for (index, accident) in graph.drafts.enumerated() where isAccident(accident) {
      for (other, draft) in graph.drafts.enumerated() where other != index {
        guard let mention = graph.mention(of: draft, besides: accident) else { continue }
        let isVictims = draft.kind == .incident && draft.status == .statistic
        let isResponse = mentionsResponse(graph.words(of: mention))
        guard isVictims || isResponse, !startsBefore(draft, accident) else { continue }
        relations.append(
          graph.relation(index, other, .causes, forward: true, rule: "accident-consequences", evidence: mention))
      }
    }
    return relations
  }

  private static func isAccident(_ draft: EventDraft) -> Bool {
    draft.kind == .incident && draft.status == .occurred
      && ["爆炸", "事故", "地震", "火灾", "起火", "坍塌", "坠毁", "相撞", "滑坡", "泄漏"].contains { draft.label.contains($0) }
  }

  private static let responses = ["救援", "抢险", "扑救", "调派", "增援", "应急响应", "挂牌督办", "约谈", "事故调查", "撤离", "通报", "震碎", "搜救", "参与处置"]

  private static func mentionsResponse(_ words: String) -> Bool { responses.contains { words.contains($0) } }

  private static func startsBefore(_ left: EventDraft, _ right: EventDraft) -> Bool {
    guard let first = left.time.interval.start, let second = right.time.interval.start else { return false }
    return first.date < second.date
  }
}
