/// A month and a day in bare digits.
///
/// - Matches: a line that begins with 3.15 or 09-01 and holds nothing else but a clock time, 11/3号.
/// - Does not match: 3.15个百分点, 3.5倍.
/// - Yields: month and day.
extension TimeRule {
  static let monthAndDay = TimeRule("month-and-day", [.number(of: 1...2, before: "/.-")]) { input in
    guard isFree(before: input.start, in: input.cursor),
      !"号日月".unicodeScalars.contains(where: {
        $0.value == input.cursor.scalar(before: input.start)
      }), let month = input.cursor.readNumeral(), month.digits <= 2, (1...12).contains(month.value)
    else { return nil }
    let isSlash = input.cursor.holds("/")
    guard isSlash || input.cursor.holds(".") || input.cursor.holds("-") else { return nil }
    input.cursor.advance()
    guard let day = input.cursor.readNumeral(), day.digits <= 2, (1...31).contains(day.value),
      day.script == .arabic
    else { return nil }
    let isNumbered = isSlash && (input.cursor.skip("号") || input.cursor.skip("日"))
    let before = input.cursor.scalar(before: input.start)
    var rest = input
    rest.cursor.skipSpaces()
    let hasClock =
      (rest.cursor.offset > input.cursor.offset && Numerals.arabicDigit(rest.cursor.scalar) != nil)
      || "早晚上下中凌".unicodeScalars.contains { $0.value == rest.cursor.scalar }
    guard isNumbered || (before == 0 || before == 0x0A) && (hasClock || input.standsAlone) else {
      return nil
    }
    return Output(
      .with {
        $0.month = .number(month.value)
        $0.day = .number(day.value)
      }
    )
  }
}

extension TimeRule.Input {
  /// Whether the line holds nothing else, or the number stands between spaces at its end.
  var standsAlone: Bool {
    let before = cursor.scalar(before: start)
    let after = cursor.scalar
    return (before == 0 || before == 0x0A || before == 0x20) && (after == 0 || after == 0x0A || after == 0x20)
  }
}
