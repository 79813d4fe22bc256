import AnnalsCore

/// The language of the words that pictures and lists bring along: legend, axis, dates, notes.
///
/// The words of documents (labels, names, evidence) stay as they are.
public enum PictureLanguage: String, CaseIterable, Sendable {
  case chinese = "zh"
  case english = "en"

  /// The language that most events of a chronicle are labelled in, told by their script; Chinese for none.
  public init(of chronicle: Chronicle) {
    let labels = chronicle.events.map(\.label) + chronicle.documents.compactMap(\.title)
    let chinese = labels.count { $0.unicodeScalars.contains { $0.properties.isIdeographic } }
    self = chinese * 2 >= labels.count ? .chinese : .english
  }

  /// The words of the language.
  var words: any Vocabulary {
    switch self {
    case .chinese: ChineseVocabulary()
    case .english: EnglishVocabulary()
    }
  }
}
