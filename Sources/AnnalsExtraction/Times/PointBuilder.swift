import AnnalsCore

/// Places one partial time on the calendar.
struct PointBuilder {
  let reference: TimeResolver.Reference
  let last: TimeResolver.Mention?
  let lastDay: TimeResolver.Mention?
  let lastOfAny: TimeResolver.Mention?
  let match: TimeMatch
  let sentence: Int
  var congress: Int?
  /// The holiday spoken of last.
  var lastFeast: TimeResolver.MentionedFeast?
  /// The time since which something is said to hold.
  var lastSince: TimeResolver.Mention?

  private var anchor: TimeExpression.Anchor = .explicit
  private var steps: [ResolvedTime.Step] = []
  private(set) var isYearImplied = false

  init(
    reference: TimeResolver.Reference,
    last: TimeResolver.Mention?,
    lastDay: TimeResolver.Mention?,
    lastOfAny: TimeResolver.Mention?,
    match: TimeMatch,
    sentence: Int
  ) {
    self.reference = reference
    self.last = last
    self.lastDay = lastDay
    self.lastOfAny = lastOfAny
    self.match = match
    self.sentence = sentence
  }

  /// The place of a time, nil when it cannot be any.
  mutating func point(_ time: PartialTime) -> TimePoint? {
    if time.isSet { return set(time) }
    if let named = time.named { return self.named(named, in: time) }
    if let vague = time.vague { return self.vague(vague) }
    if let length = time.length { return self.length(length, time) }
    guard var point = calendar(time) else { return nil }
    // A holiday or a lunisolar day is told by the calendar, wherever its year comes from.
    point.anchor = steps.contains { $0.anchor == .calendar } ? .calendar : anchor
    point.steps = steps
    if isYearImplied, let interval = point.interval { point.alternatives = neighbours(of: interval, time) }
    point.alternatives = otherReadings(of: time, as: point) + point.alternatives
    return point
  }

  /// The same time of the year before and of the year after.
  private func neighbours(of interval: CalendarInterval, _ time: PartialTime) -> [CalendarInterval] {
    if let turn = time.feast?.turn, turn != .any { return [] }
    guard time.feast != nil || time.isLunar, let year = interval.start?.date.year else {
      return [-1, 1].compactMap { PointBuilder.shifted(interval, years: $0) }
    }
    // A day of the lunisolar calendar falls on another one every year.
    func reading(_ year: Int) -> CalendarInterval? {
      var time = time
      time.year = .number(year)
      var builder = self
      builder.isYearImplied = false
      return builder.calendar(time)?.interval
    }
    let own = [year, year - 1, year + 1].first { reading($0) == interval } ?? year
    return [own - 1, own + 1].compactMap(reading)
  }

  /// What else the words may mean: the other calendar, the afternoon, the season from its solar term on,
  /// another year of the same name.
  private func otherReadings(of time: PartialTime, as point: TimePoint) -> [CalendarInterval] {
    guard let interval = point.interval else { return [] }
    if time.isOfEitherCalendar {
      var other = time
      other.isLunar.toggle()
      other.isOfEitherCalendar = false
      var builder = self
      return [builder.calendar(other)?.interval].compactMap { $0 }
    }
    if let clock = time.clock, clock.isSpoken, (1...11).contains(clock.hour), time.dayPart == nil {
      return [PointBuilder.shifted(interval, hours: 12)].compactMap { $0 }
    }
    if case .season(let season)? = time.yearPart, let year = interval.start?.date.year {
      return [ChineseCalendar.season(season, of: year)].compactMap { $0 }
    }
    switch time.year {
    case .cycle: return [-12, 12].compactMap { PointBuilder.shifted(interval, years: $0) }
    case .sexagenary: return [-60, 60].compactMap { PointBuilder.shifted(interval, years: $0) }
    case .reign(let reign):
      return reign.others.compactMap { PointBuilder.shifted(interval, years: $0 - reign.year) }
    default: return []
    }
  }

  /// Records where a part was taken from; the first part that was missing gives the anchor.
  mutating func take(
    _ field: String,
    _ value: String,
    from source: TimeExpression.Anchor,
    _ range: Range<Int>?
  ) {
    if anchor == .explicit { anchor = source }
    steps.append(ResolvedTime.Step(field: field, value: value, anchor: source, range: range))
  }

  /// The reference day, recorded as taken.
  mutating func referenceDay(_ field: String) -> CalendarDate? {
    guard let time = reference.time else { return nil }
    take(field, time.date.iso8601, from: reference.anchor, reference.evidence)
    return time.date
  }

  /// The year of the reference, recorded as taken; known also where the day is not.
  mutating func referenceYear() -> Int? {
    if let day = referenceDay("year") { return day.year }
    guard let year = reference.year else { return nil }
    take("year", String(year), from: reference.anchor, reference.evidence)
    return year
  }

  /// Whether a mention stands near enough to lend what nothing else tells: in this sentence or the two before.
  func isNear(_ mention: TimeResolver.Mention) -> Bool { sentence - mention.sentence <= 2 }

  /// The time since which the sentence says that something holds, recorded as taken.
  mutating func start() -> CivilTime? {
    guard let lastSince, lastSince.sentence == sentence else { return nil }
    take("start", lastSince.start.date.iso8601, from: .previous, lastSince.range)
    return lastSince.start
  }

  /// The year was not said, so that its neighbours are other readings.
  mutating func markYearImplied() { isYearImplied = true }

  /// Where the parts came from: the anchor and the steps.
  var account: (TimeExpression.Anchor, [ResolvedTime.Step]) { (anchor, steps) }

  private static func shifted(_ interval: CalendarInterval, hours: Int) -> CalendarInterval? {
    CalendarInterval(
      start: interval.start?.adding(seconds: hours * 3600),
      end: interval.end?.adding(seconds: hours * 3600)
    )
  }

  private static func shifted(_ interval: CalendarInterval, years: Int) -> CalendarInterval? {
    func shift(_ time: CivilTime) -> CivilTime {
      CivilTime(time.date.adding(years: years), second: Int(time.secondOfDay))
    }
    return CalendarInterval(start: interval.start.map(shift), end: interval.end.map(shift))
  }

  /// The end of a range that lies before its beginning, moved on by its own unit: 12月28日至1月3日, 22时至次日6时.
  static func carried(_ end: PartialTime, at last: TimePoint, past first: TimePoint) -> PartialTime? {
    guard let lower = first.interval?.start, let interval = last.interval, let start = interval.start,
      let upper = last.isClock ? start : interval.end, upper <= lower, end.year == nil, end.vague == nil
    else { return nil }
    var carried = end
    switch end.coarsest {
    case .clock where end.isAfternoonLater(than: lower, on: start): carried.clock?.hour += 12
    case .clock, .dayPart: carried.place(on: start.date.adding(days: 1))
    case .weekday:
      carried.weekday = nil
      carried.week = nil
      carried.place(on: start.date.adding(days: 7))
    case .month where !end.isLunar, .yearPart: carried.year = .number(start.date.year + 1)
    case .day where end.feast == nil:
      let next = CalendarDate.firstDay(ofMonth: start.date.month + 1, year: start.date.year)
      carried.year = .number(next.year)
      carried.month = .number(next.month)
    default: return nil
    }
    return carried
  }

  /// The range from one point to another; nil when it ends before it has lasted.
  static func range(_ first: TimePoint, _ last: TimePoint, _ end: PartialTime) -> TimePoint? {
    guard let lower = first.interval?.start else { return nil }
    guard let lastInterval = last.interval else {
      // 2020年至今 of a page that nothing dates: its end is not known.
      guard end.vague == .now else { return nil }
      var open = first
      open.interval = CalendarInterval(start: lower, end: nil)
      open.value = Timex3.range(first, last)
      return open
    }
    let upper = (last.isClock ? lastInterval.start : lastInterval.end) ?? lower
    guard lower < upper, let interval = CalendarInterval(start: lower, end: upper) else { return nil }
    var point = first
    point.interval = interval
    point.value = Timex3.range(first, last)
    point.granularity = [first.granularity, last.granularity].compactMap(\.self).min()
    point.kind = first.kind == .time || last.kind == .time ? .time : .date
    point.steps += last.steps
    if point.anchor == .explicit { point.anchor = last.anchor }
    point.modifier = nil
    point.alternatives = first.alternatives.indices.compactMap { index in
      guard index < last.alternatives.count, let start = first.alternatives[index].start else { return nil }
      let alternative = last.alternatives[index]
      return CalendarInterval(start: start, end: last.isClock ? alternative.start : alternative.end)
    }
    return point
  }
}

extension PartialTime {
  /// 上午9点到5点 ends in the afternoon: twelve hours later the spoken hour comes after the beginning.
  fileprivate func isAfternoonLater(than lower: CivilTime, on start: CivilTime) -> Bool {
    guard let clock, clock.isSpoken, clock.hour < 12, dayPart == nil else { return false }
    return start.adding(seconds: 12 * 3600) > lower
  }
}
