import AnnalsCore

/// Which earlier event of the article a clause goes on telling.
extension ArticleReader {
  /// The meeting without a name, told just before, that an item of its agenda gives one: 召开会议，审议《规划》.
  func bareMeeting(before candidate: EventCandidate, among drafts: [EventDraft]) -> Int? {
    guard let last = drafts.indices.last, drafts[last].isGathering, drafts[last].kind == .meeting,
      text.range(parser.wordsOf(drafts[last].mentions[0].range), hasSuffixAmong: ArticleReader.bareMeetings),
      candidate.ownDate == nil,
      drafts[last].mentions[0].sentence == candidate.context.sentence,
      candidate.clause.subject.isEmpty, candidate.clause.triggerRoles.contains(.agenda)
    else { return nil }
    return last
  }

  /// Whether an item of an agenda names its meeting better: the headline speaks of it, or nothing does yet.
  func isBetter(_ label: String, than present: String) -> Bool {
    if label.isEmpty { return false }
    let isBare = present.hasSuffix("会议") || present.hasSuffix("开会")
    guard let headline = layout.headline else { return isBare }
    let words = Shingles(page.page.text.string(page.page.blocks[headline].range))
    return isBare
      || Shingles(label).overlap(with: words) > Shingles(present).overlap(with: words)
  }

  private static let bareMeetings: [StaticString] = [
    "召开会议", "举行会议", "召开了会议", "举行了会议", "开会",
  ]

  /// The earlier draft that a clause only goes on telling, as an index.
  func host(
    of draft: EventDraft,
    candidate: EventCandidate,
    among drafts: [EventDraft],
    after gathering: Int?
  ) -> Int? {
    guard candidate.ownDate == nil, candidate.context.block != .heading,
      // A step of a plan is an event of its own.
      draft.mentions[0].rule != EventRule.listedPlan.name
    else { return nil }
    if candidate.clause.triggerRoles.contains(.attendance), let gathering { return gathering }
    guard let last = drafts.indices.last else { return nil }
    // 发射任务取得圆满成功: how the deed told before went.
    if candidate.clause.tellsSuccess(in: text), drafts[last].time.interval.contains(draft.time.interval) {
      return last
    }
    guard drafts[last].mentions[0].sentence == candidate.context.sentence else { return nil }
    // 签约项目11个，总金额8亿元: how much the deed came to.
    if draft.status == .statistic, drafts[last].status == .occurred, !drafts[last].figures.isEmpty,
      antecedents.isBareMeasure(candidate.clause)
    {
      return last
    }
    // 会议召开，李明作了部署: what someone said there.
    if drafts[last].isGathering, [.publication, .statement].contains(draft.kind),
      antecedents.endsWithPerson(candidate.clause.subject, tokens: candidate.clause.tokens)
    {
      return last
    }
    return draft.continues(drafts[last], clause: candidate.clause) ? last : nil
  }

  private static let lasting: [StaticString] = [
    "为期", "历时", "工作", "活动", "会期", "本次", "此次", "这次", "持续时间", "有效期", "冻结期限", "期限", "时间", "展期",
  ]

  /// How many events back a length is said of.
  private static let lengthReach = 100

  /// 试点工作为期一年: the last event of the article that the subject names goes on for so long; false when none is.
  func extend(
    _ drafts: inout [EventDraft],
    by length: CalendarInterval,
    of clause: Clause,
    in sentence: Int
  ) -> Bool {
    // 试点 of 试点工作为期 says what lasts; 活动 alone is whatever was told.
    var named = clause.subject
    while let word = ArticleReader.lasting.first(where: { text.range(named, hasSuffix: $0) }) {
      named = named.lowerBound..<named.upperBound - word.utf8CodeUnitCount
    }
    let subject = String(decoding: text[named], as: UTF8.self)
    guard let start = length.start else { return false }
    let shingles = Shingles(subject)
    let told = drafts.indices.suffix(ArticleReader.lengthReach).last { index in
      let draft = drafts[index]
      guard draft.time.granularity <= .day, draft.mentions[0].article == article,
        draft.status != .statistic, draft.status != .target
      else { return false }
      let isUndated = draft.mentions.allSatisfy(\.times.isEmpty)
      // 股权被冻结，持续时间为…: said of what the sentence has just told.
      let isJustTold = named.isEmpty && draft.mentions[0].sentence == sentence
      guard isUndated || isJustTold || draft.time.interval.start?.date == start.date else { return false }
      return shingles.overlap(with: Shingles(draft.label)) >= 0.5 || subject.isEmpty
    }
    guard let told else { return false }
    drafts[told].time = EventTime(
      interval: length,
      edtf: EDTF.string(for: length, granularity: .day, isApproximate: false),
      granularity: .day,
      isApproximate: false
    )
    if let day = reportDay, let end = length.end, start.date <= day, end.date > day,
      drafts[told].status == .occurred
    {
      drafts[told].status = .ongoing
    }
    return true
  }

  private var reportDay: CalendarDate? { DatingFrame(page: page, article: article).reportDay }
}
