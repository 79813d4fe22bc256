import Annals

/// Facts under a title, their names in a column.
struct FactTable {
  /// The table as text, each line ended by a line feed.
  private(set) var text: String

  /// A table without facts.
  init(title: String) {
    text = title + "\n"
  }

  /// Adds a fact; one without a name belongs to the fact above.
  mutating func add(_ name: String, _ fact: String) {
    let padding = String(repeating: " ", count: max(0, 13 - name.utf8.count))
    text += "  \(name)\(padding)\(fact)\n"
  }

  /// The value of a time with what the sentence makes of it, and its days where the value does not say them.
  static func words(_ time: TimeExpression) -> String {
    let bound = time.bound.map { "\($0.rawValue) " } ?? ""
    let modifier = time.modifier.map { " \($0.rawValue)" } ?? ""
    let value = "\(bound)\(time.value)\(modifier)"
    guard let interval = time.interval, !saysItsDays(time) else { return value }
    return "\(value), \(words(interval))"
  }

  /// Whether the value alone tells the days: `2025-12-05` does, `2024-Q1` and the END of `2024-04` do not.
  private static func saysItsDays(_ time: TimeExpression) -> Bool {
    (time.modifier == nil || time.modifier == .approximate)
      && time.value.utf8.allSatisfy { (0x30...0x39).contains($0) || "-/:T".utf8.contains($0) }
  }

  /// An interval: its first and its last day, or its clock times.
  static func words(_ interval: CalendarInterval) -> String {
    let isWholeDays = interval.start?.isMidnight != false && interval.end?.isMidnight != false
    switch (interval.start, interval.end) {
    case (nil, nil): return "open at both ends"
    case (let start?, nil): return "from \(start.iso8601) on"
    case (nil, let end?): return "until \(isWholeDays ? lastDay(of: interval) : end.iso8601)"
    case (let start?, let end?):
      guard isWholeDays else { return "\(start.iso8601) to \(end.iso8601)" }
      let last = lastDay(of: interval)
      return start.date.iso8601 == last ? last : "\(start.date.iso8601) to \(last)"
    }
  }

  private static func lastDay(of interval: CalendarInterval) -> String {
    interval.lastDay?.iso8601 ?? ".."
  }

  /// What a time was resolved from.
  static func words(_ anchor: TimeExpression.Anchor) -> String {
    switch anchor {
    case .explicit: "its own words"
    case .dateline: "the article's dateline"
    case .masthead: "the masthead of the page"
    case .document: "the document's publication date"
    case .previous: "an earlier time of the same article"
    case .calendar: "the calendar of holidays and lunar days"
    case .named: "the table of named times"
    }
  }

  /// How a publication date is known; leads over to the words that prove it.
  static func words(_ source: Publication.Source) -> String {
    switch source {
    case .given: "as given"
    case .metadata: "from the file's own metadata"
    case .masthead: "from the masthead"
    case .header: "from a header line"
    case .dateline: "from a dateline"
    case .signature: "from the signature date"
    case .inferred: "inferred from"
    }
  }

  /// What became of a thing that bears on the date of publication.
  static func words(_ standing: PublicationConstraint.Standing) -> String {
    switch standing {
    case .proves: "proof"
    case .suggests: "suggestion"
    case .rejected: "rejected"
    }
  }

  /// What bears on the date of publication.
  static func words(_ kind: PublicationConstraint.Kind) -> String {
    switch kind {
    case .given: "the date as given"
    case .masthead: "the masthead"
    case .metadata: "the file's own metadata"
    case .headerLine: "a line that says when it went out"
    case .dateline: "the latest dateline"
    case .datelineYear: "the latest dateline, its year from the text"
    case .issue: "a daily prints the wire of the day before"
    case .signature: "the date under the document"
    case .presentDay: "a day that is called today, or counted from it"
    case .presentYear: "the year called the present one"
    case .weekday: "a weekday that fits in some years only"
    case .anniversary: "an anniversary"
    case .plan: "its place in a five-year plan"
    case .session: "a numbered congress, session or plenum"
    case .notBefore: "the latest time that is told of"
    case .notAfter: "a time that is still to come"
    }
  }

  /// How a sentence uses a time.
  static func words(_ bound: TimeExpression.Bound) -> String {
    switch bound {
    case .since: "a beginning: from then on"
    case .until: "an end: up to then"
    case .by: "a deadline: by then"
    case .before: "a limit: before then"
    case .after: "a limit: after then"
    }
  }

  /// Where the date of a mention was found.
  static func words(_ dating: Mention.Dating) -> String {
    switch dating {
    case .clause: "a time in its own clause"
    case .sentence: "a time in its sentence"
    case .paragraph: "a time in its paragraph"
    case .article: "a time in its article"
    case .headline: "a time in the headline"
    case .dateline: "the article's dateline"
    case .publication: "the document's publication date"
    case .given: "a person who entered it"
    }
  }
}
