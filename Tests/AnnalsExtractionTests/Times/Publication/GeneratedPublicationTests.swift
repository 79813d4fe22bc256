import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// Documents made for a known day of publication out of sentences that are true on it.
@Suite struct GeneratedPublicationTests {
  @Test(arguments: 0..<400)
  func trueCluesNeverExcludeTheDay(_ seed: UInt64) {
    var writer = TrueWriter(seed: seed)
    let text = writer.document()
    let page = PageReader.read(SourceDocument(text))
    let publication = TimeTagger().tag(page).publication?.model(
      span: { SourceSpan(document: "d", start: $0.lowerBound, end: $0.upperBound, line: 1) },
      words: { page.text.string($0) }
    )
    guard let publication else { return }
    let day = CalendarInterval(day: writer.day)
    #expect(publication.interval.contains(day), "\(writer.day) \(publication.edtf): \(text)")
    for constraint in publication.constraints {
      #expect(constraint.interval.contains(day), "\(writer.day) \(constraint.kind): \(text)")
      #expect(constraint.standing != .rejected, "\(writer.day) \(constraint.kind): \(text)")
    }
    #expect(throws: Never.self, "\(publication.edtf)") { try EDTF(publication.edtf) }
  }
}

/// Writes sentences that are true on a day.
private struct TrueWriter {
  private var random: SplitMix64
  let day: CalendarDate

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    day = CalendarDate.firstDay(ofYear: random.int(1991...2030)).adding(days: random.int(0...364))
  }

  /// A headline and some sentences; the present year is always told of, as reports do.
  mutating func document() -> String {
    var sentences = ["\(day.year)年，茶厂扩建。"]
    for _ in 0...random.int(0...4) { sentences.append(sentence()) }
    let head = random.oneIn(4) ? "发布时间：\(chinese(day))\n\n" : ""
    let dateline = head.isEmpty && random.oneIn(3) ? "新华社江州\(day.month)月\(day.day)日电 " : ""
    return "## 茶厂见闻\n\n\(head)\(dateline)\(sentences.joined())\n"
  }

  private mutating func sentence() -> String {
    let past = day.adding(days: -random.int(0...40))
    switch random.int(0...8) {
    case 0: return "今年（\(day.year)年）产量增长。"
    case 1: return "去年（\(day.year - 1)年）产量持平。"
    case 2: return "今年是新中国成立\(day.year - 1949)周年，茶厂办展。"
    case 3:
      guard let plan = FiveYearPlan(containing: day.year) else { return "" }
      return "今年是“\(plan.chineseName)”规划实施的第\(day.year - plan.years.lowerBound + 1)年。"
    case 4: return "\(chinese(day.adding(days: -random.int(0...4000))))，老厂开工。"
    case 5: return "新线将于\(chinese(day.adding(days: random.int(1...700))))投产。"
    case 6: return "\(past.month)月\(past.day)日（星期\(weekday(past))）开过座谈会。"
    case 7:
      let met = NamedTimes.plenums[20]?[3]?.lowerBound
      return met.map { $0 <= day } == true ? "全厂学习贯彻党的二十届三中全会精神。" : ""
    default: return "截至\(day.adding(days: -31).year)年\(day.adding(days: -31).month)月，茶农增至三百户。"
    }
  }

  private func chinese(_ day: CalendarDate) -> String { "\(day.year)年\(day.month)月\(day.day)日" }

  private func weekday(_ day: CalendarDate) -> String {
    ["一", "二", "三", "四", "五", "六", "日"][day.weekday.rawValue - 1]
  }
}
