import AnnalsCore

/// The date of a clause and where it was found.
struct EventDating: Sendable, Equatable {
  var interval: CalendarInterval
  var granularity: Granularity
  var isApproximate: Bool
  var bound: TimeExpression.Bound?
  /// The time expressions it rests on, as indices into `DatedPage.times`.
  var times: DatingTimes
  var path: Mention.Dating
  /// The form of the expression that leads; nil when the day of the report dates the clause.
  var leader: Leader? = nil
  /// Whether a happening was told of this date, which so is no period that figures measure.
  var isTold = false
  /// Whether an interviewer asked about it: 请您谈谈一年来的情况.
  var isAsked = false
  /// Whether someone only speaks of it.
  var isSaid = false
  /// Whether the text looks back on it as a whole: 2009年是不平凡的一年.
  var isReviewed = false

  /// What a leading expression is.
  enum Leader: Sendable, Equatable {
    /// A place on the calendar.
    case calendar
    /// A congress, a plenum or a named period.
    case named
    /// 目前, 今后: bound to the moment of writing.
    case relative
    /// A length of time.
    case span
  }
}

/// The time expressions that a date rests on, as indices into `DatedPage.times`: none, one, or those of both ends.
///
/// Plain data: dates are handed on from clause to clause, and an array would be counted at each step.
struct DatingTimes: RandomAccessCollection, Sendable, Equatable {
  private let first: Int32
  private let second: Int32

  init(_ first: Int? = nil, _ second: Int? = nil) {
    self.first = first.map(Int32.init) ?? -1
    self.second = second.map(Int32.init) ?? -1
  }

  var startIndex: Int { 0 }
  var endIndex: Int { first < 0 ? 0 : second < 0 ? 1 : 2 }

  subscript(position: Int) -> Int {
    precondition(indices.contains(position))
    return Int(position == 0 ? first : second)
  }
}

/// Remembers the dates of an article while its sentences are read in order: clause, sentence, paragraph, article.
struct DatingFrame: Sendable {
  private let page: DatedPage
  private let article: Int?
  private var sentence: EventDating?
  private var paragraph: EventDating?
  /// The day of the last happening that the article told.
  private(set) var story: EventDating?
  /// The day on which someone said what the paragraph goes on to tell: 发言人12日称.
  private var statement: EventDating?
  /// The stretch of time that an interviewer asked about last.
  private var question: EventDating?
  /// The last 到X年, which dates the items of a list of goals below it.
  private var deadline: EventDating?

  /// The day of the report: the article's dateline or signature, else the publication date when it is one day.
  let reportDay: CalendarDate?
  /// When the report can have been made: its day, else all that is known of the publication.
  let reportTime: CalendarInterval?
  /// The day of the report as a date.
  private let report: EventDating?

  init(page: DatedPage, article: Int?) {
    self.page = page
    self.article = article
    let day = DatingFrame.reportDay(of: article, on: page)
    reportDay = day
    reportTime = day.map { CalendarInterval(day: $0) } ?? page.publication?.interval
    let hasDateline = article.map { page.page.articles[$0].dateline != nil } ?? false
    report = day.map {
      EventDating(
        interval: CalendarInterval(day: $0),
        granularity: .day,
        isApproximate: false,
        bound: nil,
        times: DatingTimes(),
        path: hasDateline ? .dateline : .publication
      )
    }
  }

  private static func reportDay(of article: Int?, on page: DatedPage) -> CalendarDate? {
    if let article, let day = articleDay(article, on: page) { return day }
    guard let publication = page.publication, let start = publication.interval.start,
      publication.interval.lastDay == start.date
    else { return nil }
    return start.date
  }

  /// The day that an article itself gives; the first day of a year known without its days is none.
  private static func articleDay(_ article: Int, on page: DatedPage) -> CalendarDate? {
    guard let day = page.articleDates[article] else { return nil }
    guard let publication = page.publication, page.page.articles[article].dateline == nil,
      publication.interval.start?.date == day, publication.interval.lastDay != day
    else { return day }
    return nil
  }

  /// Forgets what only held inside the paragraph; an item of a list of goals keeps their deadline.
  mutating func beginParagraph(underDeadline: Bool = false) {
    if let sentence, sentence.bound == .by { deadline = sentence.carriedOver(as: .paragraph) }
    sentence = nil
    statement = nil
    paragraph = underDeadline ? deadline : nil
  }

  /// Forgets what only held inside the sentence; the paragraph keeps it, coarsened to the day.
  mutating func beginSentence() {
    // A congress is what a sentence speaks of, not when a paragraph takes place.
    if let sentence, sentence.leader != .named, !sentence.isSaid {
      paragraph = sentence.carriedOver(as: .paragraph)
    }
    if let paragraph, paragraph.bound == .by { deadline = paragraph }
    sentence = nil
  }

  /// The date that a clause states itself, which then holds for the rest of the sentence.
  ///
  /// Times that qualify a noun (举行2024年一季度发布会) date the clause only when nothing else does, and the
  /// rest of the sentence never.
  ///
  /// A day that someone only speaks of (我们今天取得的成就) does not date what the text goes on to tell.
  mutating func own(_ clause: Clause, isSaid: Bool = false) -> EventDating? {
    if var date = best(clause.times) {
      // What an answer dates itself ends the stretch that the question asked about.
      question = nil
      // 贯彻全国两会精神: a meeting that is neither subject nor opening dates nothing beside a calendar date.
      let first = page.times[date.times[0]]
      let leads = first.range.lowerBound <= clause.subject.lowerBound
      if first.kind == .named, sentence != nil, !leads { return nil }
      date = opened(date, for: clause)
      if date.bound == .by { deadline = date.carriedOver(as: .paragraph) }
      let isComplement =
        page.times[date.times[0]].range.lowerBound > clause.verb.lowerBound && !clause.verb.isEmpty
      // 成立于2012年5月 says nothing of the clauses that follow.
      let isRelative = clause.isAdjunct && clause.attributive != nil
      let isSpan = page.times[date.times[0]].kind == .duration
      // 2026年元旦春节期间送温暖行动已启动: done, so it is not the season that dates it.
      if let report = ofReport, clause.cues.contains(.perfect), !clause.cues.contains(.future),
        let start = date.interval.start, let day = report.interval.end, start >= day
      {
        return nil
      }
      // 10日通过，自9月1日起施行: what holds from a day ahead on does not date what the text goes on to tell.
      let isAhead =
        date.bound == .since && inherited != nil
        && reportTime?.end.map { end in date.interval.start.map { $0 >= end } ?? false } ?? false
      if !isComplement || isSpan || dates(date, theIncidentOf: clause), !isRelative, !isAhead,
        !(clause.isAdjunct && isAnniversary(date.times[0])),
        page.times[date.times[0]].kind != .named || sentence == nil
      {
        var governing = date.carriedOver(as: .sentence)
        governing.isSaid = isSaid && date.granularity <= .day && isDeictic(date.times[0])
        sentence = governing
      }
      // 自1992年启动以来: the start itself is dated by the year, what follows by the time since.
      if clause.isAdjunct, !clause.verb.isEmpty, let interval = page.times[date.times[0]].interval {
        date.interval = interval
      }
      return date
    }
    guard sentence == nil, reportDay == nil else { return nil }
    // Without any day a plan's years are all there is; a year that qualifies a noun says too little, but for a goal.
    let isGoal = clause.cues.union(clause.triggerRoles).contains(.goal)
    return best(clause.qualifyingTimes).flatMap {
      page.publication == nil || isGoal || $0.granularity == .plan ? $0 : nil
    }
  }

  /// Whether a time points from the day of speaking: 今天, 现在.
  private func isDeictic(_ index: Int) -> Bool {
    !page.page.text.utf8[page.times[index].range].contains { (0x30...0x39).contains($0) || $0 == 0xEF }
  }

  /// 事故发生于1月5日9时，…: the time holds for what follows, though it stands behind the verb.
  private func dates(_ date: EventDating, theIncidentOf clause: Clause) -> Bool {
    date.interval.start?.date == date.interval.lastDay && clause.pointsBackToIncident(in: page.page.text.utf8)
  }

  /// 从今年起，每年开展检查: what recurs from a time on has no end.
  func opened(_ date: EventDating, for clause: Clause) -> EventDating {
    guard date.bound == .since, clause.times.contains(where: { page.times[$0].kind == .set }),
      let start = date.interval.start, let interval = CalendarInterval(start: start, end: nil)
    else { return date }
    var open = date
    open.interval = interval
    return open
  }

  /// Takes the stretch of time that a question speaks of for that of the answers, up to the next question.
  mutating func ask(about times: Range<Int>) {
    question = times.compactMap { dating(of: $0) }.last { $0.leader == .span && $0.interval.end != nil }
    question?.path = .paragraph
    question?.isAsked = true
  }

  /// Takes the date of the sentence for a year that the paragraph looks back on.
  mutating func review() { sentence?.isReviewed = true }

  /// Lets a date hold for the rest of the sentence.
  mutating func govern(_ date: EventDating) { sentence = date.carriedOver(as: .sentence) }

  /// Takes the day on which something is said for the day of the report, as long as the paragraph lasts.
  mutating func report(on date: EventDating) {
    guard date.granularity <= .day, date.leader == .calendar, date.bound == nil else { return }
    statement = date.carriedOver(as: .paragraph)
  }

  /// Remembers when the article's last happening took place, if it is known to the day.
  mutating func tell(_ date: EventDating) {
    if sentence?.interval == date.interval { sentence?.isTold = true }
    if paragraph?.interval == date.interval { paragraph?.isTold = true }
    guard date.granularity <= .day, date.interval.start != nil, date.leader != .named else { return }
    story = date.carriedOver(as: .article)
  }

  /// The first date of the calendar, else the first named time.
  func best(_ times: [Int]) -> EventDating? {
    guard !times.isEmpty else { return nil }
    var usable = times.compactMap { dating(of: $0) }
    // 由2020年的16.0%增至2024年的19.8%: the figure covers both years.
    if usable.count == 2, usable[0].granularity == .year, usable[1].granularity == .year,
      let from = usable[0].interval.start, let to = usable[1].interval.end, from < to,
      let whole = CalendarInterval(start: from, end: to)
    {
      usable[0].interval = whole
      usable[0].times = DatingTimes(usable[0].times[0], usable[1].times[0])
      return usable[0]
    }
    let calendar = usable.filter { page.times[$0.times[0]].kind != .named }
    guard let first = calendar.first else { return usable.first }
    // 2023年联赛总决赛2日落幕: the year names the thing, the day dates it.
    let finer = calendar.dropFirst().first {
      $0.granularity <= .day && first.granularity >= .month && first.interval.contains($0.interval)
    }
    return finer ?? first
  }

  /// The date that holds for a clause without one, nearest first.
  var inherited: EventDating? { sentence ?? paragraph ?? question }

  /// The time before the day that the story has reached: 会前, 此前.
  var beforehand: EventDating? {
    guard var date = inherited, date.granularity <= .day, let start = date.interval.start,
      let interval = CalendarInterval(start: nil, end: start)
    else { return nil }
    date.interval = interval
    date.bound = .before
    return date
  }

  /// The date from earlier in the same sentence.
  var ofSentence: EventDating? { sentence }

  /// The day on which someone said what the paragraph tells, else the day of the report.
  var ofReport: EventDating? { statement ?? report }

  private func dating(of index: Int) -> EventDating? {
    let time = page.times[index]
    guard let interval = time.interval, time.kind != .set else { return nil }
    if time.kind == .duration, interval.start == nil || interval.end == nil { return nil }
    // 成立60周年 is celebrated in the year in which the years are full.
    if isAnniversary(index), let end = interval.end {
      return EventDating(
        interval: CalendarInterval(year: end.date.year),
        granularity: .year,
        isApproximate: false,
        bound: nil,
        times: DatingTimes(index),
        path: .clause,
        leader: .calendar
      )
    }
    return EventDating(
      interval: closed(interval, since: time),
      granularity: time.granularity ?? .day,
      isApproximate: time.modifier == .approximate,
      bound: time.bound,
      times: DatingTimes(index),
      path: .clause,
      leader: DatingFrame.leader(time)
    )
  }

  private func isAnniversary(_ index: Int) -> Bool {
    page.times[index].kind == .duration
      && page.page.text.utf8.range(page.times[index].range, hasSuffix: "周年")
  }

  private static func leader(_ time: ResolvedTime) -> EventDating.Leader {
    if time.kind == .named { return .named }
    if time.kind == .duration { return .span }
    return time.value.hasSuffix("_REF") ? .relative : .calendar
  }

  /// 去年以来 reaches up to the day of the report, 今年以来 is kept as the year; a century is not told beyond the
  /// report either.
  private func closed(_ interval: CalendarInterval, since time: ResolvedTime) -> CalendarInterval {
    guard let start = interval.start, let day = reportDay, start.date.year < day.year else { return interval }
    let reaches = time.bound == .since || (time.granularity ?? .day) >= .decade
    guard reaches, time.bound == .since || interval.end.map({ $0.date > day }) ?? true else {
      return interval
    }
    // A congress that dates by 以来 begins the time; the meeting's own days do not end it.
    return CalendarInterval(start: start, end: CivilTime(day.adding(days: 1))) ?? interval
  }
}

extension EventDating {
  /// The same date for a later clause or sentence: there a minute holds no longer, but the day does.
  fileprivate func carriedOver(as path: Mention.Dating) -> EventDating {
    var carried = self
    carried.path = path
    if path != .sentence, granularity < .day, let day = interval.start?.date {
      carried.interval = CalendarInterval(day: day)
      carried.granularity = .day
      // 13时许 is not about some day.
      carried.isApproximate = false
    }
    return carried
  }
}
