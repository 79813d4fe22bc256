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
    // A Chinese character takes two columns.
    let columns = name.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
    let padding = String(repeating: " ", count: max(0, 13 - columns))
    text += "  \(name)\(padding)\(fact)\n"
  }

  /// The value of a time with what the sentence makes of it, and its days where the value does not say them.
  static func words(_ time: TimeExpression, in words: any ExplanationWords) -> String {
    var text = UTF8Writer()
    write(time, in: words, to: &text)
    return text.string
  }

  /// Writes the same words.
  static func write(_ time: TimeExpression, in words: any ExplanationWords, to text: inout UTF8Writer) {
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
    text.write(FactTable.words(interval, in: words))
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
  static func words(_ interval: CalendarInterval, in words: any ExplanationWords) -> String {
    let isWholeDays = interval.start?.isMidnight != false && interval.end?.isMidnight != false
    // Only an end is ever told as the day before it: 2024-04-24T00:00 ends the 23rd.
    let last = isWholeDays ? interval.lastDay?.iso8601 : interval.end?.iso8601
    switch (interval.start, last) {
    case (nil, nil): return words.openAtBothEnds
    case (let start?, nil): return words.from(start.iso8601)
    case (nil, let last?): return words.until(last)
    case (let start?, let last?):
      let first = start.iso8601
      return isWholeDays && first == last ? first : words.range(first, last)
    }
  }
}
