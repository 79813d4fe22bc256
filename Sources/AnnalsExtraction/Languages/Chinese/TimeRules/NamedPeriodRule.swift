/// A period or event that is used as a time.
///
/// - Matches: 改革开放以来, 新中国成立后, 全国两会.
/// - Does not match: 改革开放 without 以来, 后 or 前.
/// - Yields: its days, from the table of named times.
extension TimeRule {
  static let namedPeriod: TimeRule = {
    let table = WordTable<NamedTime>(NamedTimes.periods)
    return TimeRule("named-period", [.words(table.spellings)]) { input in
      guard let named = table.read(at: &input.cursor) else { return nil }
      // 两会 alone may be those of a province: a year tells that they are the nation's.
      if named.isAnnualSessions, ["两", "兩"].contains(where: { input.cursor.holds($0, at: input.start) }),
        !input.cursor.endsWith("年", before: input.start)
      {
        return nil
      }
      if named.needsBound {
        guard
          ["以来", "以後", "以后", "之后", "初期", "前", "后", "之前", "之初"].contains(where: { input.cursor.holds($0) })
        else { return nil }
      }
      return Output(.with { $0.named = named })
    }
  }()
}
