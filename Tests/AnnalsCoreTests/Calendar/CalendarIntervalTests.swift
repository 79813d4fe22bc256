import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct CalendarIntervalTests {
  @Test func wholeUnits() throws {
    let day = try #require(CalendarDate(iso8601: "2024-02-29"))
    #expect(CalendarInterval(day: day).description == "2024-02-29/2024-03-01")
    #expect(CalendarInterval(month: 2, year: 2024).description == "2024-02-01/2024-03-01")
    #expect(CalendarInterval(month: 13, year: 2024).description == "2025-01-01/2025-02-01")
    #expect(CalendarInterval(month: 0, year: 2024).description == "2023-12-01/2024-01-01")
    #expect(CalendarInterval(year: -1).description == "-0001-01-01/0000-01-01")
    #expect(CalendarInterval(years: 2011, through: 2015)?.description == "2011-01-01/2016-01-01")
    #expect(CalendarInterval(years: 2015, through: 2011) == nil)
  }

  @Test func endsBeforeStartsAreRefused() throws {
    let early = CalendarDate(dayNumber: 0)
    let late = CalendarDate(dayNumber: 1)
    #expect(CalendarInterval(from: late, to: early) == nil)
    #expect(CalendarInterval(from: early, to: early)?.isEmpty == true)
    #expect(CalendarInterval(start: nil, end: nil)?.isEmpty == false)
  }

  @Test func extremeNumbersDoNotTrap() {
    for number in [Int.min, -5_000_001, 5_000_001, Int.max] {
      #expect(CalendarInterval(year: number).start != nil)
      #expect(CalendarInterval(month: number, year: number).start != nil)
      #expect(CalendarInterval(years: min(number, 0), through: number) != nil || number < 0)
    }
  }

  @Test func theLastDayIsTheLastThatIsTouched() throws {
    let noon = try #require(CivilTime(iso8601: "2024-04-23T12:00"))
    let midnight = try #require(CivilTime(iso8601: "2024-04-23"))
    #expect(CalendarInterval(start: nil, end: noon)?.lastDay?.iso8601 == "2024-04-23")
    #expect(CalendarInterval(start: nil, end: midnight)?.lastDay?.iso8601 == "2024-04-22")
    #expect(CalendarInterval(start: midnight, end: midnight)?.lastDay?.iso8601 == "2024-04-23")
    #expect(CalendarInterval(start: noon, end: nil)?.lastDay == nil)
  }

  /// Overlap, containment and union against sets of days, open ends standing for the days beyond the edge.
  @Test func setLawsAgreeWithSetsOfDays() throws {
    let days = 0..<8
    var intervals: [(CalendarInterval, Set<Int>)] = []
    for start in -1..<8 {
      for end in max(start, 0)...8 {
        let first = start < 0 ? nil : CivilTime(CalendarDate(dayNumber: start))
        let last = end == 8 ? nil : CivilTime(CalendarDate(dayNumber: end))
        // A day beyond each edge tells an open end from one that stands at the edge.
        let members = (start < 0 ? -1 : start)..<(end == 8 ? 9 : end)
        intervals.append((try #require(CalendarInterval(start: first, end: last)), Set(members)))
      }
    }
    for (first, firstDays) in intervals where !first.isEmpty {
      for (second, secondDays) in intervals where !second.isEmpty {
        #expect(first.overlaps(second) == !firstDays.isDisjoint(with: secondDays))
        #expect(first.contains(second) == firstDays.isSuperset(of: secondDays))
        let hull = first.union(second)
        #expect(hull.contains(first) && hull.contains(second))
        #expect(hull == second.union(first))
      }
      for (empty, _) in intervals where empty.isEmpty {
        #expect(!first.overlaps(empty) && !empty.overlaps(first))
      }
    }
    #expect(!days.isEmpty && intervals.count > 40)
  }
}
