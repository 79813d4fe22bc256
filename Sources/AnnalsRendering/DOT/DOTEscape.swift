/// Makes strings from documents safe to stand in DOT, and from there in SVG, PNG and PDF.
///
/// Measured on Graphviz 2.43: its reader unescapes nothing but `\"`, labels interpret `\N \G \L \n \l \r`
/// and HTML entities, and a quoted run of 16,384 bytes or more cannot be read from a file.
enum DOTEscape {
  /// The most scalars of a label; layout of longer ones takes long and none is readable.
  static let longestLabel = 400
  /// The most scalars of a tooltip.
  static let longestTooltip = 2000
  /// The most bytes of one quoted run, well below the reader's buffer.
  private static let longestRun = 8000

  /// Where the lines of a label begin.
  enum Alignment: String, Sendable {
    case center = "\\n"
    case left = "\\l"
    case right = "\\r"
  }

  /// A quoted label or tooltip that shows exactly `text`.
  ///
  /// `alignment` ends every line, the last one too unless it is centred.
  static func label(
    _ text: String,
    alignment: Alignment = .center,
    limit: Int = longestLabel
  ) -> String {
    var escaped = ""
    var endsLine = true
    for scalar in capped(text, limit) {
      endsLine = false
      switch scalar {
      case "\n":
        escaped += alignment.rawValue
        endsLine = true
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "&": escaped += "&amp;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    if alignment != .center, !endsLine { escaped += alignment.rawValue }
    return runs(escaped)
  }

  /// A quoted value that Graphviz does not interpret: colours, positions, fonts, drawing operations.
  ///
  /// A backslash cannot be written there before a quotation mark or the end, so it becomes “＼”.
  static func value(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars where isPrintable(scalar) {
      switch scalar {
      case "\\": escaped += "＼"
      case "\"": escaped += "\\\""
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return runs(escaped)
  }

  /// Text inside an HTML-like label; a space where nothing is left, for Graphviz reads no empty element.
  static func html(_ text: String, limit: Int = longestLabel) -> String {
    var escaped = ""
    for scalar in capped(text, limit) {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped.isEmpty ? " " : escaped
  }

  /// A quoted identifier for SVG's `id`.
  static func id(_ text: String) -> String { "\"" + safeID(text) + "\"" }

  /// An identifier as it stands in SVG: ASCII letters, digits, `-`, `_` and `.`; anything else becomes its code.
  static func safeID(_ text: String) -> String {
    var safe = ""
    for scalar in capped(text, 64) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": safe.unicodeScalars.append(scalar)
      default: safe += "_" + String(scalar.value, radix: 16) + "_"
      }
    }
    return safe
  }

  /// A number in at most two decimals, within ±1,000,000: larger ones make the library run out of memory.
  static func number(_ value: Double) -> String {
    let bounded = value.isNaN ? 0 : min(max(value, -1_000_000), 1_000_000)
    let hundredths = Int((bounded * 100).rounded())
    let fraction = abs(hundredths) % 100
    let sign = hundredths < 0 ? "-" : ""
    let whole = sign + String(abs(hundredths) / 100)
    if fraction == 0 { return whole == "-0" ? "0" : whole }
    if fraction % 10 == 0 { return whole + "." + String(fraction / 10) }
    return whole + (fraction < 10 ? ".0" : ".") + String(fraction)
  }

  /// At most `limit` scalars, without those that break XML or turn the direction of the text around.
  private static func capped(_ text: String, _ limit: Int) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalars.count == limit {
        scalars[limit - 1] = "…"
        break
      }
      if scalar == "\t" {
        scalars.append(" ")
      } else if scalar == "\n" || isPrintable(scalar) {
        scalars.append(scalar)
      }
    }
    return scalars
  }

  static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }

  /// The escaped text in quotation marks, cut into runs joined by `+` where it is long.
  private static func runs(_ escaped: String) -> String {
    guard escaped.utf8.count > longestRun else { return "\"" + escaped + "\"" }
    var result = "\""
    var used = 0
    var backslashes = 0
    for scalar in escaped.unicodeScalars {
      // A cut between a backslash and what it escapes would change both runs.
      if used >= longestRun - 8, backslashes % 2 == 0 {
        result += "\" + \""
        used = 0
      }
      backslashes = scalar == "\\" ? backslashes + 1 : 0
      result.unicodeScalars.append(scalar)
      used += scalar.utf8.count
    }
    return result + "\""
  }
}

extension Unicode.Scalar {
  /// The bytes it takes in UTF-8.
  fileprivate var utf8: UTF8.EncodedScalar {
    UTF8.encode(self) ?? UTF8.EncodedScalar()
  }
}
