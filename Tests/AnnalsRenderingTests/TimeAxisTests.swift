import AnnalsCore
import Testing

@testable import AnnalsRendering

@Suite struct TimeAxisTests {
  private func second(_ iso: String) throws -> Double {
    try #require(CalendarDate(iso8601: iso)).secondNumber
  }

  @Test(arguments: [
    (TickUnit(.month, 3), "2024-05-20", "2024-04-01", "2024-07-01"),
    (TickUnit(.week, 1), "2024-04-25", "2024-04-22", "2024-04-29"),
    (TickUnit(.year, 10), "2024-05-20", "2020-01-01", "2030-01-01"),
    (TickUnit(.year, 100), "0050-01-01", "0001-01-01", "0100-01-01"),
    // 221 BCE is the astronomical year -220; the hundreds are 300 BCE and 200 BCE.
    (TickUnit(.year, 100), "-0220-01-01", "-0299-01-01", "-0199-01-01"),
    (TickUnit(.year, 100), "-0050-01-01", "-0099-01-01", "0001-01-01"),
    (TickUnit(.day, 1), "1969-12-31", "1969-12-31", "1970-01-01"),
  ])
  func ticksStandWhereTheCalendarBeginsAUnit(
    _ unit: TickUnit,
    _ day: String,
    _ floor: String,
    _ next: String
  ) throws {
    #expect(unit.floor(try second(day) + 3600) == (try second(floor)))
    #expect(unit.next(try second(floor)) == (try second(next)))
  }

  @Test(arguments: TickUnit.all) func ticksAdvance(_ unit: TickUnit) throws {
    let start = try second("-0300-03-05")
    let ticks = unit.ticks(from: start, to: start + unit.seconds * 12)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
    #expect(ticks.allSatisfy { unit.floor($0) == $0 })
  }

  @Test func aScaleIsMonotonousAndCoversItsMoments() throws {
    let moments = try [
      "1949-10-01", "2012-01-01", "2024-04-20", "2024-04-21", "2024-04-22", "2024-04-23", "2035-01-01",
    ]
    .map { TimeScale.Moment(second: try second($0), cell: 86_400, room: 100) }
    let scale = TimeScale.fitting(moments, stripLength: 1000, strips: 1, breaks: .automatic)
    #expect(scale.segments.count > 2)
    let places = moments.map { scale.position(of: $0.second) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    #expect(places.allSatisfy { (0...scale.length).contains($0) })
  }

  @Test func evenlySpreadMomentsAreNotBrokenApart() throws {
    let moments = (0..<10).map { TimeScale.Moment(second: Double($0) * 1e8, cell: 86_400) }
    let scale = TimeScale.fitting(moments, stripLength: 1000, strips: 1, breaks: .automatic)
    #expect(scale.segments.count == 1)
  }

  @Test(arguments: [
    ("2024-04-23", false, "2024.04.23"), ("2024-04", false, "2024.04"), ("2024", true, "约2024"),
    ("-0220", false, "前221"), ("2010-05/2010-10", false, "2010.05–10"),
    ("2013-11-03/2020-11-23", false, "2013.11–2020.11"),
    ("2025-05-25/2025-05-26", false, "2025.05.25–26"), ("2011/2015", false, "2011–2015"),
    ("2024-04-25T17", false, "2024.04.25 17:00"), ("2024-04-25/..", false, "2024.04.25–"),
    ("../2024-04-25", false, "–2024.04.25"),
  ])
  func datesAreShort(_ time: String, _ isApproximate: Bool, _ words: String) {
    var sample = SampleChronicle()
    sample.add(time, "x", approximate: isApproximate)
    #expect(DateWords(language: .chinese).date(of: sample.chronicle.events[0].time) == words)
  }
}
