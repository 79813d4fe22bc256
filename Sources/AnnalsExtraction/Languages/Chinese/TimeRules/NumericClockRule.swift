/// A time of the clock with colons.
///
/// - Matches: 21:30, 17:55:23, 9：00, 3:15 pm, 4pm.
/// - Does not match: 比分3:1, 21:18取胜, 12:10 after 比分, 10∶40∶50.
/// - Yields: hour, minute and second.
extension TimeRule {
  static let numericClock = TimeRule(
    "numeric-clock",
    [.number(of: 1...2, before: ":：∶apAP \t\u{A0}\u{3000}")]
  ) { input in
    // +08:00 after an hour is a zone.
    guard input.cursor.scalar(before: input.start) != 0x2B, let hour = input.cursor.readNumeral(),
      hour.digits <= 2, hour.value <= 24
    else { return nil }
    if let whole = wholeHour(hour.value, &input.cursor) { return whole }
    guard skipColon(&input.cursor), let minute = input.cursor.readNumeral(), minute.digits == 2,
      minute.value < 60, minute.script == .arabic
    else { return nil }
    var clock = PartialTime.Clock(hour: hour.value, minute: minute.value)
    let afterMinute = input.cursor.offset
    // 10∶40∶50 is a proportion.
    if input.cursor.holds("∶"), input.cursor.endsWith("∶", before: afterMinute - 2) { return nil }
    if skipColon(&input.cursor), let second = input.cursor.readNumeral(), second.digits == 2,
      second.value < 60
    {
      clock.second = second.value
    } else {
      input.cursor.offset = afterMinute
    }
    guard !input.cursor.endsWith("比分", before: input.start), !input.cursor.endsWith("比", before: input.start)
    else { return nil }
    // 21:18取胜 is a score.
    guard
      !["取胜", "战胜", "击败", "险胜", "力克", "领先", "落后", "获胜", "告负", "逆转", "横扫", "不敌", "戰勝", "擊敗", "領先"]
        .contains(where: { input.cursor.holds($0) })
    else { return nil }
    _ = input.cursor.skip("时")
    if let hour = meridiemHour(clock.hour, &input.cursor) { clock.hour = hour }
    return Output(PartialTime.with { $0.clock = clock })
  }

  /// 4pm: an hour alone with its half of the day.
  private static func wholeHour(_ hour: Int, _ cursor: inout TextCursor) -> Output? {
    guard (1...12).contains(hour), let hour = meridiemHour(hour, &cursor) else { return nil }
    return Output(.with { $0.clock = PartialTime.Clock(hour: hour) })
  }

  /// The hour with pm or am after it, counted from midnight; nil and no step when neither follows.
  private static func meridiemHour(_ hour: Int, _ cursor: inout TextCursor) -> Int? {
    var after = cursor
    after.skipSpaces()
    let isAfternoon = after.skip(anyOf: ["p.m.", "p.m", "pm", "PM"])
    guard isAfternoon || after.skip(anyOf: ["a.m.", "a.m", "am", "AM"]),
      NumericGuard.isNoLetterOrDigit(after.scalar)
    else { return nil }
    cursor = after
    return isAfternoon && hour < 12 ? hour + 12 : hour
  }

  private static func skipColon(_ cursor: inout TextCursor) -> Bool {
    cursor.skip(":") || cursor.skip("：") || cursor.skip("∶")
  }
}
