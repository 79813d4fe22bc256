import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// Lengths and recurring times that count from what the sentence says before them.
@Suite struct StartOfLengthTests {
  private func times(_ text: String) -> [TimeExpression] {
    Extractor().times(in: text, reference: CivilTime(iso8601: "2025-12-05"))
  }

  private func interval(_ start: String, _ end: String?) -> CalendarInterval? {
    CalendarInterval(start: CivilTime(iso8601: start), end: end.flatMap { CivilTime(iso8601: $0) })
  }

  @Test(arguments: ["有效期5年", "有效期为5年", "任期五年", "试行期5年", "為期五年"])
  func aTermCountsFromTheDaySinceWhichTheSentenceSaysThatItHolds(_ term: String) {
    let found = times("自2025年1月1日起施行，\(term)。").last
    #expect(found?.kind == .duration)
    #expect(found?.interval == interval("2025-01-01", "2030-01-01"))
    #expect(found?.anchor == .previous)
  }

  @Test(arguments: ["2025年1月1日签字，有效期5年。", "自2025年1月1日起施行。办法的有效期5年。", "任期五年。"])
  func aTermWithoutSuchADayStandsNowhere(_ text: String) {
    #expect(times(text).last?.interval == nil)
  }

  @Test func whatRecursDoesSoFromThenOn() {
    #expect(times("从今年起，每年检查一次。").last?.interval == interval("2025-01-01", nil))
    #expect(times("从今年起检查。每年一次。").last?.interval == nil)
    #expect(times("每年检查一次。").last?.interval == nil)
  }

  @Test func aStatementMayMeanAllThatComesAfterALength() {
    #expect(times("两天之前交货").first?.bound == .until)
    #expect(times("三个月以后交货").first?.bound == .since)
    #expect(times("三个月后交货").first?.bound == nil)
    #expect(times("20分钟以前交货").first?.bound == .before)
  }

  @Test func readingsOfOtherYearsFollowTheLunisolarCalendar() {
    let spring = times("春节联欢").first
    #expect(spring?.anchor == .calendar)
    #expect(spring?.alternatives.map { $0.start?.iso8601 } == ["2024-02-10", "2026-02-17"])
    let eighth = times("腊月初八熬粥").first
    #expect(eighth?.interval?.start?.iso8601 == "2026-01-26")
    #expect(eighth?.alternatives.map { $0.start?.iso8601 } == ["2025-01-07", "2027-01-15"])
  }

  @Test func aSeasonMayBeginWithItsSolarTerm() {
    let spring = times("2024年春季植树").first
    #expect(spring?.interval == interval("2024-03-01", "2024-06-01"))
    #expect(spring?.alternatives == [interval("2024-02-04", "2024-05-05")].compactMap { $0 })
    let winter = times("2024年冬季施工").first
    #expect(winter?.alternatives == [interval("2024-11-07", "2025-02-03")].compactMap { $0 })
  }
}
