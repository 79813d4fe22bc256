/// How an attribute of a picture's element passes into a page.
enum SVGAttribute {
  /// As it is.
  case words
  /// With its numbers to a tenth.
  case numbers
  /// As one declaration of the part's look; see ``SVGLooks``.
  case look
  /// The same, with its numbers to a tenth.
  case measuredLook

  /// The attributes that pass; all others are left out.
  static let passing: [String: SVGAttribute] = [
    "x": .numbers, "y": .numbers, "cx": .numbers, "cy": .numbers, "d": .words,
    "rx": .measuredLook, "ry": .measuredLook,
    "fill": .look, "fill-opacity": .look,
    "stroke": .look, "stroke-width": .measuredLook, "stroke-opacity": .look,
    "stroke-dasharray": .look, "font-size": .measuredLook, "font-weight": .look, "text-anchor": .look,
  ]

  /// Whether an attribute says what holds without it: the page's style has the size and colour of labels, and fills
  /// no outline.
  static func isDefault(_ name: String, _ value: String, of element: String, in theme: Theme) -> Bool {
    switch name {
    case "text-anchor": value == "start"
    case "stroke": value == "transparent" || value == "none"
    case "font-size": Double(value) == PictureMeasures.labelSize
    case "fill": value == (element == "text" ? theme.text.hex : "none")
    default: false
    }
  }

  /// Whether it is a declaration of the part's look.
  var isLook: Bool { self == .look || self == .measuredLook }

  /// The value in fewer characters.
  func shortened(_ value: String) -> String {
    switch self {
    case .words, .look: value
    case .numbers, .measuredLook: SVGAttribute.tenths(value)
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
