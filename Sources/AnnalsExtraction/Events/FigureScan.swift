/// Finds numbers with units: 303万人, ６０亿元, 5.5%, 三名, 约四分之一.
///
/// Digits of either width; Chinese numerals only before a unit, so that 七里河 is none; 一 alone is an article (一种),
/// and 十四届 counts nothing.
enum FigureScan {
  /// The figure that begins at an offset.
  static func figure(in text: [UInt8], at start: Int, limit: Int, lexicon: Lexicon) -> FigureSpan? {
    text.withUnsafeBufferPointer { figure(in: $0, at: start, limit: limit, lexicon: lexicon) }
  }

  /// The figure that begins at an offset.
  static func figure(
    in text: UnsafeBufferPointer<UInt8>,
    at start: Int,
    limit: Int,
    lexicon: Lexicon
  ) -> FigureSpan? {
    guard !followsNumber(text, start), !followsOrdinalMark(text, start) else { return nil }
    guard
      let number = digits(in: text, at: start, limit: limit) ?? numerals(in: text, at: start, limit: limit)
    else { return nil }
    var end = number.end
    var value = number.value
    end = skipVague(in: text, at: end, limit: limit)
    while let (multiplier, length) = multiplier(in: text, at: end, limit: limit) {
      value *= multiplier
      end += length
    }
    guard value <= largest else { return nil }
    end = skipVague(in: text, at: end, limit: limit)
    guard let unit = lexicon.longestWord(in: text, at: end, limit: limit),
      lexicon.words[unit.index].roles.contains(.unit),
      number.isDigits || !isOrdinal(unit.end, after: end, in: text)
    else { return number.isDigits ? FigureSpan(range: start..<end, value: rounded(value), unit: nil) : nil }
    return FigureSpan(range: start..<unit.end, value: rounded(value), unit: end..<unit.end)
  }

  /// A row of more digits is a number of something, and counts nothing.
  private static let largest = 1e24

  /// The scalars with which a figure may begin.
  static let openings: [UInt32] =
    [0x30...0x39, 0x4E00...0x56DB, 0xFF10...0xFF19].joined().filter(mayBegin)

  /// Whether a figure may begin with a scalar: a digit of either width or a Chinese numeral.
  @inline(__always)
  static func mayBegin(with scalar: UInt32) -> Bool {
    scalar < 0x4E00
      ? (0x30...0x39).contains(scalar)
      : (0xFF10...0xFF19).contains(scalar)
        || (scalar <= 0x56DB && (numeral(scalar) != nil || scalar == 0x4E00 || scalar == 0x5341))
  }

  /// 十四届 and 三中 say which, and 十分 says very.
  private static func isOrdinal(_ end: Int, after start: Int, in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard end - start == 3 else { return false }
    let unit = text.scalar(at: start).value
    let isTen = start >= 3 && text.scalar(at: start - 3).value == 0x5341
    return unit == 0x5C4A || (isTen && (unit == 0x5206 || unit == 0x8DB3))
  }

  /// 10.7亿 is 1 070 000 000, not a millionth less: six decimals are kept.
  static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }

  /// A number in digits of either width with its decimal point.
  private static func digits(
    in text: UnsafeBufferPointer<UInt8>,
    at start: Int,
    limit: Int
  )
    -> (end: Int, value: Double, isDigits: Bool)?
  {
    var end = start
    var digits: [UInt8] = []
    var hasPoint = false
    while end < limit, let digit = digit(in: text, at: end, limit: limit) {
      if digit.ascii == UInt8(ascii: ".") {
        // 3.15.3 is no number: a line of nothing else would be gone through from each of its digits.
        guard !hasPoint else {
          let next = end + digit.length
          if next < limit, self.digit(in: text, at: next, limit: limit) != nil { return nil }
          break
        }
        hasPoint = true
      }
      digits.append(digit.ascii)
      end += digit.length
    }
    guard let first = digits.first, first != UInt8(ascii: ".") else { return nil }
    if digits.last == UInt8(ascii: ".") {
      digits.removeLast()
      end -= 1
    }
    return Double(String(decoding: digits, as: UTF8.self)).map { (end, $0, true) }
  }

  /// A digit of either width or a decimal point.
  private static func digit(
    in text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    limit: Int
  ) -> (ascii: UInt8, length: Int)? {
    let byte = text[offset]
    if (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") { return (byte, 1) }
    if byte == 0xEF, offset + 2 < limit, text[offset + 1] == 0xBC {
      let digit = text[offset + 2]
      if (0x90...0x99).contains(digit) { return (digit - 0x60, 3) }
      if digit == 0x8E { return (UInt8(ascii: "."), 3) }
    }
    return nil
  }

  /// A Chinese number: 五十三, 两百, 十二; nil for digits in a row (九三) and bare 百 or 千.
  private static func numerals(
    in text: UnsafeBufferPointer<UInt8>,
    at start: Int,
    limit: Int
  )
    -> (end: Int, value: Double, isDigits: Bool)?
  {
    // 第三 counts nothing, and what follows a numeral belongs to it.
    if start >= 3 {
      let before = text.scalar(at: start - 3).value
      guard before != 0x7B2C, before != 0x4E00, numeral(before) == nil, power(before) == nil else {
        return nil
      }
    }
    var end = start
    var (total, section, digit) = (0.0, 0.0, 0.0)
    var count = 0
    var followsDigit = false
    while end + 3 <= limit {
      let scalar = text.scalar(at: end).value
      if let value = scalar == 0x4E00 ? 1 : numeral(scalar) {
        guard !followsDigit else { return nil }
        digit = value
        followsDigit = true
      } else if let power = power(scalar), count > 0 || scalar == 0x5341 {
        if power >= 1e4 {
          total += (section + digit) * power
          section = 0
        } else {
          section += (count == 0 ? 1 : digit) * power
        }
        digit = 0
        followsDigit = false
      } else if scalar == 0x96F6, count > 0 {
        followsDigit = false
      } else {
        break
      }
      count += 1
      end += 3
    }
    guard count > 0, count > 1 || text.scalar(at: start).value != 0x4E00 else { return nil }
    return (end, total + section + digit, false)
  }

  /// 十 百 千 万 亿.
  private static func power(_ scalar: UInt32) -> Double? {
    switch scalar {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    case 0x4E07: 1e4
    case 0x4EBF: 1e8
    default: nil
    }
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

  private static func multiplier(
    in text: UnsafeBufferPointer<UInt8>,
    at offset: Int,
    limit: Int
  ) -> (Double, Int)? {
    guard offset + 3 <= limit else { return nil }
    let next = offset + 6 <= limit ? text.scalar(at: offset + 3).value : 0
    switch text.scalar(at: offset).value {
    case 0x4E07: return next == 0x4EBF ? (1e12, 6) : (1e4, 3)  // 万亿 万
    case 0x4EBF: return (1e8, 3)  // 亿
    case 0x5343: return next == 0x4E07 ? (1e7, 6) : (1e3, 3)  // 千万 千
    case 0x767E: return next == 0x4E07 ? (1e6, 6) : (1e2, 3)  // 百万 百
    default: return nil
    }
  }

  /// The offset after 多, 余 or 几.
  private static func skipVague(in text: UnsafeBufferPointer<UInt8>, at offset: Int, limit: Int) -> Int {
    guard offset + 3 <= limit else { return offset }
    switch text.scalar(at: offset).value {
    case 0x591A, 0x4F59, 0x51E0: return offset + 3
    default: return offset
    }
  }

  /// 第7次 says which.
  private static func followsOrdinalMark(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    offset >= 3 && text[offset - 1] == 0xAC && text[offset - 2] == 0xAC && text[offset - 3] == 0xE7
  }

  /// Whether the offset stands inside a number or a Latin word (GB17761, A-320).
  private static func followsNumber(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset > 0 else { return false }
    let byte = text[offset - 1]
    let isLatin = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    let isWideDigit =
      offset >= 3 && (0x90...0x99).contains(byte) && text[offset - 2] == 0xBC && text[offset - 3] == 0xEF
    return isLatin || isWideDigit || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
  }
}
