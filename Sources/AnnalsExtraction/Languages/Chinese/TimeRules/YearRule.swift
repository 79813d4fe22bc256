/// A year written with 年.
///
/// - Matches: 2024年, 二〇二四年, ２０２４年, 87年, 零七年, 98年4月, 2010－2020年, 公元前221年, 2024年度, 2027年底,
///   105年 before a comma at the beginning of a line.
/// - Does not match: 5年 and 30年 (lengths), 三年级, 1998人.
/// - Yields: the year, with 初, 底 and 末 the part of it.
extension TimeRule {
  static let year = TimeRule("year", [.units("年")]) { input in
    guard input.cursor.skip("年") else { return nil }
    guard
      let (first, isShort) = writtenYear(
        input.number,
        start: input.start,
        before: input.cursor,
        isSeries: input.lastNumber != nil
      )
    else { return nil }
    var time = PartialTime.with {
      $0.year = .number(first)
      $0.isShortYear = isShort
    }
    guard let lastNumber = input.lastNumber else {
      if input.cursor.endsWith("公元前", before: input.start) { time.year = .number(1 - first) }
      YearTail.read(&input.cursor, into: &time)
      return Output(time)
    }
    guard
      let (last, isLastShort) = writtenYear(
        lastNumber,
        start: input.start,
        before: input.cursor,
        isSeries: true
      )
    else {
      return nil
    }
    var end = PartialTime.with {
      // 一九八七至八九年: the century is inherited.
      $0.year = .number(isLastShort && !isShort ? first / 100 * 100 + last : last)
      $0.isShortYear = isLastShort && isShort
    }
    YearTail.read(&input.cursor, into: &end)
    return Output(time, through: end)
  }

  /// The year that a number before 年 names, and whether it has two digits; nil for a length.
  private static func writtenYear(
    _ number: Numeral,
    start: Int,
    before cursor: TextCursor,
    isSeries: Bool
  ) -> (year: Int, isShort: Bool)? {
    switch (number.script, number.digits) {
    case (.arabic, 4), (.positional, 4):
      return (1...2999).contains(number.value) ? (number.value, false) : nil
    case (.multiplicative, 4...) where (1000...2999).contains(number.value) && number.value % 100 != 0:
      return (number.value, false)
    case (.arabic, 3) where cursor.endsWith("（", before: start) && !isSeries:
      // 光和七年（184年）: what stands in brackets after another reckoning is a year.
      return (number.value, false)
    case (.arabic, 3) where opensLine(start, in: cursor) && number.value % 100 != 0 && !isSeries:
      // 105年，蔡伦…: an entry of a chronology.
      return (number.value, false)
    case (.arabic, 3) where number.value % 10 != 0 && number.value > 200 && !isSeries,
      (.positional, 3) where !isSeries:
      return (number.value, false)
    case (.positional, 2) where number.isEstimate && !isSeries && countsYears(cursor):
      return nil
    case (.positional, 2) where !isSeries || number.value >= 20:
      return number.value < 10 || number.value >= 50 || continuesDate(cursor) ? (number.value, true) : nil
    case (.arabic, 2) where number.value < 10 || number.value > 80 || continuesDate(cursor):
      return (number.value, true)
    default:
      return nil
    }
  }

  /// Whether a number stands first in its line and a comma or a space follows its unit.
  private static func opensLine(_ start: Int, in cursor: TextCursor) -> Bool {
    let before = cursor.scalar(before: start)
    return (before == 0 || before == 0x0A)
      && (cursor.holds("，") || cursor.holds("：") || TextCursor.isSpace(cursor.scalar))
  }

  /// Whether 五六年 is about so many years: something is counted from it or it lasts.
  private static func countsYears(_ after: TextCursor) -> Bool {
    guard !after.holds("前后"), !after.holds("来自") else { return false }
    return ["前", "后", "後", "来", "來", "内", "间", "時間", "时间", "的时间"].contains { after.holds($0) }
  }

  /// Whether a month, quarter, feast or part of the year follows: then 19年 is a year, no length.
  private static func continuesDate(_ after: TextCursor) -> Bool {
    var cursor = after
    cursor.skipSpaces()
    if cursor.skip(anyOf: [
      "底", "末", "初", "春节", "除夕", "端午", "中秋", "国庆", "第一", "第二", "第三", "第四", "上半年",
      "下半年", "年底", "年初", "年末", "大寒", "小寒", "冬", "夏", "秋", "春", "农历", "正月", "腊月", "版",
    ]) {
      return true
    }
    if cursor.skip("第"), cursor.readNumeral() != nil {
      return cursor.skip(anyOf: ["周", "季", "个礼拜", "个星期", "个周", "个月"])
    }
    guard let month = cursor.readNumeral(), (1...12).contains(month.value) else { return false }
    cursor.skipSpaces()
    return cursor.holds("月") || cursor.holds("季度")
  }
}

/// What may stand after a year and belongs to it.
enum YearTail {
  /// 度, 份 and a part of the year: 2024年度, 今年底, 明年初, 2022年伊始.
  static func read(_ cursor: inout TextCursor, into time: inout PartialTime) {
    if cursor.holds("度"), !cursor.holds("度假"), !cursor.holds("度过") {
      _ = cursor.skip("度")
      return
    }
    if cursor.skip("份") || cursor.skip("版") { return }
    if cursor.skip("伊始") {
      time.yearPart = .months(1...3, named: .start)
    } else if cursor.skip("底") || cursor.skip("末") {
      time.yearPart = .months(10...12, named: .end)
    } else if cursor.holds("初"), !["初中", "初步", "初级", "初期", "初次", "初始"].contains(where: { cursor.holds($0) }) {
      _ = cursor.skip("初")
      time.yearPart = .months(1...3, named: .start)
    } else if cursor.skip(anyOf: ["春季", "春天"]) {
      time.yearPart = .season(1)
    } else if cursor.holds("春"), !cursor.holds("春节"), !cursor.holds("春风"), !cursor.holds("春运") {
      _ = cursor.skip("春")
      time.yearPart = .season(1)
    } else if cursor.holds("夏"), !cursor.holds("夏至"), !cursor.holds("夏令") {
      _ = cursor.skip("夏季") || cursor.skip("夏天") || cursor.skip("夏")
      time.yearPart = .season(2)
    } else if cursor.holds("秋"), !cursor.holds("秋分"), !cursor.holds("秋季学期"), !cursor.holds("秋收") {
      _ = cursor.skip("秋季") || cursor.skip("秋天") || cursor.skip("秋")
      time.yearPart = .season(3)
    } else if cursor.holds("冬"), !cursor.holds("冬至"), !cursor.holds("冬月"), !cursor.holds("冬奥") {
      _ = cursor.skip("冬季") || cursor.skip("冬天") || cursor.skip("冬")
      time.yearPart = .season(4)
    }
  }
}
