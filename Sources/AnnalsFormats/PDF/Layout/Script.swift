/// What the layout has to know of characters: which are as wide as they are high, and are written without spaces.
enum Script {
  /// Whether a character is one of Chinese type: an ideograph, its punctuation or a full-width form.
  static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFF:
      true
    // Quotation marks, dashes and dots that Chinese and Latin type share: full-width in the one that matters here.
    case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x25CB:
      true
    default:
      false
    }
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// The width of a text in ems: one for a full-width character, half of one for any other.
  static func ems(_ text: String) -> Double {
    text.unicodeScalars.reduce(0) { $0 + (isFullWidth($1) ? 1 : 0.5) }
  }

  /// What stands between two pieces of text that follow each other without a gap on the page, such as at the end
  /// of a line: a space between Latin words, nothing beside Chinese.
  static func joint(_ before: String, _ after: String) -> String {
    guard let last = before.unicodeScalars.last, let first = after.unicodeScalars.first else { return "" }
    if isFullWidth(last) || isFullWidth(first) { return "" }
    // A number of a Chinese line may go on in the next one.
    if isDigit(last), isDigit(first), before.unicodeScalars.contains(where: isFullWidth) { return "" }
    return " "
  }

  /// A text continued by the next line of its paragraph; a hyphen that only divides a word at the end of a line
  /// goes.
  static func continued(_ text: String, by next: String) -> String {
    let scalars = text.unicodeScalars
    if let last = scalars.last, let first = next.unicodeScalars.first {
      let isBroken =
        (last == "-" || last == "\u{2010}")
        && scalars.dropLast().last.map { ("a"..."z").contains($0) } ?? false
      if last == "\u{AD}" || isBroken && ("a"..."z").contains(first) {
        return String(scalars.dropLast()) + next
      }
    }
    return text + joint(text, next) + next
  }
}
