import AnnalsCore

/// The words in English.
struct EnglishVocabulary: Vocabulary {
  func mark(_ mark: EventMark) -> String {
    switch mark {
    case .day: "exact day"
    case .coarse: "month or coarser"
    case .approximate: "approximate"
    case .planned: "planned, target"
    case .figure: "figure"
    case .span: "period"
    }
  }

  func kind(_ kind: EventKind) -> String {
    switch kind {
    case .meeting: "meeting"
    case .publication: "publication"
    case .plan: "plan"
    case .signing: "signing"
    case .diplomacy: "diplomacy"
    case .inspection: "inspection"
    case .appointment: "appointment"
    case .activity: "activity"
    case .construction: "construction"
    case .launch: "launch"
    case .science: "science"
    case .economy: "economy"
    case .legal: "law and courts"
    case .incident: "accident, disaster"
    case .conflict: "conflict"
    case .sport: "sport"
    case .award: "award"
    case .life: "life"
    case .statistic: "figure"
    case .target: "target"
    case .statement: "statement"
    case .other: "other"
    }
  }

  func theme(_ theme: EventTheme) -> String {
    switch theme {
    case .policy: "Policy"
    case .meetings: "Meetings"
    case .economy: "Economy"
    case .science: "Science"
    case .society: "Society"
    case .goals: "Goals"
    }
  }

  func status(_ status: EventStatus) -> String {
    switch status {
    case .occurred: "occurred"
    case .ongoing: "ongoing"
    case .planned: "planned"
    case .target: "target"
    case .statistic: "figure"
    }
  }

  func relation(_ kind: Relation.Kind) -> String {
    switch kind {
    case .causes: "causes"
    case .enables: "enables"
    case .followsUp: "is followed up by"
    case .partOf: "part of"
    case .reports: "reports"
    case .before: "before"
    case .meets: "meets"
    case .overlaps: "overlaps"
    case .starts: "starts"
    case .during: "during"
    case .finishes: "finishes"
    case .equals: "equals"
    case .sameSeries: "same series"
    }
  }

  func source(_ source: Publication.Source) -> String {
    switch source {
    case .given: "given"
    case .metadata: "from metadata"
    case .masthead: "from the masthead"
    case .header: "from a header line"
    case .dateline: "from a dateline"
    case .signature: "from the signature date"
    case .inferred: "inferred"
    }
  }

  func plan(_ plan: FiveYearPlan) -> String {
    "Five-Year Plan \(plan.number)  \(plan.years.lowerBound)–\(plan.years.upperBound)"
  }

  func shortPlan(_ plan: FiveYearPlan) -> String { "FYP \(plan.number)" }

  var timeline: String { "timeline" }
  var graph: String { "relations of events" }
  func title(ofDocuments count: Int) -> String { "Events in \(count) documents" }
  var undated: String { "undated" }
  var disputed: String { "disputed" }
  var other: String { "Other" }
  var noEvents: String { "No dated events were found." }
  var noRelations: String { "No relation is stated; a timeline shows these events better." }
  var semicolon: String { "; " }
  func inParentheses(_ text: String) -> String { " (\(text))" }

  var entryNotes: [String] {
    [
      "To correct an event, keep its id and give what changes; hide: true leaves it out, merge: [id, …] joins others to it.",
      "Dates are EDTF: 2024-04-23, 2024-04, 1937~, -0220 (221 BCE), 2013/2020, 2024-09/..",
    ]
  }

  func events(_ count: Int) -> String { count == 1 ? "1 event" : "\(count) events" }
  func lanes(_ count: Int) -> String { count == 1 ? "1 lane" : "\(count) lanes" }
  func events(_ count: Int, relations: Int) -> String { "\(events(count)), \(self.relations(relations))" }
  private func relations(_ count: Int) -> String { count == 1 ? "1 relation" : "\(count) relations" }
  func events(_ total: Int, drawn: Int) -> String { "\(events(total)), \(drawn) of them drawn" }
  func events(_ shown: Int, of total: Int, relations: Int, hidden: Int) -> String {
    "\(shown) of \(events(total)), \(self.relations(relations))"
      + " (not drawn: \(events(hidden)) without relations)"
  }
  func more(_ count: Int) -> String { "\(count) more" }
  func moreEvents(_ count: Int) -> String { "\(count) more" }
  func andMore(ofTotal total: Int) -> String { "… \(total) in all" }
  func line(_ line: Int) -> String { "line \(line)" }

  func breaks(isUniform: Bool) -> String {
    isUniform
      ? "// marks stretches left out" : "// marks stretches left out; scales differ between them"
  }
  var even: String { "in order, not to scale" }
  var enlarged: String { "the scale is enlarged where the axis is thick" }
  var bays: String { "where it is dashed, no more is known than its label" }
  func density(most: Int) -> [String] { ["events,", "\(most) at most"] }
  func counted(_ count: Int) -> String { "\(count) of them only counted (+n)" }
  func undated(_ count: Int) -> String { "\(count) more without date" }
  func relationsLeftOut(_ count: Int) -> String { "\(relations(count)) not drawn" }
}

extension EnglishVocabulary {
  var about: String { "c. " }

  func year(_ year: Int) -> String { year > 0 ? String(year) : "\(1 - year) BCE" }
  func wholeYear(_ year: Int) -> String { self.year(year) }
  func month(_ month: Int) -> String {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
  }
  func month(_ month: Int, of year: Int) -> String { "\(self.month(month)) \(self.year(year))" }
  func day(_ day: Int) -> String { String(day) }
  func day(_ day: Int, of month: Int) -> String { "\(day) \(self.month(month))" }
  func day(_ day: Int, of month: Int, _ year: Int) -> String {
    "\(self.day(day, of: month)) \(self.year(year))"
  }

  func short(_ part: DatePart) -> String {
    switch part {
    case .century(let number): number > 0 ? "\(ordinal(number)) c." : "\(ordinal(-number)) c. BCE"
    case .decade(let year): "\(year)s"
    case .year(let year): self.year(year)
    case .half(let half, let year): "\(self.half(half)) \(self.year(year))"
    case .quarter(let quarter, let year): "\(self.quarter(quarter)) \(self.year(year))"
    case .month(let month, let year): self.month(month, of: year)
    case .third(let third, let month, let year): "\(self.third(third, of: month)) \(self.year(year))"
    case .day(let date): day(date.day, of: date.month, date.year)
    case .minute(let time): "\(short(.day(time.date))) \(time.clock)"
    }
  }

  func short(from first: DatePart, to last: DatePart) -> String {
    let end = short(last)
    switch (first, last) {
    case (.year(let first), .year(let last)):
      return first <= 0 && last <= 0 ? "\(1 - first)–\(end)" : "\(short(.year(first)))–\(end)"
    case (.month(let first, let year), .month(_, let lastYear)) where year == lastYear:
      return "\(month(first))–\(end)"
    case (.day(let first), .day(let last)):
      guard first.year == last.year else {
        return short(
          from: .month(first.month, year: first.year),
          to: .month(last.month, year: last.year)
        )
      }
      return first.month == last.month
        ? "\(first.day)–\(end)" : "\(day(first.day, of: first.month)) – \(end)"
    case (.minute(let first), .minute(let last)) where first.date == last.date:
      return "\(short(.minute(first)))–\(last.clock)"
    default: return "\(short(first)) – \(end)"
    }
  }

  func short(since first: DatePart) -> String { "since \(short(first))" }
  func short(until last: DatePart) -> String { "until \(short(last))" }
  func withoutYear(_ date: String, _ year: Int) -> String? {
    let tail = " " + self.year(year)
    return date.hasSuffix(tail) ? String(date.unicodeScalars.dropLast(tail.unicodeScalars.count)) : nil
  }

  func yearHeading(_ year: Int) -> String { self.year(year) }
  func years(_ first: Int, _ last: Int) -> String { short(from: .year(first), to: .year(last)) }
  var allYear: String { "all year" }
  func half(_ half: Int) -> String { "H\(half)" }
  func quarter(_ quarter: Int) -> String { "Q\(quarter)" }
  func months(_ first: Int, _ last: Int) -> String { "\(month(first))–\(month(last))" }
  func days(_ first: Int, _ last: Int, of month: Int?) -> String {
    "\(first)–\(last)" + (month.map { " " + self.month($0) } ?? "")
  }
  func third(_ third: MonthThird, of month: Int?) -> String {
    let name =
      switch third {
      case .early: "early"
      case .middle: "mid"
      case .late: "late"
      }
    return name + (month.map { " " + self.month($0) } ?? "")
  }
  func part(_ part: PartOfDay, of day: String) -> String { "\(day) \(self.part(part))" }
  func part(_ part: PartOfDay) -> String {
    switch part {
    case .night: "night"
    case .earlyMorning: "early"
    case .morning: "a.m."
    case .noon: "noon"
    case .afternoon: "p.m."
    case .dusk: "dusk"
    case .evening: "evening"
    }
  }
  func range(_ start: String, _ end: String) -> String { "\(start) – \(end)" }
  func until(_ end: String) -> String { "to \(end)" }
  func since(_ start: String) -> String { "from \(start)" }
  func beforeEnd(ofMonth month: Int) -> String { "by end of \(self.month(month))" }
  var beforeEndOfYear: String { "by end of year" }

  /// An ordinal number, such as `22nd` or `113th`.
  private func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    return "\(number)" + (isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th")
  }
}
