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
    let measure = clause.subject.isEmpty ? nil : LabelText.tidiedString(text, clause.subject)
    return Figure(text: LabelText.tidiedString(text, span.range), value: value, unit: bareUnit, measure: measure)
  }

  private static let multipliers: [(String, Double)] = [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)]

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }
}
