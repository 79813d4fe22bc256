import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct DerivedOrderTests {
  /// Events of one to three years, some of them in the same year.
  private static func events(seed: UInt64) -> [Event] {
    var random = SplitMix64(seed: seed)
    return (0..<random.int(0...14)).map { index in
      sampleEvent("e\(index)", year: random.int(2000...2008), label: "事件", kind: .other)
    }
  }

  /// Whether relations lead from one event to another.
  private static func leads(_ relations: [Relation], from start: Event.ID, to goal: Event.ID) -> Bool {
    var seen: Set<Event.ID> = []
    var open = [start]
    while let event = open.popLast() {
      for relation in relations where relation.from == event && seen.insert(relation.to).inserted {
        if relation.to == goal { return true }
        open.append(relation.to)
      }
    }
    return false
  }

  @Test(arguments: 0..<60) func impliesAllOrderAndNothingElse(seed: Int) {
    let events = Self.events(seed: UInt64(seed))
    let derived = Chronicle(events: events).derivedOrder()
    for first in events {
      for second in events where first.id != second.id {
        let allen = AllenRelation(of: first.time.interval, to: second.time.interval)
        let isBefore = allen == .precedes || allen == .meets
        #expect(Self.leads(derived, from: first.id, to: second.id) == isBefore)
      }
    }
  }

  @Test(arguments: 0..<60) func noRelationIsImpliedByOthers(seed: Int) {
    let derived = Chronicle(events: Self.events(seed: UInt64(seed))).derivedOrder()
    for relation in derived {
      #expect(relation.source == .derived && relation.kind == .before)
      #expect(!Self.leads(derived.filter { $0 != relation }, from: relation.from, to: relation.to))
    }
  }

  @Test func whatIsStatedIsNotDerivedAgain() {
    let events = [
      sampleEvent("a", year: 2001, label: "甲", kind: .other),
      sampleEvent("b", year: 2002, label: "乙", kind: .other),
    ]
    let stated = sampleRelation("a", "b")
    let chronicle = Chronicle(events: events, relations: [stated])
    #expect(chronicle.addingDerivedOrder().relations == [stated])
  }
}
