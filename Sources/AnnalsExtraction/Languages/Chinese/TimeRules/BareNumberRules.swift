/// Years and days in bare digits, where nothing else can be meant.
///
/// - Matches: 2016-2018 and 2016到2018 (both years), a statement that is only 2018 or 3.15, 创新2024”.
/// - Does not match: 2018 inside a sentence, 3.5倍, 17761—2024.
/// - Yields: years; month and day.
extension TimeRule {
  static let bareYear = TimeRule("bare-year", [.number]) { input in
    guard isFree(before: input.start, in: input.cursor), let first = bareYear(&input.cursor) else { return nil }
    let end = input.cursor.offset
    if RangeJoiner.skip(&input.cursor), let last = bareYear(&input.cursor), last > first, isFree(after: input.cursor),
      !input.cursor.holds("-")
    {
      return Output(.with { $0.year = .number(first) }, through: .with { $0.year = .number(last) })
    }
    input.cursor.offset = end
    let isQuoted = input.cursor.holds("”") && Numerals.arabicDigit(input.cursor.scalar(before: input.start)) == nil
      && input.cursor.scalar(before: input.start) > 0x2E80
    guard isQuoted || standsAlone(input) else { return nil }
    return Output(.with { $0.year = .number(first) })
  }

  static let monthAndDay = TimeRule("month-and-day", [.number]) { input in
    guard isFree(before: input.start, in: input.cursor), !"号日月".unicodeScalars.contains(where: {
      $0.value == input.cursor.scalar(before: input.start)
    }), let month = input.cursor.readNumeral(), month.digits <= 2, (1...12).contains(month.value) else { return nil }
    let isSlash = input.cursor.holds("/")
    guard isSlash || input.cursor.holds(".") || input.cursor.holds("-") else { return nil }
    input.cursor.advance()
    guard let day = input.cursor.readNumeral(), day.digits <= 2, (1...31).contains(day.value), day.script == .arabic else { return nil }
    let isNumbered = isSlash && (input.cursor.skip("号") || input.cursor.skip("日"))
    let before = input.cursor.scalar(before: input.start)
    var rest = input
    rest.cursor.skipSpaces()
    let hasClock = (rest.cursor.offset > input.cursor.offset && Numerals.arabicDigit(rest.cursor.scalar) != nil)
      || "早晚上下中凌".unicodeScalars.contains { $0.value == rest.cursor.scalar }
    guard isNumbered || (before == 0 || before == 0x0A) && (hasClock || standsAlone(input)) else { return nil }
    return Output(.with { $0.month = .number(month.value); $0.day = .number(day.value) })
  }

  private static func bareYear(_ cursor: inout TextCursor) -> Int? {
    guard let year = cursor.readNumeral(), year.script == .arabic, year.digits == 4, (1900...2100).contains(year.value)
    else { return nil }
    return year.value
  }

  /// Whether the line holds nothing else, or the number stands between spaces at its end.
  private static func standsAlone(_ input: Input) -> Bool {
    let before = input.cursor.scalar(before: input.start)
    let after = input.cursor.scalar
    return (before == 0 || before == 0x0A || before == 0x20) && (after == 0 || after == 0x0A || after == 0x20)
  }
}
