import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct CivilTimeTests {
  @Test(arguments: [
    ("2024-04-23T17:00", "2024-04-23T17:00"), ("2024-04-23T17:00:05", "2024-04-23T17:00:05"),
    ("2024-04-23", "2024-04-23"), ("2024-04-23T00:00", "2024-04-23"), ("2024-04-23T24:00", "2024-04-24"),
    ("2024-12-31T24:00:00", "2025-01-01"), ("-0044-03-15T12:30", "-0044-03-15T12:30"),
  ])
  func isoForms(_ text: String, _ canonical: String) throws {
    #expect(try #require(CivilTime(iso8601: text)).iso8601 == canonical)
  }

  @Test(arguments: [
    "", "T10:00", "2024-04-23T", "2024-04-23T10", "2024-04-23T+1:00", "2024-04-23T1:00", "2024-04-23T10:0",
    "2024-04-23T24:01", "2024-04-23T25:00", "2024-04-23T10:60", "2024-04-23T10:00:60",
    "2024-04-23T10:00:00:00",
    "2024-04-23 10:00", "2024-04-23T10:00Z", "2024-02-30T10:00", "2024-04-23T１0:00",
  ])
  func malformedTimesAreRefused(_ text: String) {
    #expect(CivilTime(iso8601: text) == nil)
  }

  @Test func secondsCarryIntoDays() {
    let day = CalendarDate(dayNumber: 0)
    #expect(CivilTime(day, second: -1).iso8601 == "1969-12-31T23:59:59")
    #expect(CivilTime(day, second: 86_400).iso8601 == "1970-01-02")
    #expect(CivilTime(day, hour: 24) == CivilTime(day.adding(days: 1)))
    #expect(CivilTime(day, hour: 25, minute: 61, second: 61).iso8601 == "1970-01-02T02:02:01")
  }

  @Test func arithmeticAgreesWithTheCountOfSeconds() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      let day = CalendarDate(dayNumber: Int.random(in: -1_000_000...1_000_000, using: &random))
      let time = CivilTime(day, second: Int.random(in: 0..<86_400, using: &random))
      let step = Int.random(in: -1_000_000_000...1_000_000_000, using: &random)
      let later = time.adding(seconds: step)
      #expect(later.secondNumber == time.secondNumber + step)
      #expect((time < later) == (step > 0))
      #expect(CivilTime(iso8601: later.iso8601) == later)
      #expect((later.hour * 60 + later.minute) * 60 + later.second == Int(later.secondOfDay))
    }
  }
}
