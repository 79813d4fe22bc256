/// A number as written in a Chinese text: ASCII, full-width or Chinese digits.
struct Numeral: Sendable, Equatable {
  /// How the digits are written.
  enum Script: Sendable {
    /// `2024`, `２０２４`
    case arabic
    /// Chinese digits by place: 二〇二四, 一九八七, 〇六
    case positional
    /// Chinese digits with units: 二十四, 廿三, 三百
    case multiplicative
  }

  /// The whole part.
  var value: Int
  /// The number of digits written, for years and leading zeros.
  var digits: Int
  var script: Script
  /// The fraction in thousandths: 500 for 3.5 and for 三年半.
  var thousandths = 0
  /// 几, 数, 余 and 多 make a number inexact.
  var isVague = false
  /// Two neighbouring digits, 两三 or 二三十, mean about that many.
  ///
  /// The value of 二三十 and 十七八 is the greater of the two, that of 两三 the digits by place: 七八 may be the year 78.
  var isEstimate = false

  /// No number at all: nothing is written.
  static let unwritten = Numeral(value: 0, digits: 0, script: .arabic)

  /// The greater of the two numbers of an estimate.
  var estimate: Int { script == .positional ? value % 10 : value }
}

extension TextCursor {
  /// The longest number that is read; longer runs of digits are no dates.
  private static let longestNumeral = 12

  /// Reads a whole number and steps over it; nil and no step when there is none.
  mutating func readNumeral() -> Numeral? {
    let first = scalar
    if Numerals.arabicDigit(first) != nil { return readArabicNumeral() }
    return Numerals.isChinese(first) ? readChineseNumeral() : nil
  }

  /// Reads a whole number within a range and steps over it.
  mutating func readNumeral(in range: ClosedRange<Int>) -> Numeral? {
    let start = offset
    guard let numeral = readNumeral(), range.contains(numeral.value) else {
      offset = start
      return nil
    }
    return numeral
  }

  /// Steps over every digit of any script that follows: a run that is no number is skipped at once.
  mutating func skipDigits() {
    while Numerals.arabicDigit(scalar) != nil || Numerals.isChinese(scalar) { advance() }
  }

  private mutating func readArabicNumeral() -> Numeral? {
    var end = offset
    var value = 0
    var digits = 0
    while true {
      let scalar = scalar(at: end)
      guard let digit = Numerals.arabicDigit(scalar) else { break }
      digits += 1
      guard digits <= TextCursor.longestNumeral else { return nil }
      value = value * 10 + digit
      end += TextCursor.width(of: scalar)
    }
    offset = end
    if scalar == 0x2C, digits <= 3, value > 0 { readThousands(&value) }
    return Numeral(value: value, digits: digits, script: .arabic)
  }

  /// 35,000: a comma and exactly three digits go on with the number.
  private mutating func readThousands(_ value: inout Int) {
    var rest = 0
    for index in 1...3 {
      guard let digit = Numerals.arabicDigit(scalar(at: offset + index)), scalar(at: offset + index) < 0x80
      else { return }
      rest = rest * 10 + digit
    }
    guard Numerals.arabicDigit(scalar(at: offset + 4)) == nil else { return }
    value = value * 1000 + rest
    offset += 4
  }

  /// The thousandths of a decimal fraction of at most three digits that stands here, and a step over it.
  mutating func readFraction() -> Int? {
    guard scalar == 0x2E else { return nil }
    var thousandths = 0
    var scale = 100
    var end = offset + 1
    while let digit = Numerals.arabicDigit(scalar(at: end)) {
      guard scale > 0 else { return nil }
      thousandths += digit * scale
      scale /= 10
      end += TextCursor.width(of: scalar(at: end))
    }
    guard end > offset + 1 else { return nil }
    offset = end
    return thousandths
  }

  private mutating func readChineseNumeral() -> Numeral? {
    let start = offset
    var total = 0
    var current: Int?
    var positional = 0
    var digits = 0
    var hasUnit = false
    var isEstimate = false
    while digits <= TextCursor.longestNumeral {
      let scalar = self.scalar
      if let digit = Numerals.chineseDigit(scalar) {
        positional = positional * 10 + digit
        isEstimate = Numerals.isEstimate(current, digit) && (hasUnit || digits == 1)
        current = hasUnit || current == nil ? digit : current
        digits += 1
      } else if let tens = Numerals.contractedTens(scalar) {
        guard !hasUnit, current == nil else { break }
        total = tens
        hasUnit = true
        digits += 1
      } else if let unit = Numerals.unit(scalar) {
        if isEstimate, digits == 2, !hasUnit { current = positional % 10 }
        guard digits <= 1 || hasUnit || isEstimate else { break }
        if unit > total && total > 0 && current == nil { break }
        total += (current ?? 1) * unit
        current = nil
        hasUnit = true
        digits += 1
      } else if Numerals.arabicDigit(scalar) != nil, digits > 0, !hasUnit {
        // ２0一○: a number of two scripts is read digit by digit.
        positional = positional * 10 + (Numerals.arabicDigit(scalar) ?? 0)
        digits += 1
      } else {
        break
      }
      advance()
    }
    guard digits > 0, digits <= TextCursor.longestNumeral else {
      offset = start
      return nil
    }
    let value = hasUnit ? total + (current ?? 0) : positional
    var numeral = Numeral(value: value, digits: digits, script: hasUnit ? .multiplicative : .positional)
    numeral.isEstimate = isEstimate
    return numeral
  }
}

/// The digits and number words of Chinese, simplified and traditional.
enum Numerals {
  /// The value of an ASCII or full-width digit.
  @inline(__always)
  static func arabicDigit(_ scalar: UInt32) -> Int? {
    if scalar &- 0x30 < 10 { return Int(scalar - 0x30) }
    if scalar &- 0xFF10 < 10 { return Int(scalar - 0xFF10) }
    return nil
  }

  /// The value of a Chinese digit.
  static func chineseDigit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x3007, 0x25CB, 0x96F6, 0x25EF: 0  // 〇 ○ 零 ◯
    case 0x4E00: 1  // 一
    case 0x4E8C, 0x4E24, 0x5169, 0x4FE9: 2  // 二 两 兩 俩
    case 0x4E09, 0x4EE8: 3  // 三 仨
    case 0x56DB: 4  // 四
    case 0x4E94: 5  // 五
    case 0x516D: 6  // 六
    case 0x4E03: 7  // 七
    case 0x516B: 8  // 八
    case 0x4E5D: 9  // 九
    default: nil
    }
  }

  /// 廿 and 卅 stand for 二十 and 三十.
  static func contractedTens(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5EFF: 20
    case 0x5345: 30
    default: nil
    }
  }

  /// 十, 百, 千 and 万.
  static func unit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x5341: 10
    case 0x767E: 100
    case 0x5343: 1000
    case 0x4E07, 0x842C: 10_000
    default: nil
    }
  }

  /// Whether two digits beside each other, 两三, 七八 or 三五, are an estimate.
  static func isEstimate(_ first: Int?, _ second: Int) -> Bool {
    guard let first, first > 0 else { return false }
    return second == first + 1 || first == 3 && second == 5
  }

  /// The scalars that a number can begin with.
  static let scalars: [UInt32] = "0123456789０１２３４５６７８９○◯〇零一二两兩俩三仨四五六七八九十廿卅百千万萬".unicodeScalars.map(\.value)

  /// The scalars that a number can begin with, and the blanks that may stand before it, as words.
  static let openings: [String] = (scalars + TextCursor.spaces).compactMap {
    Unicode.Scalar($0).map { String($0) }
  }

  /// Whether a Chinese number can begin with or hold the scalar.
  static func isChinese(_ scalar: UInt32) -> Bool {
    scalar >= 0x25CB && (chineseDigit(scalar) != nil || unit(scalar) != nil || contractedTens(scalar) != nil)
  }
}
