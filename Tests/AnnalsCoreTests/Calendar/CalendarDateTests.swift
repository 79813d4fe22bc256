import AnnalsCore
import Testing

@Suite struct CalendarDateTests {
  @Test func fieldsRoundTripOverEightCenturies() {
    var day = CalendarDate.firstDay(ofYear: 1600)
    let end = CalendarDate.firstDay(ofYear: 2400)
    var weekday = day.weekday
    while day < end {
      let (year, month, dayOfMonth) = day.fields
      #expect(CalendarDate(year: year, month: month, day: dayOfMonth) == day)
      #expect(day.weekday == weekday)
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
      day = day.adding(days: 1)
    }
  }

  @Test(arguments: [
    (2024, 4, 23, Weekday.tuesday), (2024, 4, 24, .wednesday), (1949, 10, 1, .saturday),
    (2000, 2, 29, .tuesday),
    (1600, 1, 1, .saturday),
  ])
  func weekdaysOfKnownDays(_ year: Int, _ month: Int, _ day: Int, _ weekday: Weekday) throws {
    #expect(try #require(CalendarDate(year: year, month: month, day: day)).weekday == weekday)
  }

  @Test(arguments: [(2023, 2, 29), (2024, 13, 1), (2024, 0, 1), (2024, 4, 31), (1900, 2, 29), (2024, 1, 0)])
  func daysThatDoNotExistAreRefused(_ year: Int, _ month: Int, _ day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func monthArithmeticClampsToTheLastDay() throws {
    let day = try #require(CalendarDate(year: 2024, month: 1, day: 31))
    #expect(day.adding(months: 1).iso8601 == "2024-02-29")
    #expect(day.adding(months: -11).iso8601 == "2023-02-28")
    #expect(day.adding(months: 13).iso8601 == "2025-02-28")
  }

  @Test(arguments: ["2024-04-23", "0000-01-01", "-0044-03-15", "+12024-12-31", "1970-01-01"])
  func isoRoundTrip(_ text: String) {
    #expect(CalendarDate(iso8601: text)?.iso8601 == text)
  }

  @Test(arguments: [
    "2024-4-23", "2024-04", "2024-02-30", "", "abcd-01-01", "2024-04-23x", "２０２４-04-23", "-0000-01-01",
    "2024-+4-23", "--2024-04-23", "12345678-01-01",
  ])
  func malformedIsoIsRefused(_ text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test func arithmeticStopsAtTheEdgeOfTheCalendar() throws {
    let day = try #require(CalendarDate(year: 2024, month: 4, day: 23))
    for count in [Int.min, -1_000_000_000_000, 1_000_000_000_000, Int.max] {
      let moved = [day.adding(days: count), day.adding(months: count), day.adding(years: count)]
      #expect(moved.allSatisfy { ($0 < day) == (count < 0) })
      #expect(CalendarDate(dayNumber: count).fields.month >= 1)
      #expect(CalendarDate.firstDay(ofMonth: count, year: count) != day)
    }
    for year in [CalendarDate.years.lowerBound, CalendarDate.years.upperBound] {
      let edge = try #require(CalendarDate(year: year, month: 12, day: 31))
      #expect(edge.fields == (year, 12, 31))
    }
  }
}
