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
      LabelWords.measured.length(in: text, endingAt: last.range.lowerBound, from: clause.range.lowerBound) != nil
    else { return nil }
    return .measured
  }
}
