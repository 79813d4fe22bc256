/// What a Unicode scalar is to the passes that undo line breaks and stray spaces.
enum ScalarClass: Equatable, Sendable {
  /// Blank of any width, and the marks that take no room: U+0020, tab, U+00A0, U+3000, U+200B, U+FEFF.
  case space
  /// ASCII digits and their full-width twins.
  case digit
  /// Letters of scripts that put spaces between words.
  case letter
  /// ASCII punctuation and symbols.
  case punctuation
  /// Han characters, full-width punctuation and everything else that is set in a square.
  case wide

  /// The class of a scalar value.
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x09...0x0D, 0x20, 0xA0, 0x3000, 0x200B, 0xFEFF: self = .space
    case 0x30...0x39, 0xFF10...0xFF19: self = .digit
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x1FFF: self = .letter
    case 0..<0xC0: self = .punctuation
    default: self = .wide
    }
  }
}

extension ScalarClass {
  /// Whether a blank between two scalars of these classes separates words, so that it must stay.
  ///
  /// Blank between Han characters, or between a Han character and a number, is a trace of typesetting:
  /// 乡村 振 兴, 2022 年. Between Latin words or two numbers it carries meaning.
  static func blankSeparates(_ before: ScalarClass, _ after: ScalarClass) -> Bool {
    switch (before, after) {
    case (.letter, _), (_, .letter), (.digit, .digit): true
    case (.wide, _), (_, .wide): false
    default: true
    }
  }
}
