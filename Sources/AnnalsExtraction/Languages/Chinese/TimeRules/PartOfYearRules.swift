/// Quarters, halves, seasons and the beginning, middle and end of a year.
///
/// - Matches: 一季度, 第三季度, 前三季度, 一至三季度, Q1, 上季度; 上半年, 下半年; 年初, 年底, 开年; 春季, 暑假, 秋季学期; 前5个月.
/// - Does not match: 半年 (a length), 四季.
/// - Yields: the part of the year.
extension TimeRule {
  static let quarter = TimeRule("quarter", [.units("季")]) { input in
    guard (1...4).contains(input.number.value), input.number.digits == 1, input.cursor.skip("季") else { return nil }
    let hasUnit = input.cursor.skip("度")
    let isOrdinal = input.cursor.endsWith("第", before: input.start)
    guard hasUnit || isOrdinal else { return nil }
    guard let last = input.lastNumber else {
      return Output(
        .with { $0.yearPart = .quarters(first: .number(input.number.value), last: .number(input.number.value)) }
      )
    }
    guard (input.number.value...4).contains(last.value) else { return nil }
    return Output(
      .with { $0.yearPart = .quarters(first: .number(input.number.value), last: .number(last.value)) }
    )
  }

  static let ordinalQuarter: TimeRule = {
    let digits = WordTable<Int>([("一", 1), ("二", 2), ("三", 3), ("四", 4), ("1", 1), ("2", 2), ("3", 3), ("4", 4)])
    return TimeRule("ordinal-quarter", [.scalars(of: "第前首Q头")]) { input in
      if input.cursor.skip("首") {
        guard input.cursor.skip("季度") || input.cursor.skip("季") else { return nil }
        return Output(.with { $0.yearPart = .quarters(first: .number(1), last: .number(1)) })
      }
      let isFirst = input.cursor.skip("前") || input.cursor.skip("头")
      let isLatin = input.cursor.skip("Q")
      guard isFirst || isLatin || input.cursor.skip("第") else { return nil }
      guard let number = digits.read(at: &input.cursor) ?? (isFirst && input.cursor.skip("两") ? 2 : nil) else {
        return nil
      }
      if isLatin {
        _ = input.cursor.skip("季度")
        guard NumericGuard.isNoLetterOrDigit(input.cursor.scalar) else { return nil }
      } else {
        _ = input.cursor.skip("个")
        guard input.cursor.skip("季度") || (!isFirst && input.cursor.skip("季")) else { return nil }
      }
      let first = isFirst ? 1 : number
      return Output(.with { $0.yearPart = .quarters(first: .number(first), last: .number(number)) })
    }
  }()

  static let partOfYear = TimeRule.words(
    "part-of-year",
    [
      ("年初", .months(1...3, named: .start)), ("开年", .months(1...3, named: .start)), ("岁首", .months(1...3, named: .start)),
      ("年中", .months(5...8, named: .middle)), ("年底", .months(10...12, named: .end)), ("年末", .months(10...12, named: .end)),
      ("岁末年初", .months(10...15, named: .turn)), ("年尾", .months(10...12, named: .end)), ("岁末", .months(10...12, named: .end)),
      ("上半年", .half(.number(1))), ("下半年", .half(.number(2))), ("前半年", .half(.number(1))), ("后半年", .half(.number(2))),
      ("上个半年", .half(.offset(-1))), ("本季度", .quarters(first: .offset(0), last: .offset(0))),
      ("上季度", .quarters(first: .offset(-1), last: .offset(-1))), ("上个季度", .quarters(first: .offset(-1), last: .offset(-1))),
      ("下季度", .quarters(first: .offset(1), last: .offset(1))), ("下个季度", .quarters(first: .offset(1), last: .offset(1))),
      ("这个季度", .quarters(first: .offset(0), last: .offset(0))), ("当季", .quarters(first: .offset(0), last: .offset(0))),
      ("春季学期", .months(2...7, named: .term)), ("秋季学期", .months(9...13, named: .term)), ("暑假", .months(7...8, named: .term)),
      ("寒假", .months(1...2, named: .term)), ("春季", .season(1)), ("夏季", .season(2)), ("秋季", .season(3)), ("冬季", .season(4)),
      ("春天", .season(1)), ("夏天", .season(2)), ("秋天", .season(3)), ("冬天", .season(4)),
    ].map { word, part in (word, .with { $0.yearPart = part }) }
      + [
        ("今春", PartialTime.with { $0.year = .offset(0); $0.yearPart = .season(1) }),
        ("今夏", .with { $0.year = .offset(0); $0.yearPart = .season(2) }),
        ("今秋", .with { $0.year = .offset(0); $0.yearPart = .season(3) }),
        ("今冬", .with { $0.year = .offset(0); $0.yearPart = .season(4) }),
        ("去冬", .with { $0.year = .offset(-1); $0.yearPart = .season(4) }),
      ]
  )

  static let partOfMonth = TimeRule.words(
    "part-of-month",
    [
      ("月初", .third(1, named: .start)), ("月中", .third(2, named: .middle)), ("月底", .third(3, named: .end)),
      ("月末", .third(3, named: .end)), ("上旬", .third(1, named: .count)), ("中旬", .third(2, named: .count)),
      ("下旬", .third(3, named: .count)), ("上半月", .half(1)), ("下半月", .half(2)),
    ].map { word, part in (word, .with { $0.monthPart = part }) }
  )

  /// 前5个月 of a year, 第三个月, 首月, 后三月; 前10天 is read by the rule of shifts.
  static let countedMonths = TimeRule("counted-months", [.scalars(of: "前第首后後最头")]) { input in
    if input.cursor.skip("首月") || input.cursor.skip("首个月") {
      return Output(.with { $0.yearPart = .months(1...1, named: .count) })
    }
    let isLast = input.cursor.skip(anyOf: ["最后", "最後", "后", "後"])
    let isOrdinal = !isLast && input.cursor.skip("第")
    guard isLast || isOrdinal || input.cursor.skip("前") || input.cursor.skip("头") else { return nil }
    input.cursor.skipSpaces()
    guard let number = input.cursor.readNumeral(in: 1...12) else { return nil }
    input.cursor.skipSpaces()
    guard input.cursor.skip("个月") || input.cursor.skip("個月") || (!isOrdinal && input.cursor.skip("月")) else { return nil }
    // Without a year before it 前5个月 has a second reading, the five months before now: the year decides.
    let months = isLast ? 13 - number.value...12 : isOrdinal ? number.value...number.value : 1...number.value
    return Output(.with { $0.yearPart = .months(months, named: .count) })
  }
}

/// What digits must not touch.
enum NumericGuard {
  static func isNoLetterOrDigit(_ scalar: UInt32) -> Bool {
    !((scalar | 0x20) &- 0x61 < 26) && Numerals.arabicDigit(scalar) == nil
  }
}
