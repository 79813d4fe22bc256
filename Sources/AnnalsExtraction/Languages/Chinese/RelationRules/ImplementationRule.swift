import AnnalsCore

/// The words that say that one thing carries another out.
enum ImplementationCues {
  /// Before the name: 贯彻落实《规划》.
  static let before = WordTable(
    words: """
      贯彻落实 学习贯彻 贯彻 落实 根据 按照 依据 依照 遵照 执行 实施 推进实施 组织实施 深入实施 宣传贯彻 对照 细化 对表 修订 修改 修编 评估 督查
      """
  )
  /// After the name: 规划实施情况.
  static let after = WordTable(
    words: """
      实施情况 落实情况 执行情况 贯彻实施情况 贯彻落实情况 实施工作 贯彻落实 贯彻实施 的实施 的落实 的贯彻 要求 部署 确定的 提出的 任务分工 中期评估
      执法检查 立法后评估 后评估 宣传月 宣传周 宣传活动 实施细则 修正案 修订草案 修改 修订 试点 培训班 宣讲
      """
  )
  /// After the name, when what follows is what came of it: 规划实施以来.
  static let since = WordTable(
    words: "实施以来 印发以来 颁布以来 发布以来 出台以来 颁布实施以来 印发实施以来 施行以来 实施后 出台后 印发后 施行后"
  )
  /// Before a title in whose issuing a sentence ends: 根据…要求，制定《规划》.
  static let making = WordTable(words: "制定 制订 编制 印发 出台 起草")
  /// Of progress: the sentence goes on about what the one before set out.
  static let progress = WordTable(words: "目前 截至目前 迄今 至今 已全部 现已")
}

extension RelationRule {
  /// Relates what carries out a document, a plan or a meeting's decisions to the event that it came from.
  ///
  /// **Matches** `召开贯彻落实《规划》座谈会`, `根据全国水利工作会议精神，…印发实施方案`, `对规划实施情况进行中期评估`; the name
  /// may be the title, the short name that the text gave it, or the name of a meeting. A sentence that tells no
  /// event passes the cue on to the progress told in the next one (`目前，编制工作已全部完成`).
  /// **Does not match** the issuing itself, goals, and what was over before the document came.
  /// **Yields** follows-up, from the follower to the origin; for an agenda item from its meeting as well.
  static let implementation = RelationRule(name: "implementation") { graph in
    var relations: [Relation] = []
    for index in graph.tellings(with: .namesHinge) {
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      for naming in graph.hinges.namings[index] where isCarriedOut(naming, in: telling, text: text) {
        for follower in followers(of: naming, at: index, in: graph) where follower != naming.event {
          guard !graph.isOver(follower, before: naming.event), graph.drafts[follower].status != .target else {
            continue
          }
          relations.append(
            graph.relation(
              from: follower,
              to: naming.event,
              .followsUp,
              rule: "implementation",
              evidence: telling.range,
              of: telling.document
            )
          )
        }
      }
      relations += madeFor(at: index, in: graph)
    }
    return relations
  }

  /// Whether a cue in the clause of a naming says that it is carried out.
  private static func isCarriedOut(_ naming: Hinges.Naming, in telling: Telling, text: [UInt8]) -> Bool {
    let clause = clause(about: naming.range, in: telling)
    let before = clause.lowerBound..<naming.range.lowerBound
    if ImplementationCues.before.first(in: text, outsideTitles: before) != nil { return true }
    var rest = naming.range.upperBound..<clause.upperBound
    if rest.lowerBound < rest.upperBound, text[rest.lowerBound] == 0x20 {
      rest = (rest.lowerBound + 1)..<rest.upperBound
    }
    return ImplementationCues.after.opening(rest, of: text) != nil
  }

  /// The comma-bounded stretch of a sentence around a range.
  private static func clause(about range: Range<Int>, in telling: Telling) -> Range<Int> {
    telling.clauses.first { $0.contains(range.lowerBound) }.map {
      $0.lowerBound..<max($0.upperBound, range.upperBound)
    } ?? telling.range
  }

  /// The events that a cue speaks of.
  private static func followers(of naming: Hinges.Naming, at index: Int, in graph: EventGraph) -> [Int] {
    let telling = graph.tellings[index]
    if let place = telling.place(about: naming.range.lowerBound) {
      // What an item of the agenda carries out, its meeting carries out.
      if let first = telling.places.first, first.event != place.event,
        first.kind == .meeting, first.event != naming.event
      {
        return [place.event, first.event]
      }
      return [place.event]
    }
    if let topic = topic(at: index, in: graph) { return [topic] }
    guard index + 1 < graph.tellings.count else { return [] }
    let next = graph.tellings[index + 1]
    guard next.document == telling.document, next.block == telling.block, let place = next.places.first,
      ImplementationCues.progress.first(in: graph.utf8(of: next.document), next.range) != nil
    else { return [] }
    return [place.event]
  }

  private static let taking = WordTable(words: "把 将")
  private static let being = WordTable(words: "作为")

  /// `把推进“人才强市”战略作为贯彻落实规划的重要内容`: what is taken so, told in the sentence before.
  private static func topic(at index: Int, in graph: EventGraph) -> Int? {
    let telling = graph.tellings[index]
    let text = graph.utf8(of: telling.document)
    guard let take = taking.first(in: text, telling.range),
      let be = being.first(in: text, take.range.upperBound..<telling.range.upperBound), index > 0
    else { return nil }
    let before = graph.tellings[index - 1]
    guard before.document == telling.document, before.article == telling.article else { return nil }
    let words = String(decoding: text[take.range.upperBound..<be.range.lowerBound], as: UTF8.self)
    return before.places.last {
      SharedRun.length(of: graph.drafts[$0.event].label, and: words) >= SharedRun.telling + 2
    }?.event
  }

  /// `根据大会提出的总体要求，制定《规划》`: what was made follows what the sentence tells it was made for.
  private static func madeFor(at index: Int, in graph: EventGraph) -> [Relation] {
    let telling = graph.tellings[index]
    let text = graph.utf8(of: telling.document)
    guard let origin = telling.places.first, origin.mention.rule == "attributive-event",
      let cue = ImplementationCues.before.first(
        in: text,
        telling.range.lowerBound..<max(telling.range.lowerBound, origin.mention.trigger?.lowerBound ?? 0)
      )
    else { return [] }
    return graph.hinges.namings[index].compactMap { naming in
      guard naming.event != origin.event, naming.range.lowerBound > cue.range.upperBound else { return nil }
      let before = max(cue.range.upperBound, naming.range.lowerBound - 9)..<naming.range.lowerBound
      guard
        ImplementationCues.making.first(in: text, before) != nil,
        !graph.isOver(naming.event, before: origin.event)
      else { return nil }
      return graph.relation(
        from: naming.event,
        to: origin.event,
        .followsUp,
        rule: "implementation",
        evidence: telling.range,
        of: telling.document
      )
    }
  }
}

extension RelationRule {
  /// Relates the detailed rules of a document to the document.
  ///
  /// **Matches** `《湿地保护条例实施细则》`, `《水利规划任务分工方案》` beside a known `《湿地保护条例》`, `《水利规划》`.
  /// **Does not match** titles that only share words.
  /// **Yields** follows-up, from the issuing of the rules to that of the document.
  static let detailedRules = RelationRule(name: "detailed-rules") { graph in
    graph.hinges.issuedTitles.compactMap { title, event -> Relation? in
      guard let suffix = detailing.first(where: { title.hasSuffix($0) }),
        let origin = graph.hinges.event(titled: String(title.dropLast(suffix.count))), origin != event,
        !graph.isOver(event, before: origin)
      else { return nil }
      let mention = graph.drafts[event].mentions[0]
      return graph.relation(
        from: event,
        to: origin,
        .followsUp,
        rule: "detailed-rules",
        evidence: mention.range,
        of: mention.document
      )
    }
  }

  private static let detailing = [
    "实施细则", "实施办法", "实施方案", "实施意见", "任务分工方案", "重点任务分工方案", "行动方案", "工作方案", "配套办法",
  ]
}

extension WordTable {
  /// The first word in a range that stands outside 《》.
  func first(in utf8: [UInt8], outsideTitles range: Range<Int>) -> Occurrence? {
    guard let first = first(in: utf8, range) else { return nil }
    guard utf8.firstOffset(of: "《", in: range.lowerBound..<first.range.lowerBound) != nil else {
      return first
    }
    var start = range.lowerBound
    // A title may hold another, or go on behind the range.
    for title in WorkTitle.ranges(in: utf8, range) where title.lowerBound >= start {
      if let first = self.first(in: utf8, start..<title.lowerBound) { return first }
      start = title.upperBound
    }
    return start < range.upperBound ? self.first(in: utf8, start..<range.upperBound) : nil
  }
}
