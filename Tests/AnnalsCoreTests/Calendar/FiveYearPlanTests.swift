import AnnalsCore
import Testing

@Suite struct FiveYearPlanTests {
  @Test(arguments: [
    (1, "一五", 1953...1957), (2, "二五", 1958...1962), (3, "三五", 1966...1970), (10, "十五", 2001...2005),
    (12, "十二五", 2011...2015), (15, "十五五", 2026...2030), (20, "二十五", 2051...2055),
    (21, "二十一五", 2056...2060), (40, "四十五", 2151...2155),
  ])
  func namesAndYears(_ number: Int, _ name: String, _ years: ClosedRange<Int>) throws {
    let plan = try #require(FiveYearPlan(number: number))
    #expect(plan.chineseName == name)
    #expect(plan.years == years)
    #expect(plan.interval == CalendarInterval(years: years.lowerBound, through: years.upperBound))
  }

  @Test(arguments: [Int.min, -1, 0, 41, Int.max])
  func numbersOutOfRangeAreRefused(_ number: Int) {
    #expect(FiveYearPlan(number: number) == nil)
  }

  @Test(arguments: [(1952, nil), (1953, 1), (1963, nil), (1965, nil), (1966, 3), (2024, 14), (2156, nil)])
  func planOfAYear(_ year: Int, _ number: Int?) {
    #expect(FiveYearPlan(containing: year)?.number == number)
  }

  @Test func plansOverlappingAnInterval() throws {
    let years = try #require(CalendarInterval(years: 2010, through: 2020))
    #expect(FiveYearPlan.overlapping(years).map(\.chineseName) == ["十一五", "十二五", "十三五"])
    let gap = try #require(CalendarInterval(years: 1963, through: 1965))
    #expect(FiveYearPlan.overlapping(gap).isEmpty)
    let end = CivilTime(CalendarDate.firstDay(ofYear: 1958))
    let before = try #require(CalendarInterval(start: nil, end: end))
    #expect(FiveYearPlan.overlapping(before).map(\.number) == [1])
  }
}
