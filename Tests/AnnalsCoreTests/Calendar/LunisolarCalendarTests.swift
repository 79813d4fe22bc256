import Testing

@testable import AnnalsCore

@Suite struct LunisolarCalendarTests {
  private static let firstDay = CalendarDate(year: 1368, month: 1, day: 28)
  private static let firstDayOfTheModernTable = CalendarDate(year: 1900, month: 1, day: 31)
  private static let lastDay = CalendarDate(year: 2101, month: 1, day: 28)

  /// The checksum was made by an independent implementation from its own conversion of every day.
  @Test func everyDayAgreesWithAnIndependentImplementation() throws {
    var day = try #require(Self.firstDayOfTheModernTable)
    let last = try #require(Self.lastDay)
    var count = 0
    var checksum: UInt64 = 0
    while day <= last {
      let date = try #require(LunisolarDate(day))
      let month = (date.year * 13 + date.month) * 2 + (date.isLeapMonth ? 1 : 0)
      checksum = checksum &* 1_000_003 &+ UInt64(month * 31 + date.day)
      count += 1
      day = day.adding(days: 1)
    }
    #expect(count == 73412)
    #expect(checksum == 15_827_068_202_149_647_550)
  }

  /// The checksum was made from the months that the Korea Astronomy and Space Science Institute publishes; left out
  /// are the years in which its calendar is another one (see ``LunisolarCalendar/historicalWords``).
  @Test func monthsOfMingAndQingAgreeWithAnIndependentTable() throws {
    let others: Set = [1597, 1648, 1650, 1651, 1652, 1653, 1699, 1709, 1841]
    var count = 0
    var checksum: UInt64 = 0
    for year in 1392...1899 where !others.contains(year) {
      var first = try #require(LunisolarCalendar.firstDay(of: year))
      for (month, isLeap) in (1...12).flatMap({ [($0, false), ($0, true)] }) {
        guard let days = LunisolarCalendar.days(inMonth: month, isLeap: isLeap, of: year) else {
          #expect(isLeap)
          continue
        }
        let name = ((year * 13 + month) * 2 + (isLeap ? 1 : 0)) * 31 + days
        let number = UInt64(UInt32(bitPattern: first.dayNumber))
        checksum = checksum &* 1_000_003 &+ UInt64(name) &+ number
        first = first.adding(days: days)
        count += 1
      }
    }
    #expect(count == 6170)
    #expect(checksum == 13_551_567_045_919_546_053)
  }

  @Test func everyYearEndsWhereTheNextBegins() throws {
    for year in LunisolarCalendar.years.dropLast() {
      let last = try #require(LunisolarCalendar.lastDay(of: year))
      #expect(LunisolarCalendar.firstDay(of: year + 1) == last.adding(days: 1))
    }
  }

  @Test func everyDayConvertsThereAndBackInOrder() throws {
    var day = try #require(Self.firstDay)
    let last = try #require(Self.lastDay)
    while day < last {
      let date = try #require(LunisolarDate(day))
      let same = LunisolarDate(
        year: date.year,
        month: date.month,
        isLeapMonth: date.isLeapMonth,
        day: date.day
      )
      #expect(same == date && date.gregorian == day)
      day = day.adding(days: 1)
    }
  }

  @Test(arguments: [
    (1368, "1368-01-28"), (1582, "1582-02-03"), (1645, "1645-01-28"), (1899, "1899-02-10"),
    (1900, "1900-01-31"),
    (1911, "1911-01-30"), (1949, "1949-01-29"), (1985, "1985-02-20"),
    (2000, "2000-02-05"),
    (2023, "2023-01-22"), (2024, "2024-02-10"), (2025, "2025-01-29"), (2026, "2026-02-17"),
    (2033, "2033-01-31"),
    (2034, "2034-02-19"),
  ])
  func newYearsDays(_ year: Int, _ day: String) {
    #expect(LunisolarCalendar.firstDay(of: year)?.iso8601 == day)
    if year > 1368 {
      #expect(LunisolarCalendar.lastDay(of: year - 1)?.adding(days: 1).iso8601 == day)
    }
  }

  @Test(arguments: [
    (1903, 5), (1984, 10), (2012, 4), (2017, 6), (2020, 4), (2023, 2), (2024, nil), (2025, 6), (2033, 11),
    (1367, nil), (1368, 7), (1448, nil), (1588, 6), (1644, nil), (1861, nil), (1898, 3), (1899, nil),
    (2101, nil),
  ])
  func leapMonths(_ year: Int, _ month: Int?) {
    #expect(LunisolarCalendar.leapMonth(of: year) == month)
  }

  @Test(arguments: [
    ("2024-02-10", "甲辰年正月初一"), ("2024-02-09", "癸卯年腊月三十"), ("2023-04-01", "癸卯年闰二月十一"),
    ("2024-09-17", "甲辰年八月十五"), ("2025-07-25", "乙巳年闰六月初一"), ("1911-10-10", "辛亥年八月十九"),
    ("2025-12-20", "乙巳年冬月初一"), ("2024-06-29", "甲辰年五月廿四"), ("2024-07-25", "甲辰年六月二十"),
    ("2101-01-28", "庚申年腊月廿九"), ("1449-09-10", "己巳年八月十五"), ("1644-04-25", "甲申年三月十九"),
    ("1722-12-20", "壬寅年冬月十三"), ("1898-06-11", "戊戌年四月廿三"), ("1894-09-17", "甲午年八月十八"),
    ("1598-12-16", "戊戌年冬月十九"), ("1906-04-23", "丙午年三月三十"),
  ])
  func namesOfDays(_ day: String, _ name: String) throws {
    let day = try #require(CalendarDate(iso8601: day))
    #expect(LunisolarDate(day)?.description == name)
  }

  @Test func daysThatDoNotExistAreRefused() throws {
    #expect(LunisolarDate(year: 2024, month: 2, isLeapMonth: true, day: 1) == nil)
    #expect(LunisolarDate(year: 2024, month: 13, day: 1) == nil)
    #expect(LunisolarDate(year: 2024, month: 1, day: 30) == nil)
    #expect(LunisolarDate(year: 2024, month: 1, day: 0) == nil)
    #expect(LunisolarDate(year: 1367, month: 12, day: 1) == nil)
    let first = try #require(Self.firstDay)
    let last = try #require(Self.lastDay)
    #expect(LunisolarDate(first.adding(days: -1)) == nil)
    #expect(LunisolarDate(last.adding(days: 1)) == nil)
    #expect(LunisolarDate(CalendarDate(dayNumber: Int.min)) == nil)
  }

  @Test(arguments: [
    (4, "甲子", "鼠"), (1894, "甲午", "马"), (1911, "辛亥", "猪"), (2024, "甲辰", "龙"), (2025, "乙巳", "蛇"),
    (-2696, "甲子", "鼠"),
  ])
  func sexagenaryNames(_ year: Int, _ name: String, _ animal: String) {
    let cyclic = SexagenaryYear(of: year)
    #expect(cyclic.chineseName == name)
    #expect(String(cyclic.animal) == animal)
    #expect(SexagenaryYear(chineseName: name) == cyclic)
    #expect(cyclic.years(in: (year - 60)...(year + 59)) == [year - 60, year])
  }

  @Test(arguments: ["甲丑", "甲", "", "甲辰年", "XX"])
  func pairsThatDoNotOccurAreRefused(_ name: String) {
    #expect(SexagenaryYear(chineseName: name) == nil)
  }
}
