/// Quarters with 第, 前 or 首, or in Latin script.
///
/// - Matches: 第三季度, 前三季度, 前两个季度, 首季度, Q1.
/// - Does not match: Q1A (a model).
/// - Yields: the quarter; with 前 the run from the first.
extension TimeRule {
  static let ordinalQuarter: TimeRule = {
    let digits = WordTable<Int>([
      ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("1", 1), ("2", 2), ("3", 3), ("4", 4),
    ])
    let triggers: [TimeRule.Trigger] = [
      .words(["首季", "前两", "头两"]), .number(after: ["第", "前", "头", "Q"]),
    ]
    return TimeRule("ordinal-quarter", triggers) { input in
      if input.cursor.skip("首") {
        guard input.cursor.skip("季度") || input.cursor.skip("季") else { return nil }
        return Output(.with { $0.yearPart = .quarters(first: .number(1), last: .number(1)) })
      }
      let isFirst = input.cursor.skip("前") || input.cursor.skip("头")
      let isLatin = input.cursor.skip("Q")
      guard isFirst || isLatin || input.cursor.skip("第") else { return nil }
      guard let number = digits.read(at: &input.cursor) ?? (isFirst && input.cursor.skip("两") ? 2 : nil)
      else {
        return nil
      }
      if isLatin {
        _ = input.cursor.skip("季度")
        guard NumericGuard.isNoLetterOrDigit(input.cursor.scalar) else { return nil }
      } else {
        _ = input.cursor.skip("个")
        guard input.cursor.skip("季度") || (!isFirst && input.cursor.skip("季")) else { return nil }
      }
      if !isFirst, let month = QuarterTail.month(&input.cursor) {
        return Output(.with { $0.yearPart = .monthOfQuarter(.number(number), month: month) })
      }
      let first = isFirst ? 1 : number
      return Output(.with { $0.yearPart = .quarters(first: .number(first), last: .number(number)) })
    }
  }()
}

/// What digits must not touch.
enum NumericGuard {
  static func isNoLetterOrDigit(_ scalar: UInt32) -> Bool {
    !((scalar | 0x20) &- 0x61 < 26) && Numerals.arabicDigit(scalar) == nil
  }
}
