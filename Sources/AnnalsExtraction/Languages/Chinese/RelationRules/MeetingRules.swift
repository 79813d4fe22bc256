import AnnalsCore

extension RelationRule {
  /// Relates what a meeting did to the meeting.
  ///
  /// **Matches** agenda items of the sentence that tells the meeting: `召开会议，研究…，审议通过《…》`.
  /// **Yields** part-of, from the item to the meeting.
  static let agenda = RelationRule(name: "agenda") { graph in
    var relations: [Relation] = []
    for (first, second) in graph.pairsInSentence() {
      guard graph.drafts[first.event].kind == .meeting, graph.drafts[first.event].status == .occurred else {
        continue
      }
      guard let trigger = second.mention.trigger else { continue }
      let words = graph.text(trigger, of: second.mention.document)
      guard ChineseEvents.lexicon.word(words)?.roles.contains(.agenda) ?? false else { continue }
      relations.append(
        graph.relation(
          second.event,
          first.event,
          .partOf,
          forward: true,
          rule: "agenda",
          evidence: second.mention
        )
      )
    }
    return relations
  }

  /// Relates a press conference, a report or a speech to the figures and facts that its article gives.
  ///
  /// **Matches** an article that opens with a release (发布会, 公布…年报, 发布…白皮书, 回答记者提问) and the figures after it.
  /// **Yields** reports, from the release.
  static let release = RelationRule(name: "release", basis: .frame) { graph in
    var relations: [Relation] = []
    var released: Set<[Int]> = []
    for (index, report) in graph.drafts.enumerated() {
      guard let own = report.mentions.first(where: { $0.blockKind != .heading }),
        isRelease(report, told: own, in: graph),
        released.insert([own.document, own.article ?? -1]).inserted
      else { continue }
      for other in graph.events(besides: own) where other != index {
        let draft = graph.drafts[other]
        guard draft.mentions[0].rule != "elapsed-event",
          let mention = draft.mentions.first(where: {
            $0.document == own.document && $0.article == own.article && $0.sentence >= own.sentence
          })
        else { continue }
        relations.append(
          graph.relation(index, other, .reports, forward: true, rule: "release", evidence: mention)
        )
      }
    }
    return relations
  }

  private static let releases: [StaticString] = [
    "新闻发布会", "年报", "白皮书", "公报", "答记者问", "蓝皮书", "记者提问", "答问",
  ]

  /// Whether an event, told by a mention, releases what its article goes on to tell.
  private static func isRelease(_ draft: EventDraft, told mention: MentionDraft, in graph: EventGraph) -> Bool
  {
    guard draft.status == .occurred,
      draft.kind == .meeting || draft.kind == .publication || draft.kind == .statement
    else { return false }
    return draft.isLabelled(withAnyOf: releases) || graph.holds(anyOf: releases, mention)
  }

  /// Relates the stations of a tour to the tour, and the days of a meeting to the meeting.
  ///
  /// **Matches** inspections by one person inside the days of another inspection told in the same article.
  /// **Yields** part-of, from the station to the tour.
  static let itinerary = RelationRule(name: "itinerary", basis: .frame) { graph in
    var relations: [Relation] = []
    for (index, tour) in graph.drafts.enumerated() where tour.kind == .inspection && tour.status == .occurred
    {
      for other in graph.events(besides: index) where isPart(graph.drafts[other], of: tour) {
        let station = graph.drafts[other]
        guard let mention = graph.mention(of: station, besides: tour) else { continue }
        relations.append(
          graph.relation(other, index, .partOf, forward: true, rule: "itinerary", evidence: mention)
        )
      }
    }
    return relations
  }

  private static func isPart(_ station: EventDraft, of tour: EventDraft) -> Bool {
    guard station.kind == .inspection || station.kind == .meeting, station.status == .occurred,
      let days = tour.time.interval.end.flatMap({ end in
        tour.time.interval.start.map { end.date.days(since: $0.date) }
      }), days > 1
    else { return false }
    return tour.time.interval.contains(station.time.interval) && tour.time.interval != station.time.interval
      && tour.participants.contains { station.participants.contains($0) }
  }
}
