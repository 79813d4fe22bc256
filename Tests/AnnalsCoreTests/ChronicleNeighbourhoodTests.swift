import AnnalsCore
import Testing

@Suite struct ChronicleNeighbourhoodTests {
  /// a → b → c → d, and e alone.
  private static let chronicle = Chronicle(
    events: ["a", "b", "c", "d", "e"].enumerated().map { index, id in
      sampleEvent(id, year: 2001 + index, label: "第\(id)次会议", kind: .meeting)
    },
    relations: [sampleRelation("a", "b"), sampleRelation("b", "c"), sampleRelation("c", "d")]
  )

  @Test(arguments: [("a", 1, "ab"), ("b", 1, "abc"), ("b", 2, "abcd"), ("e", 3, "e"), ("a", 0, "a")])
  func keepsWhatHangsOnAnEvent(_ event: String, _ depth: Int, _ ids: String) {
    #expect(Self.chronicle.around(event, depth: depth).events.map(\.id).joined() == ids)
  }

  @Test func findsTheShortestWay() throws {
    var chronicle = Self.chronicle
    #expect(chronicle.path(from: "d", to: "a")?.relations.count == 3)
    chronicle.relations.append(sampleRelation("d", "b"))
    let way = try #require(chronicle.path(from: "a", to: "d"))
    #expect(way.events.map(\.id) == ["a", "b", "d"])
    #expect(way.relations.map(\.to).sorted() == ["b", "b"])
    #expect(chronicle.path(from: "a", to: "e") == nil)
  }

  @Test func namesAreIdentifiersOrPartsOfLabels() {
    let named = { Self.chronicle.events(named: $0).map(\.id) }
    #expect(named("a") == ["a"])
    #expect(named("第c") == ["c"])
    #expect(named("会议").count == 5)
    #expect(named("论坛").isEmpty)
    #expect(named("").isEmpty)
  }

  @Test(arguments: [
    (EventSelection.Placement.before(CalendarInterval(year: 2003)), "ab"),
    (.during(CalendarInterval(year: 2003)), "c"),
    (.between(CalendarInterval(year: 2001), CalendarInterval(year: 2004)), "bc"),
  ])
  func selectsByPlace(_ placement: EventSelection.Placement, _ ids: String) {
    let chosen = Self.chronicle.selecting(EventSelection(placements: [placement]))
    #expect(chosen.events.map(\.id).joined() == ids)
  }
}
