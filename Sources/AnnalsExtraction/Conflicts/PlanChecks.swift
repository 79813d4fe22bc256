import AnnalsCore

extension ConflictRule {
  /// Deadlines of a plan that lie outside its own period.
  ///
  /// **Matches** `到2024年` in the text of a plan whose title is printed with 2010–2020, in this article or another.
  /// **Does not match** outlooks (`展望2035年`), and articles about a plan that are not the plan itself.
  /// **Yields** one conflict for each year that a plan should not name, with all places.
  static let outsidePlan = ConflictRule(name: "outside-plan") { graph in
    let periods = TitlePeriods(graph: graph)
    guard !periods.isEmpty else { return [] }
    var conflicts: [Conflict] = []
    var places: [String: Int] = [:]
    for (document, page) in graph.pages.enumerated() {
      let deadlines = graph.times(of: document, with: .deadline)
      for article in page.page.articles {
        guard let last = article.blocks.last else { continue }
        let first = page.page.blocks[article.blocks.lowerBound].range.lowerBound
        let own = page.times(deadlines, within: first..<page.page.blocks[last].range.upperBound)
        guard !own.isEmpty, let plan = periods.plan(headedBy: article, on: page) else { continue }
        for time in own.lazy.map({ page.times[$0] }) where isDeadline(time, outside: plan.years, on: page) {
          let span = graph.assembler.span(time.range, of: document)
          let cause = plan.name + time.value
          if let place = places[cause] {
            conflicts[place].spans.append(span)
          } else {
            places[cause] = conflicts.count
            let period = graph.assembler.span(plan.range, of: plan.document)
            conflicts.append(conflict(page.page.text.string(time.range), plan.years, spans: [span, period]))
          }
        }
      }
    }
    return conflicts
  }

  private static func conflict(_ words: String, _ years: ClosedRange<Int>, spans: [SourceSpan]) -> Conflict {
    Conflict(
      kind: "outside-plan",
      message: .timeOutsidePlan(time: words, years: years),
      spans: spans,
      events: [],
      suggestion: nil
    )
  }

  /// A deadline that a plan is said to set before it begins.
  ///
  /// **Matches** `《水利规划（2021—2025年）》提出，到2010年，…`, `“十四五”规划明确，到2020年…`.
  /// **Does not match** later years: a plan may look beyond its end.
  static let beforePlan = ConflictRule(name: "before-plan") { graph in
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      let text = page.page.text.utf8
      for index in graph.times(of: document, with: .deadline) {
        let time = page.times[index]
        guard time.anchor == .explicit, let year = time.interval?.start?.date.year,
          let plan = plan(before: index, on: page), let start = plan.interval?.start?.date.year,
          let last = plan.interval?.lastDay?.year, year < start, start < last,
          isSet(time, by: plan, text: text)
        else { continue }
        let spans = [time, plan].map { graph.assembler.span($0.range, of: document) }
        conflicts.append(conflict(page.page.text.string(time.range), start...last, spans: spans))
      }
    }
    return conflicts
  }

  /// The last plan named up to a deadline, so near that it may set it.
  private static func plan(before index: Int, on page: DatedPage) -> ResolvedTime? {
    let text = page.page.text.utf8
    let offset = page.times[index].range.lowerBound - settingReach
    return page.time(before: index + 1, from: offset) {
      PlanName.isPeriod(page.times[$0]) && PlanName.range(around: page.times[$0], in: text) != nil
    }.map { page.times[$0] }
  }

  private static let setting = WordTable(words: "提出 明确 确定 规定 要求 部署 指出")
  private static let comparing = WordTable(words: "比 较 同 与 在 从 由 自")
  /// So many bytes (forty characters) may lie between a plan and the deadline that it sets.
  private static let settingReach = 120

  /// Whether the plan is said to set the deadline: nothing but 提出 and a comma between them, in one sentence.
  private static func isSet(_ deadline: ResolvedTime, by plan: ResolvedTime, text: [UInt8]) -> Bool {
    let between = plan.range.upperBound..<max(plan.range.upperBound, deadline.range.lowerBound)
    guard between.count <= settingReach, !text[between].contains(0x0A),
      UTF8Scan.first(Array("。".utf8), in: text, between) == nil,
      let verb = setting.occurrences(in: text, between).last
    else { return false }
    let rest = verb.range.upperBound..<between.upperBound
    return rest.count <= 9 && comparing.first(in: text, rest) == nil
  }

  private static let outlooks = WordTable(words: "展望 远景 长远")
  /// So many bytes before a deadline may say that it is an outlook.
  private static let outlookReach = 60

  private static func isDeadline(
    _ time: ResolvedTime,
    outside years: ClosedRange<Int>,
    on page: DatedPage
  ) -> Bool {
    guard time.bound == .by, time.granularity == .year, time.anchor == .explicit,
      let year = time.interval?.start?.date.year, !years.contains(year)
    else { return false }
    let before = max(0, time.range.lowerBound - outlookReach)..<time.range.lowerBound
    return outlooks.first(in: page.page.text.utf8, before) == nil
  }
}

/// The periods that plans are printed with behind their titles.
struct TitlePeriods {
  /// A plan with the years of its title.
  struct Plan {
    let name: String
    let years: ClosedRange<Int>
    let document: Int
    let range: Range<Int>
  }

  private var plans: [String: Plan] = [:]

  var isEmpty: Bool { plans.isEmpty }

  /// The first period of each title that is a real range.
  init(graph: EventGraph) {
    for use in graph.titleUses {
      let ends = use.time.value.split(separator: "/").compactMap { Int($0) }
      guard ends.count == 2, ends[0] < ends[1], plans[use.name] == nil else { continue }
      plans[use.name] = Plan(
        name: use.name,
        years: ends[0]...ends[1],
        document: use.document,
        range: use.time.range
      )
    }
  }

  /// The plan of a title, its period left out.
  func plan(titled title: String) -> Plan? { plans[title] }

  /// The plan whose title is the headline of an article.
  func plan(headedBy article: ArticleLayout, on page: DatedPage) -> Plan? {
    for block in article.blocks.prefix(3) where page.page.blocks[block].kind == .heading {
      let title = WorkTitle.normalised(page.page.text.string(page.page.blocks[block].range))
      if let plan = plans[title] { return plan }
    }
    return nil
  }
}
