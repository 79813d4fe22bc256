/// A holiday, its eve or its days off.
///
/// - Matches: 春节, 下一个国庆节, 春节前夕, 国庆节, 元旦春节期间, 国庆中秋假期, 中秋假期, “五一”, 十一黄金周, 双十一.
/// - Does not match: 五一路, 国庆村, 十一中学 and 七一 without a word of the holiday.
/// - Yields: the day on the Gregorian calendar, the fourteen days before it, or its days off.
extension TimeRule {
  static let holiday: TimeRule = {
    let table = WordTable<Feast>(Holidays.names)
    let periods: [StaticString] = [
      "期间", "期間", "假期", "长假", "長假", "小长假", "小長假", "黄金周", "黃金週", "黃金周", "假日", "连假", "連假", "节日期间",
    ]
    let shorts = WordTable<Feast>(Holidays.shortNames)
    let turns = WordTable<Feast.Turn>([
      ("下一个", .next), ("下个", .next), ("下一個", .next), ("下個", .next), ("上一个", .last), ("上个", .last),
      ("上一個", .last),
      ("上個", .last),
    ])
    let words = table.spellings + shorts.spellings + turns.spellings
    return TimeRule("holiday", [.words(words)]) { input in
      let turn = turns.read(at: &input.cursor)
      let named = table.read(at: &input.cursor)
      guard var feast = named ?? shorts.read(at: &input.cursor) else { return nil }
      if let turn { feast.turn = turn }
      // 三月三日 is a day of the month, and 二月二十 another one.
      if Numerals.isChinese(input.cursor.scalar(before: input.cursor.offset)),
        ["日", "号", "號", "十"].contains(where: { input.cursor.holds($0) })
      {
        return nil
      }
      let isNewYear = feast.day == .fixed(month: 1, day: 1)
      if isNewYear {
        var ahead = input.cursor
        _ = ahead.skip("、") || ahead.skip("和")
        if ahead.skip("春节") || ahead.skip("春節"), ahead.skip(anyOf: periods) {
          input.cursor = ahead
          feast.part = .newYearToSpringFestival
          return Output(.with { $0.feast = feast })
        }
      }
      if let joint = joint(feast, &input.cursor, periods) { return Output(.with { $0.feast = joint }) }
      if input.cursor.skip(anyOf: periods) {
        feast.part = .holidays
      } else if input.cursor.skip("前夕") {
        feast.part = .eve
      }
      // 七一 and 清明 alone are no holidays: a number, a solar term.
      if named == nil, feast.part == .day { return nil }
      guard
        feast.part != .day
          || !["路", "广场", "村", "新村", "上河", "大学", "中学", "镇", "消息", "木"].contains(where: {
            input.cursor.holds($0)
          })
      else { return nil }
      return Output(.with { $0.feast = feast })
    }
  }()

  /// 国庆中秋假期: the two feasts of autumn together.
  private static func joint(_ feast: Feast, _ cursor: inout TextCursor, _ periods: [StaticString]) -> Feast? {
    guard feast.day == Holidays.nationalDay || feast.day == Holidays.midAutumn else { return nil }
    var ahead = cursor
    _ = ahead.skip("、") || ahead.skip("和")
    let isJoint =
      feast.day == Holidays.nationalDay
      ? ahead.skip(anyOf: ["中秋节", "中秋節", "中秋"]) : ahead.skip(anyOf: ["国庆节", "國慶節", "国庆", "國慶"])
    guard isJoint, ahead.skip(anyOf: periods) else { return nil }
    cursor = ahead
    var whole = Feast(day: Holidays.nationalDay, days: 7)
    whole.part = .nationalDayAndMidAutumn
    return whole
  }
}

/// The holidays: fixed days, days of the lunisolar calendar, n-th weekdays.
enum Holidays {
  static let nationalDay = Feast.Day.fixed(month: 10, day: 1)
  static let midAutumn = Feast.Day.lunar(month: 8, day: 15)

  /// Names that mean a holiday only before 假期, 期间 or 前夕.
  static let shortNames: [(String, Feast)] = [
    ("十一", Feast(day: nationalDay, days: 7)), ("清明", Feast(day: .solarTerm(.clearAndBright))),
    ("七一", Feast(day: .fixed(month: 7, day: 1))), ("八一", Feast(day: .fixed(month: 8, day: 1))),
    ("三八", Feast(day: .fixed(month: 3, day: 8))), ("六一", Feast(day: .fixed(month: 6, day: 1))),
  ].flatMap { name, feast in [(name, feast), ("“\(name)”", feast)] }

  static let names: [(String, Feast)] =
    entries.flatMap { names, feast in names.split(separator: " ").map { (String($0), feast) } }

  private static let entries: [(String, Feast)] = [
    ("元旦 元旦节 元旦節 阳历新年 新年", Feast(day: .fixed(month: 1, day: 1))),
    ("情人节 情人節 圣瓦伦丁节", Feast(day: .fixed(month: 2, day: 14))),
    ("女生节", Feast(day: .fixed(month: 3, day: 7))),
    ("妇女节 婦女節 三八妇女节 三八国际妇女节 国际妇女节 三八节", Feast(day: .fixed(month: 3, day: 8))),
    ("植树节 植樹節", Feast(day: .fixed(month: 3, day: 12))),
    ("国际消费者权益日 国际消費者權益日 消费者权益日 三一五", Feast(day: .fixed(month: 3, day: 15))),
    ("愚人节 愚人節", Feast(day: .fixed(month: 4, day: 1))),
    ("劳动节 勞動節 五一国际劳动节 五一劳动节 国际劳动节 “五一” 五一节 五一", Feast(day: .fixed(month: 5, day: 1), days: 5)),
    ("青年节 五四青年节", Feast(day: .fixed(month: 5, day: 4))),
    ("儿童节 兒童節 六一儿童节 国际儿童节 六一国际儿童节", Feast(day: .fixed(month: 6, day: 1))),
    ("建党节 建黨節", Feast(day: .fixed(month: 7, day: 1))),
    ("建军节 建軍節 八一建军节 八一建軍節", Feast(day: .fixed(month: 8, day: 1))),
    ("教师节 教師節", Feast(day: .fixed(month: 9, day: 10))),
    ("国庆节 國慶節 国庆 國慶 “十一”", Feast(day: .fixed(month: 10, day: 1), days: 7)),
    ("双十节 雙十節 双十国庆 雙十國慶", Feast(day: .fixed(month: 10, day: 10))),
    ("万圣节 萬聖節", Feast(day: .fixed(month: 10, day: 31))),
    ("光棍节 双十一 雙十一 双11 “双十一” “双11”", Feast(day: .fixed(month: 11, day: 11))),
    ("双十二 雙十二 双12 “双十二” “双12”", Feast(day: .fixed(month: 12, day: 12))),
    ("澳门回归纪念日 澳門回歸紀念日", Feast(day: .fixed(month: 12, day: 20))),
    ("平安夜", Feast(day: .fixed(month: 12, day: 24))),
    ("圣诞节 聖誕節 圣诞 聖誕", Feast(day: .fixed(month: 12, day: 25))),
    ("母亲节 母親節", Feast(day: .weekday(month: 5, weekday: 7, ordinal: 2))),
    ("父亲节 父親節", Feast(day: .weekday(month: 6, weekday: 7, ordinal: 3))),
    ("感恩节 感恩節", Feast(day: .weekday(month: 11, weekday: 4, ordinal: 4))),
    ("春节 春節 大年初一 农历新年 農曆新年", Feast(day: .lunar(month: 1, day: 1), offset: -1, days: 7)),
    ("元宵节 元宵節 元宵 上元节 上元節", Feast(day: .lunar(month: 1, day: 15))),
    ("端午节 端午節 端午", Feast(day: .lunar(month: 5, day: 5))),
    ("二月二 龙抬头 龍抬頭", Feast(day: .lunar(month: 2, day: 2))),
    ("三月三", Feast(day: .lunar(month: 3, day: 3))),
    ("七夕节 七夕節 七夕", Feast(day: .lunar(month: 7, day: 7))),
    ("中元节 中元節", Feast(day: .lunar(month: 7, day: 15))),
    ("中秋节 中秋節 中秋", Feast(day: .lunar(month: 8, day: 15))),
    ("重阳节 重陽節 重阳 重陽", Feast(day: .lunar(month: 9, day: 9))),
    ("腊八节 腊八 臘八節 臘八", Feast(day: .lunar(month: 12, day: 8))),
    ("小年", Feast(day: .lunar(month: 12, day: 23))),
    ("除夕 除夕夜 大年三十 年三十 大年夜", Feast(day: .newYearsEve)),
    ("清明节 清明節", Feast(day: .solarTerm(.clearAndBright))),
  ]
}
