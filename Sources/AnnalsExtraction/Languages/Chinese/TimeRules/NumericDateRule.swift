/// A date in digits and separators.
///
/// - Matches: 2024-04-23, 2024/4/23, 2024.4.23, 20240423, 1999.08, 10/7/2018, 10/31/2018.
/// - Does not match: GB 17761—2024, 1.2.3 (a version), 010-62201130, prices.
/// - Yields: year, month and day, or year and month.
extension TimeRule {
  static let numericDate = TimeRule(
    "numeric-date",
    [.number(of: 1...12, before: "-/.－／．"), .number(of: 4...4, before: " "), .number(of: 8...8)]
  ) { input in
    guard isFree(before: input.start, in: input.cursor), let first = input.cursor.readNumeral() else {
      return nil
    }
    if first.digits == 8 { return compactDate(first.value, before: input.cursor) }
    let separator = input.cursor.scalar
    guard
      [0x2D, 0x2F, 0x2E, 0xFF0D, 0xFF0F, 0xFF0E].contains(separator)
        || (separator == 0x20 && first.digits == 4)
    else { return nil }
    input.cursor.advance()
    guard let second = input.cursor.readNumeral(), second.script == .arabic, second.digits <= 2 else {
      return nil
    }
    guard input.cursor.scalar == separator else {
      return yearAndMonth(first, second, separator, &input)
    }
    let afterSecond = input.cursor.offset
    input.cursor.advance()
    guard let third = input.cursor.readNumeral(), third.script == .arabic else {
      input.cursor.offset = afterSecond
      return yearAndMonth(first, second, separator, &input)
    }
    if first.digits == 4, third.digits == 4, Numerals.arabicDigit(input.cursor.scalar) == nil,
      input.cursor.holds(":")
    {
      // 2018-12-1209:03: the clock is glued to the day.
      input.cursor.offset -= 2
      return date(first.value, second.value, third.value / 100)
    }
    guard isFree(after: input.cursor) else { return nil }
    if first.digits == 4, third.digits <= 2 { return date(first.value, second.value, third.value) }
    if third.digits == 4, first.digits <= 2 {
      // 10/31/1974: the month comes first where the second number can be none.
      return separator == 0x2F && second.value > 12
        ? date(third.value, first.value, second.value) : date(third.value, second.value, first.value)
    }
    guard first.digits <= 2, third.digits == 2, separator != 0x2E,
      input.start == 0 || first.digits + second.digits > 2
    else { return nil }
    if first.value > 12 { return date(first.value, second.value, third.value, isShort: true) }
    return third.value > 31 || separator == 0x2F || first.digits == 1
      ? date(third.value, first.value, second.value, isShort: true)
      : date(first.value, second.value, third.value, isShort: true)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int, isShort: Bool = false) -> Output? {
    guard (1...12).contains(month), (1...31).contains(day), isShort || (1000...2999).contains(year) else {
      return nil
    }
    return Output(
      PartialTime.with {
        $0.year = .number(year)
        $0.isShortYear = isShort
        $0.month = .number(month)
        $0.day = .number(day)
      }
    )
  }

  private static func compactDate(_ digits: Int, before cursor: TextCursor) -> Output? {
    guard (1900...2100).contains(digits / 10_000), isFree(after: cursor) else { return nil }
    return date(digits / 10_000, digits / 100 % 100, digits % 100)
  }

  /// 2013.03 and 2013/03: two digits of the month, or the number is a decimal.
  private static func yearAndMonth(
    _ year: Numeral,
    _ month: Numeral,
    _ separator: UInt32,
    _ input: inout Input
  ) -> Output? {
    guard year.digits == 4, (1900...2100).contains(year.value), month.digits == 2,
      (1...12).contains(month.value),
      separator != 0x20, isFree(after: input.cursor),
      separator == 0x2E || separator == 0x2F || separator == 0x2D
    else { return nil }
    let first = PartialTime.with {
      $0.year = .number(year.value)
      $0.month = .number(month.value)
    }
    // 2008.03-2009: the range ends with a year in digits.
    let end = input.cursor.offset
    if RangeJoiner.skip(&input.cursor), let last = input.cursor.readNumeral(), last.script == .arabic,
      last.digits == 4, (year.value + 1...2100).contains(last.value), isFree(after: input.cursor),
      ![0x2D, 0x2E, 0x2F].contains(input.cursor.scalar)
    {
      return Output(first, through: .with { $0.year = .number(last.value) })
    }
    input.cursor.offset = end
    return Output(first)
  }

  /// Whether nothing before makes the digits part of a longer name or number.
  static func isFree(before offset: Int, in cursor: TextCursor) -> Bool {
    let scalar = cursor.scalar(before: offset)
    let isLetter = (scalar | 0x20) &- 0x61 < 26
    return !isLetter && Numerals.arabicDigit(scalar) == nil
      && ![0x2E, 0x2F, 0x3A, 0x3014, 0x2014, 0x24, 0xA5].contains(scalar)
      && !(scalar == 0x2D && Numerals.arabicDigit(cursor.scalar(before: offset - 1)) == nil)
  }

  /// Whether nothing after makes the digits part of a longer name or number.
  static func isFree(after cursor: TextCursor) -> Bool {
    let scalar = cursor.scalar
    let isLetter = (scalar | 0x20) &- 0x61 < 26 && scalar != 0x54
    return !isLetter && Numerals.arabicDigit(scalar) == nil
      && !["%", "％", "亿", "万", "元", "年", "倍", "°", "℃", "个", "米", "吨", "公里"].contains { cursor.holds($0) }
  }
}
