/// How an attribute of a picture's element passes into a page.
enum SVGAttribute {
  /// As it is.
  case words
  /// With its numbers to a tenth.
  case numbers

  /// The attributes that pass; all others are left out.
  static let passing: [String: SVGAttribute] = [
    "x": .numbers, "y": .numbers, "cx": .numbers, "cy": .numbers, "rx": .numbers, "ry": .numbers,
    "d": .words, "font-size": .numbers, "stroke-width": .numbers,
    "fill": .words, "fill-opacity": .words, "stroke": .words, "stroke-dasharray": .words,
    "stroke-opacity": .words, "text-anchor": .words, "font-weight": .words,
  ]

  /// Whether an attribute says what holds without it; the size of words is that of the page's picture.
  static func isDefault(_ name: String, _ value: String) -> Bool {
    switch name {
    case "text-anchor": value == "start"
    case "stroke": value == "transparent"
    case "font-size": Double(value) == PictureMeasures.labelSize
    // The page's style fills no outline that does not say so.
    case "fill": value == "none"
    default: false
    }
  }

  /// The value in fewer characters.
  func shortened(_ value: String) -> String {
    switch self {
    case .words: value
    case .numbers: SVGAttribute.tenths(value)
    }
  }

  /// Numbers cut to a tenth: `12.50` → `12.5`, `7.04` → `7`.
  private static func tenths(_ value: String) -> String {
    var kept = String.UnicodeScalarView()
    // The digits behind the point; nil before it.
    var decimals: Int?
    for scalar in value.unicodeScalars {
      switch scalar {
      case ".": decimals = 0
      case "0"..."9":
        if let behind = decimals {
          if behind == 0, scalar != "0" { kept += [".", scalar] }
          decimals = behind + 1
        } else {
          kept.append(scalar)
        }
      default:
        decimals = nil
        kept.append(scalar)
      }
    }
    return String(kept)
  }
}
