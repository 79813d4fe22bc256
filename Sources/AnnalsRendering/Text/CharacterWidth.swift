/// How many columns of a terminal a character takes.
///
/// East Asian wide and full-width characters and emoji take two, combining marks and format characters none.
/// A sequence of emoji counts as the sum of its parts: terminals that join them show it narrower, none wider.
struct CharacterWidth: Hashable, Sendable {
  /// How ambiguous characters are shown.
  let ambiguous: TextTimelineRenderer.AmbiguousWidth

  /// The columns of a scalar, 0…2.
  ///
  /// - Complexity: O(log n) in the tables, O(1) for ASCII.
  func columns(of scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value < 0x20 ? 0 : 1 }
    if value < 0xA0 { return 0 }
    if (0x4E00...0x9FFF).contains(value) { return 2 }
    // Vowels and final consonants of Hangul join the syllable before.
    if (0x1160...0x11FF).contains(value) { return 0 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    if CharacterWidth.holds(CharacterWidth.wide, value) { return 2 }
    return ambiguous == .wide && CharacterWidth.holds(CharacterWidth.ambiguous, value) ? 2 : 1
  }

  /// The columns of a text on one line.
  ///
  /// - Complexity: O(n)
  func columns(of text: some StringProtocol) -> Int {
    var columns = 0
    var last = 0
    for scalar in text.unicodeScalars {
      let width = scalar == CharacterWidth.emojiSelector && last == 1 ? 1 : self.columns(of: scalar)
      columns += width
      last = width
    }
    return columns
  }

  /// The selector that makes a narrow character an emoji of two columns.
  static let emojiSelector: Unicode.Scalar = "\u{FE0F}"

  private static func holds(_ ranges: [ClosedRange<UInt32>], _ value: UInt32) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(value)
  }
}
