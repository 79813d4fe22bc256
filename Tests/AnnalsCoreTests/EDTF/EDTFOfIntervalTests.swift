import AnnalsCore
import Testing

/// `EDTF.string(for:granularity:isApproximate:)`.
@Suite struct EDTFOfIntervalTests {
  @Test(arguments: [
    ("2024-04-23", "2024-04-24", Granularity.day, "2024-04-23"),
    ("2024-04-23", "2024-04-26", .day, "2024-04-23/2024-04-25"),
    ("2024-04-22", "2024-04-29", .week, "2024-04-22/2024-04-28"),
    ("2024-04-21", "2024-05-01", .dekad, "2024-04-21/2024-04-30"),
    ("2024-04-01", "2024-05-01", .day, "2024-04-01/2024-04-30"),
    ("2024-04-01", "2024-05-01", .month, "2024-04"),
    ("2024-12-01", "2025-03-01", .month, "2024-12/2025-02"),
    ("2025-11-06", "2025-12-06", .month, "2025-11-06/2025-12-05"),
    ("2024-01-01", "2024-04-01", .quarter, "2024-33"),
    ("2024-10-01", "2025-01-01", .quarter, "2024-36"),
    ("2024-05-01", "2024-09-01", .quarter, "2024-05/2024-08"),
    ("2024-01-01", "2024-10-01", .quarter, "2024-01/2024-09"),
    ("2024-03-01", "2024-06-01", .season, "2024-21"),
    ("2024-12-01", "2025-03-01", .season, "2024-24"),
    ("2024-09-01", "2025-02-01", .season, "2024-09/2025-01"),
    ("2024-01-01", "2024-07-01", .halfYear, "2024-40"),
    ("2024-07-01", "2025-01-01", .halfYear, "2024-41"),
    ("2024-01-01", "2025-01-01", .year, "2024"),
    ("2010-01-01", "2021-01-01", .year, "2010/2020"),
    ("2011-01-01", "2016-01-01", .plan, "2011/2015"),
    ("2020-01-01", "2030-01-01", .decade, "202X"),
    ("2000-01-01", "2100-01-01", .century, "20XX"),
    ("2001-01-01", "2101-01-01", .century, "2001/2100"),
    ("2024-04-23T17:00", "2024-04-23T17:01", .minute, "2024-04-23T17:00:00"),
    ("2024-04-23T17:00", "2024-04-23T18:00", .hour, "2024-04-23T17:00:00"),
    ("2024-04-23T12:00", "2024-04-23T18:00", .partOfDay, "2024-04-23"),
    ("2024-04-23T18:00", "2024-04-24", .partOfDay, "2024-04-23"),
    ("2024-04-23T22:00", "2024-04-24T02:00", .minute, "2024-04-23/2024-04-24"),
    ("-0044-01-01", "-0043-01-01", .year, "-0044"),
    ("-0044-03-15", "-0044-03-16", .day, "-0044-03-15"),
    ("-0050-01-01", "-0040-01-01", .decade, "-0050/-0041"),
    ("9999-12-01", "+10000-01-01", .month, "9999-12"),
    ("+12024-01-01", "+12025-01-01", .year, "Y12024"),
    ("+12024-05-01", "+12024-06-01", .month, "Y12024"),
  ])
  func closedIntervals(_ start: String, _ end: String, _ granularity: Granularity, _ edtf: String) throws {
    let interval = try interval(start, end)
    #expect(EDTF.string(for: interval, granularity: granularity, isApproximate: false) == edtf)
  }

  @Test(arguments: [
    ("2024-04-23", "..", Granularity.day, "2024-04-23/.."),
    ("..", "2024-04-24", .day, "../2024-04-23"),
    ("2024-01-01", "..", .year, "2024/.."),
    ("..", "2036-01-01", .year, "../2035"),
    ("2024-04-01", "..", .quarter, "2024-04/.."),
    ("..", "..", .day, "/"),
  ])
  func openIntervals(_ start: String, _ end: String, _ granularity: Granularity, _ edtf: String) throws {
    let interval = try interval(start, end)
    #expect(EDTF.string(for: interval, granularity: granularity, isApproximate: false) == edtf)
  }

  @Test(arguments: [
    ("2024-01-01", "2025-01-01", Granularity.year, "2024~"),
    ("2010-01-01", "2021-01-01", .year, "2010~/2020~"),
    ("2020-01-01", "2030-01-01", .decade, "202X~"),
    ("2024-04-23T17:00", "2024-04-23T17:01", .minute, "2024-04-23~"),
    ("2024-04-23", "..", .day, "2024-04-23~/.."),
  ])
  func approximateIntervals(_ start: String, _ end: String, _ granularity: Granularity, _ edtf: String) throws
  {
    let interval = try interval(start, end)
    #expect(EDTF.string(for: interval, granularity: granularity, isApproximate: true) == edtf)
  }

  /// The interval between two ISO times, `..` for an open end.
  private func interval(_ start: String, _ end: String) throws -> CalendarInterval {
    let start = start == ".." ? nil : try time(start)
    let end = end == ".." ? nil : try time(end)
    return try #require(CalendarInterval(start: start, end: end))
  }

  private func time(_ text: String) throws -> CivilTime {
    try #require(CivilTime(iso8601: text))
  }
}
