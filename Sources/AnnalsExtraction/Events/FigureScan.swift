/// Finds numbers with units: 303万人, ６０亿元, 5.5%, 三名, 约四分之一.
///
/// Digits of either width; Chinese numerals only before a unit, so that 七里河 is none; 一 is an article (一种).
enum FigureScan {
  /// The figure that begins at an offset.
  static func figure(in text: [UInt8], at start: Int, limit: Int, lexicon: Lexicon) -> FigureSpan? {
    guard mayBeginFigure(text[start]), !followsNumber(text, start) else { return nil }
    guard
      let number = digits(in: text, at: start, limit: limit) ?? numerals(in: text, at: start, limit: limit)
    else { return nil }
    var end = number.end
    var value = number.value
    end = skip(vague, in: text, at: end, limit: limit)
    while let (multiplier, length) = multiplier(in: text, at: end, limit: limit) {
      value *= multiplier
      end += length
    }
    end = skip(vague, in: text, at: end, limit: limit)
    guard let unit = lexicon.longestMatch(in: text, at: end, limit: limit), unit.word.roles.contains(.unit)
    else { return number.isDigits ? FigureSpan(range: start..<end, value: rounded(value), unit: nil) : nil }
    return FigureSpan(range: start..<unit.end, value: rounded(value), unit: end..<unit.end)
  }

  /// Whether a digit of either width or a Chinese numeral may begin with a byte.
  private static func mayBeginFigure(_ lead: UInt8) -> Bool {
    switch lead {
    case 0x30...0x39, 0x2E, 0xE4, 0xE5, 0xEF: true
    default: false
    }
  }

  /// 10.7亿 is 1 070 000 000, not a millionth less: six decimals are kept.
  static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  private static let vague = ["多", "余", "几"].map { Array($0.utf8) }
  private static let multipliers: [(bytes: [UInt8], value: Double)] = [
    (Array("万亿".utf8), 1e12), (Array("亿".utf8), 1e8), (Array("万".utf8), 1e4), (Array("千万".utf8), 1e7),
    (Array("百万".utf8), 1e6), (Array("千".utf8), 1e3), (Array("百".utf8), 1e2),
  ]
  private static let ordinal = Array("第".utf8)

  private static func digits(
    in text: [UInt8],
    at start: Int,
    limit: Int
  )
    -> (end: Int, value: Double, isDigits: Bool)?
  {
    var end = start
    var whole = ""
    while end < limit, let digit = digit(in: text, at: end, limit: limit) {
      whole += digit.character
      end += digit.length
    }
    guard !whole.isEmpty, whole.utf8.first != UInt8(ascii: ".") else { return nil }
    if whole.hasSuffix(".") {
      whole.removeLast()
      end -= 1
    }
    return Double(whole).map { (end, $0, true) }
  }

  /// A digit of either width, a decimal point, or a comma between groups of three.
  private static func digit(in text: [UInt8], at offset: Int, limit: Int) -> (character: String, length: Int)?
  {
    let byte = text[offset]
    if (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") {
      return (String(UnicodeScalar(byte)), 1)
    }
    if byte == 0xEF, offset + 2 < limit, text[offset + 1] == 0xBC {
      let digit = text[offset + 2]
      if (0x90...0x99).contains(digit) { return (String(UnicodeScalar(digit - 0x60)), 3) }
      if digit == 0x8E { return (".", 3) }
    }
    return nil
  }

  private static func numerals(
    in text: [UInt8],
    at start: Int,
    limit: Int
  )
    -> (end: Int, value: Double, isDigits: Bool)?
  {
    let (scalar, count) = text.scalar(at: start)
    guard start + count <= limit, let value = numeral(scalar),
      !(start >= 3 && UTF8Scan.matches(ordinal, in: text, at: start - 3, limit: limit))
    else { return nil }
    return (start + count, value, false)
  }

  /// 一 is an article, so that counting begins with two.
  private static func numeral(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x4E8C, 0x4E24: 2  // 二 两
    case 0x4E09: 3  // 三
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  private static func multiplier(in text: [UInt8], at offset: Int, limit: Int) -> (Double, Int)? {
    for (bytes, value) in multipliers where UTF8Scan.matches(bytes, in: text, at: offset, limit: limit) {
      return (value, bytes.count)
    }
    return nil
  }

  private static func skip(_ words: [[UInt8]], in text: [UInt8], at offset: Int, limit: Int) -> Int {
    for bytes in words where UTF8Scan.matches(bytes, in: text, at: offset, limit: limit) {
      return offset + bytes.count
    }
    return offset
  }

  /// Whether the offset stands inside a number or a Latin word (GB17761, A-320).
  private static func followsNumber(_ text: [UInt8], _ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    let byte = text[offset - 1]
    let isLatin = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    return isLatin || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
