extension TimeRule {
  /// A rule that is a table of words.
  static func words(_ name: String, _ words: [(String, PartialTime)]) -> TimeRule {
    let table = WordTable(words)
    return TimeRule(name, [.words(table.spellings)]) { input in
      table.read(at: &input.cursor).map { Output($0) }
    }
  }
}

extension PartialTime {
  /// A partial time with one or two slots filled.
  static func with(_ fill: (inout PartialTime) -> Void) -> PartialTime {
    var time = PartialTime()
    fill(&time)
    return time
  }
}
