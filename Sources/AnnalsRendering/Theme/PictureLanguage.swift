/// The language of the words that a picture brings along: legend, axis, notes.
public enum PictureLanguage: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The one of two wordings that this language takes.
  func choose(_ chinese: String, _ english: String) -> String {
    switch self {
    case .chinese: chinese
    case .english: english
    }
  }
}
