/// Marks at the head of a list's item.
enum Bullet {
  private static let bullets: Set<Unicode.Scalar> = [
    "•", "●", "■", "◆", "▪", "◦", "○", "□", "▶", "➢", "\u{F0B7}", "\u{F06C}",
  ]

  /// Whether a word is a bullet and nothing else.
  static func isBullet(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 && word.unicodeScalars.allSatisfy(bullets.contains)
  }

  /// Whether a text begins with a bullet and something after it.
  static func marks(_ text: String) -> Bool { content(of: text) != nil }

  /// The text after a bullet, nil without one.
  static func content(of text: String) -> String? {
    guard let first = text.unicodeScalars.first, bullets.contains(first) else { return nil }
    let rest = text.unicodeScalars.dropFirst().drop { $0 == " " }
    return rest.isEmpty ? nil : String(rest)
  }
}
