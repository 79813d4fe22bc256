import AnnalsCore

/// What a cue between two neighbouring events says.
struct RelationCue: Sendable {
  let words: [StaticString]
  let kind: Relation.Kind
  /// Whether the relation runs from the event told first to the one told second.
  let runsForward: Bool
}

extension RelationRule {
  /// Relates an event to the one told before it by the words that open or bear the second.
  ///
  /// **Matches** `…发生爆炸，造成2人死亡` (causes), `会后，…印发方案` (before), `对此，七家协会发布提示` (causes).
  /// **Does not match** events further apart than two neighbouring sentences of one article.
  static let adjacentCue = RelationRule(name: "adjacent-cue") { graph in
    var relations: [Relation] = []
    for (first, second) in graph.neighbours {
      guard
        let cue = cue(of: second.mention, isNew: first.mention.sentence != second.mention.sentence, in: graph)
      else { continue }
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
    }
    return relations
  }

  /// The cue that a mention opens with, else the one that opens its sentence in a clause of its own: 随后，….
  private static func cue(of mention: MentionDraft, isNew: Bool, in graph: EventGraph) -> RelationCue? {
    let text = graph.utf8(of: mention.document)
    let sentence = mention.sentenceStart..<mention.range.upperBound
    for words in [mention.range, sentence].prefix(isNew ? 2 : 1) {
      guard let cue = openings.opening(words, of: text)?.value else { continue }
      // 此前发布的预警 qualifies; it does not go back.
      return cue.kind == .before && qualifies(words, of: text) ? nil : cue
    }
    return nil
  }

  private static let openings = WordTable(
    cues.flatMap { cue in cue.words.map { ("\($0)", cue) } }
  )

  /// Whether 此前 or 随后 leads to 的 before any comma: 此前发布的预警.
  private static func qualifies(_ words: Range<Int>, of text: [UInt8]) -> Bool {
    var cursor = TextCursor(utf8: text, offset: words.lowerBound, limit: words.upperBound)
    for _ in 0..<8 where !cursor.isAtEnd {
      if cursor.holds("，") || cursor.holds(",") { return false }
      if cursor.holds("的") { return true }
      cursor.advance()
    }
    return false
  }

  private static let cues: [RelationCue] = [
    RelationCue(
      words: ["造成", "导致", "致使", "引发", "酿成", "事故造成", "事故已造成", "爆炸造成", "事故致"],
      kind: .causes,
      runsForward: true
    ),
    RelationCue(
      words: ["对此，", "对此,", "为此，", "为此,", "因此", "受此影响", "因而", "由此"],
      kind: .causes,
      runsForward: true
    ),
    RelationCue(words: ["凭借这一", "凭借此", "凭此", "借此", "得益于此"], kind: .enables, runsForward: true),
    RelationCue(
      words: ["随后", "此后", "会后", "之后，", "接着", "事后", "赛后", "其后", "紧接着", "随即", "而后", "战后"],
      kind: .before,
      runsForward: true
    ),
    RelationCue(words: ["会前", "此前", "赛前", "事前", "在此之前", "开会之前", "会议之前"], kind: .before, runsForward: false),
  ]
}
