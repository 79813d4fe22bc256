import AnnalsCore

/// Joins mentions of one event: headline, lead, caption, body, other documents.
///
/// Two drafts are one event when their kinds and dates are compatible, their figures do not differ, and their
/// words are near enough. The finer date and the better label stay.
struct EventMerger {
  /// The events of all drafts, in the order of their first mentions.
  ///
  /// - Complexity: O(n · k), k being the events that share a day, or a year and a pair of characters, with a draft.
  static func merged(_ drafts: [EventDraft], threads: Int = 1) -> [EventDraft] {
    let shinglesOfDrafts = parallelMap(drafts, threads: threads) { Shingles($0.content) }
    var events: [Entry] = []
    var index = MergeIndex()
    for (draft, shingles) in zip(drafts, shinglesOfDrafts) {
      let candidates = index.candidates(for: draft, shingles)
      let same = events.withUnsafeBufferPointer { events in
        candidates.last { isSame(events[$0], draft, shingles) }
      }
      if let same {
        let (time, kind) = (events[same].draft.time, events[same].draft.kind)
        let added = shingles.subtracting(events[same].shingles)
        events[same].absorb(draft, addsWords: !added.isEmpty ? shingles : nil)
        if events[same].draft.time == time, events[same].draft.kind == kind {
          index.extend(same, events[same].draft, by: added)
        } else {
          index.insert(same, events[same].draft, events[same].shingles)
        }
      } else {
        index.insert(events.count, draft, shingles)
        events.append(Entry(draft: draft, shingles: shingles))
      }
    }
    return events.map(\.draft)
  }

  private struct Entry {
    var draft: EventDraft
    var shingles: Shingles

    /// Takes in a draft, and its words when some of them are new.
    mutating func absorb(_ other: EventDraft, addsWords words: Shingles?) {
      if let words { shingles.formUnion(words) }
      EventMerger.join(&draft, other)
    }
  }

  private static func isSame(_ entry: Entry, _ draft: EventDraft, _ shingles: Shingles) -> Bool {
    let event = entry.draft
    guard areCompatible(event.kind, draft.kind), haveSameStatus(event, draft) else { return false }
    guard !figuresDiffer(event.figures, draft.figures) else { return false }
    // Two statistics are one only by a figure that both give.
    if event.status == .statistic, draft.status == .statistic, !event.figures.isEmpty, !draft.figures.isEmpty
    {
      let shares = event.figures.contains { figure in draft.figures.contains { $0.value == figure.value } }
      guard shares else { return false }
    }
    // A table stands for itself.
    guard event.isTable == draft.isTable, !isTwoSchedules(event, draft) else { return false }
    if isSummedUp(entry, draft, shingles) || isReportedLater(entry, draft, shingles) { return true }
    if isRepeated(entry, draft, shingles) { return true }
    guard datesMeet(event, draft) || isHeadline(event, of: draft) || isHeadline(draft, of: event) else {
      return false
    }
    if isTwoSteps(event, draft), entry.shingles.overlap(with: shingles) < 0.8 { return false }
    if summarisesLead(event, draft) || summarisesLead(draft, event) { return true }
    if sharesIncident(event, draft) || sharesMeeting(event, draft) { return true }
    let nearness = entry.shingles.overlap(with: shingles)
    return nearness >= threshold(event, draft)
  }

  /// Whether one recurs from a stated day on and the other is set for a time of its own within: 每年检查, 2025年评估.
  private static func isTwoSchedules(_ left: EventDraft, _ right: EventDraft) -> Bool {
    let isOpen = [left, right].map { $0.time.interval.end == nil && !$0.mentions[0].times.isEmpty }
    let areStated = !left.mentions[0].times.isEmpty && !right.mentions[0].times.isEmpty
    return areStated && isOpen[0] != isOpen[1] && left.status == .planned && right.status == .planned
  }

  /// Whether an undated headline gives the figure of a text below or above it, or says what that says.
  private static func isSummedUp(_ entry: Entry, _ draft: EventDraft, _ shingles: Shingles) -> Bool {
    let event = entry.draft
    guard isHeadline(event, near: draft) || isHeadline(draft, near: event) else { return false }
    let areCounts = event.status == .statistic && draft.status == .statistic
    if areCounts || (event.kind == .incident && draft.kind == .incident) {
      return event.figures.contains { figure in draft.figures.contains { $0.text == figure.text } }
    }
    return event.kind == draft.kind && entry.shingles.overlap(with: shingles) >= 0.6
  }

  /// Whether one tells on the day of a report what the other dates before: 16日通报称，发生爆炸; the headline of a
  /// meeting held the day before.
  private static func isReportedLater(_ entry: Entry, _ draft: EventDraft, _ shingles: Shingles) -> Bool {
    let event = entry.draft
    guard event.kind == draft.kind, event.document == draft.document, event.status == .occurred,
      draft.status == .occurred, let first = event.time.interval.start?.date,
      let second = draft.time.interval.start?.date
    else { return false }
    let (later, earlier) = first > second ? (event, draft) : (draft, event)
    guard later.isDatedByReport, !earlier.isDatedByReport, earlier.time.granularity <= .day else {
      return false
    }
    let days = abs(first.days(since: second))
    let nearness = entry.shingles.overlap(with: shingles)
    if later.isHeadline, days == 1 { return nearness >= 0.6 }
    return event.kind == .incident && (1...MergeIndex.reportDelay).contains(days) && nearness >= 0.5
  }

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
  private static func isRepeated(_ entry: Entry, _ draft: EventDraft, _ shingles: Shingles) -> Bool {
    let event = entry.draft
    guard event.document != draft.document, event.kind == draft.kind, event.status == draft.status,
      isVaguelyDated(event), isVaguelyDated(draft)
    else { return false }
    return entry.shingles.overlap(with: shingles) >= 0.9
  }

  /// Whether an event is dated by its report alone, or by the days before it: 日前.
  private static func isVaguelyDated(_ draft: EventDraft) -> Bool {
    draft.isDatedByReport || draft.time.granularity == .week
  }

  /// Whether an event is so far only an undated headline within some sentences of a draft.
  private static func isHeadline(_ event: EventDraft, near draft: EventDraft) -> Bool {
    event.isHeadline && event.mentions.count == 1 && event.mentions[0].times.isEmpty && !draft.isHeadline
      && event.document == draft.document && event.mentions[0].article == draft.mentions[0].article
      && abs(event.mentions[0].sentence - draft.mentions[0].sentence) <= MergeIndex.headlineReach
  }

  /// Whether an event is so far only the undated headline of the article that a draft belongs to.
  private static func isHeadline(_ event: EventDraft, of draft: EventDraft) -> Bool {
    event.isHeadline && event.mentions.count == 1 && event.mentions[0].times.isEmpty
      && event.document == draft.document && event.mentions[0].article == draft.mentions[0].article
      && draft.mentions[0].isLead
      && abs(event.mentions[0].sentence - draft.mentions[0].sentence) <= MergeIndex.headlineReach
  }

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
    if event.kind == .incident, draft.kind == .incident, event.status != .statistic { return 0.4 }
    if event.kind == draft.kind, sharesParticipant {
      // 近日 in the lead and the days themselves below it.
      let isVague = event.time.granularity > .day || draft.time.granularity > .day
      return isVague && sameArticle ? 0.2 : 0.5
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

  private static func haveSameStatus(_ left: EventDraft, _ right: EventDraft) -> Bool {
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

  /// 事故发生于…: a mention of an accident told elsewhere.
  private static func isAnaphoric(_ draft: EventDraft) -> Bool {
    guard draft.kind == .incident, draft.status == .occurred else { return false }
    return tellsWhen.contains { draft.label.hasPrefix($0) }
      || (draft.label.unicodeScalars.count <= 6 && anaphors.contains { draft.label.hasPrefix($0) })
  }

  /// How a sentence begins that only says when and where it was: 该起事故发生在春节前夕.
  private static let tellsWhen = ["该起事故发生", "该事故发生", "这起事故发生", "此次事故发生"]
  private static let anaphors = ["事故", "该事故", "该起事故", "事件", "爆炸发生", "火灾发生"]

  private static func sharesIncident(_ left: EventDraft, _ right: EventDraft) -> Bool {
    left.kind == .incident && right.kind == .incident && left.document == right.document
      && left.status == .occurred && right.status == .occurred && (isAnaphoric(left) || isAnaphoric(right))
  }

  /// Whether both tell of a meeting by one name: 领导人主持召开经济形势座谈会, 经济形势座谈会在京举行.
  private static func sharesMeeting(_ left: EventDraft, _ right: EventDraft) -> Bool {
    left.kind == .meeting && right.kind == .meeting && MeetingName.isShared(by: left.label, and: right.label)
  }

  /// Whether both give a number in one unit and none of them is the same.
  private static func figuresDiffer(_ left: [Figure], _ right: [Figure]) -> Bool {
    for figure in left {
      let rivals = right.filter { $0.unit == figure.unit }
      if !rivals.isEmpty, !rivals.contains(where: { $0.value == figure.value }) { return true }
    }
    return false
  }

  private static func join(_ event: inout EventDraft, _ other: EventDraft) {
    if event.isDatedByReport, !other.isDatedByReport,
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
    if isAnaphoric(event), !isAnaphoric(other), !other.label.isEmpty { event.label = other.label }
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
