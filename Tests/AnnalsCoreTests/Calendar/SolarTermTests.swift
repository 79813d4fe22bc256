import AnnalsCore
import Testing

@Suite struct SolarTermTests {
  /// The checksum was made by an independent implementation; the doc comment of the table says why from
  /// 1929 on.
  @Test func everyTermFrom1929AgreesWithAnIndependentImplementation() throws {
    var count = 0
    var checksum: UInt64 = 0
    for year in 1929...2100 {
      for term in SolarTerm.allCases {
        let day = try #require(term.day(inYear: year))
        checksum = checksum &* 1_000_003 &+ UInt64(bitPattern: Int64(day.dayNumber))
        count += 1
      }
    }
    #expect(count == 4128)
    #expect(checksum == 8_100_275_304_373_214_978)
  }

  @Test(arguments: [
    ("清明", "2024-04-04"), ("清明", "2025-04-04"), ("清明", "2026-04-05"), ("立春", "2025-02-03"),
    ("冬至", "2021-12-21"),
    ("大寒", "1979-01-20"), ("冬至", "1951-12-23"), ("夏至", "1928-06-21"), ("穀雨", "2024-04-19"),
    ("大暑", "1900-07-23"),
    ("小寒", "2100-01-05"),
  ])
  func daysOfKnownTerms(_ name: String, _ day: String) throws {
    let term = try #require(SolarTerm(chineseName: name))
    let date = try #require(CalendarDate(iso8601: day))
    #expect(term.day(inYear: date.year) == date)
    #expect(SolarTerm(on: date) == term)
  }

  @Test func termsFollowEachOtherEveryFourteenToSixteenDays() throws {
    var previous: CalendarDate?
    for year in SolarTerm.years {
      for term in SolarTerm.allCases {
        let day = try #require(term.day(inYear: year))
        if let previous { #expect((14...16).contains(day.days(since: previous))) }
        previous = day
      }
    }
  }

  @Test func namesRoundTrip() {
    for term in SolarTerm.allCases {
      #expect(SolarTerm(chineseName: term.chineseName) == term)
      #expect(SolarTerm(chineseName: term.traditionalName) == term)
    }
    #expect(SolarTerm(chineseName: "春节") == nil)
    #expect(SolarTerm.springEquinox.solarLongitude == 0)
    #expect(SolarTerm.beginningOfSpring.solarLongitude == 315)
    #expect(SolarTerm.winterSolstice.solarLongitude == 270)
  }

  @Test func yearsOutsideTheTableAreRefused() throws {
    #expect(SolarTerm.clearAndBright.day(inYear: 1899) == nil)
    #expect(SolarTerm.clearAndBright.day(inYear: 2101) == nil)
    #expect(SolarTerm(on: try #require(CalendarDate(year: 2024, month: 4, day: 3))) == nil)
    #expect(SolarTerm(on: try #require(CalendarDate(year: 2101, month: 4, day: 5))) == nil)
  }
}
