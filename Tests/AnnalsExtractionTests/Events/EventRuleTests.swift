import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// Runs extraction on one text with a known publication date.
func extraction(of text: String, on day: String) -> Extraction {
  let input = ExtractionInput(
    path: "case.txt",
    bytes: Array(text.utf8),
    form: .document,
    publicationDate: CalendarDate(iso8601: day)
  )
  return Extractor().extract([input])
}

@Suite struct EventRuleTests {
  static let lines = Corpus.lines("events", of: "AnnalsExtractionTests")

  @Test(arguments: lines) func readsTheEventOfTheLine(_ line: Corpus.Line) throws {
    let columns = line.text.split(separator: "\t").map(String.init)
    try #require(columns.count == 6, "\(line) needs six columns")
    let sentence = columns[0].filter { $0 != "⟦" && $0 != "⟧" }
    let events = extraction(of: sentence, on: columns[1]).chronicle.events
    guard columns[2] != "-" else {
      #expect(events.isEmpty, "\(line) tells no event, found \(events.map(\.label))")
      return
    }
    let event = try #require(
      events.first { $0.mentions[0].rule == columns[4] },
      "\(line): found \(events.map(\.label))"
    )
    #expect(event.status.rawValue == columns[2], "\(line)")
    #expect(event.time.edtf == columns[3], "\(line)")
    #expect(event.label == columns[5], "\(line)")
    if let opening = columns[0].range(of: "⟦"), let closing = columns[0].range(of: "⟧") {
      let trigger = String(columns[0][opening.upperBound..<closing.lowerBound])
      let span = try #require(event.mentions[0].trigger, "\(line)")
      let scalars = Array(sentence.unicodeScalars)[span.start..<span.end]
      #expect(String(String.UnicodeScalarView(scalars)) == trigger, "\(line)")
    }
  }

  @Test func everyRuleFiresOnALine() {
    let rules = Set(
      EventRuleTests.lines.compactMap { $0.text.split(separator: "\t").dropFirst(4).first.map(String.init) }
    )
    // Rules that need a headline or an article around the line have tests of their own.
    let headed = ["headline", "notice", "plan-period", "chronology-entry"]
    for rule in ChineseEvents.eventRules where !headed.contains(rule.name) {
      #expect(rules.contains(rule.name), "no corpus line for \(rule.name)")
    }
  }

  @Test func anEventLastsAsLongAsItsTextSays() throws {
    let page = """
      # 12个县试点医保异地结算

      本报讯 4月1日，医保异地结算试点正式启动。试点工作为期一年。
      """
    let trial = try #require(
      extraction(of: page, on: "2024-05-07").chronicle.events.last { $0.label.contains("试点") }
    )
    #expect(trial.time.interval.lastDay == CalendarDate(iso8601: "2025-03-31"))
    #expect(trial.status == .ongoing)
  }

  @Test func whatIsSaidOnADayIsDatedByThatDay() throws {
    let text = "国防部发言人12日称，演习部队正向东部海域推进。部队还对12个目标进行了打击。"
    let events = extraction(of: text, on: "2024-05-14").chronicle.events
    #expect(events.count == 2)
    #expect(events.allSatisfy { $0.time.edtf == "2024-05-12" })
  }

  @Test func aMeetingWithoutANameTakesThatOfItsAgenda() throws {
    let page = """
      # 审议全省水网建设规划

      本报河口2月22日电 省委常委会22日召开会议，讨论《政府工作报告》稿，审议《全省水网建设规划》。
      """
    let meeting = try #require(extraction(of: page, on: "2024-02-23").chronicle.events.first)
    #expect(meeting.label == "省委常委会审议《全省水网建设规划》")
    #expect(meeting.mentions.count >= 3)
  }

  @Test func listedGoalsAreToldByWhatAnnouncesThem() {
    let text = "到2030年，全省水利发展的总体目标是：建成规模宏大、结构优化的现代水网。"
    let events = extraction(of: text, on: "2024-02-23").chronicle.events
    #expect(events.map(\.label) == ["全省水利发展的总体目标是建成规模宏大的现代水网"])
  }

  @Test func headlineAndLeadAreOneEvent() throws {
    let page = """
      # 我市成功举办国际马拉松比赛

      本报讯 10月20日，我市成功举办国际马拉松比赛，2万名选手参加。
      """
    let events = extraction(of: page, on: "2024-10-21").chronicle.events.filter { $0.label.contains("马拉松") }
    let event = try #require(events.first)
    #expect(events.count == 1)
    #expect(event.mentions.count >= 2)
    #expect(event.time.edtf == "2024-10-20")
    #expect(event.label == "我市成功举办国际马拉松比赛")
  }
}
