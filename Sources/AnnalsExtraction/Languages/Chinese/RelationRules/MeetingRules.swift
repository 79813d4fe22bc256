import AnnalsCore

extension RelationRule {
  /// Relates what a meeting did to the meeting.
  ///
  /// **Matches** agenda items of the sentence that tells the meeting: `召开会议，研究…，审议通过《…》`.
  /// **Yields** part-of, from the item to the meeting.
  static let agenda = RelationRule(name: "agenda") { graph in
    var relations: [Relation] = []
    for (first, second) in graph.pairsInSentence() {
      guard graph.drafts[first.event].kind == .meeting, graph.drafts[first.event].status == .occurred else { continue }
      guard let trigger = second.mention.trigger else { continue }
      let words = graph.text(trigger, of: second.mention.document)
      guard ChineseEvents.lexicon.word(words)?.roles.contains(.agenda) ?? false else { continue }
      relations.append(
        graph.relation(second.event, first.event, .partOf, forward: true, rule: "agenda", evidence: second.mention))
    }
    return relations
  }

  /// Relates a press conference, a report or a speech to the figures and facts that its article gives.
  ///
  /// **Matches** an article that opens with a release (发布会, 公布…年报, 发布…白皮书, 通报) and the figures after it.
  /// **Yields** reports, from the release.
  static let release = RelationRule(name: "release") { graph in
    var relations: [Relation] = []
    for (index, report) in graph.drafts.enumerated() where isRelease(report, in: graph) {
      guard let own = report.mentions.first(where: { $0.blockKind != .heading }) else { continue }
      for (other, draft) in graph.drafts.enumerated() where other != index && draft.status == .statistic {
        guard draft.kind != .incident,
          let mention = draft.mentions.first(where: {
            $0.document == own.document && $0.article == own.article && $0.sentence >= own.sentence
          })
        else { continue }
        relations.append(graph.relation(index, other, .reports, forward: true, rule: "release", evidence: mention))
      }
    }
    return relations
  }

  private static let releases = ["发布会", "年报", "白皮书", "公报", "公布", "答记者问", "蓝皮书", "报告显示"]

  private static func isRelease(_ draft: EventDraft, in graph: EventGraph) -> Bool {
    guard draft.status == .occurred, draft.kind == .meeting || draft.kind == .publication else { return false }
    return releases.contains { draft.label.contains($0) }
  }
}
