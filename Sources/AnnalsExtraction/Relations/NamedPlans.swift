import AnnalsCore

/// The plans that documents name, as events that last as long as their titles or numbers say.
///
/// When a plan was issued and the years that it holds for are two things: `《水利规划（2021—2025年）》` is a plan of
/// 2021 to 2025, `“十四五”规划` as well.
enum NamedPlans {
  /// The name of the rule, as ``Mention/rule`` gives it.
  static let rule = "plan-title"
  /// A label has at most so many characters.
  private static let longestLabel = 30
  /// A plan holds for more than so many days: a year's work is none.
  private static let shortest = 366

  /// The plans, in the order of their first namings, each with one mention a document.
  ///
  /// - Complexity: O(n) in the times and the plans.
  static func drafts(on pages: [DatedPage]) -> [EventDraft] {
    var places: [String: Int] = [:]
    var plans: [EventDraft] = []
    for (document, page) in pages.enumerated() {
      let text = page.page.text.utf8
      for index in page.times.indices where PlanName.isPeriod(page.times[index]) {
        let time = page.times[index]
        guard let interval = period(of: time), let range = PlanName.range(around: time, in: text) else {
          continue
        }
        let name = WorkTitle.normalised(String(decoding: text[range], as: UTF8.self))
        let place = places[name]
        if let place, plans[place].mentions.last?.document == document { continue }
        guard let mention = mention(at: range, time: index, of: document, on: page) else { continue }
        if let place {
          plans[place].mentions.append(mention)
        } else {
          places[name] = plans.count
          plans.append(draft(name, interval, mention, on: page))
        }
      }
    }
    return plans
  }

  /// The years of a period that is longer than one.
  private static func period(of time: ResolvedTime) -> CalendarInterval? {
    guard let interval = time.interval, let start = interval.start, let end = interval.end,
      end.date.days(since: start.date) > shortest
    else { return nil }
    return interval
  }

  private static func draft(
    _ name: String,
    _ interval: CalendarInterval,
    _ mention: MentionDraft,
    on page: DatedPage
  ) -> EventDraft {
    EventDraft(
      document: mention.document,
      label: name.unicodeScalars.count <= longestLabel
        ? name : String(String.UnicodeScalarView(name.unicodeScalars.prefix(longestLabel - 1))) + "…",
      kind: .plan,
      status: status(of: interval, on: page.publication?.day),
      time: EventTime(
        interval: interval,
        edtf: EDTF.string(for: interval, granularity: .year, isApproximate: false),
        granularity: .plan,
        isApproximate: false
      ),
      participants: [],
      place: nil,
      figures: [],
      content: name,
      mentions: [mention],
      isHeadline: false,
      position: mention.range.lowerBound
    )
  }

  /// Over, going on or ahead on the day of the report; planned when that is unknown.
  private static func status(of interval: CalendarInterval, on day: CalendarDate?) -> EventStatus {
    guard let day, let start = interval.start, let end = interval.end else { return .planned }
    let report = CivilTime(day)
    return end <= report ? .occurred : start <= report ? .ongoing : .planned
  }

  private static func mention(
    at range: Range<Int>,
    time: Int,
    of document: Int,
    on page: DatedPage
  ) -> MentionDraft? {
    guard let block = page.blockIndex(at: range.lowerBound) else { return nil }
    return MentionDraft(
      document: document,
      article: page.page.article(ofBlock: block),
      block: block,
      sentence: 0,
      sentenceStart: range.lowerBound,
      blockKind: page.page.blocks[block].kind,
      isLead: false,
      range: range,
      trigger: nil,
      times: [time],
      dating: .clause,
      rule: rule
    )
  }
}

extension EventDraft {
  /// Whether it is a plan known by its title or number alone; no sentence tells it.
  var isNamedPlan: Bool { mentions[0].rule == NamedPlans.rule }
}

extension NamedPlans {
  /// The plans that nothing hangs on but their own issuing: a name alone is no life to show.
  static func idle(in graph: EventGraph, related relations: [Relation]) -> Set<Event.ID> {
    var neighbours: [Event.ID: Set<Event.ID>] = [:]
    var issuing: [Event.ID: Set<Event.ID>] = [:]
    for relation in relations {
      if relation.rule == "plan-period" { issuing[relation.to, default: []].insert(relation.from) }
      neighbours[relation.from, default: []].insert(relation.to)
      neighbours[relation.to, default: []].insert(relation.from)
    }
    let idle = graph.drafts.indices.filter { plan in
      guard graph.drafts[plan].isNamedPlan else { return false }
      let id = graph.events[plan].id
      guard let own = neighbours[id] else { return true }
      let issuings = own.intersection(issuing[id] ?? [])
      return issuings.reduce(into: own) { $0.formUnion(neighbours[$1] ?? []) }.subtracting([id]).count < 2
    }
    return Set(idle.map { graph.events[$0].id })
  }
}
