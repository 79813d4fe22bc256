import AnnalsCore
import Testing

@testable import AnnalsRendering

@Suite struct TimeWordingTests {
  @Test(arguments: [
    ("2024-04-23", "2024-04-23", Granularity.day, "4月23日", "23 Apr"),
    ("2024-04-23", "2024-04-26", .day, "4月23–26日", "23–26 Apr"),
    ("2024-04-23", "2024-05-02", .day, "4月23日–5月2日", "23 Apr – 2 May"),
    ("2024-04-23", "2025-05-02", .day, "4月23日–2025年5月2日", "23 Apr – 2 May 2025"),
    ("2024-04-01", "2024-04-10", .dekad, "4月上旬", "early Apr"),
    ("2024-02-21", "2024-02-29", .dekad, "2月下旬", "late Feb"),
    ("2024-04-01", "2024-04-10", .day, "4月1–10日", "1–10 Apr"),
    ("2024-04-01", "2024-04-30", .month, "4月", "Apr"),
    ("2024-03-01", "2024-05-31", .month, "3–5月", "Mar–May"),
    ("2024-09-01", "2025-01-31", .season, "9月–2025年1月", "Sep – Jan 2025"),
    ("2024-01-01", "2024-03-31", .quarter, "一季度", "Q1"),
    ("2024-07-01", "2024-12-31", .halfYear, "下半年", "H2"),
    ("2024-01-01", "2024-12-31", .year, "全年", "all year"),
    ("2026-01-01", "2030-12-31", .plan, "2026–2030年", "2026–2030"),
    ("-0043-01-01", "-0040-12-31", .year, "公元前44年–公元前41年", "44–41 BCE"),
    ("2024-04-23T12:00", "2024-04-23T18:00", .partOfDay, "4月23日下午", "23 Apr p.m."),
    ("2024-04-23T15:30", "2024-04-23T15:31", .minute, "4月23日 15:30", "23 Apr 15:30"),
    ("2024-09-01", "..", .day, "9月1日起", "from 1 Sep"),
    ("2024-09-01", "..", .month, "9月起", "from Sep"),
    ("..", "2030-12-31", .year, "年底前", "by end of year"),
    ("..", "2030-06-30", .month, "6月底前", "by end of Jun"),
    ("..", "2030-06-30", .day, "至6月30日", "to 30 Jun"),
    ("..", "..", .day, "", ""),
  ])
  func timesAreWorded(
    _ day: String,
    _ last: String,
    _ granularity: Granularity,
    _ chinese: String,
    _ english: String
  ) {
    let time = GeneratedEvents.time(day, last, granularity)
    #expect(TimeWording(language: .chinese).words(for: time, isMonthNamed: false).text == chinese)
    #expect(TimeWording(language: .english).words(for: time, isMonthNamed: false).text == english)
  }

  @Test func theHeadingTakesTheMonthAway() {
    let time = GeneratedEvents.time("2024-04-23", "2024-04-26", .day, isApproximate: true)
    let words = TimeWording(language: .chinese).words(for: time, isMonthNamed: true)
    #expect(words.text == "约23–26日")
    #expect(words.parts == TimeWording.Words.Parts(start: "约23日", end: "至26日"))
    #expect(TimeWording(language: .chinese).heading(for: time) == .month(4, year: 2024))
  }
}
