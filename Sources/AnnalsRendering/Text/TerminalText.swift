/// Text of a document made safe for a terminal.
enum TerminalText {
  /// The text on one line: breaks and tabs become spaces, and nothing that a terminal obeys is left.
  ///
  /// Control characters (with them every escape sequence) and the marks that turn the direction of text show
  /// as `�`, so that tampering is seen; other invisible format characters are dropped, the joiners of emoji
  /// and of scripts kept.
  static func safe(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPlain($0) }) else { return text }
    var safe = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029:
        if safe.last != " " { safe.append(" ") }
      case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        safe.append("\u{FFFD}")
      case 0x200C, 0x200D: safe.append(scalar)
      case _ where scalar.properties.generalCategory == .format: continue
      default: safe.append(scalar)
      }
    }
    return String(safe)
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0x3001...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }
}
