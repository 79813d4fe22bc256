/// A week by its distance, or a day of the week.
///
/// - Matches: 上周, 下下周, 本周五, 上个礼拜天, 星期三, 周末.
/// - Does not match: 一周年, 周期, 周边, 星期五餐厅.
/// - Yields: the distance of the week and the day in it; ISO weeks begin on Monday.
extension TimeRule {
  static let week: TimeRule = {
    let distances = WordTable<Int>([
      ("上上上", -3), ("上上", -2), ("上", -1), ("上一", -1), ("上一个", -1), ("上個", -1), ("上个", -1), ("上上个", -2),
      ("上上個", -2),
      ("本", 0), ("这", 0), ("這", 0), ("这个", 0), ("這個", 0), ("今个", 0), ("今個", 0), ("今", 0), ("这一", 0), ("当", 0),
      ("呢個", 0),
      ("下", 1), ("下个", 1), ("下個", 1), ("下一", 1), ("下一个", 1), ("下下", 2), ("下下个", 2), ("下下個", 2), ("下下下", 3),
      ("前一", -1),
    ])
    let names = WordTable<Void>([
      ("周", ()), ("週", ()), ("星期", ()), ("礼拜", ()), ("禮拜", ()), ("周星期", ()), ("周的星期", ()), ("周周", ()),
    ])
    let days = WordTable<Int>([
      ("一", 1), ("二", 2), ("三", 3), ("四", 4), ("五", 5), ("六", 6), ("日", 7), ("天", 7), ("末", 8), ("1", 1),
      ("2", 2), ("3", 3),
      ("4", 4), ("5", 5), ("6", 6), ("7", 7),
    ])
    let distant = distances.spellings.flatMap { distance in names.spellings.map { distance + $0 } }
    return TimeRule("week", [.words(names.spellings + distant)]) { input in
      let distance = distances.read(at: &input.cursor)
      guard names.read(at: &input.cursor) != nil else { return nil }
      var time = PartialTime()
      if let distance { time.week = .offset(distance) }
      let beforeDay = input.cursor.offset
      if let day = days.read(at: &input.cursor), isDayOfWeek(day, input.cursor),
        distance != nil || !counts(input.cursor)
      {
        time.weekday = day == 8 ? nil : day
        time.isWeekend = day == 8
      } else {
        input.cursor.offset = beforeDay
        guard distance != nil,
          !["年", "期", "边", "围", "转", "报", "刊", "岁", "密", "到"].contains(where: {
            input.cursor.holds($0)
          })
        else { return nil }
      }
      return Output(time)
    }
  }()

  /// 一周三次 and 一周五天工作制 count within a week.
  private static func counts(_ after: TextCursor) -> Bool {
    ["次", "回", "天工作"].contains { after.holds($0) }
  }

  private static func isDayOfWeek(_ day: Int, _ after: TextCursor) -> Bool {
    // 周一围 and 周日报 are rare; 星期五餐厅 and 周六福 are names; a longer number is no day.
    if ["餐厅", "福", "十", "百", "年", "个"].contains(where: { after.holds($0) }) { return false }
    return Numerals.arabicDigit(after.scalar) == nil
      || Numerals.arabicDigit(after.scalar(before: after.offset)) == nil
  }
}
