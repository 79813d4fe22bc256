import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct RelationSoundnessTests {
  private static let events = (0..<12).map {
    sampleEvent("e\($0)", year: 2010 + $0 % 4, label: "事件\($0)", kind: .other)
  }

  /// Relations of every kind between events, cycles and contradictions of the dates among them.
  private static func generated(seed: UInt64) -> [Relation] {
    var random = SplitMix64(seed: seed)
    return (0..<random.int(0...40)).map { _ in
      Relation(
        from: "e\(random.int(0...11))",
        to: "e\(random.int(0...11))",
        kind: random.pick(Relation.Kind.allCases),
        source: random.oneIn(4) ? .derived : .stated,
        rule: "test",
        evidence: nil
      )
    }
  }

  @Test(arguments: 0..<200) func whatIsKeptHasNoCycleAndFitsTheDates(seed: Int) {
    let relations = Self.generated(seed: UInt64(seed))
    let sound = RelationSoundness(relations, between: Self.events)
    #expect(sound.kept.count + sound.rejections.count == relations.count)
    let ordering = sound.kept.filter {
      $0.source == .stated && RelationSoundness.ordering.contains($0.kind)
    }
    // Kahn's way: what is left when events that nothing leads to are taken away stands in a cycle.
    var left = ordering
    while true {
      let later = Set(left.map(\.to))
      let open = left.filter { later.contains($0.from) }
      if open.count == left.count { break }
      left = open
    }
    #expect(left.isEmpty, "seed \(seed): \(left.map { "\($0.from)→\($0.to)" })")
    let years = Dictionary(uniqueKeysWithValues: Self.events.map { ($0.id, $0.time.interval) })
    for relation in ordering {
      guard let first = years[relation.from], let second = years[relation.to] else { continue }
      #expect(
        AllenRelation(of: second, to: first) != .precedes && AllenRelation(of: second, to: first) != .meets
      )
    }
  }

  @Test(arguments: 0..<50) func whatIsRejectedCannotBeAdded(seed: Int) {
    let sound = RelationSoundness(Self.generated(seed: UInt64(seed)), between: Self.events)
    for rejection in sound.rejections {
      let again = RelationSoundness(sound.kept + [rejection.relation], between: Self.events)
      #expect(again.rejections.map(\.relation) == [rejection.relation])
    }
  }

  /// A chronicle that goes back step by step, and closes into a ring at its end.
  @Test func aLongWayBackTakesNoLonger() {
    let count = 20_000
    let events = (0..<count).map { sampleEvent("e\($0)", year: 2010, label: "事件", kind: .other) }
    let back = (1..<count).map { sampleRelation("e\($0)", "e\($0 - 1)") }
    #expect(RelationSoundness(back, between: events).rejections.isEmpty)
    let ring = back.prefix(99) + [sampleRelation("e0", "e99")]
    #expect(RelationSoundness(Array(ring), between: events).rejections.map(\.flaw) == [.cycle])
  }

  /// What is kept is what adding one relation after another keeps.
  @Test(arguments: 0..<100) func keepsWhatOneAfterAnotherKeeps(seed: Int) {
    let relations = Self.generated(seed: UInt64(seed))
    var kept: [Relation] = []
    for relation in relations
    where RelationSoundness(kept + [relation], between: Self.events).rejections.isEmpty {
      kept.append(relation)
    }
    #expect(RelationSoundness(relations, between: Self.events).kept == kept)
  }

  @Test func tellsWhatIsWrong() {
    let relations = [sampleRelation("e0", "e4"), sampleRelation("e4", "e0"), sampleRelation("e3", "e0")]
    let sound = RelationSoundness(relations, between: Self.events)
    #expect(sound.kept == [relations[0]])
    #expect(sound.rejections.map(\.flaw) == [.cycle, .dates])
  }
}
