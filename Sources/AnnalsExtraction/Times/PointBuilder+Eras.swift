import AnnalsCore

extension PointBuilder {
  /// A century or decade, or the part of it that is named.
  mutating func era(_ time: PartialTime) -> TimePoint? {
    var century: Int?
    switch time.century {
    case .number(let number): century = number
    case .offset(let distance), .previous(let distance), .cycle(let distance):
      guard let year = referenceYear() ?? reference.centuryYear ?? last?.start.date.year else { return nil }
      century = (year - 1) / 100 + 1 + distance
    case .sexagenary, .reign, nil: break
    }
    if let decade = time.decade {
      let length = time.eraYears ?? 10
      let first = century.map { ($0 - 1) * 100 + decade } ?? decadeOfPast(decade, length)
      if century == nil { take("century", String(first / 100 + 1), from: reference.anchor, nil) }
      let years = part(of: first...first + length - 1, time.eraPart, thirds: (3, 3))
      return TimePoint(
        interval: CalendarInterval(years: years.lowerBound, through: years.upperBound),
        granularity: .decade,
        kind: .date,
        value: length == 10
          ? String(Timex3.year(first).prefix(3))
          : String(Timex3.year(first).prefix(3)) + "/" + String(Timex3.year(first + 10).prefix(3)),
        modifier: time.eraPart.flatMap(modifier)
      )
    }
    guard let century else { return nil }
    let first = (century - 1) * 100 + 1
    if let count = time.eraYears {
      return TimePoint(
        interval: CalendarInterval(years: first, through: first + count - 1),
        granularity: count == 10 ? .decade : .year,
        kind: .date,
        value: Timex3.year(first) + "/" + Timex3.year(first + count - 1)
      )
    }
    let years = part(of: first...first + 99, time.eraPart, thirds: (20, 40))
    return TimePoint(
      interval: CalendarInterval(years: years.lowerBound, through: years.upperBound),
      granularity: .century,
      kind: match.rule == "relative-century" && time.century == .number(21) ? .named : .date,
      value: century > 0
        ? CalendarDate.twoDigits(century - 1)
        : Timex3.year(years.lowerBound) + "/" + Timex3.year(years.upperBound),
      modifier: time.eraPart.flatMap(modifier)
    )
  }

  /// The first year of a decade without its century: the last time that it had begun, 三十年代 is 1930.
  private func decadeOfPast(_ decade: Int, _ length: Int) -> Int {
    let current = reference.time?.date.year ?? reference.year ?? 2000
    let first = current / 100 * 100 + decade
    return first + length - 10 > current ? first - 100 : first
  }

  /// 初 is the first stretch, 末 the last, 中叶 from `thirds.1` on.
  private func part(
    of years: ClosedRange<Int>,
    _ named: PartialTime.YearPart.Named?,
    thirds: (length: Int, middle: Int)
  ) -> ClosedRange<Int> {
    switch named {
    case .start: years.lowerBound...years.lowerBound + thirds.length - 1
    case .middle: years.lowerBound + thirds.middle...years.lowerBound + thirds.middle + thirds.length - 1
    case .end: years.upperBound - thirds.length + 1...years.upperBound
    default: years
    }
  }
}
