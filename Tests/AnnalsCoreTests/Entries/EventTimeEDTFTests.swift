import AnnalsCore
import Testing

@Suite struct EventTimeEDTFTests {
  @Test(arguments: [
    ("2024-04-23", Granularity.day, false, "2024-04-23", "2024-04-24"),
    ("2024-04", .month, false, "2024-04-01", "2024-05-01"),
    ("2024", .year, false, "2024-01-01", "2025-01-01"),
    ("-0220", .year, false, "-0220-01-01", "-0219-01-01"), ("1937~", .year, true, "1937-01-01", "1938-01-01"),
    ("1937?", .year, true, "1937-01-01", "1938-01-01"),
    ("2004-06~-11", .day, true, "2004-06-11", "2004-06-12"),
    ("198X", .decade, false, "1980-01-01", "1990-01-01"),
    ("19XX", .century, false, "1900-01-01", "2000-01-01"),
    ("1950S2", .century, false, "1900-01-01", "2000-01-01"),
    ("2004-XX-11", .day, false, "2004-01-11", "2004-12-12"),
    ("2004-06-XX", .month, false, "2004-06-01", "2004-07-01"),
    ("2024-21", .season, false, "2024-03-01", "2024-06-01"),
    ("2024-33", .quarter, false, "2024-01-01", "2024-04-01"),
    ("2024-40", .halfYear, false, "2024-01-01", "2024-07-01"),
    ("2013-11/2020", .month, false, "2013-11-01", "2021-01-01"),
    ("2024-04-23T15:30:00", .minute, false, "2024-04-23T15:30", "2024-04-23T15:31"),
    ("2024-04-23T15:30:05", .second, false, "2024-04-23T15:30:05", "2024-04-23T15:30:06"),
    ("[1667,1668-12]", .month, true, "1667-01-01", "1669-01-01"),
    ("{1960,1961-12}", .month, false, "1960-01-01", "1962-01-01"),
  ])
  func everyValueIsATime(
    _ text: String,
    _ granularity: Granularity,
    _ isApproximate: Bool,
    _ start: String,
    _ end: String
  ) throws {
    let time = try #require(EventTime(try EDTF(text)))
    #expect(time.granularity == granularity && time.isApproximate == isApproximate && time.edtf == text)
    #expect(time.interval.start?.iso8601 == start && time.interval.end?.iso8601 == end)
  }

  @Test func openEndsStayOpen() throws {
    let since = try #require(EventTime(try EDTF("2024-09/..")))
    #expect(since.interval.start?.iso8601 == "2024-09-01" && since.interval.end == nil)
    #expect(since.granularity == .month)
    let unknown = try #require(EventTime(try EDTF("../..")))
    #expect(unknown.interval.start == nil && unknown.interval.end == nil)
  }

  @Test func whatNoCalendarHoldsIsNoTime() throws {
    #expect(EventTime(try EDTF("Y170000002")) == nil)
  }
}
