import AnnalsCore

extension PointBuilder {
  /// 每年, 每周五: the period says how often, a weekday or month what of it.
  mutating func set(_ time: PartialTime) -> TimePoint? {
    let (name, granularity) = recurrence(time)
    var value = occurrence(name, time)
    if let last = match.last {
      let end = last.month != nil || last.day != nil || last.weekday != nil ? recurrence(last).value : name
      value += "/" + occurrence(end, last)
    }
    var point = TimePoint(interval: nil, granularity: granularity, kind: .set, value: value)
    // 从今年起，每年: what recurs does so from then on.
    if match.bound == nil, let start = start() {
      point.interval = CalendarInterval(start: start, end: nil)
      (point.anchor, point.steps) = account
    }
    return point
  }

  /// What recurs with its hour or part of the day: 每天上午9点 recurs on every day.
  private func occurrence(_ name: String, _ time: PartialTime) -> String {
    if name.utf8.contains(UInt8(ascii: ",")) {
      return name.split(separator: ",").map { occurrence(String($0), time) }.joined(separator: ",")
    }
    let day = name == "P1D" ? "XXXX-XX-XX" : name
    guard day.first != "P" else { return name }
    if let clock = time.clock {
      return day + "T" + CalendarDate.twoDigits(hour(clock.hour, time.dayPart)) + ":"
        + CalendarDate.twoDigits(clock.minute ?? 0)
    }
    return time.dayPart.map { day + $0.code } ?? name
  }

  /// What recurs, as a period or as a date with X for what changes.
  private func recurrence(_ time: PartialTime) -> (value: String, granularity: Granularity?) {
    if case .number(let month)? = time.month {
      let name = "XXXX-" + CalendarDate.twoDigits(month)
      guard case .number(let day)? = time.day else { return (name, .month) }
      return (name + "-" + CalendarDate.twoDigits(day), .day)
    }
    if case .number(let day)? = time.day { return ("XXXX-XX-" + CalendarDate.twoDigits(day), .day) }
    if let weekday = time.weekday {
      let days = (1...7).filter { $0 == weekday || time.otherWeekdays >> UInt8($0) & 1 == 1 }
      return (days.map { "XXXX-WXX-\($0)" }.joined(separator: ","), .day)
    }
    if time.isWeekend { return ("XXXX-WXX-WE", .day) }
    if time.feast != nil { return ("P1Y", .day) }
    guard let length = time.length else { return ("P1D", .day) }
    return (Timex3.duration(length), PointBuilder.granularity(of: length))
  }

  /// A meeting, plan or period of the table.
  mutating func named(_ named: NamedTime, in time: PartialTime) -> TimePoint? {
    if let definition = named.definition {
      return TimePoint(
        interval: definition.interval,
        granularity: definition.granularity,
        kind: .named,
        value: definition.value,
        anchor: .named
      )
    }
    if let years = named.years {
      return TimePoint(
        interval: CalendarInterval(years: years.lowerBound, through: years.upperBound),
        granularity: named.granularity,
        kind: .named,
        value: years.count == 1
          ? Timex3.year(years.lowerBound)
          : Timex3.year(years.lowerBound) + "/" + Timex3.year(years.upperBound),
        anchor: .named
      )
    }
    var days = named.days
    var steps: [ResolvedTime.Step] = []
    if named.isAnnualSessions {
      guard let year = time.year == nil ? referenceYear() : year(time) else { return nil }
      days = NamedTimes.annualSessions(of: year)
      steps = account.1
    } else if let number = named.plenum {
      // A plenum that names no congress: that of the list before it, else none that can be dated.
      days = congress.flatMap { NamedTimes.plenums[$0]?[number] }
    }
    guard let days else {
      return TimePoint(interval: nil, granularity: .day, kind: .named, value: "XXXX-XX-XX", anchor: .named)
    }
    let isDay = days.lowerBound == days.upperBound
    return TimePoint(
      interval: CalendarInterval(from: days.lowerBound, to: days.upperBound.adding(days: 1)),
      granularity: .day,
      kind: .named,
      value: isDay ? days.lowerBound.iso8601 : days.lowerBound.iso8601 + "/" + days.upperBound.iso8601,
      anchor: .named,
      steps: steps
    )
  }

  /// A time without edges, placed around the reference day.
  mutating func vague(_ vague: VagueTime) -> TimePoint? {
    let today = referenceDay("reference")
    let source = account
    func point(
      _ first: CalendarDate?,
      _ end: CalendarDate?,
      _ granularity: Granularity?,
      _ value: String
    ) -> TimePoint {
      TimePoint(
        interval: today == nil
          ? nil : CalendarInterval(start: first.map { CivilTime($0) }, end: end.map { CivilTime($0) }),
        granularity: granularity,
        kind: .date,
        value: value,
        anchor: source.0 == .explicit ? .document : source.0,
        steps: source.1
      )
    }
    let tomorrow = today?.adding(days: 1)
    switch vague {
    case .present:
      return point(today, tomorrow, .day, "PRESENT_REF")
    case .now:
      guard let now = reference.time else { return point(nil, nil, .minute, "PRESENT_REF") }
      if now.isMidnight { return point(today, tomorrow, .day, "PRESENT_REF") }
      var instant = point(today, tomorrow, .minute, "PRESENT_REF")
      instant.interval = CalendarInterval(start: now, end: now.adding(seconds: 60))
      return instant
    case .fromToday:
      return point(today, tomorrow, .day, today?.iso8601 ?? "PRESENT_REF")
    case .pastDays(let count):
      return point(tomorrow?.adding(days: -count), tomorrow, .week, "PAST_REF")
    case .recentDays(let count):
      return match.isFuture
        ? point(today, today?.adding(days: count), .month, "FUTURE_REF")
        : point(tomorrow?.adding(days: -count), tomorrow, .month, "PAST_REF")
    case .past:
      var unknown = point(nil, nil, .year, "PAST_REF")
      unknown.interval = nil
      return unknown
    case .future:
      return point(today, nil, nil, "FUTURE_REF")
    case .presentAndFuture:
      return point(today, nil, nil, "PRESENT_REF/FUTURE_REF")
    }
  }
}
