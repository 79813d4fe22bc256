import Annals
import ArgumentParser

/// The language of the words that are not the documents' own.
struct LanguageOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of dates, legend, notes and contradictions; by default that of the documents.",
      valueName: "zh|en"
    )
  )
  var lang: PictureLanguage?

  /// The language asked for, else that of what the chronicle tells.
  func language(of chronicle: Chronicle) -> PictureLanguage {
    lang ?? PictureLanguage(of: chronicle)
  }
}
