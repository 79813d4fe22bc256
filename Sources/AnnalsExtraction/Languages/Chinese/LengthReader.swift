import AnnalsCore

/// Reads amounts of time.
enum LengthReader {
  private static let units = WordTable<TimeLength.Unit>([
    ("年", .year), ("个年头", .year), ("周年", .year), ("載", .year), ("载", .year), ("个季度", .quarter),
    ("個季度", .quarter), ("个月", .month),
    ("個月", .month), ("月", .month), ("个半月", .month), ("周", .week), ("週", .week), ("个星期", .week),
    ("個星期", .week), ("星期", .week),
    ("个周", .week), ("個週", .week), ("個周", .week), ("个週", .week), ("个礼拜", .week), ("個禮拜", .week), ("礼拜", .week),
    ("禮拜", .week), ("天", .day), ("日", .day),
    ("个工作日", .workday),
    ("工作日", .workday), ("个交易日", .workday), ("交易日", .workday), ("小时", .hour), ("小時", .hour), ("个小时", .hour),
    ("個小時", .hour),
    ("个钟头", .hour), ("個鐘頭", .hour), ("钟头", .hour), ("鐘頭", .hour), ("个钟", .hour), ("個鐘", .hour), ("时辰", .hour),
    ("分钟", .minute),
    ("分鐘", .minute), ("分", .minute), ("秒", .second), ("秒钟", .second), ("秒鐘", .second), ("刻钟", .quarterHour),
    ("刻鐘", .quarterHour),
    ("个世纪", .century), ("世纪", .century), ("旬", .dekad),
  ])

  /// What must not follow a unit, by its last scalar: 年级 is a school year, 日元 is money.
  private static let notAfter = WordTable<Void>([
    ("年级", ()), ("年龄", ()), ("年代", ()), ("年产", ()), ("年轻", ()), ("年生", ()), ("年期", ()), ("日元", ()),
    ("日本", ()), ("日均", ()),
    ("日报", ()), ("月龄", ()), ("周岁", ()), ("周围", ()), ("周边", ()), ("周转", ()), ("天津", ()), ("分之", ()),
    ("分公", ()), ("分别", ()),
    ("天然", ()), ("天文", ()), ("天下", ()), ("天使", ()), ("天空", ()), ("天猫", ()), ("天堂", ()), ("年报", ()),
    ("世纪", ()), ("分类", ()), ("分区", ()), ("天真", ()), ("天气", ()),
  ])

  /// The amount after a number; the cursor stands at the unit or at 余, 多, 个半.
  static func read(
    _ cursor: inout TextCursor,
    number: Numeral,
    modifier: inout TimeExpression.Modifier?,
    isDirected: Bool = false
  ) -> TimeLength? {
    var number = number
    if number.isEstimate {
      number.value = number.estimate
      modifier = .approximate
    }
    let isOpen = number.value >= 10 && number.value % 10 == 0 && (cursor.holds("几") || cursor.holds("幾"))
    guard let first = part(&cursor, number, &modifier, isDirected) else { return nil }
    var length = TimeLength(parts: [first])
    length.isVague = number.isVague
    if isOpen { length.reach = 10_000 }
    if number.isVague, number.value == 10 {
      // 几十年 are at least twenty and less than a hundred.
      length.parts[0].thousandths = 20_000
      length.reach = 80_000
    }
    if skipNights(&cursor, after: first.unit) || first.unit == .year && cursor.skip("春秋") { return length }
    // 两年半, 一年零三个月, 3小时05分
    if cursor.skip("半") {
      // 一年半载 is about a year.
      if cursor.skip("载") || cursor.skip("載") {
        modifier = .approximate
        return length
      }
      length.parts[0].thousandths += 500
      if first.unit == .minute { _ = cursor.skip("钟") || cursor.skip("鐘") }
      return length
    }
    for _ in 0..<4 {
      let start = cursor.offset
      _ = cursor.skip(anyOf: ["零", "又", "加"])
      cursor.skipSpaces()
      var ignored: TimeExpression.Modifier?
      guard let number = cursor.readNumeral(), let next = part(&cursor, number, &ignored, isDirected),
        let last = length.parts.last, next.unit != last.unit, first.unit != .quarterHour,
        isFiner(next.unit, than: last.unit) || next.unit == .month && last.unit == .day
      else {
        cursor.offset = start
        break
      }
      length.parts.append(next)
    }
    return length
  }

  /// 三天三夜 and 6天5晚 are so many days.
  private static func skipNights(_ cursor: inout TextCursor, after unit: TimeLength.Unit) -> Bool {
    let start = cursor.offset
    guard unit == .day, cursor.readNumeral(in: 1...99) != nil, cursor.skip("夜") || cursor.skip("晚") else {
      cursor.offset = start
      return false
    }
    return true
  }

  private static func isFiner(_ unit: TimeLength.Unit, than other: TimeLength.Unit) -> Bool {
    let order: [TimeLength.Unit] = [
      .second, .minute, .quarterHour, .hour, .day, .week, .month, .quarter, .year,
    ]
    guard let left = order.firstIndex(of: unit), let right = order.firstIndex(of: other) else { return false }
    return left < right
  }

  private static func part(
    _ cursor: inout TextCursor,
    _ number: Numeral,
    _ modifier: inout TimeExpression.Modifier?,
    _ isDirected: Bool
  ) -> TimeLength.Part? {
    guard !isCalendarUnit(cursor.scalar, number, isDirected) else { return nil }
    var thousandths = number.value * 1000 + number.thousandths
    if cursor.skip(anyOf: ["余", "餘", "多"]) { modifier = .moreThan }
    if cursor.skip(anyOf: ["几", "幾"]) { modifier = .moreThan }
    // 一个多月, 两个半月
    let beforeInfix = cursor.offset
    if cursor.skip("个") || cursor.skip("個") {
      if cursor.skip("多") {
        modifier = .moreThan
      } else if cursor.skip("半") {
        thousandths += 500
      } else {
        cursor.offset = beforeInfix
      }
    } else if cursor.skip("半") {
      thousandths += 500
    }
    let unitStart = cursor.offset
    var probe = cursor
    if notAfter.read(at: &probe) != nil, !probe.endsWith("世纪", before: probe.offset) { return nil }
    if cursor.holds("个体") || isWeekday(cursor) { return nil }
    guard let unit = units.read(at: &cursor) else { return nil }
    if unit == .year, isYear(number) { return nil }
    if unit == .month, cursor.offset - unitStart == 3, !isDirected || number.script == .arabic {
      // 月 alone counts months only after 余, 多, 半, 数 or a direction: 3月 is March.
      guard beforeInfix != unitStart || isDirected || number.isVague || thousandths < 1000 else { return nil }
    }
    if unit == .minute, cursor.offset - unitStart == 3, thousandths >= 1_000_000 { return nil }
    if cursor.holds("多"), !cursor.holds("多次"), !cursor.holds("多少"), cursor.skip("多") { modifier = .moreThan }
    // 五年余 is more than five years, but 余额 is a balance.
    if cursor.holds("余") || cursor.holds("餘"), !afterRest.contains(cursor.scalar(at: cursor.offset + 3)) {
      cursor.advance()
      modifier = .moreThan
    }
    return TimeLength.Part(thousandths: thousandths, unit: unit)
  }

  /// 2009年 and 07年 are years, whatever follows.
  private static func isYear(_ number: Numeral) -> Bool {
    number.digits > 3 && number.script != .multiplicative
      || number.digits == 2 && !number.isEstimate && (number.value < 10 || number.script == .positional)
  }

  /// Whether the unit right after a number is that of the calendar: nearly all of them are, which is why it is asked
  /// before any word is looked for.
  private static func isCalendarUnit(_ unit: UInt32, _ number: Numeral, _ isDirected: Bool) -> Bool {
    switch unit {
    case 0x5E74: isYear(number)
    case 0x6708: !isDirected && !number.isVague && number.value > 0
    default: false
    }
  }

  /// What 余 makes another word with: 余额, 余下, 余杭.
  private static let afterRest = ScalarSet("额額下款姚杭热熱数數粮糧震地生波党黨量温溫江干")

  /// 24 星期三 is a date with its weekday.
  private static func isWeekday(_ after: TextCursor) -> Bool {
    var cursor = after
    guard cursor.skip("星期") || cursor.skip("周") || cursor.skip("礼拜") else { return false }
    return "一二三四五六日天".unicodeScalars.contains { $0.value == cursor.scalar }
  }

  /// What says that a length is counted from the day of which the sentence speaks.
  private static let tenures = WordTable<Void>(
    [
      "任期", "任期为", "有效期", "有效期为", "有效期限为", "期限", "期限为", "试行期", "试行", "试点期", "聘期", "聘期为", "试用期", "试用期为", "过渡期",
      "过渡期为", "服务期", "任期為", "有效期為", "期限為",
    ].map { ($0, ()) }
  )

  /// 前, 后, 来, 以来 and 内 after a length.
  static func direction(
    _ cursor: inout TextCursor,
    start: Int,
    length: TimeLength,
    modifier: TimeExpression.Modifier?
  ) -> TimeRule.Output? {
    guard let unit = length.parts.last?.unit else { return nil }
    // 12日 and 3日 are days, 5分 is a mark: such words are lengths only with something after them.
    let isWeak =
      length.parts.count == 1 && !length.isVague
      && (unit == .day && cursor.utf8[cursor.offset - 3..<cursor.offset].elementsEqual("日".utf8)
        || unit == .minute && cursor.utf8[cursor.offset - 3..<cursor.offset].elementsEqual("分".utf8)
        || unit == .month && length.parts[0].thousandths == 500
          && cursor.endsWith("半月", before: cursor.offset)
        || unit == .dekad || unit == .decade || unit == .century && length.parts[0].thousandths > 5000)
    var time = PartialTime.with {
      $0.length = length
      $0.modifier = modifier
    }
    if cursor.endsWith("第", before: start) || isWeak && cursor.endsWith("月", before: start) { return nil }
    let beforeDirection = cursor.offset
    _ = cursor.skip("的")
    cursor.skipSpaces()
    if cursor.holds("前"),
      !["前期", "前提", "前列", "前沿", "前景", "前往", "前后", "前进"].contains(where: { cursor.holds($0) })
    {
      _ = cursor.skip("前")
      time.shift = .before
    } else if cursor.skip(anyOf: ["以前", "之前"]) {
      time.shift = .before
    } else if cursor.skip(anyOf: ["以后", "之后", "以後", "之後", "过后"]) {
      time.shift = .after
    } else if cursor.holds("后"), !["后来", "后续", "后期", "后勤", "后台"].contains(where: { cursor.holds($0) }) {
      _ = cursor.skip("后")
      time.shift = .after
    } else if cursor.skip("後") {
      time.shift = .after
    } else {
      cursor.offset = beforeDirection
      if cursor.skip("来") || cursor.skip("來"),
        !["自", "到", "源", "临", "臨"].contains(where: { cursor.holds($0) })
      {
        time.shift = .past
      } else {
        cursor.offset = beforeDirection
        if cursor.holds("以来") || cursor.holds("以來") {
          time.shift = .past
        } else if cursor.holds("以内") || cursor.holds("之内") {
          time.shift = .within
        } else if cursor.endsWith("为期", before: start) || cursor.endsWith("為期", before: start) {
          time.shift = .term
        } else if tenures.value(endingAt: start, in: cursor) != nil {
          time.shift = .tenure
        } else if cursor.holds("内"), !cursor.holds("内蒙"), !cursor.holds("内容"), !cursor.holds("内部"),
          unit != .year
        {
          time.shift = .within
        }
      }
    }
    if isWeak,
      time.shift == nil || time.shift == .term || time.shift == .tenure
        || cursor.endsWith("之", before: cursor.offset)
    {
      return nil
    }
    return TimeRule.Output(time)
  }
}
