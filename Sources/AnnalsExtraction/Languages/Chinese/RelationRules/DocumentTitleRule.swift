import AnnalsCore

extension RelationRule {
  /// Relates what carries out a document to the event that issued it, by the title in 《》.
  ///
  /// **Matches** `贯彻落实《…》`, `根据《…》`, `按照《…》`, `实施《…》` with an event whose own verb issues that title.
  /// **Yields** follows-up, from the follower to the origin.
  static let documentTitle = RelationRule(name: "document-title") { graph in
    var origins: [String: Int] = [:]
    for (index, draft) in graph.drafts.enumerated() where draft.kind == .publication || draft.kind == .meeting
    {
      for mention in draft.mentions {
        let titles = titles(in: mention, of: graph)
        guard !titles.isEmpty, !graph.holds(anyOf: followers, mention) else { continue }
        for title in titles where origins[title] == nil { origins[title] = index }
      }
    }
    var relations: [Relation] = []
    for (index, draft) in graph.drafts.enumerated() {
      for mention in draft.mentions {
        let titles = titles(in: mention, of: graph)
        guard !titles.isEmpty, graph.holds(anyOf: followersOfTitle, mention) else { continue }
        for title in titles {
          guard let origin = origins[title], origin != index else { continue }
          relations.append(
            graph.relation(
              index,
              origin,
              .followsUp,
              forward: true,
              rule: "document-title",
              evidence: mention
            )
          )
        }
      }
    }
    return relations
  }

  private static let followers: [StaticString] = ["贯彻", "落实", "根据", "按照", "实施", "依据", "执行"]
  private static let followersOfTitle: [StaticString] = [
    "贯彻《", "落实《", "根据《", "按照《", "实施《", "依据《", "执行《",
  ]

  /// The titles in 《》, outermost only.
  private static func titles(in mention: MentionDraft, of graph: EventGraph) -> [String] {
    let text = graph.utf8(of: mention.document)
    return Enclosures(in: text, range: mention.range).outermost(.workTitle)
      .map { String(decoding: text[$0], as: UTF8.self) }
  }
}
