/// The writing of texts in YAML 1.2, so that every reader of YAML takes them for texts, and for the same ones.
enum YAMLText {
  /// A text, in quotation marks where it could be taken for something else.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A list on one line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// A date: never quoted where it needs not be, since whatever a reader makes of `2024` is that year.
  static func date(_ text: String) -> String {
    text.utf8.allSatisfy { digits.contains($0) || "-/.~?%TXYS:".utf8.contains($0) } && !text.isEmpty
      && text.utf8.first.map(digits.contains) == true ? text : scalar(text)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  /// Whether a text means itself, in a list as well: it begins with a letter or a sign that means nothing in YAML,
  /// holds no sign that ends it, and is no number or word of YAML.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last, last != " ",
      last != ":",
      first.properties.isAlphabetic || "“”《》（）〈〉「」『』【】〇·…—/".unicodeScalars.contains(first)
        || first.value < 0x80 && digits.contains(UInt8(first.value)) && !isNumeric(text)
    else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      guard isShown(scalar) else { return false }
      if ",[]{}".unicodeScalars.contains(scalar) { return false }
      if previous == ":", scalar == " " { return false }
      if previous == " ", scalar == "#" { return false }
      previous = scalar
    }
    let words: Set<String> = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]
    return !words.contains(text.lowercased())
  }

  /// Whether a reader may take a text for a number or a date.
  private static func isNumeric(_ text: String) -> Bool {
    text.utf8.allSatisfy { digits.contains($0) || "+-.:_exobXTZ/, ".utf8.contains($0) }
  }

  /// Whether a character is seen and stays where it stands.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
    default: true
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where isShown(scalar): quoted.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        quoted += scalar.value > 0xFFFF ? "\\U" : "\\u"
        quoted += String(repeating: "0", count: width - digits.utf8.count) + digits
      }
    }
    return quoted + "\""
  }
}
