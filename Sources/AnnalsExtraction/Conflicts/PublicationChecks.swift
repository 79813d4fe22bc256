import AnnalsCore

extension ConflictRule {
  /// What is told as done, on a day after the document was published.
  ///
  /// **Matches** `2024年5月8日，大桥已建成通车` in a paper of 23 April 2024; a month where it opens the clause.
  /// **Does not match** what is planned (将, 拟, 定于), dates whose year the text does not give, and what is there ahead of
  /// its time (`2025年1月机票已售罄`).
  static let afterPublication = ConflictRule(name: "after-publication") { graph in
    let days = graph.pages.map { $0.publication?.source == .inferred ? nil : $0.publication?.day }
    return graph.places.compactMap { place in
      guard place.status == .occurred || place.status == .planned, let day = days[place.mention.document]
      else {
        return nil
      }
      let page = graph.pages[place.mention.document]
      guard
        let index = place.mention.times.first(where: {
          page.times[$0].granularity == .day
            || page.times[$0].granularity == .month && opensClause(page.times[$0], in: page.page.text.utf8)
        }), page.times[index].anchor == .explicit, page.times[index].bound == nil,
        let start = page.times[index].interval?.start?.date, start > day
      else { return nil }
      let time = page.times[index]
      let text = page.page.text.utf8
      guard done.first(in: text, place.mention.range) != nil,
        ahead.first(in: text, place.mention.range) == nil
      else { return nil }
      return Conflict(
        kind: "after-publication",
        message: .pastAfterPublication(time: page.page.text.string(time.range), published: day),
        spans: [graph.assembler.span(time.range, of: place.mention.document)],
        events: [graph.events[place.event].id],
        suggestion: nil
      )
    }
  }

  /// Whether a comma sets a time off from what it dates.
  private static func opensClause(_ time: ResolvedTime, in text: [UInt8]) -> Bool {
    let rest = time.range.upperBound..<min(text.count, time.range.upperBound + 3)
    return commas.opening(rest, of: text) != nil
  }

  private static let commas = WordTable(words: "， ,")

  private static let done = WordTable(words: "已 已经 了 圆满")
  private static let ahead = WordTable(words: "将 拟 计划 定于 预计 有望 力争 即将 届时 预定 原定 要")

  /// One happening that two documents put on different days.
  ///
  /// **Matches** an accident, a launch, an opening or the issuing of one 《title》, told in the same words with dates of
  /// their own up to three days apart, or in another year.
  /// **Does not match** what recurs, such as meetings.
  static let reportedDay = ConflictRule(name: "reported-day") { graph in
    var byLabel: [String: [Int]] = [:]
    for index in graph.drafts.indices where happensOnce(graph.drafts[index]) {
      byLabel[graph.drafts[index].label, default: []].append(index)
    }
    return byLabel.sorted { $0.key < $1.key }.flatMap { _, events -> [Conflict] in
      zip(events, events.dropFirst()).compactMap { first, second in
        conflict(between: first, and: second, in: graph)
      }
    }
  }

  private static let singular: Set<EventKind> = [.incident, .launch, .construction, .publication, .signing]

  private static func happensOnce(_ draft: EventDraft) -> Bool {
    singular.contains(draft.kind) && draft.status == .occurred && draft.time.granularity <= .day
      && draft.label.unicodeScalars.count >= 8
      && (draft.kind != .publication || draft.label.contains("《"))
  }

  private static func conflict(between first: Int, and second: Int, in graph: EventGraph) -> Conflict? {
    guard let left = dated(first, in: graph), let right = dated(second, in: graph),
      left.document != right.document, left.day != right.day
    else { return nil }
    let isNear = abs(left.day.days(since: right.day)) <= 3
    let isOtherYear = left.day.month == right.day.month && left.day.day == right.day.day
    guard isNear || isOtherYear else { return nil }
    return Conflict(
      kind: "contradiction",
      message: .differentTimes(
        event: graph.drafts[first].label,
        times: [left.day.iso8601, right.day.iso8601]
      ),
      spans: [left.span, right.span],
      events: [graph.events[first].id, graph.events[second].id],
      suggestion: nil
    )
  }

  /// The day that an event's own words give, with their place.
  private static func dated(
    _ event: Int,
    in graph: EventGraph
  ) -> (day: CalendarDate, document: Int, span: SourceSpan)? {
    for mention in graph.drafts[event].mentions where mention.dating == .clause || mention.dating == .sentence
    {
      for time in mention.times.map({ graph.pages[mention.document].times[$0] }) {
        guard let granularity = time.granularity, granularity <= .day, let start = time.interval?.start?.date
        else { continue }
        return (start, mention.document, graph.assembler.span(time.range, of: mention.document))
      }
    }
    return nil
  }
}
