import AnnalsCore

/// A message as JSON has it: the name of its form, and its facts in order.
///
///     .stepsOfOneYear("2024")    // "steps-of-one-year", ["2024"]
extension ConflictMessage {
  /// The form and the facts; nil for another program's words, which are all there is.
  var facts: (form: String, facts: [String])? {
    switch self {
    case .columnsOfOneYear(let count, let year): ("columns-of-one-year", ["\(count)", year])
    case .stepsOfOneYear(let year): ("steps-of-one-year", [year])
    case .figuresOfOneYear(let year): ("figures-of-one-year", [year])
    case .yearOutsidePlan(let year, let plan, let years):
      ("year-outside-plan", [year, plan, "\(years.lowerBound)", "\(years.upperBound)"])
    case .timeOutsidePlan(let time, let years):
      ("time-outside-plan", [time, "\(years.lowerBound)", "\(years.upperBound)"])
    case .anniversary(let words, let due, let told): ("anniversary", [words, "\(due)", "\(told)"])
    case .pastAfterPublication(let time, let published):
      ("past-after-publication", [time, published.iso8601])
    case .differentTimes(let event, let times): ("different-times", [event] + times)
    case .differentCounts(let name, let counts): ("different-counts", [name] + counts)
    case .titlePeriods(let title, let periods): ("title-periods", [title] + periods)
    case .sum(let parts, let total): ("sum", [total] + parts)
    case .halves(let first, let second, let whole): ("halves", [first, second, whole])
    case .part(let part, let whole): ("part", [part, whole])
    case .shares(let shares, let areTooMuch): (areTooMuch ? "shares-above" : "shares-below", shares)
    case .ratio(let ratio): ("ratio", [ratio])
    case .orderAgainstDates: ("order-against-dates", [])
    case .orderAgainstOrder: ("order-against-order", [])
    case .emptyRange(let words, let unit): ("empty-range", [words] + (unit.map { [$0.rawValue] } ?? []))
    case .reversedRange(let words): ("reversed-range", [words])
    case .weekday(let words, let day): ("weekday", [words, day.iso8601])
    case .dayOfIssue(let signed, let given): ("day-of-issue", [signed, given])
    case .words: nil
    }
  }

  /// The message of a form and its facts; nil where this version knows no such one.
  init?(form: String, facts: [String]) {
    func number(_ index: Int) -> Int? { Int(facts[index]) }
    func years(_ index: Int) -> ClosedRange<Int>? {
      guard let first = number(index), let last = number(index + 1), first <= last else { return nil }
      return first...last
    }
    let message: ConflictMessage? =
      switch (form, facts.count) {
      case ("columns-of-one-year", 2): number(0).map { .columnsOfOneYear(count: $0, year: facts[1]) }
      case ("steps-of-one-year", 1): .stepsOfOneYear(facts[0])
      case ("figures-of-one-year", 1): .figuresOfOneYear(facts[0])
      case ("year-outside-plan", 4):
        years(2).map { .yearOutsidePlan(year: facts[0], plan: facts[1], years: $0) }
      case ("time-outside-plan", 3): years(1).map { .timeOutsidePlan(time: facts[0], years: $0) }
      case ("anniversary", 3):
        number(1).flatMap { due in number(2).map { .anniversary(words: facts[0], due: due, told: $0) } }
      case ("past-after-publication", 2):
        CalendarDate(iso8601: facts[1]).map { .pastAfterPublication(time: facts[0], published: $0) }
      case ("different-times", 1...): .differentTimes(event: facts[0], times: Array(facts.dropFirst()))
      case ("different-counts", 1...): .differentCounts(of: facts[0], counts: Array(facts.dropFirst()))
      case ("title-periods", 1...): .titlePeriods(title: facts[0], periods: Array(facts.dropFirst()))
      case ("sum", 1...): .sum(parts: Array(facts.dropFirst()), total: facts[0])
      case ("halves", 3): .halves(first: facts[0], second: facts[1], whole: facts[2])
      case ("part", 2): .part(facts[0], whole: facts[1])
      case ("shares-above", _): .shares(facts, areTooMuch: true)
      case ("shares-below", _): .shares(facts, areTooMuch: false)
      case ("ratio", 1): .ratio(facts[0])
      case ("order-against-dates", 0): .orderAgainstDates
      case ("order-against-order", 0): .orderAgainstOrder
      case ("empty-range", 1): .emptyRange(words: facts[0], unit: nil)
      case ("empty-range", 2): Granularity(rawValue: facts[1]).map { .emptyRange(words: facts[0], unit: $0) }
      case ("reversed-range", 1): .reversedRange(words: facts[0])
      case ("weekday", 2): CalendarDate(iso8601: facts[1]).map { .weekday(words: facts[0], day: $0) }
      case ("day-of-issue", 2): .dayOfIssue(signed: facts[0], given: facts[1])
      default: nil
      }
    guard let message else { return nil }
    self = message
  }
}
