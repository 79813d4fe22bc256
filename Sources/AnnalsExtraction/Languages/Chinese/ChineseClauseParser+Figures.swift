/// What stands right before the figures of a clause.
extension ChineseClauseParser {
  /// The noun that stands before a figure without a verb of its own.
  func figureNoun(_ clause: Clause) -> Clause.FigureNoun? {
    guard let last = clause.figures.last else { return nil }
    for figure in clause.figures {
      var end = figure.range.lowerBound
      end -= LabelWords.beforeFigure.length(in: text, endingAt: end, from: clause.range.lowerBound) ?? 0
      if LabelWords.dimensions.length(in: text, endingAt: end, from: clause.range.lowerBound) != nil {
        return .dimension
      }
    }
    let bound = clause.tokens.token(at: last.range.upperBound).flatMap {
      $0.roles.contains(.floor) ? $0.range.upperBound : nil
    }
    guard last.unit != nil, clause.content.upperBound - (bound ?? last.range.upperBound) <= 3,
      LabelWords.measured.length(in: text, endingAt: last.range.lowerBound, from: clause.range.lowerBound)
        != nil
    else { return nil }
    return .measured
  }

  /// Where the subject of a verb of measure ends that a phrase with 的 seems to cut short: 公司在海外的收入超过5亿元.
  func measuredEnd(_ tokens: TokenRun, verb: Verb, from start: Int) -> Int? {
    let verbStart = tokens[verb.first].range.lowerBound
    guard tokens[verb.first].roles.contains(.measure),
      LabelWords.states.contains(tokens[verb.first].range, of: text)
    else { return nil }
    var end = verbStart
    for token in tokens[..<verb.first].reversed() {
      guard token.range.upperBound == end,
        !token.roles.isDisjoint(with: [.adverb, .perfect, .future, .modal, .negation, .goal])
      else { break }
      end = token.range.lowerBound
    }
    var mark: Int?
    var offset = start
    while offset < end {
      if text.has(ChineseClauseParser.attributiveMark, at: offset, before: end) { mark = offset }
      offset += UTF8Scan.scalarLength(text[offset])
    }
    guard let mark, end - mark >= 9,
      LabelWords.measured.length(in: text, endingAt: end, from: mark) != nil
        || LabelReduction.growth.length(in: text, endingAt: end, from: mark) != nil
    else { return nil }
    return end
  }
}
