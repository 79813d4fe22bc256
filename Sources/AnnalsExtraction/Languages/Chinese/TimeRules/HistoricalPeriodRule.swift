/// A dynasty, a war or a movement that is used as a time.
///
/// - Matches: 抗日战争时期, 文革期间, 辛亥革命前, 唐代, 清朝, 民国时期, 清末, 明代初年, 春秋战国时期.
/// - Does not match: 明朝灭亡, 清朝政府; 抗日战争 without a word of time, 说明代表, 单元代码, 说明初步.
/// - Yields: its years, from the table; 期间, 时期, 代 and 朝 are spanned, 前, 后 and 以来 are not. 初 and 末 are its first
///   and its last fifth, as of a century.
extension TimeRule {
  static let historicalPeriod: TimeRule = {
    let events = WordTable(HistoricalPeriods.events)
    let dynasties = WordTable(HistoricalPeriods.dynasties)
    let spanned: [StaticString] = ["期间", "期間", "时期", "時期", "年间", "年間"]
    let bounds: [StaticString] = [
      "以来", "以來", "以前", "以后", "以後", "之前", "之后", "之後", "前", "后", "後", "初期", "初", "爆发", "爆發", "胜利", "勝利",
    ]
    let deeds: [StaticString] = ["建立", "创立", "開創", "开创", "推翻", "颠覆", "灭", "滅", "灭亡", "取代", "反对", "效忠"]
    return TimeRule("historical-period", [.words(events.spellings + dynasties.spellings)]) { input in
      if let years = events.read(at: &input.cursor) {
        guard
          input.cursor.skip(anyOf: spanned) || bounds.contains(where: { input.cursor.holds($0) })
        else { return nil }
        return Output(.with { $0.named = NamedTime(years: years, granularity: .year) })
      }
      guard var years = dynasties.read(at: &input.cursor) else { return nil }
      // 明清时期 and 唐宋: from the first to the last.
      if let last = dynasties.read(at: &input.cursor), last.upperBound > years.upperBound {
        years = years.lowerBound...last.upperBound
      }
      guard followers.contains(input.cursor.scalar) else { return nil }
      if !input.cursor.skip(anyOf: spanned) {
        // 建立明朝 and 推翻清朝 tell of the state, not when.
        let isDynasty =
          !deeds.contains(where: { input.cursor.endsWith($0, before: input.start) }) && readsDynasty(&input)
        let part = partOfPeriod(&input)
        guard isDynasty || part != nil else { return nil }
        if let part { return Output(HistoricalPeriods.part(part, of: years)) }
      }
      return Output(.with { $0.named = NamedTime(years: years, granularity: .year) })
    }
  }()

  /// 初 and 末 after the name of a dynasty, its 代 or its 朝.
  private static func partOfPeriod(_ input: inout Input) -> PartialTime.YearPart.Named? {
    guard !isInsideWord(input) else { return nil }
    if input.cursor.skip(anyOf: ["初年", "初期"]) { return .start }
    if input.cursor.skip(anyOf: ["末年", "末期", "末叶"]) { return .end }
    let others: [StaticString] = ["初步", "初级", "初中", "初心", "初始", "初审", "初稿", "末端", "末尾", "末日", "末位", "末梢"]
    guard !others.contains(where: { input.cursor.holds($0) }) else { return nil }
    return input.cursor.skip("初") ? .start : input.cursor.skip("末") ? .end : nil
  }

  /// Whether the name of the dynasty ends another word: 说明, 公元, 表明, 武汉.
  private static func isInsideWord(_ input: Input) -> Bool {
    wordsBefore.contains(input.cursor.scalar(before: input.start))
  }

  private static let wordsBefore = ScalarSet("说說证證表声聲發发文光聪聰透鲜鮮公单單位百千万亿零武罗羅好老0123456789")

  /// What every word after a dynasty begins with: 代, 朝, 时期, 期间, 年间, 初, 末.
  private static let followers = ScalarSet("代朝时時期年初末")

  /// What befalls a state or is done by it: there the name is no time.
  private static let fates: [StaticString] = [
    "灭亡", "覆灭", "覆亡", "亡国", "建立", "崩溃", "瓦解", "衰亡", "政府", "朝廷", "皇帝", "皇室", "军队", "大军", "大臣", "使者", "使臣",
    "使团",
  ]

  /// 代 and 朝 after the name of a dynasty, where both are no part of longer words.
  private static func readsDynasty(_ input: inout Input) -> Bool {
    let after: [StaticString] = [
      "表", "价", "價", "码", "碼", "理", "替", "办", "辦", "言", "号", "號", "购", "購", "工", "销", "銷", "课", "驾", "金", "收",
      "为",
      "向", "着", "鲜", "阳", "陽", "气", "氣",
    ]
    let start = input.cursor.offset
    guard !isInsideWord(input), input.cursor.skip("代") || input.cursor.skip("朝") else { return false }
    guard (after + fates).contains(where: { input.cursor.holds($0) }) else { return true }
    input.cursor.offset = start
    return false
  }
}
