/// A year of a reign from the Han to the Qing, of the Republic, or of the common era.
///
/// - Matches: 民国二十六年, 民國113年, 康熙元年, 贞观三年, 东晋太和四年, 天宝十四载, 乾隆年间, 康熙初年, 公元前221年,
///   公元前3世纪.
/// - Does not match: 民国 without a number; 绍兴三年 and 普通三年 (a place, a word) without a dynasty or a month beside
///   them; 贞观3年.
/// - Yields: the year of the common era, for a name that was used again the longest of its uses, with the others as
///   alternatives; months and days of a reign are lunisolar. 年间 is the whole era, 初年 and 末年 are its
///   first and its last fifth.
extension TimeRule {
  static let reignYear: TimeRule = {
    let counts = WordTable<Int>([
      ("民国", 1912), ("民國", 1912), ("中华民国", 1912), ("中華民國", 1912), ("公元", 1), ("西元", 1), ("公元前", -1),
      ("西元前", -1),
    ])
    let eras = EraNames.table
    return TimeRule("reign-year", [.words(counts.spellings), .words(eras.spellings)]) { input in
      guard let first = counts.read(at: &input.cursor) else {
        return eras.read(at: &input.cursor).flatMap { reign($0, &input) }
      }
      input.cursor.skipSpaces()
      guard let number = input.cursor.skip("元") ? 1 : input.cursor.readNumeral(in: 1...2999)?.value else {
        return nil
      }
      input.cursor.skipSpaces()
      if abs(first) == 1, input.cursor.skip("世纪") || input.cursor.skip("世紀") {
        var time = PartialTime.with { $0.century = .number(first < 0 ? 1 - number : number) }
        CenturyTail.readPart(&input.cursor, into: &time)
        return Output(time)
      }
      guard input.cursor.skip("年") else { return nil }
      return Output(.with { $0.year = .number(first < 0 ? 1 - number : first + number - 1) })
    }
  }()

  /// The year of an era after its name, or 年间.
  private static func reign(_ era: EraName, _ input: inout Input) -> Output? {
    if input.cursor.skip("年间") || input.cursor.skip("年間") {
      return years(of: era, input).map { years in
        Output(.with { $0.named = NamedTime(years: years, granularity: .year) })
      }
    }
    let isEnd = input.cursor.skip("末年")
    if isEnd || input.cursor.skip("初年") {
      return years(of: era, input).map { Output(HistoricalPeriods.part(isEnd ? .end : .start, of: $0)) }
    }
    input.cursor.skipSpaces()
    let isFirst = input.cursor.skip("元")
    guard let numeral = isFirst ? nil : input.cursor.readNumeral(in: 1...100) else {
      guard isFirst else { return nil }
      return reignYear(1, of: era, &input)
    }
    // Years before the Ming are not counted in Arabic digits: 天宝3年 is something else.
    guard numeral.script != .arabic || era.isLate else { return nil }
    input.cursor.skipSpaces()
    return reignYear(numeral.value, of: era, &input)
  }

  /// The years of an era, by the dynasty before its name where several used it.
  private static func years(of era: EraName, _ input: Input) -> ClosedRange<Int>? {
    era.use(of: EraNames.dynasties.value(endingAt: input.start, in: input.cursor))?.years
  }

  private static func reignYear(_ number: Int, of era: EraName, _ input: inout Input) -> Output? {
    guard input.cursor.skip("年") || input.cursor.skip("载") || input.cursor.skip("載"),
      !input.cursor.holds("级"), !input.cursor.holds("級")
    else { return nil }
    let dynasty = EraNames.dynasties.value(endingAt: input.start, in: input.cursor)
    guard !era.isCommonWord || number == 1 || dynasty != nil || isDatedFurther(input.cursor) else {
      return nil
    }
    let years = era.years(numbered: number, dynasty: dynasty)
    guard let year = years.first else { return nil }
    return Output(
      .with {
        $0.year = years.count == 1 ? .number(year) : .reign(ReignYear(years))
        $0.isLunar = true
      }
    )
  }

  /// Whether a month, a season or the year of the common era in brackets follows.
  private static func isDatedFurther(_ after: TextCursor) -> Bool {
    var cursor = after
    if cursor.skip(anyOf: ["正月", "闰", "閏", "春", "夏", "秋", "冬", "暮春", "仲", "孟", "腊月", "臘月"]) { return true }
    if cursor.skip("（") || cursor.skip("(") {
      _ = cursor.skip("公元")
      return cursor.readNumeral(in: 1...1911) != nil
    }
    return cursor.readNumeral(in: 1...12) != nil && cursor.holds("月")
  }
}
