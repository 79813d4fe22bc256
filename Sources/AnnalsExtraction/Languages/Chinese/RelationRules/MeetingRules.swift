import AnnalsCore

extension RelationRule {
  /// Relates what a meeting did to the meeting.
  ///
  /// **Matches** agenda items of the sentence that tells the meeting: `召开会议，研究…，审议通过《…》`.
  /// **Yields** part-of, from the item to the meeting.
  static let agenda = RelationRule(name: "agenda") { graph in
    var relations: [Relation] = []
    for (first, second) in graph.pairsInSentence() {
      guard first.kind == .meeting, first.status == .occurred else { continue }
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
    for index in graph.drafts.indices where mayRelease(graph.drafts[index]) {
      guard let own = graph.drafts[index].mentions.first(where: { $0.blockKind != .heading }),
        graph.drafts[index].isLabelled(withAnyOf: releases) || graph.holds(anyOf: releases, own),
        released.insert([own.document, own.article ?? -1]).inserted
      else { continue }
      var told: Set<Int> = [index]
      for place in graph.places(besides: own)
      where place.mention.sentence >= own.sentence
        && graph.drafts[place.event].mentions[0].rule != "elapsed-event"
        && told.insert(place.event).inserted
      {
        relations.append(
          graph.relation(
            index,
            place.event,
            .reports,
            forward: true,
            rule: "release",
            evidence: place.mention
          )
        )
      }
    }
    return relations
  }

  private static let releases: [StaticString] = [
    "新闻发布会", "年报", "白皮书", "公报", "答记者问", "蓝皮书", "记者提问", "答问",
  ]

  /// Whether an event can release what its article goes on to tell.
  private static func mayRelease(_ draft: EventDraft) -> Bool {
    draft.status == .occurred
      && (draft.kind == .meeting || draft.kind == .publication || draft.kind == .statement)
  }

  /// Relates the stations of a tour to the tour, and the days of a meeting to the meeting.
  ///
  /// **Matches** inspections by one person inside the days of another inspection told in the same article.
  /// **Yields** part-of, from the station to the tour.
  static let itinerary = RelationRule(name: "itinerary", basis: .frame) { graph in
    var relations: [Relation] = []
    let tours = graph.drafts.indices.filter { isTour(graph.drafts[$0]) }
    for article in graph.articles(telling: tours) {
      let told =
        article.headlines.map { (event: $0, index: 0) }
        + article.places.enumerated().map { (event: $1.event, index: $0) }
      for tour in told where isTour(graph.drafts[tour.event]) {
        let first = max(0, tour.index - stationReach)
        for station in article.places[first...].prefix(2 * stationReach)
        where station.kind == .inspection || station.kind == .meeting {
          guard isPart(graph.drafts[station.event], of: graph.drafts[tour.event]) else { continue }
          relations.append(
            graph.relation(
              station.event,
              tour.event,
              .partOf,
              forward: true,
              rule: "itinerary",
              evidence: station.mention
            )
          )
        }
      }
    }
    return relations
  }

  /// A tour and its stations are told within so many events.
  private static let stationReach = 100

  /// Whether an event is an inspection of more than one day.
  private static func isTour(_ draft: EventDraft) -> Bool {
    guard draft.kind == .inspection, draft.status == .occurred, let start = draft.time.interval.start,
      let end = draft.time.interval.end
    else { return false }
    return end.date.days(since: start.date) > 1
  }

  private static func isPart(_ station: EventDraft, of tour: EventDraft) -> Bool {
    station.status == .occurred && tour.time.interval.contains(station.time.interval)
      && tour.time.interval != station.time.interval
      && tour.participants.contains { station.participants.contains($0) }
  }
}
