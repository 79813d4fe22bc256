import AnnalsCore

/// What a cue between two neighbouring events says.
struct RelationCue: Sendable {
  let words: [StaticString]
  let kind: Relation.Kind
  /// Whether the relation runs from the event told first to the one told second.
  let runsForward: Bool
  /// Kinds of event that the second may have; empty for any.
  var effects: Set<EventKind> = []
}

extension RelationRule {
  /// Relates an event to the one told before it by the words that open or bear the second.
  ///
  /// **Matches** `…发生爆炸，造成2人死亡` (causes), `会后，…印发方案` (before), `对此，七家协会发布提示` (causes).
  /// **Does not match** events further apart than two neighbouring sentences of one article.
  static let adjacentCue = RelationRule(name: "adjacent-cue") { graph in
    var relations: [Relation] = []
    for (first, second) in graph.neighbours() {
      // A new sentence may open with the cue in a clause of its own: 随后，…
      let isNew = first.mention.sentence != second.mention.sentence
      let start = isNew ? second.mention.sentenceStart : second.mention.range.lowerBound
      let text = graph.utf8(of: second.mention.document)
      let opening = start..<second.mention.range.upperBound
      for cue in cues where text.prefix(of: opening, among: cue.words) != nil {
        let effect = graph.drafts[second.event].kind
        guard cue.effects.isEmpty || cue.effects.contains(effect) else { continue }
        relations.append(
          graph.relation(
            first.event,
            second.event,
            cue.kind,
            forward: cue.runsForward,
            rule: "adjacent-cue",
            evidence: second.mention
          )
        )
        break
      }
    }
    return relations
  }

  private static let cues: [RelationCue] = [
    RelationCue(
      words: ["造成", "导致", "致使", "引发", "酿成", "事故造成", "事故已造成", "爆炸造成", "事故致"],
      kind: .causes,
      runsForward: true
    ),
    RelationCue(words: ["对此，", "对此,", "为此，", "为此,", "因此", "受此影响"], kind: .causes, runsForward: true),
    RelationCue(words: ["随后", "此后", "会后", "之后，", "接着"], kind: .before, runsForward: true),
    RelationCue(words: ["会前", "此前"], kind: .before, runsForward: false),
  ]
}
