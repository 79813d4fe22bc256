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
    // Rules that need a headline have tests of their own.
    let headed = ["headline", "notice", "plan-period"]
    for rule in ChineseEvents.eventRules where !headed.contains(rule.name) {
      #expect(rules.contains(rule.name), "no corpus line for \(rule.name)")
    }
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
