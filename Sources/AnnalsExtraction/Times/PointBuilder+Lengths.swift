import AnnalsCore

extension PointBuilder {
  /// A bare length, or the stretch or point that it leads to.
  mutating func length(_ length: TimeLength, _ time: PartialTime) -> TimePoint? {
    let value = Timex3.duration(length)
    let granularity = PointBuilder.granularity(of: length)
    let bare = TimePoint(interval: nil, granularity: granularity, kind: .duration, value: value)
    if match.isAnniversary, let origin = match.origin { return anniversary(of: origin, length, bare) }
    guard let shift = time.shift, !length.isVague || length.reach > 0 && [.before, .after].contains(shift)
    else {
      return bare
    }
    if shift == .term || shift == .tenure {
      guard let start = shift == .term ? lastDayOrStart() : start() else { return bare }
      var point = bare
      point.interval = CalendarInterval(start: start, end: PointBuilder.moved(start, by: length, 1))
      (point.anchor, point.steps) = account
      return point
    }
    let isClock = granularity.map { $0 < .day } ?? false
    // 5分钟内 of a report, or where only the day is known, begins nowhere.
    if shift == .within, reference.isReport || isClock && reference.time?.isMidnight ?? true { return bare }
    if shift == .after, match.origin == nil, length.reach == 0, let mention = narrated(isClock: isClock) {
      take("start", mention.start.date.iso8601, from: .previous, mention.range)
      return after(mention, length, time, bare)
    }
    let originPoint = match.origin.flatMap { calendar($0) }
    // 过去30分钟 of a page that knows its day but no hour leads nowhere.
    guard let base = originPoint?.interval?.start ?? (isClock && reference.isReport ? nil : reference.time)
    else {
      return bare
    }
    if originPoint == nil { _ = referenceDay("reference") }
    var source = account
    var point = bare
    point.anchor = source.0
    point.steps = source.1
    switch shift {
    case .past:
      // Whole units end with the end of the reference day; an instant ends them where there is one.
      let end = isClock || !reference.isReport ? base : CivilTime(base.date.adding(days: 1))
      // Hours and days are counted back from the instant, longer units from the beginning of its day.
      let isCounted = isClock || granularity == .day
      let start = PointBuilder.moved(isCounted ? end : CivilTime(end.date), by: length, -1)
      point.interval = CalendarInterval(start: start, end: end)
    case .previousUnits, .nextUnits:
      point.interval = PointBuilder.whole(length, beside: base, isNext: shift == .nextUnits)
    case .within:
      // 15个工作日内 begins now and lets the whole last day pass; weeks and more begin with the day.
      let last = PointBuilder.moved(CivilTime(base.date), by: length, 1)
      let isDays = granularity == .day
      point.interval = CalendarInterval(
        start: isClock || isDays ? base : CivilTime(base.date),
        end: isClock
          ? PointBuilder.moved(base, by: length, 1) : isDays ? CivilTime(last.date.adding(days: 1)) : last
      )
    case .future, .first, .term, .tenure:
      let day = isClock ? base : CivilTime(base.date)
      // 未来两个月 of a statement begins with the instant, as 近两个月 ends with it.
      let isCounted = shift == .future && originPoint == nil && granularity.map { $0 >= .month } ?? false
      point.interval = CalendarInterval(
        start: isCounted ? base : day,
        end: PointBuilder.moved(day, by: length, 1)
      )
    case .before, .after:
      let sign = shift == .before ? -1 : 1
      let instant = PointBuilder.moved(base, by: length, sign)
      if time.dayPart != nil || time.clock != nil { return within(Days(first: instant.date), time) }
      // 半年后 names a month, not a year, and 半个月后 a day.
      let own =
        length.isWhole
        ? granularity ?? .day
        : granularity == .year ? .month : granularity == .month ? .day : granularity ?? .day
      let grain = min(own, originPoint?.granularity ?? own)
      if length.reach > 0 {
        point = PointBuilder.stretch(of: length, grain, from: base, sign) ?? bare
      } else {
        point = PointBuilder.unit(
          isClock && originPoint != nil ? .hour : grain,
          holding: instant,
          isWhole: length.isWhole
        )
      }
      point.anchor = source.0
      point.steps = source.1
      point.alternatives = isClock || length.reach > 0 ? [] : [CalendarInterval(day: instant.date)]
    case .ordinal:
      let count = max(0, (length.parts.first?.thousandths ?? 1000) / 1000 - 1)
      var origin = base.date
      // 10月20日开幕，第三天闭幕 counts from the day of its sentence.
      if originPoint == nil, let mention = lastOfAny, mention.sentence == sentence,
        let granularity, mention.granularity <= granularity
      {
        origin = mention.start.date
        let step = ResolvedTime.Step(
          field: "start",
          value: origin.iso8601,
          anchor: .previous,
          range: mention.range
        )
        source = (.previous, [step])
      }
      let first = granularity == .year ? origin.adding(years: count) : origin.adding(days: count)
      if time.dayPart != nil || time.clock != nil { return within(Days(first: first), time) }
      point = PointBuilder.unit(granularity ?? .day, holding: CivilTime(first))
      point.anchor = source.0
      point.steps = source.1
    }
    // 近0日 reaches nowhere.
    if point.interval?.isEmpty ?? false { return bare }
    return point
  }

  /// The day that 为期一年 counts from: the one since which, else the last one spoken of.
  private mutating func lastDayOrStart() -> CivilTime? {
    if let start = start() { return start }
    guard let lastDay else { return nil }
    take("start", lastDay.start.date.iso8601, from: .previous, lastDay.range)
    return CivilTime(lastDay.start.date)
  }

  /// 二十几年前: from the unit that lies twenty years away to the one that lies thirty years away.
  private static func stretch(
    of length: TimeLength,
    _ grain: Granularity,
    from base: CivilTime,
    _ sign: Int
  ) -> TimePoint? {
    var longest = length
    longest.parts[0].thousandths += length.reach
    let near = unit(grain, holding: moved(base, by: length, sign))
    let far = unit(grain, holding: moved(base, by: longest, sign))
    return sign < 0 ? range(far, near, PartialTime()) : range(near, far, PartialTime())
  }

  /// What 三年后 counts from in a story: the time spoken of last, if it is as fine as the length needs.
  private func narrated(isClock: Bool) -> TimeResolver.Mention? {
    guard let mention = lastOfAny, mention.sentence == sentence || reference.isReport && isNear(mention),
      match.rule == "length", !isClock || mention.granularity < .day, mention.end != nil
    else { return nil }
    return mention
  }

  /// The unit that lies a length after a mention, as wide as the mention where that is the coarser.
  private func after(
    _ mention: TimeResolver.Mention,
    _ length: TimeLength,
    _ time: PartialTime,
    _ bare: TimePoint
  ) -> TimePoint? {
    let start = PointBuilder.moved(mention.start, by: length, 1)
    if time.dayPart != nil || time.clock != nil { return within(Days(first: start.date), time) }
    let grain = bare.granularity == .year && !length.isWhole ? .month : bare.granularity ?? .day
    var point = PointBuilder.unit(max(grain, mention.granularity), holding: start, isWhole: length.isWhole)
    if mention.granularity > .year, let end = mention.end {
      point.interval = CalendarInterval(start: start, end: PointBuilder.moved(end, by: length, 1))
      point.granularity = mention.granularity
    }
    (point.anchor, point.steps) = account
    return point
  }

  /// 新中国成立60周年: the years from the event to its anniversary.
  private func anniversary(of origin: PartialTime, _ length: TimeLength, _ bare: TimePoint) -> TimePoint {
    guard let start = origin.named?.days?.lowerBound else { return bare }
    var point = bare
    let end = PointBuilder.moved(CivilTime(start), by: length, 1)
    point.interval = CalendarInterval(start: CivilTime(start), end: end)
    point.anchor = .named
    return point
  }

  /// Whole units before or after the one that holds an instant; of hours and less the stretch beside the instant.
  private static func whole(
    _ length: TimeLength,
    beside instant: CivilTime,
    isNext: Bool
  ) -> CalendarInterval? {
    guard length.isWhole, length.parts.count == 1, let granularity = granularity(of: length),
      granularity >= .day,
      let unit = unit(granularity, holding: instant).interval, let start = unit.start, let end = unit.end
    else {
      return isNext
        ? CalendarInterval(start: instant, end: moved(instant, by: length, 1))
        : CalendarInterval(start: moved(instant, by: length, -1), end: instant)
    }
    return isNext
      ? CalendarInterval(start: end, end: moved(end, by: length, 1))
      : CalendarInterval(start: moved(start, by: length, -1), end: start)
  }

  /// The calendar unit of a grain that holds an instant.
  static func unit(_ granularity: Granularity, holding instant: CivilTime, isWhole: Bool = true) -> TimePoint
  {
    let (year, month, _) = instant.date.fields
    switch granularity {
    case .second, .minute, .hour, .partOfDay:
      let seconds = granularity == .hour ? 3600 : granularity == .minute ? 60 : 1
      // Minutes and half hours are counted from the instant; whole hours name the hour of the clock.
      let start = granularity == .hour && isWhole ? CivilTime(instant.date, hour: instant.hour) : instant
      return TimePoint(
        interval: CalendarInterval(start: start, end: start.adding(seconds: max(seconds, 60))),
        granularity: granularity,
        kind: .time,
        value: instant.date.iso8601 + "T" + CalendarDate.twoDigits(instant.hour) + ":"
          + CalendarDate.twoDigits(instant.minute)
      )
    case .week:
      let monday = instant.date.adding(days: 1 - instant.date.weekday.rawValue)
      return TimePoint(
        interval: CalendarInterval(from: monday, to: monday.adding(days: 7)),
        granularity: .week,
        kind: .date,
        value: Timex3.week(of: monday)
      )
    case .month, .quarter:
      return TimePoint(
        interval: CalendarInterval(month: month, year: year),
        granularity: .month,
        kind: .date,
        value: Timex3.month(year, month)
      )
    case .year, .decade, .century:
      return TimePoint(
        interval: CalendarInterval(year: year),
        granularity: .year,
        kind: .date,
        value: Timex3.year(year)
      )
    default:
      return TimePoint(
        interval: CalendarInterval(day: instant.date),
        granularity: .day,
        kind: .date,
        value: instant.date.iso8601
      )
    }
  }

  /// The time that lies a length away; halves of months and years count as days and months.
  static func moved(_ time: CivilTime, by length: TimeLength, _ sign: Int) -> CivilTime {
    var moved = time
    for part in length.parts {
      let whole = sign * (part.thousandths / 1000)
      let rest = sign * (part.thousandths % 1000)
      func days(_ count: Int) -> CivilTime {
        CivilTime(moved.date.adding(days: count), second: Int(moved.secondOfDay))
      }
      func months(_ count: Int) -> CivilTime {
        CivilTime(moved.date.adding(months: count), second: Int(moved.secondOfDay))
      }
      switch part.unit {
      case .second: moved = moved.adding(seconds: whole)
      case .minute: moved = moved.adding(seconds: whole * 60 + rest * 60 / 1000)
      case .quarterHour: moved = moved.adding(seconds: whole * 900)
      case .hour: moved = moved.adding(seconds: whole * 3600 + rest * 3600 / 1000)
      case .day: moved = days(whole).adding(seconds: rest * 86_400 / 1000)
      case .workday: moved = CivilTime(workday(moved.date, whole), second: Int(moved.secondOfDay))
      case .week: moved = days(7 * whole)
      case .dekad: moved = days(10 * whole)
      case .month:
        moved = months(whole)
        moved = days(rest * 30 / 1000)
      case .quarter: moved = months(3 * whole)
      case .year: moved = months(12 * whole + rest * 12 / 1000)
      case .decade: moved = months(120 * whole)
      case .century: moved = months(1200 * whole)
      }
    }
    return moved
  }

  /// The day that lies a number of weekdays away; holidays are not known here.
  private static func workday(_ date: CalendarDate, _ count: Int) -> CalendarDate {
    let step = count < 0 ? -1 : 1
    var day = date.adding(days: step * (abs(count) / 5 * 7))
    var left = abs(count) % 5
    while left > 0 {
      day = day.adding(days: step)
      if day.weekday.rawValue < 6 { left -= 1 }
    }
    return day
  }

  /// The grain of a length is its finest unit.
  static func granularity(of length: TimeLength) -> Granularity? {
    switch length.parts.last?.unit {
    case .second: .second
    case .minute, .quarterHour: .minute
    case .hour: .hour
    case .day, .workday: .day
    case .week: .week
    case .dekad: .dekad
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    case .century: .century
    case nil: nil
    }
  }
}
