/// A month by its number.
///
/// - Matches: 4月, 四月份, 1—3月, 七八月间, 3月底, 6月上旬, 四月中下旬, 八月十五, 10月22 (the day without 日).
/// - Does not match: 6月龄, 3个月 (a length), 13月.
/// - Yields: the month; with 初, 底 and 旬 the third of it.
extension TimeRule {
  static let month = TimeRule("month", [.units("月")]) { input in
    guard input.cursor.skip("月"), input.number.digits <= 2 else { return nil }
    guard !input.cursor.holds("龄"), !input.cursor.holds("经"), !input.cursor.holds("嫂") else { return nil }
    var time = PartialTime.with { $0.month = .number(input.number.value) }
    if input.number.isEstimate, input.number.script == .positional, input.lastNumber == nil {
      // 七八月间, 一二月份: the months beside each other.
      _ = input.cursor.skip("份")
      return Output(
        .with { $0.month = .number(input.number.value / 10) },
        through: .with { $0.month = .number(input.number.value % 10) }
      )
    }
    guard (1...12).contains(input.number.value) else { return nil }
    guard let last = input.lastNumber else {
      if input.cursor.endsWith("闰", before: input.start) {
        time.isLeapMonth = true
        time.isLunar = true
      }
      MonthTail.read(&input.cursor, into: &time, isReadAloud: isAfterYearInChineseDigits(input))
      return Output(time)
    }
    guard (1...12).contains(last.value) else { return nil }
    var end = PartialTime.with { $0.month = .number(last.value) }
    MonthTail.read(&input.cursor, into: &end)
    return Output(time, through: end)
  }

  /// 二零零四年八月十五 is a date read aloud, and no day of the lunisolar calendar.
  private static func isAfterYearInChineseDigits(_ input: Input) -> Bool {
    input.cursor.endsWith("年", before: input.start)
      && Numerals.isChinese(input.cursor.scalar(before: input.start - 3))
  }
}

/// What may stand after a month and belongs to it.
enum MonthTail {
  private static let thirds = WordTable<PartialTime.MonthPart>([
    ("上旬", .third(1, named: .count)), ("中旬", .third(2, named: .count)), ("下旬", .third(3, named: .count)),
    ("中下旬", .thirds(2...3)), ("上中旬", .thirds(1...2)), ("中上旬", .thirds(1...2)),
    ("初", .third(1, named: .start)), ("底", .third(3, named: .end)), ("末", .third(3, named: .end)),
    ("月初", .third(1, named: .start)), ("月中", .third(2, named: .middle)), ("月底", .third(3, named: .end)),
    ("月末", .third(3, named: .end)), ("上半月", .half(1)), ("下半月", .half(2)),
  ])
  private static let lunarDays = WordTable<Int>([
    ("初一", 1), ("初二", 2), ("初三", 3), ("初四", 4), ("初五", 5), ("初六", 6), ("初七", 7), ("初八", 8), ("初九", 9),
    ("初十", 10), ("初1", 1), ("初2", 2), ("初3", 3), ("初4", 4), ("初5", 5), ("初6", 6), ("初7", 7), ("初8", 8),
    ("初9", 9),
  ])

  /// 份, a third of the month, or a day without 日.
  static func read(_ cursor: inout TextCursor, into time: inout PartialTime, isReadAloud: Bool = false) {
    if !cursor.holds("份额") { _ = cursor.skip("份") }
    if let day = lunarDays.read(at: &cursor) {
      time.day = .number(day)
      time.isLunar = true
      return
    }
    if cursor.holds("初"), ["初中", "初步", "初级"].contains(where: { cursor.holds($0) }) { return }
    if let part = thirds.read(at: &cursor) {
      time.monthPart = part
      return
    }
    // 5月中 ends the phrase: 5月中国 and 5月中标 do not.
    var middle = cursor
    if middle.skip("中"),
      middle.isAtEnd || "，。；、,;）)至到".unicodeScalars.contains(where: { $0.value == middle.scalar })
    {
      cursor = middle
      time.monthPart = .third(2, named: .middle)
      return
    }
    readBareDay(&cursor, into: &time, isReadAloud: isReadAloud)
  }

  /// 八月十五, 腊月廿三, 10月22出生: a day whose 日 is left out, where nothing counted can follow.
  private static func readBareDay(
    _ cursor: inout TextCursor,
    into time: inout PartialTime,
    isReadAloud: Bool
  ) {
    let start = cursor.offset
    cursor.skipSpaces()
    guard let day = cursor.readNumeral(), (1...31).contains(day.value), day.digits <= 3 else {
      cursor.offset = start
      return
    }
    let isContracted = Numerals.contractedTens(cursor.scalar(at: start)) != nil
    let hasWeekday = isBeforeWeekday(cursor)
    guard isContracted || hasWeekday || cursor.scalar(at: start) > 0x20 && endsHere(cursor) else {
      cursor.offset = start
      return
    }
    time.day = .number(day.value)
    if isContracted, cursor.skip("日") || cursor.skip("号") || cursor.skip("號") { return }
    time.isOfEitherCalendar = !isContracted && day.script == .multiplicative
    if isContracted || !isReadAloud && isFeastDay(time.month, day) { time.isLunar = true }
  }

  /// 五月初五 and 八月十五 in Chinese digits are days of the lunisolar calendar.
  private static func isFeastDay(_ month: PartialTime.Unit?, _ day: Numeral) -> Bool {
    day.script == .multiplicative && month == .number(8) && day.value == 15
  }

  /// 24 星期三: the masthead of a paper leaves 日 out.
  private static func isBeforeWeekday(_ after: TextCursor) -> Bool {
    var cursor = after
    cursor.skipSpaces()
    return cursor.holds("星期")
  }

  private static func endsHere(_ cursor: TextCursor) -> Bool {
    let scalar = cursor.scalar
    if scalar == 0 || TextCursor.isSpace(scalar) { return true }
    if "，。；：、,;！？）)》”至到-—－～~晚早凌上下中出夜的".unicodeScalars.contains(where: { $0.value == scalar }) {
      return !cursor.holds("上市") && !cursor.holds("下降") && !cursor.holds("上涨") && !cursor.holds("中国")
    }
    return false
  }
}
