import AnnalsCore

/// Which times of a clause date it, and which only qualify a noun.
extension ChineseClauseParser {
  /// 从现在的1.14亿人增加到1.8亿人: where it comes from does not date the figure.
  func leadsFrom(_ index: Int, in clause: Clause) -> Bool {
    guard times[index].value == "PRESENT_REF" else { return false }
    return clause.tokens.contains {
      $0.range.upperBound == times[index].range.lowerBound && text.range($0.range, is: "从")
    }
  }

  /// 对我国未来五年发展作出部署: what a decision is about does not date it.
  private func isMatter(_ index: Int, in clause: Clause) -> Bool {
    let start = times[index].range.lowerBound
    guard start < clause.verb.lowerBound,
      let opener = clause.tokens.last(where: {
        $0.range.upperBound <= start && ChineseClauseParser.matterOpeners.contains($0.range, of: text)
      }),
      opener.range.lowerBound > clause.range.lowerBound || clause.triggerRoles.contains(.light)
    else { return false }
    return opener.range.upperBound == start
      || times[index].kind == .duration
  }

  private static let matterOpeners: WordSet = ["对", "对于", "为", "就", "向", "关于", "以"]

  func endsAsNoun(_ clause: Clause) -> Bool {
    var offset = clause.verb.upperBound
    while offset < clause.range.upperBound {
      if UTF8Scan.matches(
        ChineseClauseParser.attributiveMark,
        in: text,
        at: offset,
        limit: clause.range.upperBound
      ) {
        return true
      }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    return false
  }

  func endsWithSpan(_ clause: Clause) -> Bool {
    guard case .time(let index)? = clause.tokens.last?.form, times[index].kind == .duration else {
      return false
    }
    return clause.range.upperBound - times[index].range.upperBound <= 3 && !clause.verb.isEmpty
      && times[index].range.lowerBound >= clause.verb.upperBound
  }

  /// Times after the verb that no preposition leads qualify a noun.
  func splitTimes(_ clause: inout Clause) {
    guard !clause.times.isEmpty else { return }
    let led = Set(
      clause.times.filter { index in
        let start = times[index].range.lowerBound
        if leadsFrom(index, in: clause) || isMatter(index, in: clause) { return false }
        if times[index].kind == .duration, clause.range.upperBound - times[index].range.upperBound <= 3 {
          return true
        }
        if start < clause.verb.lowerBound { return true }
        if clause.triggerRoles.contains(.rescheduling) { return true }
        if clause.triggerRoles.contains(.measure), !clause.figures.isEmpty { return true }
        return clause.tokens.contains { $0.range.upperBound == start && $0.roles.contains(.preposition) }
          || clause.tokens.contains {
            $0.range.lowerBound == times[index].range.upperBound && $0.roles.contains(.future)
          }
      }
    )
    clause.qualifyingTimes = clause.times.filter { !led.contains($0) }
    clause.times = clause.times.filter { led.contains($0) }
  }

  func timeIndices(_ tokens: TokenRun) -> [Int] {
    tokens.compactMap {
      guard case .time(let index) = $0.form, !isComparisonBase(index) else { return nil }
      return index
    }
  }

  /// 比上年增长5%, 较2020年提高: what a figure is compared with is not its date.
  func isComparisonBase(_ index: Int) -> Bool {
    let range = times[index].range
    return ChineseClauseParser.comparisonLeads.length(in: text, endingAt: range.lowerBound, from: 0) != nil
      || ChineseClauseParser.comparisonEnds.length(in: text, at: range.upperBound, limit: text.count) != nil
  }

  static let comparisonLeads: WordSet = ["比", "较", "相比于", "同比"]
  static let comparisonEnds: WordSet = ["同期", "相比", "同比"]
}
