import AnnalsCore
import Testing

@testable import AnnalsFormats

@Suite("Days that properties state")
struct StatedDayTests {
  @Test(
    "A full day at the beginning of a value",
    arguments: [
      "2024-04-23", " 2024-04-23T08:00:00+08:00", "2024年4月23日", "2024/4/23", "20240423", "2024.04.23 发布",
    ]
  )
  func days(value: String) {
    #expect(StatedDay.day(value) == CalendarDate(year: 2024, month: 4, day: 23))
  }

  @Test(
    "What is no full day, no day at all or a sign for none",
    arguments: [
      "", "2024", "2024-04", "2024年4月", "202404", "2024-13-01", "2024-02-30", "0101-01-01T00:00:00Z",
      "24-04-23", "2024-04-231", "2024042301", "四月",
    ]
  )
  func others(value: String) {
    #expect(StatedDay.day(value) == nil)
  }
}
