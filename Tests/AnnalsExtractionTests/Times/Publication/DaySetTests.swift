import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct DaySetTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  @Test func aRecurringDayHasNoEnds() {
    let days = DaySet.recurring(month: 12, day: 5)
    #expect(days.hull == CalendarInterval(start: nil, end: nil))
    #expect(days.day == nil)
    #expect(days.edtf(isApproximate: false) == "XXXX-12-05")
  }

  @Test func aWeekdayLeavesTheYearsWhereItAgrees() throws {
    let fridays = DaySet.recurring(month: 12, day: 5, weekday: 5)
    let years = fridays.intersection(DaySet(from: try day("2010-01-01"), through: try day("2026-12-31")))
    #expect(years.edtf(isApproximate: false) == "[2014-12-05,2025-12-05]")
    #expect(years.words == "2014-12-05 or 2025-12-05")
    #expect(try EDTF("[2014-12-05,2025-12-05]").description == "[2014-12-05,2025-12-05]")
  }

  @Test func leapDaysRecurInLeapYearsOnly() {
    let days = DaySet.recurring(month: 2, day: 29)
    #expect(days.intersection(DaySet(year: 2023)).isEmpty)
    #expect(days.intersection(DaySet(year: 2024)).day == CalendarDate(iso8601: "2024-02-29"))
  }

  @Test(arguments: [
    ("2024-01-01", "2024-12-31", "2024-XX-XX", "2024"),
    ("2024-04-01", "2024-04-30", "2024-04-XX", "2024-04"),
    ("2024-04-23", "2024-04-23", "2024-04-23", "2024-04-23"),
    ("2024-04-23", "2024-05-02", "2024-04-23/2024-05-02", "2024-04-23 to 2024-05-02"),
  ])
  func oneDayOutOfAStretchIsWrittenWithUnspecifiedDigits(
    _ first: String,
    _ last: String,
    _ edtf: String,
    _ words: String
  ) throws {
    let days = DaySet(from: try day(first), through: try day(last))
    #expect(days.edtf(isApproximate: false) == edtf)
    #expect(days.words == words)
    #expect(throws: Never.self) { try EDTF(days.edtf(isApproximate: true) ?? "") }
  }

  @Test(arguments: 0..<60)
  func intersectionAndUnionAreThoseOfTheirDays(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (left, right) = (DaySet.generated(&random), DaySet.generated(&random))
    let (both, either) = (left.intersection(right), left.union(right))
    for number in 9990...10_110 {
      let day = CalendarDate(dayNumber: number)
      #expect(both.contains(day) == (left.contains(day) && right.contains(day)))
      #expect(either.contains(day) == (left.contains(day) || right.contains(day)))
    }
    #expect(both == right.intersection(left))
    #expect(zip(both.ranges, both.ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
  }
}

extension DaySet {
  /// Some stretches within a hundred days.
  fileprivate static func generated(_ random: inout SplitMix64) -> DaySet {
    (0..<random.int(0...5)).map { _ in
      let first = CalendarDate(dayNumber: random.int(10_000...10_090))
      return DaySet(from: first, through: first.adding(days: random.int(0...12)))
    }.reduce(DaySet([])) { $0.union($1) }
  }
}
