import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct TimeRelationsTests {
  /// Events whose times touch, hold and cross one another in every way.
  private static func events(seed: UInt64, most: Int = 11, days: Int = 12) -> [Event] {
    var random = SplitMix64(seed: seed)
    return (0..<random.int(0...most)).map { index in
      let start = random.int(0...days)
      return event("e\(index)", from: start, to: start + random.int(1...days))
    }
  }

  private static func event(_ id: String, from start: Int?, to end: Int?) -> Event {
    let day = { (number: Int) in CivilTime(CalendarDate.firstDay(ofYear: 2024).adding(days: number)) }
    let interval = CalendarInterval(start: start.map(day), end: end.map(day))
    return sampleEvent(id, interval: interval ?? CalendarInterval(year: 2024))
  }

  /// What Allen's composition makes of relations: of every pair, what is still possible.
  private static func closure(of relations: [Relation], between ids: [Event.ID]) -> [[AllenRelations]] {
    let places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var possible = ids.indices.map { row in
      ids.indices.map { $0 == row ? AllenRelations(.equals) : AllenRelations.all }
    }
    for relation in relations {
      guard let from = places[relation.from], let to = places[relation.to],
        let allen = allen[relation.kind]
      else { continue }
      possible[from][to].formIntersection(AllenRelations(allen))
      possible[to][from].formIntersection(AllenRelations(allen.inverse))
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for between in ids.indices {
        for from in ids.indices {
          for to in ids.indices {
            let narrowed = possible[from][to]
              .intersection(possible[from][between].composed(with: possible[between][to]))
            if narrowed != possible[from][to] {
              possible[from][to] = narrowed
              isChanged = true
            }
          }
        }
      }
    }
    return possible
  }

  private static let allen: [Relation.Kind: AllenRelation] = [
    .before: .precedes, .meets: .meets, .overlaps: .overlaps, .starts: .starts, .during: .during,
    .finishes: .finishes, .equals: .equals,
  ]

  @Test(arguments: 0..<60) func allThirteenFollowByComposition(seed: Int) throws {
    let events = Self.events(seed: UInt64(seed))
    let derived = Chronicle(events: events).derivedTimeRelations()
    let closure = Self.closure(of: derived, between: events.map(\.id))
    for (row, first) in events.enumerated() {
      for (column, second) in events.enumerated() {
        let allen = try #require(AllenRelation(of: first.time.interval, to: second.time.interval))
        #expect(closure[row][column] == AllenRelations(allen), "\(first.id) \(second.id)")
      }
    }
  }

  @Test(arguments: 0..<60) func eachPairStandsOnceInOneDirection(seed: Int) {
    let events = Self.events(seed: UInt64(seed))
    let derived = Chronicle(events: events).derivedTimeRelations()
    #expect(Set(derived.map { Set([$0.from, $0.to]) }).count == derived.count)
    #expect(derived.allSatisfy { $0.source == .derived && Self.allen[$0.kind] != nil })
    #expect(derived.count <= 5 * events.count)
  }

  @Test(arguments: 0..<60) func noOrderIsImpliedByTwoOthers(seed: Int) {
    let events = Self.events(seed: UInt64(seed))
    let derived = Chronicle(events: events).derivedTimeRelations()
    for relation in derived where relation.kind == .before || relation.kind == .meets {
      let way = derived.filter { $0 != relation }
      let implied = events.contains { event in
        guard let first = Self.relation(relation.from, event.id, in: way),
          let second = Self.relation(event.id, relation.to, in: way), let allen = Self.allen[relation.kind]
        else { return false }
        return first.composed(with: second) == AllenRelations(allen)
      }
      #expect(!implied, "\(relation.from) \(relation.kind) \(relation.to)")
    }
  }

  private static func relation(_ from: Event.ID, _ to: Event.ID, in relations: [Relation]) -> AllenRelation? {
    relations.lazy.compactMap { relation in
      guard let allen = allen[relation.kind] else { return nil }
      if (relation.from, relation.to) == (from, to) { return allen }
      return (relation.from, relation.to) == (to, from) ? allen.inverse : nil
    }.first
  }

  @Test func aYearWithItsMonthsAndDaysIsATree() {
    let events = [
      Self.event("2024", from: 0, to: 366), Self.event("march", from: 60, to: 91),
      Self.event("may", from: 121, to: 152), Self.event("5 march", from: 64, to: 65),
      Self.event("5 march again", from: 64, to: 65), Self.event("1 may", from: 121, to: 122),
    ]
    let derived = Chronicle(events: events).derivedTimeRelations().map {
      "\($0.from) \($0.kind.rawValue) \($0.to)"
    }
    #expect(
      derived == [
        "1 may starts may", "5 march during march", "5 march again equals 5 march", "march during 2024",
        "march before may", "may during 2024",
      ]
    )
  }

  @Test func anUnknownEndLeavesTheNearestOrderOnly() {
    let events = [
      Self.event("first", from: 0, to: 10), Self.event("second", from: 20, to: 30),
      Self.event("since", from: 35, to: nil), Self.event("until", from: nil, to: 15),
      Self.event("unknown", from: nil, to: nil),
    ]
    let derived = Chronicle(events: events).derivedTimeRelations().map {
      "\($0.from) \($0.kind.rawValue) \($0.to)"
    }
    #expect(derived == ["first before second", "second before since", "until before second"])
  }

  /// Two halves of overlapping stretches: each of the first comes before each of the second.
  @Test func aCrowdStaysLinear() {
    let events =
      (0..<5_000).map { Self.event("a\($0)", from: $0, to: 20_000 + $0 % 4_000) }
      + (0..<5_000).map { Self.event("b\($0)", from: 30_000 + $0, to: 50_000 + $0) }
      + (0..<1_000).map { Self.event("c\($0)", from: 7, to: 8) }
    #expect(Chronicle(events: events).derivedTimeRelations().count <= 5 * events.count)
  }

  @Test func whatIsStatedIsNotDerivedAgain() {
    let events = [Self.event("a", from: 0, to: 1), Self.event("b", from: 5, to: 6)]
    let stated = sampleRelation("a", "b")
    let chronicle = Chronicle(events: events, relations: [stated])
    #expect(chronicle.addingDerivedTimeRelations().relations == [stated])
  }
}
