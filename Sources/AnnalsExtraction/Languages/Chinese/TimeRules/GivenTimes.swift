extension TimeRule {
  /// The rule that finds the times that a user has named.
  ///
  /// - Matches: the names and aliases of the definitions, the longest that fits; with 期间 and 时期.
  /// - Does not match: the name of an event where no word of time follows.
  /// - Yields: the interval of the definition.
  static func given(_ definitions: [NamedTimeDefinition]) -> TimeRule {
    let table = WordTable<NamedTimeDefinition>(
      definitions.flatMap { definition in definition.names.map { ($0, definition) } }
    )
    let spanned: [StaticString] = ["期间", "期間", "时期", "時期"]
    let bounds: [StaticString] = [
      "以来", "以來", "以前", "以后", "以後", "之前", "之后", "之後", "前", "后", "後", "开幕", "闭幕", "结束",
    ]
    return TimeRule("named-times", [.words(table.spellings)]) { input in
      guard let definition = table.read(at: &input.cursor) else { return nil }
      let isSpanned = input.cursor.skip(anyOf: spanned)
      guard isSpanned || definition.use == .period || bounds.contains(where: { input.cursor.holds($0) })
      else {
        return nil
      }
      return Output(.with { $0.named = NamedTime(definition) })
    }
  }
}

extension Language {
  /// This language with times that a user has named; where both know a name, the user's counts.
  func naming(_ definitions: [NamedTimeDefinition]) -> Language {
    definitions.isEmpty ? self : Language(tag: tag, timeRules: [.given(definitions)] + timeRules)
  }
}
