import AnnalsCore

extension ConflictRule {
  /// Deadlines of a plan that lie outside its own period.
  ///
  /// **Matches** `到2024年` in the text of a plan whose title is printed with 2010–2020, in this article or another.
  /// **Does not match** outlooks (`展望2035年`), and articles about a plan that are not the plan itself.
  static let outsidePlan = ConflictRule(name: "outside-plan") { graph in
    let periods = TitlePeriods(graph: graph)
    guard !periods.isEmpty else { return [] }
    var conflicts: [Conflict] = []
    for (document, page) in graph.pages.enumerated() {
      for article in page.page.articles {
        guard let plan = periods.plan(headedBy: article, on: page), let last = article.blocks.last else {
          continue
        }
        let first = page.page.blocks[article.blocks.lowerBound].range.lowerBound
        let hull = first..<page.page.blocks[last].range.upperBound
        for time in page.times[page.times(within: hull)] where isDeadline(time, outside: plan.years, on: page)
        {
          conflicts.append(
            Conflict(
              kind: "outside-plan",
              message:
                "\(page.page.text.string(time.range)) lies outside the period of the plan, "
                + "\(plan.years.lowerBound)–\(plan.years.upperBound)",
              spans: [
                graph.assembler.span(time.range, of: document),
                graph.assembler.span(plan.range, of: plan.document),
              ],
              events: [],
              suggestion: nil
            )
          )
        }
      }
    }
    return conflicts
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
    let years: ClosedRange<Int>
    let document: Int
    let range: Range<Int>
  }

  private var plans: [String: Plan] = [:]

  var isEmpty: Bool { plans.isEmpty }

  /// The first period of each title that is a real range.
  init(graph: EventGraph) {
    for (document, page) in graph.pages.enumerated() {
      for use in ConflictRule.uses(on: page, document: document) {
        let ends = use.time.value.split(separator: "/").compactMap { Int($0) }
        guard ends.count == 2, ends[0] < ends[1], plans[use.name] == nil else { continue }
        plans[use.name] = Plan(years: ends[0]...ends[1], document: document, range: use.time.range)
      }
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
