import AnnalsCore

extension RelationRule {
  /// Relates an accident to its victims and to what was done about it, within one article.
  ///
  /// **Matches** the accident that an article tells most, with its casualty figures, the rescue sent, the
  /// investigation and the notice about it.
  /// **Yields** causes for victims and for what was sent at once; follows-up for supervision and investigation;
  /// reports for a notice.
  static let accidentAndConsequences = RelationRule(name: "accident-consequences") { graph in
    var relations: [Relation] = []
    var told: Set<[Int]> = []
    let accidents = graph.drafts.indices.filter { isAccident(graph.drafts[$0]) }
      .sorted { (graph.drafts[$1].mentions.count, $0) < (graph.drafts[$0].mentions.count, $1) }
    for index in accidents {
      let accident = graph.drafts[index]
      for other in graph.events(besides: index) where !isAccident(graph.drafts[other]) {
        let draft = graph.drafts[other]
        guard let mention = graph.mention(of: draft, besides: accident), !startsBefore(draft, accident),
          let consequence = consequence(draft, told: mention, in: graph),
          told.insert([other, mention.document, mention.article ?? -1]).inserted
        else { continue }
        relations.append(
          graph.relation(
            index,
            other,
            consequence.kind,
            forward: consequence.runsForward,
            rule: "accident-consequences",
            evidence: mention
          )
        )
      }
    }
    return relations
  }

  private static func isAccident(_ draft: EventDraft) -> Bool {
    draft.kind == .incident && draft.status == .occurred && draft.isLabelled(withAnyOf: accidents)
      && !draft.isLabelled(withAnyOf: effects)
  }

  private static let accidents: [StaticString] = [
    "爆炸", "事故", "地震", "火灾", "起火", "着火", "坍塌", "坠毁", "相撞", "滑坡", "泄漏",
  ]
  private static let effects: [StaticString] = ["震碎", "震感", "玻璃", "响应", "通报"]

  private static let inquiry = RelationCue(
    words: ["挂牌督办", "约谈", "调查", "追责"],
    kind: .followsUp,
    runsForward: false
  )
  private static let victims = RelationCue(words: [], kind: .causes, runsForward: true)
  private static let consequences = [
    inquiry,
    RelationCue(words: ["通报", "发布"], kind: .reports, runsForward: false),
    RelationCue(
      words: ["调派", "赶赴", "增援", "应急响应", "应急预案", "撤离", "震碎", "震感", "送医", "接收伤员", "接到报警"],
      kind: .causes,
      runsForward: true
    ),
  ]

  private static func consequence(
    _ draft: EventDraft,
    told mention: MentionDraft,
    in graph: EventGraph
  ) -> RelationCue? {
    if draft.kind == .incident, draft.status == .statistic { return victims }
    guard draft.status == .occurred else {
      return draft.status == .ongoing && graph.holds(anyOf: ["调查"], mention) ? inquiry : nil
    }
    return consequences.first { graph.holds(anyOf: $0.words, mention) }
  }

  private static func startsBefore(_ left: EventDraft, _ right: EventDraft) -> Bool {
    guard let first = left.time.interval.start, let second = right.time.interval.start else { return false }
    return first.date < second.date
  }
}
