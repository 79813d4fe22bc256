/// The colours of a page as CSS: its own, and those of the picture, which change with it between light and dark.
struct PageColors {
  /// The theme that the picture is drawn in.
  let theme: Theme

  /// A page in a theme for paper stays as it is; all others know light and dark.
  private var dark: Theme { theme == .print ? .print : .dark }

  /// What the page begins as; nil follows the reader's system.
  static func scheme(of theme: Theme) -> String? {
    switch theme {
    case .light: nil
    case .dark: "dark"
    default: "light"
    }
  }

  /// The theme that a picture for a page is drawn in: dark is made of light by the page.
  static func drawn(_ theme: Theme) -> Theme { theme == .dark ? .light : theme }

  var css: String {
    let pairs: [(name: String, color: KeyPath<Theme, PictureColor>)] = [
      ("ground", \.background), ("band", \.alternateBackground), ("text", \.text), ("muted", \.secondaryText),
      ("line", \.grid), ("axis", \.axis), ("alarm", \.emphasis),
    ]
    let (ink, surface) = (
      (theme.accent(0).ink, dark.accent(0).ink), (theme.accent(0).surface, dark.accent(0).surface)
    )
    let variables =
      pairs.map { ($0.name, (theme[keyPath: $0.color], dark[keyPath: $0.color])) }
      + [("ink", ink), ("surface", surface)]
    return ":root{" + variables.map { "--\($0.0):\(PageColors.value($0.1))" }.joined(separator: ";") + "}\n"
  }

  /// A colour of the drawn picture as CSS, with what it becomes in the dark; nil for what is no colour of the theme.
  func value(ofDrawn hex: String, isText: Bool) -> String? {
    // The names of periods have the colour of the ground, yet stand on dark in either scheme.
    if isText, hex == theme.periodText.hex { return PageColors.value((theme.periodText, dark.periodText)) }
    return pairs.first { $0.0.hex == hex }.map(PageColors.value)
  }

  private var pairs: [(PictureColor, PictureColor)] {
    var pairs = [
      (theme.background, dark.background), (theme.alternateBackground, dark.alternateBackground),
      (theme.text, dark.text), (theme.secondaryText, dark.secondaryText), (theme.grid, dark.grid),
      (theme.axis, dark.axis), (theme.arrow, dark.arrow), (theme.emphasis, dark.emphasis),
    ]
    pairs += zip(theme.periods, dark.periods)
    return pairs + zip(theme.accents, dark.accents).flatMap { [($0.ink, $1.ink), ($0.surface, $1.surface)] }
  }

  private static func value(_ pair: (PictureColor, PictureColor)) -> String {
    pair.0 == pair.1 ? pair.0.hex : "light-dark(\(pair.0.hex),\(pair.1.hex))"
  }
}
