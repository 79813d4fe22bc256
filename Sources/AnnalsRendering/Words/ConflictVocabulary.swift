import AnnalsCore

/// The words for contradictions.
protocol ConflictVocabulary: Sendable {
  /// The sort of a contradiction; nil for one without a word.
  func conflict(_ kind: String) -> String?
  /// A contradiction as one sentence without a full stop.
  func sentence(_ message: ConflictMessage) -> String
  /// A sentence with the value that the documents prove.
  func sentence(_ sentence: String, proving value: String) -> String
  /// Where none was found.
  var noContradictions: String { get }
}

extension ConflictVocabulary {
  /// What is wrong in one line, with the right value where the documents prove it.
  func advice(_ conflict: Conflict) -> String {
    let message = sentence(conflict.message)
    // The sentence on a weekday says it.
    if case .weekday = conflict.message { return message }
    return conflict.suggestion.map { sentence(message, proving: $0) } ?? message
  }

  /// The same below the event's own label, which need not be said again.
  func advice(_ conflict: Conflict, below label: String) -> String {
    guard case .differentTimes(label, let times) = conflict.message else { return advice(conflict) }
    return sentence(.differentTimes(event: "", times: times))
  }

  /// `2010/2020` as `2010–2020`.
  func withDash(_ period: String) -> String {
    period.split(separator: "/").joined(separator: "–")
  }

  func withDash(_ years: ClosedRange<Int>) -> String {
    "\(years.lowerBound)–\(years.upperBound)"
  }
}

extension Conflict {
  /// What is wrong in one line, with the right value where the documents prove it; words of the documents stay as
  /// they are.
  public func text(in language: PictureLanguage) -> String {
    language.words.advice(self)
  }

  /// That there is no contradiction.
  public static func none(in language: PictureLanguage) -> String {
    language.words.noContradictions
  }
}
