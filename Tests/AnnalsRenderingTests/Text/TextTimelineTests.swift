import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct TextTimelineTests {
  @Test(arguments: [
    ("timeline-80.txt", TextTimelineRenderer(title: "大事记")),
    ("timeline-40.txt", TextTimelineRenderer(width: 40)),
    ("timeline-sources.txt", TextTimelineRenderer(sources: .evidence)),
    ("timeline-ascii-en.txt", TextTimelineRenderer(symbols: .ascii, language: .english)),
    ("timeline-ansi.txt", TextTimelineRenderer(width: 60, coloring: .ansi)),
  ])
  func sampleLooksLikeItsSnapshot(_ name: String, _ renderer: TextTimelineRenderer) throws {
    try Snapshot.check(renderer.render(.sample), name, of: "AnnalsRenderingTests")
  }

  @Test(arguments: 0..<60)
  func noLineIsWiderThanThePage(seed: Int) {
    let chronicle = Chronicle.generated(
      seed: UInt64(seed),
      eventCount: 20,
      years: seed % 2 == 0 ? 2024...2024 : -300...2400
    )
    for width in [40, 41, 57, 80, 200] {
      for ambiguous in TextTimelineRenderer.AmbiguousWidth.allCases {
        let renderer = TextTimelineRenderer(width: width, ambiguousWidth: ambiguous, sources: .evidence)
        let columns = CharacterWidth(ambiguous: ambiguous)
        for line in renderer.render(chronicle).split(separator: "\n") {
          #expect(columns.columns(of: line) <= width, "\(line)")
        }
      }
    }
  }

  @Test(arguments: 0..<60)
  func nothingThatATerminalObeysComesThrough(seed: Int) {
    let chronicle = Chronicle.generated(seed: UInt64(seed))
    let plain = TextTimelineRenderer(sources: .evidence).render(chronicle)
    let obeyed = plain.unicodeScalars.filter { scalar in
      scalar.value < 0x20 && scalar != "\n" || (0x7F..<0xA0).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }
    #expect(obeyed.isEmpty)
  }

  /// Without its colours the coloured page is the plain one, and every colour ends on its line.
  @Test func coloursChangeNothingElse() {
    let colored = TextTimelineRenderer(coloring: .ansi).render(.sample)
    var plain = ""
    for (index, piece) in colored.split(separator: "\u{1B}[", omittingEmptySubsequences: false).enumerated() {
      plain += index == 0 ? piece : piece.drop { $0 != "m" }.dropFirst()
    }
    #expect(plain == TextTimelineRenderer().render(.sample))
    for line in colored.split(separator: "\n") where line.contains("\u{1B}") {
      let ends = line.split(separator: "\u{1B}[0m", omittingEmptySubsequences: false).count - 1
      #expect(line.split(separator: "\u{1B}[", omittingEmptySubsequences: false).count - 1 == 2 * ends)
    }
  }

  @Test func asciiSymbolsAreASCII() {
    let event = GeneratedEvents.event("Launch", day: "2024-04-23", through: "2024-05-02")
    let page = TextTimelineRenderer(symbols: .ascii, language: .english).render(Chronicle(events: [event]))
    #expect(page.utf8.allSatisfy { $0 < 0x80 })
    #expect(page.contains("23 Apr =  Launch - to 2 May") || page.contains("23 Apr - 2 May =  Launch"))
  }

  @Test func aBusyMonthGetsAHeading() {
    let events = (1...4).map {
      GeneratedEvents.event("事件\($0)", day: "2024-04-0\($0)", through: "2024-04-0\($0)")
    }
    let page = TextTimelineRenderer(width: 40).render(Chronicle(events: events))
    let lines = page.split(separator: "\n").map { $0.drop { $0 == " " } }
    let year = "2024年 ┬" + String(repeating: "─", count: 31)
    let days = (1...4).map { "\($0)日 ●  事件\($0)" }
    #expect(lines.map { String($0) } == [year, "4月 │"] + days + ["● 日期确定  4个事件"])
  }

  @Test func nothingToTellIsTold() {
    #expect(TextTimelineRenderer().render(Chronicle()) == "没有找到有日期的事件。\n")
    #expect(TextTimelineRenderer(language: .english).render(Chronicle()) == "No dated events were found.\n")
  }

  @Test func orderIsByStartThenGranularityThenPlaceThenLabel() {
    let day = GeneratedEvents.event("乙", day: "2024-01-01", through: "2024-01-01")
    let same = GeneratedEvents.event("甲", day: "2024-01-01", through: "2024-01-01")
    let year = GeneratedEvents.event("丙", day: "2024-01-01", through: "2024-12-31", .year)
    let none = GeneratedEvents.event("丁", day: "..", through: "..")
    #expect(EventOrder.sorted([none, day, same, year]).map(\.label) == ["丙", "乙", "甲", "丁"])
    let later = GeneratedEvents.event("上", day: "2024-01-01", through: "2024-01-01", at: 20)
    let earlier = GeneratedEvents.event("下", day: "2024-01-01", through: "2024-01-01", at: 10)
    #expect(EventOrder.sorted([later, earlier, day]).map(\.label) == ["下", "上", "乙"])
  }
}
