import AnnalsCore

/// Turns figures of the text into figures of the model: words, number, unit, what they measure.
struct FigureReader {
  let text: [UInt8]

  /// The figure, or nil when it has no unit: a bare number measures nothing.
  func figure(_ span: FigureSpan, in clause: Clause) -> Figure? {
    guard let unit = span.unit else { return nil }
    let unitText = string(unit)
    var value = span.value
    var bareUnit = unitText
    // 亿元 counts 元: the multiplier moves into the number.
    for (word, factor) in FigureReader.multipliers where unitText.hasPrefix(word) && unitText != word {
      value = FigureScan.rounded(value * factor)
      bareUnit = String(unitText.unicodeScalars.dropFirst(word.unicodeScalars.count))
      break
    }
    return Figure(
      text: LabelText.tidiedString(text, span.range),
      value: value,
      unit: bareUnit,
      measure: measure(of: span, in: clause)
    )
  }

  /// What a figure measures: the noun of measure right before it with what that is of, else the subject.
  private func measure(of span: FigureSpan, in clause: Clause) -> String? {
    // 3人遇难, 1200间房屋倒塌: what befalls, or what is counted, stands behind the figure.
    if let next = clause.tokens.token(at: span.range.upperBound), next.roles.contains(.casualty) {
      return LabelText.tidiedString(text, next.range)
    }
    if span.range.lowerBound == clause.subject.lowerBound, clause.subject.upperBound >= span.range.upperBound
    {
      let counted = span.range.upperBound..<clause.subject.upperBound
      return counted.count < 6 ? nil : LabelText.tidiedString(text, counted)
    }
    let before = clause.figures.last { $0.range.upperBound <= span.range.lowerBound }?.range.upperBound
    var start = max(clause.content.lowerBound, before ?? 0)
    // 力争到2027年产值突破20亿元: neither goal nor time is measured.
    for token in clause.tokens
    where token.range.lowerBound >= start && token.range.upperBound < span.range.lowerBound {
      var isTime = false
      if case .time = token.form { isTime = true }
      if isTime || !token.roles.isDisjoint(with: [.goal, .future, .modal]) { start = token.range.upperBound }
    }
    var end = span.range.lowerBound
    // 比例达到约20%: neither verb nor 约 is what is measured.
    while let length = FigureReader.between.length(in: text, endingAt: end, from: start) { end -= length }
    if LabelWords.measured.length(in: text, endingAt: end, from: start) != nil {
      return LabelText.tidiedString(text, start..<end)
    }
    return clause.subject.isEmpty ? nil : LabelText.tidiedString(text, clause.subject)
  }

  private static let between = WordSet(
    """
    约 达 为 近 超 超过 达到 已达 已达到 只有 仅 约为 不足 逾 突破 已突破 占 增长 增长到 增至 增加到 上升到 升至 提高到 提升到 提升至 下降到 降至 至 累计 共 已 了 要 将 力争 同比增长 同比下降
    """
  )

  private static let multipliers: [(String, Double)] = [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)]

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
