import AnnalsCore

extension RelationRule {
  /// Relates goals to the overall goal that the text sets before them, and to the plan that sets them all.
  ///
  /// **Matches** the listed figures under `总体目标是：…`; goals and reviews in an article headed by the title of a
  /// plan that the documents tell the issuing of; a figure aimed at (`确保就业率90%以上`) behind the work announced
  /// in its paragraph.
  /// **Does not match** goals of a document that only carries the plan out.
  /// **Yields** part-of, from the milestone to the overall goal, the plan or the work.
  static let milestone = RelationRule(name: "milestone", basis: .frame) { graph in
    var relations: [Relation] = []
    var frame = GoalFrame()
    for index in graph.tellings.indices {
      frame.enter(index, in: graph)
      guard !graph.traits[index].isDisjoint(with: [.tellsGoal, .tellsWork]) else { continue }
      let telling = graph.tellings[index]
      for place in telling.places {
        if place.status == .target, let whole = frame.whole(in: graph), whole != place.event {
          relations.append(
            graph.relation(
              from: place.event,
              to: whole,
              .partOf,
              rule: "milestone",
              evidence: telling.range,
              of: telling.document
            )
          )
        }
        frame.tell(place, in: telling, graph: graph)
      }
    }
    return relations
  }

  /// Relates the issuing of a plan to the years for which it holds.
  ///
  /// **Matches** a plan with a period of its own (`规划期为2021—2025年`, `《水利规划（2021—2025年）》`, `“十四五”规划`) and
  /// the issuing of its title.
  /// **Does not match** plans whose issuing the documents do not tell.
  /// **Yields** part-of, from the issuing to the plan.
  static let planPeriod = RelationRule(name: "plan-period") { graph in
    let told = graph.drafts.indices.filter {
      graph.drafts[$0].kind == .plan && !graph.drafts[$0].isNamedPlan
    }
    let titled = graph.hinges.events(titledIn: told.map { graph.drafts[$0].label })
    let byLabel = zip(told, titled).flatMap { plan, events in events.map { (issuing: $0, plan: plan) } }
    return (graph.hinges.issuings + byLabel).filter { $0.issuing != $0.plan }.map { pair in
      let mention = graph.drafts[pair.plan].mentions[0]
      return graph.relation(
        from: pair.issuing,
        to: pair.plan,
        .partOf,
        rule: "plan-period",
        evidence: mention.range,
        of: mention.document
      )
    }
  }

  /// Relates the steps of a plan that follow one another.
  ///
  /// **Matches** `分步实施。到2027年，…。到2035年，…`. **Does not match** goals that no word puts into steps.
  /// **Yields** before, from each step to the next.
  static let steps = RelationRule(name: "steps") { graph in
    var relations: [Relation] = []
    var last: EventGraph.Place?
    // The sentences of the block whose words were not looked at yet, and whether one before them puts goals into steps.
    var unread = graph.tellings.startIndex
    var isStepped = false
    for index in graph.tellings(with: [.opensBlock, .tellsGoal]) {
      if graph.traits[index].contains(.opensBlock) {
        last = nil
        unread = index
        isStepped = false
      }
      guard graph.traits[index].contains(.tellsGoal) else { continue }
      let telling = graph.tellings[index]
      guard let step = telling.places.first(where: { $0.status == .target }) else { continue }
      let text = graph.utf8(of: telling.document)
      isStepped =
        isStepped || graph.tellings[unread...index].contains { stepWords.first(in: text, $0.range) != nil }
      unread = index + 1
      guard isStepped else { continue }
      if let last, last.event != step.event {
        relations.append(
          graph.relation(
            from: last.event,
            to: step.event,
            .before,
            rule: "steps",
            evidence: telling.range,
            of: telling.document
          )
        )
      }
      last = step
    }
    return relations
  }

  private static let stepWords = WordTable(words: "分步实施 分步走 分两步 分三步 分阶段 两步走 三步走 分步骤 第一步 第一阶段")

  /// Relates the items of a list of tasks to the event that announces them.
  ///
  /// **Matches** `将抓好四个方面的工作：` and what the paragraphs or sentences that open with `一是`, `二是` tell.
  /// **Does not match** numbered paragraphs that nothing announces.
  /// **Yields** part-of, from the item to the announcement.
  static let listedWork = RelationRule(name: "listed-work") { graph in
    var relations: [Relation] = []
    var whole: Int?
    var isItem = false
    for index in graph.tellings.indices {
      if graph.traits[index].contains(.opensArticle) { whole = nil }
      if graph.traits[index].contains(.opensBlock) { isItem = false }
      // Items count behind an announcement only.
      guard whole != nil || graph.traits[index].contains(.countsTasks) else { continue }
      let telling = graph.tellings[index]
      let text = graph.utf8(of: telling.document)
      if itemMarks.opening(telling.range, of: text) != nil { isItem = true }
      if let whole, isItem {
        for place in telling.places where place.event != whole {
          relations.append(
            graph.relation(
              from: place.event,
              to: whole,
              .partOf,
              rule: "listed-work",
              evidence: telling.range,
              of: telling.document
            )
          )
        }
      }
      guard graph.traits[index].contains(.countsTasks),
        let (colon, partsAreOfBefore) = announcement(in: telling, text: text),
        let told = telling.places.last(where: { $0.mention.range.lowerBound < colon })
          ?? (partsAreOfBefore ? lastPlace(before: index, in: graph) : nil)
      else { continue }
      whole = told.event
      isItem = itemMarks.opening(colon..<telling.range.upperBound, of: text) != nil
    }
    return relations
  }

  /// The last mention of the sentence before one in its block.
  private static func lastPlace(before index: Int, in graph: EventGraph) -> EventGraph.Place? {
    graph.traits[index].contains(.opensBlock) ? nil : graph.tellings[index - 1].places.last
  }

  private static let itemMarks = WordTable(
    words: "一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一要 二要 三要 四要 五要 一期 二期 三期 四期 其一 其二 其三"
  )
  static let taskCounts = WordTable(
    words: """
      个方面的工作 个方面工作 项重点工作 项工作 项重点任务 项任务 项措施 项举措 方面措施 方面举措 件大事 件实事
      """
  )

  static let partings = WordTable(
    words: "分两期建设 分三期建设 分四期建设 分两期实施 分三期实施 分两批建设 分三批建设 分两个阶段实施 分三个阶段实施"
  )

  /// Where the list begins, behind a count of tasks and a colon; and whether it parts what was told before.
  private static func announcement(in telling: Telling, text: [UInt8]) -> (start: Int, isParting: Bool)? {
    for (table, isParting) in [(taskCounts, false), (partings, true)] {
      guard let count = table.first(in: text, telling.range),
        let colon = colons.opening(count.range.upperBound..<telling.range.upperBound, of: text)
      else { continue }
      return (colon.range.upperBound, isParting)
    }
    return nil
  }

  private static let colons = WordTable(words: "： :")
}

/// What the goals of an article hang on, while it is read.
private struct GoalFrame {
  /// The first sentence of the article, whose headline may name a plan.
  private var opening = 0
  /// The plan that the article's headline names, once it was asked for.
  private var plan: Int??
  /// The overall goal that a list of goals stands under.
  private var overall: Int?
  /// The work announced in the paragraph.
  private var work: Int?

  private static let overallGoals = WordTable(words: "总体目标 总目标 主要目标 发展目标 战略目标 工作目标 奋斗目标")
  private static let dash = Array("——".utf8)

  mutating func enter(_ index: Int, in graph: EventGraph) {
    guard graph.traits[index].contains(.opensBlock) else { return }
    work = nil
    if graph.traits[index].contains(.opensArticle) {
      opening = index
      plan = nil
      overall = nil
    } else if overall != nil, !isItem(graph.tellings[index], in: graph) {
      overall = nil
    }
  }

  private func isItem(_ telling: Telling, in graph: EventGraph) -> Bool {
    let page = graph.pages[telling.document].page
    return page.blocks[telling.block].kind == .listItem
      || UTF8Scan.matches(
        GoalFrame.dash,
        in: page.text.utf8,
        at: telling.range.lowerBound,
        limit: telling.range.upperBound
      )
  }

  private func headline(of telling: Telling, in graph: EventGraph) -> Int? {
    let page = graph.pages[telling.document].page
    let headings = page.articles[telling.article].blocks.prefix(3).filter { page.blocks[$0].kind == .heading }
    return headings.lazy.compactMap {
      graph.hinges.event(ofHeadline: page.blocks[$0].range, in: page.text.utf8)
    }.first
  }

  /// What a goal is part of.
  mutating func whole(in graph: EventGraph) -> Int? {
    if let overall { return overall }
    let plan = self.plan ?? headline(of: graph.tellings[opening], in: graph)
    self.plan = plan
    return plan ?? work
  }

  mutating func tell(_ place: EventGraph.Place, in telling: Telling, graph: EventGraph) {
    if place.status == .planned || place.status == .ongoing, place.kind != .statistic { work = place.event }
    // What the words announce comes right after them; the goals beside it are parts of it.
    guard place.status == .target, overall == nil else { return }
    let before = telling.range.lowerBound..<place.mention.range.lowerBound
    if GoalFrame.overallGoals.first(in: graph.utf8(of: telling.document), before) != nil {
      overall = place.event
    }
  }
}
