import Annals
import ArgumentParser

/// How pictures and printed timelines look.
struct DrawingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The title above it.", valueName: "text"))
  var title: String?

  @Option(help: "The colours of pictures.")
  var theme = ThemeName.light

  @Option(
    help: ArgumentHelp(
      "The font of pictures, before those with simplified Chinese characters (repeatable).",
      valueName: "name"
    )
  )
  var font: [String] = []

  /// What the drawing modules are told; the prefix leads from the picture to the documents.
  func pictureOptions(linkPrefix: String = "") -> PictureOptions {
    PictureOptions(
      title: title,
      theme: theme.theme,
      fonts: font + PictureOptions.defaultFonts,
      linkPrefix: linkPrefix
    )
  }
}

/// The themes by name.
enum ThemeName: String, CaseIterable, ExpressibleByArgument {
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
