import AnnalsCore

/// Joins mentions of one event: headline, lead, caption, body, other documents.
///
/// Two drafts are one event when their kinds and dates are compatible, their figures do not differ, and their
/// words are near enough. The finer date and the better label stay.
struct EventMerger {
  /// The events of all drafts, in the order of their first mentions.
  ///
  /// - Complexity: O(n · k), k being the events near the time of a draft that share a figure or a rare pair of characters
  ///   with it.
  static func merged(_ drafts: [EventDraft], threads: Int = 1) -> [EventDraft] {
    merged(drafts, threads: threads, searching: MergeIndex())
  }

  /// The events of all drafts, as a search for candidates finds them.
  static func merged(
    _ drafts: [EventDraft],
    threads: Int = 1,
    searching index: some MergeSearch
  ) -> [EventDraft] {
    let traitsOfDrafts = parallelMap(drafts, threads: threads) { MergeTraits($0) }
    var index = index
    var events: [EventDraft] = []
    var outlines: [Outline] = []
    for place in drafts.indices {
      let draft = drafts[place]
      let traits = traitsOfDrafts[place]
      let outline = Outline(draft, traits.words)
      let same = index.candidates(for: traits).last { event in
        outlines[event].mayBe(outline)
          && isSame(events[event], outlines[event], draft, outline)
      }
      guard let same else {
        index.enter(events.count, draft, traits)
        events.append(draft)
        outlines.append(outline)
        continue
      }
      let standing = Standing(events[same])
      join(&events[same], outlines[same], draft, outline)
      let addsWords = outlines[same].absorb(outline, of: events[same])
      if addsWords || Standing(events[same]) != standing {
        index.enter(same, events[same], MergeTraits(events[same], outlines[same].words))
      }
    }
    return events
  }

  /// What decides most comparisons, small enough to be handed around.
  private struct Outline {
    private(set) var kind: EventKind
    private(set) var status: EventStatus
    let document: Int
    let isHeadline: Bool
    let isTable: Bool
    /// Whether only the days of reports date it.
    private(set) var isDatedByReport: Bool
    private(set) var words: Shingles

    init(_ draft: EventDraft, _ words: Shingles) {
      kind = draft.kind
      status = draft.status
      document = draft.document
      isHeadline = draft.isHeadline
      isTable = draft.isTable
      isDatedByReport = draft.isDatedByReport
      self.words = words
    }

    /// Takes in a mention, which has become part of `event`; whether it has words of its own.
    mutating func absorb(_ other: Outline, of event: EventDraft) -> Bool {
      kind = event.kind
      status = event.status
      isDatedByReport = isDatedByReport && other.isDatedByReport
      guard !other.words.subtracting(words).isEmpty else { return false }
      words.formUnion(other.words)
      return true
    }

    /// Whether it can be one event with a draft, dates and figures aside.
    func mayBe(_ other: Outline) -> Bool {
      // A table stands for itself.
      guard areCompatible(kind, other.kind), haveSameStatus(self, other), isTable == other.isTable else {
        return false
      }
      if kind == other.kind, kind == .meeting || kind == .incident { return true }
      let isOfOneDocument = document == other.document
      if isOfOneDocument, isHeadline || other.isHeadline { return true }
      return words.overlap(with: other.words) >= (isOfOneDocument ? nearestOfOneArticle : nearest)
    }
  }

  /// What an event is looked for by, its words aside.
  private struct Standing: Equatable {
    let time: EventTime
    let kind: EventKind
    let status: EventStatus
    let label: String
    /// Figures and participants only become more.
    let figures: Int
    let participants: Int

    init(_ event: EventDraft) {
      time = event.time
      kind = event.kind
      status = event.status
      label = event.label
      figures = event.figures.count
      participants = event.participants.count
    }
  }

  private static func isSame(
    _ event: EventDraft,
    _ outline: Outline,
    _ draft: EventDraft,
    _ addition: Outline
  ) -> Bool {
    guard !figuresDiffer(event.figures, draft.figures) else { return false }
    // Two statistics are one only by a figure that both give.
    if event.status == .statistic, draft.status == .statistic, !event.figures.isEmpty, !draft.figures.isEmpty
    {
      let shares = event.figures.contains { figure in draft.figures.contains { $0.value == figure.value } }
      guard shares else { return false }
    }
    guard !isTwoSchedules(event, draft) else { return false }
    let nearness = outline.words.overlap(with: addition.words)
    if isSummedUp(event, draft, nearness) || isRepeated(event, draft, nearness) { return true }
    if outline.isDatedByReport != addition.isDatedByReport {
      let isReported =
        outline.isDatedByReport
        ? isReported(draft, laterBy: event, nearness) : isReported(event, laterBy: draft, nearness)
      if isReported { return true }
    }
    guard datesMeet(event, draft) || isHeadline(event, of: draft) || isHeadline(draft, of: event) else {
      return false
    }
    if tellDeathOfOne(event, draft) { return true }
    if isTwoSteps(event, draft), nearness < 0.8 { return false }
    if summarisesLead(event, draft) || summarisesLead(draft, event) { return true }
    if sharesIncident(event, draft) || sharesMeeting(event, draft) { return true }
    return nearness >= threshold(event, draft)
  }

  /// Whether one recurs from a stated day on and the other is set for a time of its own within: 每年检查, 2025年评估.
  private static func isTwoSchedules(_ left: EventDraft, _ right: EventDraft) -> Bool {
    guard left.status == .planned, right.status == .planned else { return false }
    let areStated = !left.mentions[0].times.isEmpty && !right.mentions[0].times.isEmpty
    return areStated && (left.time.interval.end == nil) != (right.time.interval.end == nil)
  }

  /// Whether an undated headline gives the figure of a text below or above it, or says what that says.
  private static func isSummedUp(_ event: EventDraft, _ draft: EventDraft, _ nearness: Double) -> Bool {
    guard isHeadline(event, near: draft) || isHeadline(draft, near: event) else { return false }
    let areCounts = event.status == .statistic && draft.status == .statistic
    if areCounts || (event.kind == .incident && draft.kind == .incident) {
      return event.figures.contains { figure in draft.figures.contains { $0.text == figure.text } }
    }
    return event.kind == draft.kind && nearness >= 0.6
  }

  /// Whether one tells on the day of a report what the other dates before: 16日通报称，发生爆炸; the headline of a
  /// meeting held the day before.
  private static func isReported(
    _ earlier: EventDraft,
    laterBy later: EventDraft,
    _ nearness: Double
  ) -> Bool {
    guard earlier.kind == later.kind, earlier.document == later.document, earlier.status == .occurred,
      later.status == .occurred, earlier.time.granularity <= .day,
      let first = earlier.time.interval.start?.date, let second = later.time.interval.start?.date,
      first <= second
    else { return false }
    let days = second.days(since: first)
    if later.isHeadline, days == 1 { return nearness >= 0.6 }
    return earlier.kind == .incident && (1...MergeReach.delayOfReports).contains(days) && nearness >= 0.5
  }

  /// Whether both tell that one person died, in whatever words: 逝世 in the lead, 病逝 in the story.
  private static func tellDeathOfOne(_ left: EventDraft, _ right: EventDraft) -> Bool {
    left.kind == .life && right.kind == .life && left.isLabelled(withAnyOf: deaths)
      && right.isLabelled(withAnyOf: deaths) && !left.participants.isEmpty
      && left.participants == right.participants
  }

  private static let deaths: [StaticString] = ["逝世", "去世", "病逝", "辞世", "离世", "谢世", "病故", "长辞", "长逝"]

  /// Whether both tell of one life on dates of their own: 1978年任教授, 1983年任校长.
  private static func isTwoSteps(_ left: EventDraft, _ right: EventDraft) -> Bool {
    left.kind == right.kind && lives.contains(left.kind) && left.time.interval != right.time.interval
      && !left.mentions[0].times.isEmpty && !right.mentions[0].times.isEmpty
  }

  private static let lives: Set<EventKind> = [.appointment, .life, .award]

  /// Whether one is the undated headline over the other, which tells by the same word: 外长访问三国 over 外长对甲国、乙国、
  /// 丙国进行正式访问.
  private static func summarisesLead(_ headline: EventDraft, _ draft: EventDraft) -> Bool {
    isHeadline(headline, of: draft) && headline.kind == draft.kind && headline.word.utf8.count >= 6
      && (draft.word.hasSuffix(headline.word) || headline.word.hasSuffix(draft.word))
      && draft.word.utf8.count >= 6
  }

  /// Whether another document tells the same in the same words a day later, both dated by nothing but their reports:
  /// 目前，火势已得到控制.
  private static func isRepeated(_ event: EventDraft, _ draft: EventDraft, _ nearness: Double) -> Bool {
    guard nearness >= 0.9, event.document != draft.document, event.kind == draft.kind,
      event.status == draft.status, isVaguelyDated(event), isVaguelyDated(draft),
      let first = event.time.interval.start?.date, let second = draft.time.interval.start?.date
    else { return false }
    return abs(first.days(since: second)) <= MergeReach.delayAtMidnight
  }

  /// Whether an event is dated by its report alone, or by the days before it: 日前.
  private static func isVaguelyDated(_ draft: EventDraft) -> Bool {
    draft.isDatedByReport || draft.time.granularity == .week
  }

  /// Whether an event is so far only an undated headline within some sentences of a draft.
  private static func isHeadline(_ event: EventDraft, near draft: EventDraft) -> Bool {
    event.isHeadline && event.mentions.count == 1 && event.mentions[0].times.isEmpty && !draft.isHeadline
      && event.document == draft.document && event.mentions[0].article == draft.mentions[0].article
      && abs(event.mentions[0].sentence - draft.mentions[0].sentence) <= MergeScope.headlineReach
  }

  /// Whether an event is so far only the undated headline of the article that a draft belongs to.
  private static func isHeadline(_ event: EventDraft, of draft: EventDraft) -> Bool {
    event.isHeadline && event.mentions.count == 1 && event.mentions[0].times.isEmpty
      && event.document == draft.document && event.mentions[0].article == draft.mentions[0].article
      && draft.mentions[0].isLead
      && abs(event.mentions[0].sentence - draft.mentions[0].sentence) <= MergeScope.headlineReach
  }

  /// The least that the words of two mentions of one event share; less in one article, where one has a vague date.
  private static let nearest = 0.4
  private static let nearestOfOneArticle = 0.2

  /// How near the words must be: a headline and the text below it share less than two sentences do.
  private static func threshold(_ event: EventDraft, _ draft: EventDraft) -> Double {
    let sharesParticipant = event.participants.contains { draft.participants.contains($0) }
    let sameArticle =
      event.document == draft.document && event.mentions[0].article == draft.mentions[0].article
    if event.isHeadline || draft.isHeadline, sameArticle {
      // A report tells one match, in the headline with other words than below.
      let isMatch = event.kind == .sport && draft.kind == .sport && event.status == draft.status
      return isMatch && (event.mentions[0].isLead || draft.mentions[0].isLead) ? 0.35 : 0.5
    }
    // Two accidents of one minute are one, whatever else is told of them.
    if event.isAccidentOfMinute, draft.isAccidentOfMinute,
      event.time.interval.start == draft.time.interval.start
    {
      return nearestOfOneArticle
    }
    if event.kind == .incident, draft.kind == .incident, event.status != .statistic { return nearest }
    if event.kind == draft.kind, sharesParticipant {
      // 近日 in the lead and the days themselves below it.
      let isVague = event.time.granularity > .day || draft.time.granularity > .day
      return isVague && sameArticle ? nearestOfOneArticle : 0.5
    }
    return event.kind == draft.kind ? 0.6 : 0.7
  }

  private static func areCompatible(_ left: EventKind, _ right: EventKind) -> Bool {
    left == right || left == .other || right == .other || looseKinds.contains(left)
      || looseKinds.contains(right)
  }

  private static let looseKinds: Set<EventKind> = [
    .activity, .construction, .launch, .publication, .science, .legal,
  ]

  private static func haveSameStatus(_ left: Outline, _ right: Outline) -> Bool {
    if left.status == right.status || left.isHeadline || right.isHeadline { return true }
    let happened: Set<EventStatus> = [.occurred, .ongoing]
    return happened.contains(left.status) && happened.contains(right.status)
  }

  /// One holds the other, or they share a day and one is vague.
  private static func datesMeet(_ left: EventDraft, _ right: EventDraft) -> Bool {
    if left.time.interval.contains(right.time.interval) || right.time.interval.contains(left.time.interval) {
      return true
    }
    // Reports give one happening minutes apart.
    guard left.time.granularity < .day, right.time.granularity < .day, let first = left.time.interval.start,
      let second = right.time.interval.start
    else { return false }
    return abs(first.secondNumber - second.secondNumber) <= closeBy
  }

  /// Half an hour, in seconds.
  private static let closeBy = 1800

  private static func sharesIncident(_ left: EventDraft, _ right: EventDraft) -> Bool {
    left.kind == .incident && right.kind == .incident && left.document == right.document
      && left.status == .occurred && right.status == .occurred && (left.isAnaphoric || right.isAnaphoric)
  }

  /// Whether both tell of a meeting by one name: 领导人主持召开经济形势座谈会, 经济形势座谈会在京举行.
  private static func sharesMeeting(_ left: EventDraft, _ right: EventDraft) -> Bool {
    left.kind == .meeting && right.kind == .meeting && MeetingName.isShared(by: left.label, and: right.label)
  }

  /// Whether both give a number in one unit and none of them is the same.
  private static func figuresDiffer(_ left: [Figure], _ right: [Figure]) -> Bool {
    left.contains { figure in
      right.contains { $0.unit == figure.unit }
        && !right.contains { $0.unit == figure.unit && $0.value == figure.value }
    }
  }

  /// Takes a mention into an event.
  private static func join(
    _ event: inout EventDraft,
    _ outline: Outline,
    _ other: EventDraft,
    _ addition: Outline
  ) {
    if outline.isDatedByReport, !addition.isDatedByReport,
      !event.time.interval.contains(other.time.interval)
    {
      event.time = other.time
    } else if isFiner(other.time, than: event.time)
      || ((isHeadline(event, of: other) || isHeadline(event, near: other)) && !isVaguer(other, than: event))
    {
      event.time = other.time
    } else if isHeadline(other, near: event), !event.isHeadline {
      // The headline stands below its text: it names the event, and nothing else.
      event.label = other.label
    }
    if event.isAnaphoric, !other.isAnaphoric, !other.label.isEmpty { event.label = other.label }
    event.mentions += other.mentions
    if event.place == nil { event.place = other.place }
    for name in other.participants where !event.participants.contains(name) {
      event.participants.append(name)
    }
    for figure in other.figures where !event.figures.contains(where: { $0.text == figure.text }) {
      event.figures.append(figure)
    }
    if event.isHeadline, !other.isHeadline {
      event.kind = other.kind
      event.status = other.status
    }
  }

  /// Whether a happening of one day is told of a longer time that holds the day: 2023年联赛落幕, on a day in 2023.
  private static func isVaguer(_ other: EventDraft, than event: EventDraft) -> Bool {
    other.status == .occurred && event.time.granularity <= .day && other.time.granularity >= .month
      && isFiner(event.time, than: other.time)
  }

  private static func isFiner(_ left: EventTime, than right: EventTime) -> Bool {
    right.interval.contains(left.interval) && left.interval != right.interval
  }
}
