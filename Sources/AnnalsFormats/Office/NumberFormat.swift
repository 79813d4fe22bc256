/// Writes the number of a list's paragraph as its format says (`ST_NumberFormat`, ISO/IEC 29500-1, 17.18.59).
///
///     NumberFormat.text(12, format: "chineseCounting")      // "十二"
///     NumberFormat.text(3, format: "ideographTraditional")  // "丙"
enum NumberFormat {
  /// A number in a format; formats that are not known, and numbers that one cannot write, come out in digits.
  static func text(_ number: Int, format: String) -> String {
    if format == "none" { return "" }
    guard let write = formats[format.lowercased()], number > 0, let text = write(number) else {
      return String(number)
    }
    return text
  }

  private static let formats: [String: @Sendable (Int) -> String?] = [
    "decimalzero": { $0 < 10 ? "0\($0)" : "\($0)" },
    "decimalfullwidth": { fullWidth($0) },
    "decimalfullwidth2": { fullWidth($0) },
    "decimalenclosedparen": { "(\($0))" },
    "decimalenclosedfullstop": { "\($0)." },
    "decimalenclosedcircle": { circled($0) },
    "decimalenclosedcirclechinese": { circled($0) },
    "numberindash": { "- \($0) -" },
    "upperroman": { roman($0) },
    "lowerroman": { roman($0)?.lowercased() },
    "upperletter": { letters($0, first: 0x41) },
    "lowerletter": { letters($0, first: 0x61) },
    "chinesecounting": { counted($0, with: ordinary) },
    "chinesecountingthousand": { counted($0, with: ordinary) },
    "japanesecounting": { counted($0, with: ordinary) },
    "taiwanesecounting": { counted($0, with: ordinary) },
    "taiwanesecountingthousand": { counted($0, with: ordinary) },
    "chineselegalsimplified": { counted($0, with: legalSimplified) },
    "ideographlegaltraditional": { counted($0, with: legalTraditional) },
    "ideographdigital": { digits($0) },
    "taiwanesedigital": { digits($0) },
    "japanesedigitaltenthousand": { digits($0) },
    "ideographtraditional": { member($0, of: stems) },
    "ideographzodiac": { member($0, of: branches) },
    "ideographenclosedcircle": { (1...10).contains($0) ? scalar(0x3280 + $0 - 1) : nil },
  ]

  private struct Numerals {
    let digits: [String]
    /// One, ten, hundred, thousand.
    let units: [String]
    /// Whether 10 to 19 begin with the ten alone: 十二, but 壹拾贰.
    let dropsLeadingOne: Bool
  }

  private static let ordinary = Numerals(
    digits: scalars("零一二三四五六七八九"),
    units: ["", "十", "百", "千"],
    dropsLeadingOne: true
  )
  private static let legalSimplified = Numerals(
    digits: scalars("零壹贰叁肆伍陆柒捌玖"),
    units: ["", "拾", "佰", "仟"],
    dropsLeadingOne: false
  )
  private static let legalTraditional = Numerals(
    digits: scalars("零壹貳參肆伍陸柒捌玖"),
    units: ["", "拾", "佰", "仟"],
    dropsLeadingOne: false
  )
  private static let stems = scalars("甲乙丙丁戊己庚辛壬癸")
  private static let branches = scalars("子丑寅卯辰巳午未申酉戌亥")
  private static let positional = scalars("〇一二三四五六七八九")

  /// 1 to 9999 with units: 一百零五, 三千零二十.
  private static func counted(_ number: Int, with numerals: Numerals) -> String? {
    guard number < 10_000 else { return nil }
    var text = ""
    var skipsPlace = false
    for (place, divisor) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = number / divisor % 10
      guard digit > 0 else {
        skipsPlace = !text.isEmpty
        continue
      }
      if skipsPlace { text += numerals.digits[0] }
      skipsPlace = false
      if !(numerals.dropsLeadingOne && text.isEmpty && place == 1 && digit == 1) {
        text += numerals.digits[digit]
      }
      text += numerals.units[place]
    }
    return text
  }

  private static func digits(_ number: Int) -> String {
    String(number).utf8.map { positional[Int($0 - 0x30)] }.joined()
  }

  private static func fullWidth(_ number: Int) -> String {
    String(number).utf8.compactMap { scalar(0xFF10 + Int($0) - 0x30) }.joined()
  }

  private static func circled(_ number: Int) -> String? {
    switch number {
    case 1...20: scalar(0x2460 + number - 1)
    case 21...35: scalar(0x3251 + number - 21)
    case 36...50: scalar(0x32B1 + number - 36)
    default: nil
    }
  }

  private static func member(_ number: Int, of members: [String]) -> String? {
    members.indices.contains(number - 1) ? members[number - 1] : nil
  }

  /// A to Z, then AA, BB: a letter is repeated rather than counted on.
  private static func letters(_ number: Int, first: Int) -> String? {
    guard number <= 26 * 30, let letter = scalar(first + (number - 1) % 26) else { return nil }
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static let romanNumerals: [(value: Int, text: String)] = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  private static func roman(_ number: Int) -> String? {
    guard number < 4000 else { return nil }
    var rest = number
    return romanNumerals.reduce(into: "") { text, numeral in
      while rest >= numeral.value {
        text += numeral.text
        rest -= numeral.value
      }
    }
  }

  private static func scalars(_ text: String) -> [String] { text.unicodeScalars.map { String($0) } }

  private static func scalar(_ value: Int) -> String? {
    UInt32(exactly: value).flatMap { Unicode.Scalar($0) }.map { String($0) }
  }
}
