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
    var text = UTF8Writer()
    write(time, to: &text)
    return text.string
  }

  /// Writes the same words.
  static func write(_ time: TimeExpression, to text: inout UTF8Writer) {
    if let bound = time.bound {
      text.write(bound.rawValue)
      text.write(" ")
    }
    text.write(time.value)
    if let modifier = time.modifier {
      text.write(" ")
      text.write(modifier.rawValue)
    }
    guard let interval = time.interval, !saysItsDays(time) else { return }
    text.write(", ")
    write(interval, to: &text)
  }

  /// Whether the value alone tells the days: `2025-12-05` does, `2024-Q1` and the END of `2024-04` do not.
  private static func saysItsDays(_ time: TimeExpression) -> Bool {
    guard time.modifier == nil || time.modifier == .approximate else { return false }
    return time.value.utf8.allSatisfy { byte in
      switch byte {
      // 0…9 and - / : T
      case 0x30...0x39, 0x2D, 0x2F, 0x3A, 0x54: true
      default: false
      }
    }
  }

  /// An interval: its first and its last day, or its clock times.
  static func words(_ interval: CalendarInterval) -> String {
    var text = UTF8Writer()
    write(interval, to: &text)
    return text.string
  }

  private static func write(_ interval: CalendarInterval, to text: inout UTF8Writer) {
    let isWholeDays = interval.start?.isMidnight != false && interval.end?.isMidnight != false
    // Only an end is ever told as the day before it: 2024-04-24T00:00 ends the 23rd.
    let last = isWholeDays ? interval.lastDay?.iso8601 : interval.end?.iso8601
    switch (interval.start, last) {
    case (nil, nil): text.write("open at both ends")
    case (let start?, nil):
      text.write("from ")
      text.write(start.iso8601)
      text.write(" on")
    case (nil, let last?):
      text.write("until ")
      text.write(last)
    case (let start?, let last?):
      let first = start.iso8601
      text.write(first)
      guard !isWholeDays || first != last else { return }
      text.write(" to ")
      text.write(last)
    }
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
