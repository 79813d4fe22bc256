import AnnalsCore

extension PointBuilder {
  /// A week by its distance, or by its number within month or year.
  mutating func week(_ time: PartialTime) -> TimePoint? {
    guard let week = time.week else { return nil }
    let monday: CalendarDate
    switch week {
    case .offset(let distance):
      guard let day = referenceDay("week") else { return nil }
      monday = day.adding(days: 7 * distance - (day.weekday.rawValue - 1))
    case .number, .last:
      guard let found = weekOfUnit(week, time) else { return nil }
      monday = found
    }
    return TimePoint(
      interval: CalendarInterval(from: monday, to: monday.adding(days: 7)),
      granularity: .week,
      kind: .date,
      value: Timex3.week(of: monday)
    )
  }

  /// The n-th week of a year is the ISO week; of a month the one that begins with its n-th Monday.
  private mutating func weekOfUnit(_ week: PartialTime.Week, _ time: PartialTime) -> CalendarDate? {
    if time.month != nil {
      guard let first = monthStart(time) else { return nil }
      let firstMonday = first.adding(days: (8 - first.weekday.rawValue) % 7)
      guard case .number(let number) = week else {
        return first.adding(months: 1).adding(days: -7)
      }
      return firstMonday.adding(days: 7 * (number - 1))
    }
    guard let year = year(time) else { return nil }
    let january4 = CalendarDate.firstDay(ofYear: year).adding(days: 3)
    let first = january4.adding(days: 1 - january4.weekday.rawValue)
    guard case .number(let number) = week else {
      return CalendarDate.firstDay(ofYear: year + 1).adding(days: -7)
    }
    return first.adding(days: 7 * (number - 1))
  }
}
