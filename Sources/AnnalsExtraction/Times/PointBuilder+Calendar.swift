import AnnalsCore

extension PointBuilder {
  /// A time made of calendar units.
  mutating func calendar(_ time: PartialTime) -> TimePoint? {
    if time.century != nil || time.decade != nil { return era(time) }
    if time.coarsest == .dayPart || time.coarsest == .clock {
      guard let day = governingDay() else { return nil }
      return within(day, time)
    }
    if let day = day(time) { return within(day, time) }
    // A day that cannot be placed is not its year.
    guard !time.namesDay else { return nil }
    if let week = week(time) { return week }
    return yearOrMonth(time)
  }

  // MARK: Years

  /// The year that a time speaks of: its own, else that of the sentence, else the reference's.
  mutating func year(_ time: PartialTime) -> Int? {
    switch time.year {
    case .number(let year):
      return time.isShortYear ? expanded(year) : year
    case .offset(let distance):
      return referenceYear().map { $0 + distance }
    case .previous(let distance):
      if let last {
        take("year", String(last.start.date.year + distance), from: .previous, last.range)
        return last.start.date.year + distance
      }
      return referenceYear().map { $0 + distance }
    case .cycle(let remainder):
      guard let year = referenceYear() else { return nil }
      return year + (remainder - year % 12 + 18) % 12 - 6
    case .sexagenary(let name):
      // Names of years are looked back on, but for those of the years that are about to begin.
      return referenceYear().flatMap { name.years(in: $0 - 57...$0 + 2).first }
    case .reign(let reign):
      return reign.year
    case nil:
      return impliedYear(time)
    }
  }

  /// 87 is 1987, 07 is 2007: the century in which it lies nearest to, and not far after, the reference.
  func expanded(_ year: Int) -> Int {
    let current = reference.time?.date.year ?? reference.year ?? 2000
    let century = current / 100 * 100
    return century + year > current + 20 ? century - 100 + year : century + year
  }

  /// A year named in the same sentence governs what follows; else the reference year.
  private mutating func impliedYear(_ time: PartialTime) -> Int? {
    if let last, last.sentence == sentence, last.isExplicit || reference.time == nil && reference.year == nil,
      !goesOn(time, after: last)
    {
      take("year", String(last.start.date.year), from: .previous, last.range)
      return last.start.date.year
    }
    guard let year = referenceYear() else {
      guard let last else { return nil }
      take("year", String(last.start.date.year), from: .previous, last.range)
      return last.start.date.year
    }
    markYearImplied()
    return year
  }

  /// 去年底动工，3月投产: stories go forward, so what would lie before the last mention and not after the reference
  /// belongs to the year of the reference.
  private func goesOn(_ time: PartialTime, after last: TimeResolver.Mention) -> Bool {
    guard case .number(let month)? = time.month, !time.isLunar, let now = reference.time?.date,
      !match.isRange
    else { return false }
    let year = last.start.date.year
    return CalendarDate.firstDay(ofMonth: month + 1, year: year) <= last.start.date
      && CalendarDate.firstDay(ofMonth: month, year: now.year) <= now && now.year > year
  }

  /// In a report a month or day without a year lies behind, unless a word points ahead.
  private func adjustment(of interval: CalendarInterval?, _ time: PartialTime) -> Int {
    guard time.year == nil, let now = reference.time, let interval,
      let start = interval.start,
      last == nil || last?.sentence != sentence || last?.isExplicit != true
    else { return 0 }
    if match.isFuture {
      guard let end = interval.end, now.date.days(since: end.date) > 120 else { return 0 }
      return 1
    }
    guard reference.isReport, match.bound != .by, start.date.days(since: now.date) > 14 else { return 0 }
    return -1
  }

  mutating func yearOrMonth(_ time: PartialTime) -> TimePoint? {
    if time.month != nil || time.monthPart != nil { return month(time) }
    guard let year = year(time) else { return nil }
    guard let part = time.yearPart else {
      return TimePoint(
        interval: CalendarInterval(year: year),
        granularity: .year,
        kind: .date,
        value: Timex3.year(year)
      )
    }
    guard var point = partOfYear(part, year) else { return nil }
    if case .months(_, named: .turn) = part, time.year == nil, (reference.time?.date.month ?? 12) < 7 {
      return partOfYear(part, year - 1)
    }
    // In January 今冬 is the winter that began in December.
    if case .season(4) = part, time.year == nil || time.year == .offset(0),
      (reference.time?.date.month ?? 12) < 3
    {
      return partOfYear(part, year - 1)
    }
    let carry = adjustment(of: point.interval, time)
    if carry != 0, part.carriesYear { point = partOfYear(part, year + carry) ?? point }
    return point
  }

  private mutating func partOfYear(_ part: PartialTime.YearPart, _ year: Int) -> TimePoint? {
    let reference = reference.time?.date
    func months(_ first: Int, _ last: Int) -> CalendarInterval? {
      CalendarInterval(
        from: CalendarDate.firstDay(ofMonth: first, year: year),
        to: CalendarDate.firstDay(ofMonth: last + 1, year: year)
      )
    }
    func number(_ quarter: PartialTime.Unit) -> Int? {
      switch quarter {
      case .number(let written): written
      case .offset(let distance), .previous(let distance), .cycle(let distance):
        reference.map { ($0.month - 1) / 3 + 1 + distance }
      case .sexagenary, .reign: nil
      }
    }
    switch part {
    case .half(let half):
      let number: Int
      switch half {
      case .number(let written): number = written
      case .offset(let distance), .previous(let distance), .cycle(let distance):
        guard let reference else { return nil }
        number = (reference.month - 1) / 6 + 1 + distance
      case .sexagenary, .reign: return nil
      }
      return TimePoint(
        interval: months(number * 6 - 5, number * 6),
        granularity: .halfYear,
        kind: .date,
        value: Timex3.year(year) + "-H\(number)"
      )
    case .monthOfQuarter(let quarter, let month):
      guard let quarter = number(quarter) else { return nil }
      let first = CalendarDate.firstDay(ofMonth: quarter * 3 - 3 + month, year: year)
      return TimePoint(
        interval: CalendarInterval(month: first.month, year: first.year),
        granularity: .month,
        kind: .date,
        value: Timex3.month(first.year, first.month)
      )
    case .quarters(let first, let last):
      guard let from = number(first), let to = number(last) else { return nil }
      let carried = CalendarDate.firstDay(ofMonth: from * 3 - 2, year: year)
      let name = Timex3.year(carried.year) + "-Q\((carried.month - 1) / 3 + 1)"
      return TimePoint(
        interval: months(from * 3 - 2, to * 3),
        granularity: .quarter,
        kind: .date,
        value: from == to ? name : name + "/" + Timex3.year(year) + "-Q\(to)"
      )
    case .season(let season):
      let names = ["SP", "SU", "FA", "WI"]
      return TimePoint(
        interval: months(season * 3, season * 3 + 2),
        granularity: .season,
        kind: .date,
        value: Timex3.year(year) + "-" + names[season - 1]
      )
    case .months(let range, let named):
      return TimePoint(
        interval: months(range.lowerBound, range.upperBound),
        granularity: PointBuilder.granularity(named),
        kind: .date,
        value: modifier(named) == nil
          ? Timex3.month(year, range.lowerBound)
            + (range.count == 1
              ? "" : "/" + Timex3.month(year + range.upperBound / 13, (range.upperBound - 1) % 12 + 1))
          : Timex3.year(year),
        modifier: modifier(named)
      )
    }
  }

  func modifier(_ named: PartialTime.YearPart.Named) -> TimeExpression.Modifier? {
    switch named {
    case .start: .start
    case .middle: .mid
    case .end: .end
    case .count, .term, .turn, .schoolYear: nil
    }
  }

  private static func granularity(_ named: PartialTime.YearPart.Named) -> Granularity {
    switch named {
    case .count: .month
    case .term: .season
    case .schoolYear: .year
    case .start, .middle, .end, .turn: .quarter
    }
  }

  // MARK: Months

  /// The first day of the month that a time speaks of.
  mutating func monthStart(_ time: PartialTime) -> CalendarDate? {
    switch time.month {
    case .number(let number):
      guard let year = year(time) else { return nil }
      let interval = CalendarInterval(month: number, year: year)
      return CalendarDate.firstDay(ofMonth: number, year: year + adjustment(of: interval, time))
    case .offset(let distance):
      guard let reference = referenceDay("month") else { return nil }
      let carried = CalendarDate.firstDay(ofMonth: reference.month + distance, year: reference.year)
      guard time.year != nil, let year = year(time) else { return carried }
      return CalendarDate.firstDay(ofMonth: carried.month, year: year)
    case .previous(let distance), .cycle(let distance):
      guard let base = last?.start.date ?? referenceDay("month") else { return nil }
      if let last { take("month", Timex3.month(base.year, base.month), from: .previous, last.range) }
      let carried = CalendarDate.firstDay(ofMonth: base.month + distance, year: base.year)
      // 去年同月 is the month of that year.
      guard time.year != nil, let year = year(time) else { return carried }
      return CalendarDate.firstDay(ofMonth: carried.month, year: year)
    case .sexagenary, .reign: return nil
    case nil:
      if let last, last.sentence == sentence, last.granularity <= .month {
        take("month", Timex3.month(last.start.date.year, last.start.date.month), from: .previous, last.range)
        return CalendarDate.firstDay(ofMonth: last.start.date.month, year: last.start.date.year)
      }
      guard let reference = referenceDay("month") else {
        guard let last, last.granularity <= .month else { return nil }
        take("month", Timex3.month(last.start.date.year, last.start.date.month), from: .previous, last.range)
        return CalendarDate.firstDay(ofMonth: last.start.date.month, year: last.start.date.year)
      }
      return CalendarDate.firstDay(ofMonth: reference.month, year: reference.year)
    }
  }

  private mutating func month(_ time: PartialTime) -> TimePoint? {
    if time.isLunar { return lunarMonth(time) }
    guard let first = monthStart(time) else { return nil }
    let (year, month, _) = first.fields
    let name = Timex3.month(year, month)
    guard let part = time.monthPart else {
      return TimePoint(
        interval: CalendarInterval(month: month, year: year),
        granularity: .month,
        kind: .date,
        value: name
      )
    }
    let next = CalendarDate.firstDay(ofMonth: month + 1, year: year)
    switch part {
    case .third(let third, let named):
      let start = first.adding(days: 10 * (third - 1))
      return TimePoint(
        interval: CalendarInterval(from: start, to: third == 3 ? next : start.adding(days: 10)),
        granularity: .dekad,
        kind: .date,
        value: name,
        modifier: modifier(named) ?? [.start, .mid, .end][third - 1]
      )
    case .thirds(let thirds):
      let start = first.adding(days: 10 * (thirds.lowerBound - 1))
      return TimePoint(
        interval: CalendarInterval(
          from: start,
          to: thirds.upperBound == 3 ? next : first.adding(days: 10 * thirds.upperBound)
        ),
        granularity: .dekad,
        kind: .date,
        value: name,
        modifier: thirds.upperBound == 3 ? .end : .start
      )
    case .half(let half):
      let middle = first.adding(days: 15)
      return TimePoint(
        interval: half == 1
          ? CalendarInterval(from: first, to: middle) : CalendarInterval(from: middle, to: next),
        granularity: .dekad,
        kind: .date,
        value: name,
        modifier: half == 1 ? .start : .end
      )
    }
  }

  /// `2020-05-23/2020-06-20`, the last day included.
  private static func firstAndLastDay(of interval: CalendarInterval) -> String {
    [interval.start?.date, interval.end?.date.adding(days: -1)].compactMap { $0?.iso8601 }.joined(
      separator: "/"
    )
  }

  private mutating func lunarMonth(_ time: PartialTime) -> TimePoint? {
    guard case .number(let month)? = time.month, let year = year(time),
      let interval = ChineseCalendar.month(month, isLeap: time.isLeapMonth, of: year)
    else { return nil }
    take("calendar", "lunisolar", from: .calendar, nil)
    return TimePoint(
      interval: interval,
      granularity: .month,
      kind: .date,
      value: PointBuilder.firstAndLastDay(of: interval)
    )
  }
}
