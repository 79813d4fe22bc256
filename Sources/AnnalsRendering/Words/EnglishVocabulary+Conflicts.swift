import AnnalsCore

// Contradictions.
extension EnglishVocabulary {
  var noContradictions: String { "no contradictions" }

  func conflict(_ kind: String) -> String? {
    switch kind {
    case "after-publication": "After publication"
    case "anniversary": "Anniversary"
    case "contradiction": "Contradiction"
    case "empty-range": "Empty range"
    case "issue-date": "Date of issue"
    case "order-cycle": "Order"
    case "order-dates": "Order and dates"
    case "outside-plan": "Outside the plan"
    case "part": "Part and whole"
    case "plan-year": "Year of the plan"
    case "repeated-column": "Repeated column"
    case "repeated-step": "Repeated step"
    case "reversed-range": "Reversed range"
    case "shares": "Shares"
    case "sum": "Sum"
    case "title-period": "Period in a title"
    case "update": "Update"
    case "weekday": "Weekday"
    default: nil
    }
  }

  func sentence(_ sentence: String, proving value: String) -> String {
    "\(sentence); the documents prove \(value)"
  }

  func sentence(_ message: ConflictMessage) -> String {
    switch message {
    case .columnsOfOneYear(let count, let year):
      "\(count) columns carry the year \(year), but their figures differ"
    case .stepsOfOneYear(let year): "two steps that follow one another both end in \(year)"
    case .figuresOfOneYear(let year): "two figures that follow one another are both given for \(year)"
    case .yearOutsidePlan(let year, let plan, let years):
      "\(year) is said to be a year of \(plan), which is \(withDash(years))"
    case .timeOutsidePlan(let time, let years):
      "\(time) lies outside the period of the plan, \(withDash(years))"
    case .anniversary(let words, let due, let told):
      "\(words) falls in \(due), the paragraph speaks of \(told)"
    case .pastAfterPublication(let time, let published):
      "\(time) is told as past, but the document is of \(published.iso8601)"
    case .differentTimes(let event, let times):
      (event.isEmpty ? "" : event + ": ") + "the reports say \(list(times))"
    case .differentCounts(let name, let counts): "\(name): the reports give \(list(counts))"
    case .titlePeriods(let title, let periods):
      "《\(title)》 is printed with different periods: \(list(periods.map { withDash($0) }))"
    case .sum(let parts, let total): "the parts \(list(parts)) do not add up to \(total)"
    case .halves(let first, let second, let whole):
      "\(first) and \(second) are all of \(whole), but do not add up to it"
    case .part(let part, let whole): "\(part) is given as a part of \(whole), which is less"
    case .shares(let shares, let areTooMuch):
      "the shares \(list(shares)) are \(areTooMuch ? "more" : "less") than 100% together"
    case .ratio(let ratio): "the shares \(ratio) are not 100% together"
    case .orderAgainstDates: "the words put one event ahead of the other, the dates the other way round"
    case .orderAgainstOrder: "the words put one event ahead of the other, and elsewhere the other way round"
    case .emptyRange(let words, let unit):
      "\(words) begins and ends with the same \(unit?.rawValue ?? "unit")"
    case .reversedRange(let words): "\(words) ends before it begins"
    case .weekday(let words, let day):
      "\(words) is not that weekday: \(day.iso8601) is a \(name(of: day.weekday))"
    case .dayOfIssue(let signed, let given): "signed \(signed), but \(given) is given as its date"
    case .words(let words): words
    }
  }

  private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

  private func name(of weekday: Weekday) -> String {
    switch weekday {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
