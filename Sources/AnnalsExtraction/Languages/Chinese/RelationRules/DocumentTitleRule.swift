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
        let words = graph.words(of: mention)
        guard !followers.contains(where: { words.contains($0) }) else { continue }
        for title in titles(in: words) where origins[title] == nil {
          origins[title] = index
        }
      }
    }
    var relations: [Relation] = []
    for (index, draft) in graph.drafts.enumerated() {
      for mention in draft.mentions {
        let words = graph.words(of: mention)
        guard followers.contains(where: { words.contains($0 + "《") }) else { continue }
        for title in titles(in: words) {
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

  private static let followers = ["贯彻落实", "贯彻", "落实", "根据", "按照", "实施", "依据", "执行"]

  /// The titles in 《》, outermost only.
  private static func titles(in words: String) -> [String] {
    let utf8 = Array(words.utf8)
    var titles: [String] = []
    var offset = 0
    while offset < utf8.count {
      if let end = UTF8Scan.end(of: .workTitle, in: utf8, at: offset, limit: utf8.count) {
        titles.append(String(decoding: utf8[offset..<end], as: UTF8.self))
        offset = end
      } else {
        offset += UTF8Scan.scalarLength(utf8[offset])
      }
    }
    return titles
  }
}
