import AnnalsCore
import AnnalsTestSupport
import Foundation
import GraphvizLayout
import Testing

@testable import AnnalsRendering

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct GraphDOTTests {
  @Test(arguments: [(PictureOptions.GraphLayout.automatic, "graph.dot"), (.dot, "graph-layered.dot")])
  func sampleLooksLikeItsSnapshot(_ layout: PictureOptions.GraphLayout, _ snapshot: String) throws {
    let options = PictureOptions(title: "大事关系图", graphLayout: layout)
    try Snapshot.check(
      GraphDOTRenderer(options: options).render(.sample),
      snapshot,
      of: "AnnalsRenderingTests"
    )
  }

  @Test func sampleIsDrawnWithEveryCardAndArrow() throws {
    let svg = try draw(.sample, PictureOptions(title: "关系"))
    let joined = Set(Chronicle.sample.relations.flatMap { [$0.from, $0.to] })
    for event in Chronicle.sample.events {
      #expect(svg.contains("id=\"\(event.id)\"") == joined.contains(event.id), "\(event.label)")
    }
    #expect(svg.components(separatedBy: "class=\"edge\"").count - 1 >= Chronicle.sample.relations.count)
    #expect(svg.contains("天宫一号发射"))
  }

  /// Time runs down: no card stands above one of an earlier row.
  @Test func rowsFollowTime() {
    let ranks = self.ranks(of: Chronicle.sample.events)
    #expect(ranks.first?.heading == "2011")
    #expect(ranks.last?.heading == "时间不详")
    #expect(ranks.flatMap(\.events).sorted() == Array(Chronicle.sample.events.indices))
  }

  /// Whatever a chronicle holds, Graphviz reads and draws it, and the SVG is well-formed.
  @Test(arguments: 0..<20)
  func anyChronicleIsDrawn(seed: Int) throws {
    let chronicle = Chronicle.generated(seed: UInt64(seed), eventCount: seed * 3)
    let groupings = PictureOptions.Grouping.allCases
    let options = PictureOptions(
      title: "<a> & \"b\"\u{1}",
      theme: Theme.all[seed % Theme.all.count],
      lanes: groupings[seed % groupings.count],
      relations: .all
    )
    _ = try draw(chronicle, options)
  }

  @Test func aBusyYearIsSplitAndWideRowsGoOn() {
    let day = (0..<20).map { GeneratedEvents.event("甲\($0)", day: "2024-04-23", through: "2024-04-23") }
    let month = (0..<3).map {
      GeneratedEvents.event("乙\($0)", day: "2024-06-0\($0 + 1)", through: "2024-06-0\($0 + 1)")
    }
    let ranks = self.ranks(of: day + month)
    #expect(ranks.map(\.heading) == ["2024.04.23", "", "", "2024.06"])
    #expect(ranks.allSatisfy { $0.events.count <= 8 })
  }

  @Test func fewJoinedEventsAreShownAmongTheMostImportant() {
    var chronicle = Chronicle.generated(seed: 4, eventCount: 200)
    chronicle.conflicts = []
    chronicle.relations = Array(chronicle.relations.prefix(1))
    let selection = GraphSelection(chronicle, relations: .stated, isolated: .automatic)
    #expect(selection.events.count == 12)
  }

  @Test func eventsWithoutRelationsAreLeftOutWhenThereAreMany() {
    let chronicle = Chronicle.generated(seed: 4, eventCount: 200)
    let selection = GraphSelection(chronicle, relations: .stated, isolated: .automatic)
    let related = Set(selection.relations.flatMap { [$0.from, $0.to] })
    #expect(related.count > 12)
    let others = selection.events.filter { !related.contains($0.id) }
    #expect(others.allSatisfy(selection.disputes.concern))
    #expect(GraphSelection(chronicle, relations: .stated, isolated: .none).events.count == related.count)
    #expect(GraphSelection(chronicle, relations: .stated, isolated: .all).events.count == 200)
  }

  @Test func derivedOrderIsReduced() {
    func before(_ from: String, _ to: String, _ source: Relation.Source) -> Relation {
      Relation(from: from, to: to, kind: .before, source: source, rule: "", evidence: nil)
    }
    let relations = [
      before("a", "b", .derived), before("b", "c", .derived), before("a", "c", .derived),
      before("a", "d", .derived),
      before("c", "d", .stated),
    ]
    #expect(TransitiveReduction.withoutImplied(relations) == [relations[0], relations[1], relations[4]])
  }

  private func ranks(of events: [Event]) -> [GraphTimeRanks.Rank] {
    let lanes = events.map { _ in 0 }
    return GraphTimeRanks(events, lanes: lanes, limits: .shared, language: .chinese).ranks
  }

  private func draw(_ chronicle: Chronicle, _ options: PictureOptions) throws -> String {
    let dot = GraphDOTRenderer(options: options).render(chronicle)
    let output = try Graphviz.render(dot, engine: .dot, format: .svg)
    let parser = XMLParser(data: Data(output.bytes))
    #expect(parser.parse())
    #expect(output.warnings == [])
    return String(decoding: output.bytes, as: UTF8.self)
  }
}
