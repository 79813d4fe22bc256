import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct PublicationSolutionTests {
  private func day(_ text: String) -> CalendarDate {
    CalendarDate(iso8601: text) ?? CalendarDate(dayNumber: 0)
  }

  @Test func theWeightierOfTwoProofsWinsAndTheOtherStaysVisible() {
    let solution = PublicationSolution([
      PublicationFinding(.masthead, .proves, DaySet(day("2024-04-24")), [0..<4]),
      PublicationFinding(.metadata, .proves, DaySet(day("2024-05-10")), [], statement: "date 2024-05-10"),
    ])
    #expect(solution.likely.day == day("2024-04-24"))
    #expect(solution.source == .masthead)
    #expect(solution.judged.map(\.standing) == [.proves, .rejected])
    #expect(solution.open == nil)
  }

  @Test func proofsComeBeforeSuggestionsWhateverTheirOrder() {
    let solution = PublicationSolution([
      PublicationFinding(.plan, .suggests, DaySet(year: 2021), [0..<4]),
      PublicationFinding(.presentYear, .proves, DaySet(year: 2023), [8..<12]),
    ])
    #expect(solution.likely == DaySet(year: 2023))
    #expect(solution.judged.map(\.standing) == [.rejected, .proves])
    #expect(solution.open == "the day: 2023")
  }

  @Test func aPresumptionGivesWayWithoutAWord() {
    let solution = PublicationSolution([
      PublicationFinding(.presentYear, .presumes, DaySet(year: 2021), [0..<4]),
      PublicationFinding(.notBefore, .suggests, DaySet(from: day("2022-03-01")), [8..<12]),
    ])
    #expect(solution.judged.map(\.finding.kind) == [.notBefore])
    #expect(solution.likely.hull.end == nil)
    #expect(solution.open == "the day: 2022-03-01 or later; nothing is proved")
  }

  @Test func aChoiceIsMadeAmongAlternativesOnly() {
    let choice = PublicationFinding(.presentYear, .chooses, DaySet(year: 2025), [0..<4])
    let one = PublicationSolution([PublicationFinding(.plan, .suggests, DaySet(year: 2024), [4..<8]), choice])
    #expect(one.likely == DaySet(year: 2024))
    let days = DaySet.recurring(month: 12, day: 5)
    let many = PublicationSolution([PublicationFinding(.masthead, .proves, days, [4..<8]), choice])
    #expect(many.likely.day == day("2025-12-05"))
    #expect(many.source == .inferred)
    #expect(many.evidence == [4..<8, 0..<4])
  }
}
