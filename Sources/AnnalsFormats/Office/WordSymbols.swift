/// Characters of symbol fonts as Unicode (`w:sym`, ISO/IEC 29500-1, 17.3.3.30).
enum WordSymbols {
  /// The character that a font has at a hexadecimal position; nil for a mere ornament.
  ///
  /// Positions of symbol fonts lie in the private use area from F000; outside it they are Unicode already.
  static func text(position: String, font: String) -> String? {
    guard let value = UInt32(position, radix: 16) else { return nil }
    if (0xF000...0xF0FF).contains(value) || value < 0x100 {
      let table = tables[font.lowercased()]
      if let text = table?[Int(value & 0xFF)] { return text }
      // Fonts that hold letters have them in their places.
      guard table == nil, (0x21...0x7E).contains(value & 0xFF) else { return nil }
      return Unicode.Scalar(value & 0xFF).map { String($0) }
    }
    guard !(0xE000...0xF8FF).contains(value) else { return nil }
    return Unicode.Scalar(value).map { String($0) }
  }

  private static let tables: [String: [Int: String]] = [
    "wingdings": [
      0x6C: "●", 0x6E: "■", 0x6F: "□", 0x70: "□", 0x71: "□", 0x72: "□", 0x74: "◆", 0x75: "◆", 0x77: "◆",
      0x80: "⓪", 0x81: "①", 0x82: "②", 0x83: "③", 0x84: "④", 0x85: "⑤", 0x86: "⑥", 0x87: "⑦", 0x88: "⑧",
      0x89: "⑨", 0x8A: "⑩", 0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xDF: "←", 0xE0: "→",
      0xE1: "↑", 0xE2: "↓", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
    ],
    "wingdings 2": [0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0x53: "☒", 0x54: "☒", 0xA3: "□"],
    "symbol": [
      0x2D: "−", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓", 0xB0: "°",
      0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xD6: "√",
      0x44: "Δ", 0x53: "Σ", 0x57: "Ω", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6C: "λ", 0x6D: "μ",
      0x70: "π", 0x73: "σ",
    ],
  ]
}
