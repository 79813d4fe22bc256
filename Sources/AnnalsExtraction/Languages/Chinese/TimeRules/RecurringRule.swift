import AnnalsCore

/// A time that recurs.
///
/// - Matches: 每年, 每周五, 每周一、三、五, 每天上午, 每月2号, 每隔15分钟, 每个工作日.
/// - Does not match: 每人, 每日经济新闻, the 三 of 每周三五次.
/// - Yields: a set; what recurs joins from the words after it.
extension TimeRule {
  static let recurring: TimeRule = {
    let units = WordTable<TimeLength.Unit>([
      ("年", .year), ("月", .month), ("个月", .month), ("個月", .month), ("周", .week), ("週", .week), ("星期", .week),
      ("个星期", .week),
      ("礼拜", .week), ("个礼拜", .week), ("天", .day), ("日", .day), ("个工作日", .workday), ("工作日", .workday),
      ("季度", .quarter), ("个季度", .quarter),
      ("小时", .hour), ("个小时", .hour), ("分钟", .minute), ("晚", .day), ("个", .day), ("周工作日", .workday),
      ("個", .day),
    ])
    return TimeRule("recurring", [.scalars([0x6BCF, 0x9694])]) { input in
      let isEach = input.cursor.skip("每")
      let isInterval = input.cursor.skip("隔")
      guard isEach || isInterval else { return nil }
      // 时隔三年 and 相隔两天 measure a gap.
      if !isEach,
        ["时", "時", "相", "间", "間", "分", "阻"].contains(where: { input.cursor.endsWith($0, before: input.start) }
        )
      {
        return nil
      }
      input.cursor.skipSpaces()
      var time = PartialTime.with { $0.isSet = true }
      let start = input.cursor.offset
      if !input.cursor.holds("周工作日") {
        // 每周五: the weekday joins as an expression of its own.
        var probe = input.cursor
        if probe.skip(anyOf: weekNames),
          "一二三四五六日末".unicodeScalars.contains(where: { $0.value == probe.scalar })
        {
          var list = probe
          if readsWeekdays(&list, into: &time) {
            input.cursor = list
            return Output(time)
          }
          if !countsTimes(probe) { return Output(time) }
        }
      }
      if let unit = units.read(at: &input.cursor) {
        if input.cursor.endsWith("个", before: input.cursor.offset)
          || input.cursor.endsWith("個", before: input.cursor.offset)
        {
          guard "周星礼上下早晚夏春秋冬月".unicodeScalars.contains(where: { $0.value == input.cursor.scalar }) else {
            return nil
          }
          return Output(time)
        }
        time.length = TimeLength(parts: [TimeLength.Part(thousandths: 1000, unit: unit)])
        if input.cursor.endsWith("晚", before: input.cursor.offset) { time.dayPart = .evening }
        return Output(time)
      }
      input.cursor.offset = start
      var modifier: TimeExpression.Modifier?
      let isHalf = input.cursor.skip("半")
      let number =
        isHalf
        ? Numeral(value: 0, digits: 1, script: .positional, thousandths: 500) : input.cursor.readNumeral()
      if let number, let length = LengthReader.read(&input.cursor, number: number, modifier: &modifier) {
        time.length = length
        return Output(time)
      }
      input.cursor.offset = start
      guard isEach, !isInterval,
        "逢".unicodeScalars.contains(where: { $0.value == input.cursor.scalar })
          || "春夏秋冬上下早晚".unicodeScalars.contains(where: { $0.value == input.cursor.scalar })
      else { return nil }
      _ = input.cursor.skip("逢")
      return Output(time)
    }
  }()

  private static let weekNames: [StaticString] = ["周", "週", "星期", "礼拜", "禮拜"]

  /// 一、三、五 and 一三五 after 每周: two days or more with marks between them, or three without.
  private static func readsWeekdays(_ cursor: inout TextCursor, into time: inout PartialTime) -> Bool {
    var days: [Int] = []
    var marks = 0
    var end = cursor
    while days.count < 7, let day = weekday(end.scalar) {
      end.advance()
      days.append(day)
      cursor = end
      if end.skip(anyOf: ["、", "和", "及", "与", "與"]) {
        _ = end.skip(anyOf: weekNames)
        if weekday(end.scalar) != nil { marks += 1 }
      }
    }
    guard let first = days.first, days.count > 1, marks == days.count - 1 || marks == 0 && days.count > 2,
      !cursor.holds("次"), !cursor.holds("天")
    else { return false }
    time.weekday = first
    time.otherWeekdays = days.dropFirst().reduce(0) { $0 | 1 << UInt8($1) }
    return true
  }

  /// 三五次 and 三次 after 每周 count within the week.
  private static func countsTimes(_ after: TextCursor) -> Bool {
    var cursor = after
    return cursor.readNumeral() != nil && (cursor.holds("次") || cursor.holds("回") || cursor.holds("天"))
  }

  private static func weekday(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x65E5, 0x5929: 7  // 日 天
    default: Numerals.chineseDigit(scalar).flatMap { (1...6).contains($0) ? $0 : nil }
    }
  }
}
