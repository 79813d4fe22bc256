import AnnalsCore
import Testing

@Suite struct AllenRelationTests {
  /// Every proper interval between eight neighbouring days: enough for each of the 409 entries to occur.
  private static let intervals: [CalendarInterval] = (0..<8).flatMap { start in
    ((start + 1)..<9).compactMap { end in
      CalendarInterval(from: CalendarDate(dayNumber: start), to: CalendarDate(dayNumber: end))
    }
  }

  @Test func compositionAgreesWithBruteForce() throws {
    let count = AllenRelation.allCases.count
    var found = [AllenRelations](repeating: [], count: count * count)
    for first in Self.intervals {
      for second in Self.intervals {
        let left = try #require(AllenRelation(of: first, to: second))
        for third in Self.intervals {
          let right = try #require(AllenRelation(of: second, to: third))
          let across = try #require(AllenRelation(of: first, to: third))
          found[left.rawValue * count + right.rawValue].formUnion(AllenRelations(across))
        }
      }
    }
    for left in AllenRelation.allCases {
      for right in AllenRelation.allCases {
        let possible = found[left.rawValue * count + right.rawValue]
        #expect(left.composed(with: right) == possible, "\(left) then \(right)")
      }
    }
    #expect(found.reduce(0) { $0 + $1.relations.count } == 409)
  }

  @Test func theInverseIsTheRelationTheOtherWayRound() throws {
    for first in Self.intervals {
      for second in Self.intervals {
        let relation = try #require(AllenRelation(of: first, to: second))
        #expect(AllenRelation(of: second, to: first) == relation.inverse)
        #expect(relation.inverse.inverse == relation)
      }
    }
  }

  @Test func eachRelationByItsEnds() throws {
    let base = try interval("2024-04-10", "2024-04-20")
    let cases: [(String, String, AllenRelation)] = [
      ("2024-04-01", "2024-04-05", .precedes), ("2024-04-01", "2024-04-10", .meets),
      ("2024-04-01", "2024-04-15", .overlaps), ("2024-04-01", "2024-04-20", .isFinishedBy),
      ("2024-04-01", "2024-04-25", .contains), ("2024-04-10", "2024-04-15", .starts),
      ("2024-04-10", "2024-04-20", .equals), ("2024-04-10", "2024-04-25", .isStartedBy),
      ("2024-04-12", "2024-04-15", .during), ("2024-04-15", "2024-04-20", .finishes),
      ("2024-04-15", "2024-04-25", .isOverlappedBy), ("2024-04-20", "2024-04-25", .isMetBy),
      ("2024-04-25", "2024-04-30", .isPrecededBy),
    ]
    #expect(Set(cases.map(\.2)).count == AllenRelation.allCases.count)
    for (start, end, relation) in cases {
      #expect(AllenRelation(of: try interval(start, end), to: base) == relation)
    }
  }

  @Test func openEndsReachWithoutLimit() throws {
    let day = try interval("2024-04-10", "2024-04-11")
    let since = try #require(CalendarInterval(start: day.start, end: nil))
    let until = try #require(CalendarInterval(start: nil, end: day.start))
    let always = try #require(CalendarInterval(start: nil, end: nil))
    #expect(AllenRelation(of: since, to: day) == .isStartedBy)
    #expect(AllenRelation(of: until, to: day) == .meets)
    #expect(AllenRelation(of: until, to: since) == .meets)
    #expect(AllenRelation(of: always, to: since) == .isFinishedBy)
    #expect(AllenRelation(of: always, to: always) == .equals)
  }

  @Test func anEmptyIntervalHasNoRelation() throws {
    let day = try interval("2024-04-10", "2024-04-11")
    let empty = try #require(CalendarInterval(start: day.start, end: day.start))
    #expect(AllenRelation(of: empty, to: day) == nil)
    #expect(AllenRelation(of: day, to: empty) == nil)
  }

  @Test func setsComposeAndInvert() {
    let before: AllenRelations = [.init(.precedes), .init(.meets)]
    #expect(before.composed(with: before).relations == [.precedes])
    #expect(before.inverse.relations == [.isMetBy, .isPrecededBy])
    #expect(AllenRelations.all.composed(with: before) == .all)
    #expect(AllenRelations.all.relations == AllenRelation.allCases)
    #expect(AllenRelations([]).composed(with: .all).isEmpty)
  }

  private func interval(_ start: String, _ end: String) throws -> CalendarInterval {
    let first = try #require(CalendarDate(iso8601: start))
    let last = try #require(CalendarDate(iso8601: end))
    return try #require(CalendarInterval(from: first, to: last))
  }
}
