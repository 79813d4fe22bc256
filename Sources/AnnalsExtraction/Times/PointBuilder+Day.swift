import AnnalsCore

extension PointBuilder {
  /// A run of days that a time speaks of.
  struct Days {
    var first: CalendarDate
    var count = 1
    var value: String?
    var granularity = Granularity.day
    var modifier: TimeExpression.Modifier?
  }

  /// The day that an hour or part of the day without a day belongs to.
  mutating func governingDay() -> Days? {
    if let lastDay,
      lastDay.sentence == sentence || (reference.time == nil ? isNear(lastDay) : reference.isReport)
    {
      take("day", lastDay.start.date.iso8601, from: .previous, lastDay.range)
      return Days(first: lastDay.start.date)
    }
    return referenceDay("day").map { Days(first: $0) }
  }

  /// The day or days of a time that names one, nil when it names only coarser units.
  mutating func day(_ time: PartialTime) -> Days? {
    if let feast = time.feast { return self.feast(feast, time) }
    if let ordinal = time.weekdayOrdinal, let weekday = time.weekday {
      return nthWeekday(ordinal, weekday, time)
    }
    if let day = time.day { return numbered(day, time) }
    if time.isWeekend || time.weekday != nil { return weekday(time) }
    return nil
  }

  private mutating func numbered(_ day: PartialTime.Unit, _ time: PartialTime) -> Days? {
    switch day {
    case .number(let number):
      if time.isLunar { return lunarDay(number, time) }
      guard let first = monthStart(time) else { return nil }
      return inMonth(first, number, time)
    case .offset(let distance):
      guard let today = referenceDay("day") else { return nil }
      let day = today.adding(days: distance)
      guard time.year != nil || time.month != nil else { return Days(first: day) }
      guard time.month == nil else {
        guard let first = monthStart(time) else { return nil }
        return inMonth(first, day.day, time)
      }
      guard let year = year(time) else { return nil }
      return CalendarDate(year: year, month: day.month, day: day.day).map { Days(first: $0) }
    case .previous(let distance), .cycle(let distance):
      if let mention = lastDay, reference.time != nil || isNear(mention) {
        take("day", mention.start.date.iso8601, from: .previous, mention.range)
        return Days(first: mention.start.date.adding(days: distance))
      }
      // 12月底投产，从这一天起: some day of the stretch spoken of, which is all that is known.
      if distance == 0, let last, last.granularity <= .month, isNear(last), let end = last.end {
        take("day", last.start.date.iso8601, from: .previous, last.range)
        let count = end.date.days(since: last.start.date)
        return Days(
          first: last.start.date,
          count: count,
          value: last.start.date.iso8601 + "/" + end.date.adding(days: -1).iso8601,
          granularity: last.granularity
        )
      }
      return referenceDay("day").map { Days(first: $0.adding(days: distance)) }
    case .sexagenary, .reign: return nil
    }
  }

  /// A day by its number; 29 February and a day that has not come yet look back for the month that fits.
  private func inMonth(_ first: CalendarDate, _ number: Int, _ time: PartialTime) -> Days? {
    if time.month == nil, let today = reference.time?.date,
      last?.sentence != sentence || last?.granularity ?? .year > .month
    {
      if match.isFuture, number < today.day {
        let next = first.adding(months: 1)
        if let day = CalendarDate(year: next.year, month: next.month, day: number) { return Days(first: day) }
      }
      if !match.isFuture, number > today.day,
        reference.isReport || number > CalendarDate.days(inMonth: first.month, of: first.year)
      {
        for distance in 1...2 {
          let earlier = first.adding(months: -distance)
          if let day = CalendarDate(year: earlier.year, month: earlier.month, day: number) {
            return Days(first: day)
          }
        }
      }
    }
    if let day = CalendarDate(year: first.year, month: first.month, day: number) { return Days(first: day) }
    guard time.year == nil else { return nil }
    for distance in 1...4 {
      if let day = CalendarDate(year: first.year - distance, month: first.month, day: number) {
        return Days(first: day)
      }
    }
    return nil
  }

  private mutating func nthWeekday(_ ordinal: Int, _ weekday: Int, _ time: PartialTime) -> Days? {
    let first: CalendarDate
    let next: CalendarDate
    if time.month != nil {
      guard let start = monthStart(time) else { return nil }
      first = start
      next = start.adding(months: 1)
    } else {
      guard let year = year(time) else { return nil }
      first = CalendarDate.firstDay(ofYear: year)
      next = CalendarDate.firstDay(ofYear: year + 1)
    }
    if ordinal < 0 {
      let last = next.adding(days: -1)
      return Days(first: last.adding(days: -((last.weekday.rawValue - weekday + 7) % 7)))
    }
    return Days(first: first.adding(days: (weekday - first.weekday.rawValue + 7) % 7 + 7 * (ordinal - 1)))
  }

  /// A weekday lies in the ISO week named, else in that of the reference; after a date it only confirms it.
  private mutating func weekday(_ time: PartialTime) -> Days? {
    var distance = 0
    var base: CalendarDate?
    switch time.week {
    case .offset(let weeks): distance = weeks
    case .number?, .last?:
      var coarse = time
      coarse.weekday = nil
      coarse.isWeekend = false
      base = calendar(coarse)?.interval?.start?.date
      guard base != nil else { return nil }
    case nil: break
    }
    guard let day = base ?? referenceDay("week") else { return nil }
    let monday = day.adding(days: 7 * distance - (day.weekday.rawValue - 1))
    if time.isWeekend {
      return Days(first: monday.adding(days: 5), count: 2, value: Timex3.week(of: monday) + "-WE")
    }
    return Days(first: monday.adding(days: (time.weekday ?? 1) - 1))
  }

  // MARK: Feasts and the lunisolar calendar

  /// The days of the holiday spoken of last, or the fourteen days on one side of them.
  private mutating func mentionedFeast(_ part: Feast.Part) -> Days? {
    guard let lastFeast, let first = lastFeast.interval.start?.date, let end = lastFeast.interval.end?.date
    else {
      return nil
    }
    take("day", first.iso8601, from: .previous, lastFeast.range)
    switch part {
    case .eve: return run(first.adding(days: -14), 14)
    case .aftermath: return run(end, 14)
    default: return run(first, end.days(since: first))
    }
  }

  private mutating func feast(_ feast: Feast, _ time: PartialTime) -> Days? {
    if feast.day == .mentioned { return mentionedFeast(feast.part) }
    guard let year = year(time) else { return nil }
    guard var day = ChineseCalendar.day(of: feast.day, in: year) else { return nil }
    if feast.turn != .any, let now = reference.time?.date {
      if feast.turn == .next, day <= now { day = ChineseCalendar.day(of: feast.day, in: year + 1) ?? day }
      if feast.turn == .last, day >= now { day = ChineseCalendar.day(of: feast.day, in: year - 1) ?? day }
    } else if isYearImplied, let now = reference.time?.date {
      // A report tells of the last feast, a statement plans for the next one.
      if reference.isReport, !match.isFuture, day.days(since: now) > 180 {
        day = ChineseCalendar.day(of: feast.day, in: year - 1) ?? day
      } else if match.isFuture || !reference.isReport, day < now, feast.isDaily {
        day = ChineseCalendar.day(of: feast.day, in: year + 1) ?? day
      }
    }
    take("calendar", day.iso8601, from: .calendar, nil)
    switch feast.part {
    case .day:
      return Days(first: day)
    case .eve:
      return Days(first: day.adding(days: -14), count: 14, value: day.iso8601)
    case .aftermath:
      return run(day.adding(days: feast.offset + feast.days), 14)
    case .holidays:
      return run(day.adding(days: feast.offset), feast.days)
    case .newYearToSpringFestival:
      guard let spring = ChineseCalendar.day(of: .lunar(month: 1, day: 1), in: day.year) else { return nil }
      return run(day, spring.days(since: day) + 6)
    case .nationalDayAndMidAutumn:
      guard let moon = ChineseCalendar.day(of: Holidays.midAutumn, in: day.year) else { return nil }
      let end = max(day.adding(days: feast.days), moon.adding(days: 1))
      return run(min(day, moon), end.days(since: min(day, moon)))
    }
  }

  private func run(_ first: CalendarDate, _ count: Int) -> Days {
    Days(first: first, count: count, value: first.iso8601 + "/" + first.adding(days: count - 1).iso8601)
  }

  private mutating func lunarDay(_ number: Int, _ time: PartialTime) -> Days? {
    guard let year = year(time) else { return nil }
    let month: Int
    switch time.month {
    case .number(let written): month = written
    case nil:
      guard let today = reference.time?.date, let current = ChineseCalendar.monthNumber(of: today) else {
        return nil
      }
      month = current
    default: return nil
    }
    guard var day = ChineseCalendar.day(month: month, isLeap: time.isLeapMonth, day: number, of: year) else {
      return nil
    }
    if time.year == nil, time.month != nil, !reference.isReport, let now = reference.time?.date, day < now {
      day = ChineseCalendar.day(month: month, isLeap: time.isLeapMonth, day: number, of: year + 1) ?? day
    }
    take("calendar", day.iso8601, from: .calendar, nil)
    return Days(first: day)
  }

  // MARK: Within the day

  /// The part of the day and the hour within a day.
  func within(_ days: Days, _ time: PartialTime) -> TimePoint? {
    let day = days.first
    guard let clock = time.clock else {
      guard let part = time.dayPart else {
        return TimePoint(
          interval: CalendarInterval(from: day, to: day.adding(days: days.count)),
          granularity: days.granularity,
          kind: .date,
          value: days.value ?? day.iso8601,
          modifier: days.modifier
        )
      }
      return TimePoint(
        interval: CalendarInterval(
          start: CivilTime(day, hour: part.hours.lowerBound),
          end: CivilTime(day, hour: part.hours.upperBound)
        ),
        granularity: .partOfDay,
        kind: .time,
        value: day.iso8601 + part.code
      )
    }
    let hour = hour(clock.hour, time.dayPart)
    let start = CivilTime(day, hour: hour, minute: clock.minute ?? 0, second: clock.second ?? 0)
    let seconds = clock.second != nil ? 1 : clock.minute != nil ? 60 : 3600
    let hourAndMinute =
      "T" + CalendarDate.twoDigits(hour % 24) + ":" + CalendarDate.twoDigits(clock.minute ?? 0)
    var value = start.date.iso8601 + hourAndMinute
    if let second = clock.second { value += ":" + CalendarDate.twoDigits(second) }
    return TimePoint(
      // 24时 is an instant at the end of the day; as a stretch it is the hour that begins there.
      interval: CalendarInterval(start: start, end: start.adding(seconds: seconds)),
      granularity: clock.second != nil ? .second : clock.minute != nil ? .minute : .hour,
      kind: .time,
      value: value
    )
  }

  /// 下午3点 is 15, 晚上12点 is 24, 凌晨12点 is 0 of the day.
  func hour(_ hour: Int, _ part: DayPart?) -> Int {
    switch part {
    case .afternoon, .dusk: hour < 12 ? hour + 12 : hour
    case .evening, .night:
      hour == 12 || hour == 0 ? 24 : hour < 12 && hour >= 4 ? hour + 12 : hour < 4 ? hour + 24 : hour
    case .noon: hour < 9 ? hour + 12 : hour
    case .midnight, .dawn: hour == 12 ? 0 : hour
    default: hour
    }
  }
}
