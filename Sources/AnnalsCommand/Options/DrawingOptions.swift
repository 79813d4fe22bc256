import Annals
import ArgumentParser

/// How pictures and printed timelines look.
struct DrawingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The title above it.", valueName: "text"))
  var title: String?

  @OptionGroup var words: LanguageOptions

  @Option(help: "The colours of pictures.")
  var theme = ThemeName.light

  @Option(
    help: ArgumentHelp(
      "The font of pictures, before those with simplified Chinese characters (repeatable).",
      valueName: "name"
    )
  )
  var font: [String] = []

  @Option(help: "What a lane of a timeline or a cluster of a graph holds.")
  var lanes = PictureOptions.Grouping.automatic

  @Option(help: "Which relations are drawn as arrows; all: also those that only the dates imply.")
  var relations = PictureOptions.RelationChoice.stated

  @Option(
    help: ArgumentHelp("Stop Graphviz when a picture takes it longer than this.", valueName: "seconds")
  )
  var drawLimit = GraphvizProcess.standardSeconds

  func validate() throws {
    // A day is as good as no limit, and its milliseconds are small numbers.
    guard (1...86_400).contains(drawLimit) else {
      throw ValidationError("--draw-limit wants seconds; give 1 to 86400")
    }
  }

  /// Where pictures are drawn.
  var process: GraphvizProcess { .own(seconds: drawLimit) }

  /// What the drawing modules are told; the prefix leads from the picture to the documents.
  func pictureOptions(linkPrefix: String = "") -> PictureOptions {
    PictureOptions(
      title: title,
      theme: theme.theme,
      fonts: font + PictureOptions.defaultFonts,
      language: words.lang,
      lanes: lanes,
      relations: relations,
      linkPrefix: linkPrefix
    )
  }
}

extension PictureLanguage: NamedChoice {}
extension PictureOptions.Grouping: NamedChoice {}
extension PictureOptions.RelationChoice: NamedChoice {}

/// The themes by name.
enum ThemeName: String, NamedChoice {
  case light
  case dark
  case print

  /// The colours.
  var theme: Theme {
    switch self {
    case .light: .light
    case .dark: .dark
    case .print: .print
    }
  }
}
