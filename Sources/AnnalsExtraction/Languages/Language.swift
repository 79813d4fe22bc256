/// What the passes need to know of a language.
struct Language: Sendable {
  /// The BCP 47 tag of the language.
  let tag: String
  /// The rules that find its time expressions; of two that match the same words the first counts.
  let timeRules: [TimeRule]
  /// The scanner made from the rules.
  let timeScanner: TimeScanner

  /// A language.
  init(tag: String, timeRules: [TimeRule]) {
    self.tag = tag
    self.timeRules = timeRules
    timeScanner = TimeScanner(rules: timeRules)
  }
}
