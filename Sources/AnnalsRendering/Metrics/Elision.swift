/// Shortens text to a width without cutting a word or a number in two.
enum Elision {
  /// The text, or as much of it as fits with “…” behind.
  ///
  /// A cut never falls inside a run of Latin letters or digits (`C919`, `7000`), nor right behind an opening
  /// bracket or quotation mark. A single run wider than everything is cut where it must be.
  ///
  ///     Elision.shorten("部署2035年远景目标", to: 70, size: 14)    // "部署…"
  ///
  /// - Complexity: O(n) in the length of the text.
  static func shorten(
    _ text: String,
    to width: Double,
    size: Double,
    weight: TextMetrics.Weight = .regular
  ) -> String {
    guard TextMetrics.width(of: text, size: size, weight: weight) > width else { return text }
    let scalars = Array(text.unicodeScalars)
    let room = width - TextMetrics.width(of: "…", size: size, weight: weight)
    var used = 0.0
    var best = 0
    var fitting = 0
    for (index, scalar) in scalars.enumerated() {
      used += Double(TextMetrics.width(of: scalar, weight: weight)) * size / 1000
      guard used <= room else { break }
      fitting = index + 1
      if isBreak(after: scalar, before: index + 1 < scalars.count ? scalars[index + 1] : nil) {
        best = fitting
      }
    }
    var kept = best > 0 ? best : fitting
    while kept > 0, trailing.contains(scalars[kept - 1]) { kept -= 1 }
    var shortened = String.UnicodeScalarView()
    shortened.append(contentsOf: scalars[..<kept])
    return String(shortened) + "…"
  }

  /// What may not stand before the “…”.
  private static let trailing: Set<Unicode.Scalar> = [
    " ", "，", "、", "。", "；", "：", "（", "《", "“", "‘", "〈", "【", "(", "[", "·", "—", "-", "\u{3000}",
  ]

  static func isBreak(after left: Unicode.Scalar, before right: Unicode.Scalar?) -> Bool {
    guard let right else { return true }
    return !(isWordPart(left) && isWordPart(right)) && !isMark(right) && !(isDigit(left) && isUnit(right))
  }

  /// What a number is nothing without: `1800万` is not 1800.
  private static func isUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "万", "亿", "千", "百", "％", "‰": true
    default: false
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  /// Whether a scalar belongs to the letter before it; Chinese characters are spared the search in Unicode's tables.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    !(0x4E00...0x9FFF).contains(scalar.value) && scalar.properties.generalCategory == .nonspacingMark
  }

  /// Letters and digits of scripts that write words in one run.
  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x10FF, 0x1E00...0x1FFF: true
    case 0x25, 0x2B, 0x2D, 0x2E, 0x5F, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }
}

extension Elision {
  /// As much of the text as fits, cut where ``shorten(_:to:size:weight:)`` would; without “…”.
  static func longestPrefix(
    of text: String,
    width: Double,
    size: Double,
    weight: TextMetrics.Weight = .regular
  ) -> String {
    let dots = TextMetrics.width(of: "…", size: size, weight: weight)
    let shortened = shorten(text, to: width + dots, size: size, weight: weight)
    return shortened == text ? text : String(shortened.unicodeScalars.dropLast())
  }
}
