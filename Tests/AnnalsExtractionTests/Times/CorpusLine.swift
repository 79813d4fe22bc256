/// A sentence of a corpus with the expressions that must be found in it.
struct CorpusLine: Sendable, CustomStringConvertible {
  /// One marked expression.
  struct Expectation: Sendable, Equatable {
    /// The words between the marks.
    let text: String
    /// TIMEX3 type.
    let type: String
    /// TIMEX3 value.
    let value: String
    /// The name of the rule.
    let rule: String
  }

  /// `file:line`, for messages.
  let place: String
  /// The sentence without marks.
  let sentence: String
  /// The reference day in ISO form.
  let reference: String
  /// What must be found, in order; nothing for a negative line.
  let expectations: [Expectation]

  /// The place, so that a failure names it.
  var description: String { "\(place) \(sentence)" }

  /// A line of five columns: sentence with marks, reference, and types, values and rules with `;` between them.
  init?(_ line: Substring, place: String) {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard columns.count == 5 else { return nil }
    var texts: [String] = []
    for piece in columns[0].split(separator: "⟦", omittingEmptySubsequences: false).dropFirst() {
      guard let end = piece.firstIndex(of: "⟧") else { return nil }
      texts.append(String(piece[..<end]))
    }
    let lists = columns[2...].map { $0.split(separator: ";").map(String.init) }
    guard lists.allSatisfy({ $0.count == texts.count }) else { return nil }
    self.place = place
    sentence = columns[0].filter { $0 != "⟦" && $0 != "⟧" }
    reference = columns[1]
    expectations = texts.indices.map {
      Expectation(text: texts[$0], type: lists[0][$0], value: lists[1][$0], rule: lists[2][$0])
    }
  }
}
