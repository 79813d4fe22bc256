import AnnalsCore

extension RelationRule {
  /// Relates events by the order that the words state.
  ///
  /// **Matches** `全国水利工作会议后，…` with the meeting known by its name; `做好发射前的各项准备` with the launch told in
  /// the article; `约10分钟后，飞船与火箭分离` behind the launch.
  /// **Does not match** order that only the dates give.
  /// **Yields** before, from the earlier to the later.
  static let statedOrder = RelationRule(name: "stated-order") { graph in
    var relations: [Relation] = []
    for index in graph.tellings(with: .tells) {
      if graph.traits[index].contains(.namesHinge) { relations += afterMeeting(at: index, in: graph) }
      relations += beforeVerb(at: index, in: graph)
      relations += afterWhile(at: index, in: graph)
    }
    return relations
  }

  private static let afterMarks = WordTable(words: "后， 后, 之后， 之后, 召开后， 结束后， 闭幕后，")

  /// What follows a meeting that is known by its name: 全国水利工作会议后，….
  private static func afterMeeting(at index: Int, in graph: EventGraph) -> [Relation] {
    let telling = graph.tellings[index]
    let text = graph.utf8(of: telling.document)
    return graph.hinges.namings[index].compactMap { naming in
      let rest = naming.range.upperBound..<telling.range.upperBound
      guard naming.range.lowerBound - telling.range.lowerBound <= 9,
        afterMarks.opening(rest, of: text) != nil,
        let later = telling.places.first(where: { $0.mention.range.upperBound > naming.range.upperBound + 6 }
        ),
        later.event != naming.event, !graph.isOver(later.event, before: naming.event)
      else { return nil }
      return order(naming.event, later.event, telling: telling, in: graph)
    }
  }

  /// What comes before the verb of another event of the article: 做好发射前的各项准备.
  private static func beforeVerb(at index: Int, in graph: EventGraph) -> [Relation] {
    let telling = graph.tellings[index]
    let text = graph.utf8(of: telling.document)
    return telling.places.compactMap { place in
      let end = telling.places.first { $0.mention.range.lowerBound >= place.mention.range.upperBound }
      let words = place.mention.range.lowerBound..<(end?.mention.range.lowerBound ?? telling.range.upperBound)
      guard let verb = verbBefore(in: words, text: text) else { return nil }
      let later = graph.places(near: index).map(\.event).first { event in
        guard event != place.event, let trigger = graph.drafts[event].mentions.first?.trigger,
          !graph.isOver(event, before: place.event)
        else { return false }
        let told = graph.text(trigger, of: graph.drafts[event].mentions[0].document)
        return told.hasSuffix(verb)
      }
      return later.map { order(place.event, $0, telling: telling, in: graph) }
    }
  }

  private static let beforeMark = WordTable(words: "前的 前， 前, 之前")

  /// The two-character verb before 前: 发射前的.
  private static func verbBefore(in words: Range<Int>, text: [UInt8]) -> String? {
    guard let mark = beforeMark.first(in: text, words), mark.range.lowerBound - words.lowerBound >= 6 else {
      return nil
    }
    let word = String(decoding: text[(mark.range.lowerBound - 6)..<mark.range.lowerBound], as: UTF8.self)
    guard word.unicodeScalars.count == 2, let known = ChineseEvents.lexicon.word(word),
      known.roles.contains(.trigger)
    else { return nil }
    return word
  }

  private static let whiles = WordTable(words: "秒后 分钟后 分后 小时后 天后 日后 周后 个月后 年后")

  /// What comes a while after what the sentence before tells: 约10分钟后，….
  private static func afterWhile(at index: Int, in graph: EventGraph) -> [Relation] {
    let telling = graph.tellings[index]
    let text = graph.utf8(of: telling.document)
    let opening = telling.range.lowerBound..<min(telling.range.upperBound, telling.range.lowerBound + 30)
    guard index > 0, let later = telling.places.first,
      let cue = whiles.first(in: text, opening),
      UTF8Scan.matches(comma, in: text, at: cue.range.upperBound, limit: telling.range.upperBound),
      isCount(telling.range.lowerBound..<cue.range.lowerBound, text: text)
    else { return [] }
    let before = graph.tellings[index - 1]
    guard before.document == telling.document, before.article == telling.article,
      let earlier = before.places.last, earlier.event != later.event,
      !graph.isOver(later.event, before: earlier.event)
    else { return [] }
    return [order(earlier.event, later.event, telling: telling, in: graph)]
  }

  private static let comma = Array("，".utf8)
  private static let counts = Set("约大概近0123456789０１２３４５６７８９一二三四五六七八九十两几半数百多余".unicodeScalars)

  /// Whether only a number stands there: 约10.
  private static func isCount(_ range: Range<Int>, text: [UInt8]) -> Bool {
    !range.isEmpty && String(decoding: text[range], as: UTF8.self).unicodeScalars.allSatisfy(counts.contains)
  }

  private static func order(_ earlier: Int, _ later: Int, telling: Telling, in graph: EventGraph) -> Relation
  {
    graph.relation(
      from: earlier,
      to: later,
      .before,
      rule: "stated-order",
      evidence: telling.range,
      of: telling.document
    )
  }
}
