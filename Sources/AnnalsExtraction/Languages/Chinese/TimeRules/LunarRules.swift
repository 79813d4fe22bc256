/// Months and days of the lunisolar calendar, reign years, years of the twelve animals.
///
/// - Matches: 农历十月廿三, 正月初一, 腊月, 闰四月, 大年初十, 民国二十六年, 康熙三年, 龙年.
/// - Does not match: 民国 without a number; 猴年马月.
/// - Yields: month and day marked as lunisolar; the Gregorian year in which the year begins.
extension TimeRule {
  /// 农历 and 阴历 say nothing but which calendar is meant.
  static let lunarMarker = TimeRule.words(
    "lunar-calendar",
    ["农历", "阴历", "農曆", "陰曆", "夏历", "旧历", "农历的", "阴历的"].map { ($0, .with { $0.isLunar = true }) }
  )

  static let lunarMonth: TimeRule = {
    let months = WordTable<Int>([("正月", 1), ("冬月", 11), ("腊月", 12), ("臘月", 12), ("大年", 1)])
    return TimeRule("lunar-month", [.scalars(months.firstScalars + [0x95F0, 0x958F])]) { input in
      var time = PartialTime.with { $0.isLunar = true }
      if input.cursor.skip("闰") || input.cursor.skip("閏") {
        guard let number = input.cursor.readNumeral(in: 1...12), input.cursor.skip("月") else { return nil }
        time.month = .number(number.value)
        time.isLeapMonth = true
      } else {
        guard let month = months.read(at: &input.cursor) else { return nil }
        time.month = .number(month)
        if input.cursor.endsWith("大年", before: input.cursor.offset), !input.cursor.holds("初") { return nil }
      }
      MonthTail.read(&input.cursor, into: &time)
      if time.day == nil {
        let start = input.cursor.offset
        if let day = input.cursor.readNumeral(in: 1...30), !input.cursor.holds("0") { time.day = .number(day.value) }
        else { input.cursor.offset = start }
        _ = input.cursor.skip("日")
      }
      return Output(time)
    }
  }()

  /// 廿三 and 初八 without a month.
  static let lunarDay = TimeRule("lunar-day", [.scalars(of: "廿初")]) { input in
    let isEarly = input.cursor.skip("初")
    guard let day = input.cursor.readNumeral(in: isEarly ? 1...10 : 20...29), day.script != .arabic else { return nil }
    if !isEarly, day.value == 20 { return nil }
    let words: [StaticString] = ["中", "级", "步", "期", "次", "等", "年", "战", "心", "个", "届", "、", "代", "五年"]
    guard !words.contains(where: { input.cursor.holds($0) }) else { return nil }
    return Output(.with { $0.isLunar = true; $0.day = .number(day.value) })
  }

  static let reignYear: TimeRule = {
    let eras = WordTable<Int>(reigns)
    return TimeRule("reign-year", [.scalars(eras.firstScalars)]) { input in
      guard let first = eras.read(at: &input.cursor) else { return nil }
      input.cursor.skipSpaces()
      let isFirst = input.cursor.skip("元")
      let number = isFirst ? 1 : input.cursor.readNumeral(in: 1...2999)?.value
      guard let number else { return nil }
      input.cursor.skipSpaces()
      guard input.cursor.skip("年") else { return nil }
      return Output(
        .with {
          $0.year = .number(first < 0 ? 1 - number : first + number - 1)
          $0.isLunar = (1368..<1912).contains(first)
        }
      )
    }
  }()

  static let animalYear: TimeRule = {
    let animals = WordTable<Int>(
      Array("猴鸡狗猪鼠牛虎兔龙蛇马羊".unicodeScalars).enumerated().map { (String(Character($0.element)) + "年", $0.offset) }
    )
    return TimeRule("animal-year", [.scalars(animals.firstScalars)]) { input in
      guard let index = animals.read(at: &input.cursor) else { return nil }
      let ahead: [StaticString] = ["春节", "新春", "春晚", "除夕", "大年", "正月", "元宵", "，"]
      guard ahead.contains(where: { input.cursor.holds($0) }) || input.cursor.isAtEnd else { return nil }
      return Output(.with { $0.year = .cycle(index) })
    }
  }()

  /// The first year of each reign since 1368, and of the Republic.
  ///
  /// Source: 中国历史纪年表 (方诗铭, 上海人民出版社).
  private static let reigns: [(String, Int)] = [
    ("洪武", 1368), ("建文", 1399), ("永乐", 1403), ("洪熙", 1425), ("宣德", 1426), ("正统", 1436), ("景泰", 1450), ("天顺", 1457),
    ("成化", 1465), ("弘治", 1488), ("正德", 1506), ("嘉靖", 1522), ("隆庆", 1567), ("万历", 1573), ("泰昌", 1620), ("天启", 1621),
    ("崇祯", 1628), ("顺治", 1644), ("康熙", 1662), ("雍正", 1723), ("乾隆", 1736), ("嘉庆", 1796), ("道光", 1821), ("咸丰", 1851),
    ("同治", 1862), ("光绪", 1875), ("宣统", 1909), ("民国", 1912), ("民國", 1912), ("中华民国", 1912), ("中華民國", 1912),
    ("公元", 1), ("西元", 1), ("公元前", -1),
  ]
}
