import AnnalsCore

extension RelationRule {
  /// Relates an accident to its victims and to what was done about it, within one article.
  ///
  /// **Matches** the accident that an article tells most, with its casualty figures, the rescue sent, the
  /// investigation and the notice about it.
  /// **Yields** causes for victims and for what was sent at once; follows-up for supervision and investigation;
  /// reports for a notice.
  static let accidentAndConsequences = RelationRule(name: "accident-consequences", basis: .frame) { graph in
    var relations: [Relation] = []
    let ranked = graph.drafts.indices.filter { graph.drafts[$0].isAccident }
      .sorted { (graph.drafts[$1].mentions.count, $0) < (graph.drafts[$0].mentions.count, $1) }
    let ranks = Dictionary(uniqueKeysWithValues: zip(ranked, ranked.indices))
    for article in graph.articles(telling: ranked) {
      let accidents = RankedAccidents(
        (article.headlines + article.places.map(\.event)).compactMap { event in
          ranks[event].map { ($0, graph.drafts[event].time.interval.start?.date) }
        }
      )
      guard !accidents.isEmpty else { continue }
      for place in article.places where ranks[place.event] == nil {
        let day = graph.drafts[place.event].time.interval.start?.date
        guard let accident = accidents.first(notAfter: day),
          let consequence = consequence(of: place, in: graph)
            ?? (followsAccident(place.mention, in: graph) ? response : nil)
        else { continue }
        relations.append(
          graph.relation(
            ranked[accident],
            place.event,
            consequence.kind,
            forward: consequence.runsForward,
            rule: "accident-consequences",
            evidence: place.mention
          )
        )
      }
    }
    return relations
  }

  private static let inquiry = RelationCue(
    words: ["挂牌督办", "约谈", "调查", "追责", "问责", "立案"],
    kind: .followsUp,
    runsForward: false
  )
  private static let response = RelationCue(
    words: [
      "调派", "赶赴", "增援", "应急响应", "应急预案", "撤离", "震碎", "震感", "送医", "接收伤员", "接到报警", "预警", "警告",
    ],
    kind: .causes,
    runsForward: true
  )
  private static let victims = RelationCue(words: [], kind: .causes, runsForward: true)
  private static let consequences = [
    inquiry,
    RelationCue(words: ["通报", "发布消息", "发布公告", "发布会"], kind: .reports, runsForward: false),
    response,
  ]

  private static func consequence(of place: EventGraph.Place, in graph: EventGraph) -> RelationCue? {
    if place.kind == .incident, place.status == .statistic { return victims }
    guard place.status == .occurred else {
      return place.status == .ongoing && graph.holds(anyOf: ["调查"], place.mention) ? inquiry : nil
    }
    return consequences.first { graph.holds(anyOf: $0.words, place.mention) }
  }

  private static let aftermath = WordTable(
    words: "事故发生后 爆炸发生后 火灾发生后 地震发生后 灾害发生后 险情发生后 事发后 灾情发生后 接报后 接警后 接到报警后 接到报告后 得知情况后"
  )

  /// Whether the sentence of a mention opens with 事故发生后 or the like.
  private static func followsAccident(_ mention: MentionDraft, in graph: EventGraph) -> Bool {
    let sentence = mention.sentenceStart..<mention.range.upperBound
    return aftermath.opening(sentence, of: graph.utf8(of: mention.document)) != nil
  }

  /// Relates the forces sent to the response that they are part of.
  ///
  /// **Matches** `共有79辆消防车参与处置，目前正在全力扑救中`, `启动应急响应…。共投入消防车105台`: a count of vehicles or people
  /// at work beside the response, in its sentence or the next.
  /// **Does not match** counts of victims.
  /// **Yields** part-of, from the forces to the response.
  static let forces = RelationRule(name: "forces") { graph in
    graph.neighbours.compactMap { first, second in
      // A response that began earlier stands before its forces, one that goes on stands in their sentence.
      let isSameSentence = first.mention.sentence == second.mention.sentence
      for (count, response) in isSameSentence ? [(first, second), (second, first)] : [(second, first)] {
        guard count.status == .statistic, count.kind != .incident,
          forceWords.first(in: graph.utf8(of: count.mention.document), count.mention.range) != nil,
          response.status == .occurred || response.status == .ongoing,
          responseWords.first(in: graph.utf8(of: response.mention.document), response.mention.range) != nil
        else { continue }
        return graph.relation(
          from: count.event,
          to: response.event,
          .partOf,
          rule: "forces",
          evidence: count.mention.range,
          of: count.mention.document
        )
      }
      return nil
    }
  }

  private static let forceWords = WordTable(
    words: "参与处置 参与救援 参与抢险 参与扑救 投入救援 投入消防 投入抢险 共投入 出动消防 出动救援 共出动"
  )
  private static let responseWords = WordTable(
    words: "扑救 应急响应 应急预案 抢险救援 处置工作 搜救"
  )
}

/// The accidents of an article by their ranks: those told most come first.
private struct RankedAccidents {
  /// The first days of those that are dated, ascending, each with the first rank up to that day.
  private var days: [(day: CalendarDate, rank: Int)] = []
  /// The first rank of those whose day is unknown.
  private var undated: Int?

  init(_ accidents: [(rank: Int, day: CalendarDate?)]) {
    for (rank, day) in accidents.sorted(by: { $0.rank < $1.rank }) {
      if let day { days.append((day, rank)) } else { undated = undated ?? rank }
    }
    days.sort { ($0.day, $0.rank) < ($1.day, $1.rank) }
    for index in days.indices.dropFirst() {
      days[index].rank = min(days[index].rank, days[index - 1].rank)
    }
  }

  var isEmpty: Bool { days.isEmpty && undated == nil }

  /// The first rank of the accidents that do not begin after a day, as far as days are known.
  ///
  /// - Complexity: O(log n) in the accidents.
  func first(notAfter day: CalendarDate?) -> Int? {
    var (low, high) = (0, days.count)
    while low < high {
      let middle = (low + high) / 2
      if day.map({ days[middle].day <= $0 }) ?? true { low = middle + 1 } else { high = middle }
    }
    let dated = low > 0 ? days[low - 1].rank : nil
    return [dated, undated].compactMap(\.self).min()
  }
}

extension EventDraft {
  /// Whether it is an accident or a disaster, and not what came of one.
  var isAccident: Bool {
    kind == .incident && status == .occurred && isLabelled(withAnyOf: EventDraft.accidents)
      && !isLabelled(withAnyOf: EventDraft.consequences)
  }

  private static let accidents: [StaticString] = [
    "爆炸", "事故", "地震", "火灾", "起火", "着火", "坍塌", "坠毁", "相撞", "滑坡", "泄漏", "侧翻", "翻车", "追尾", "碰撞", "沉没",
    "倾覆", "脱轨", "中毒", "踩踏", "垮塌", "塌陷", "决口", "溃坝", "溃口", "爆燃", "失事", "泥石流", "雪崩", "触礁", "透水", "坠落",
  ]
  private static let consequences: [StaticString] = [
    "震碎", "震感", "玻璃", "响应", "通报", "调查", "救援", "处置", "善后", "责任", "报告", "演练", "赔偿",
  ]
}
