import AnnalsCore
import AnnalsTestSupport
import GraphvizLayout
import Testing

@testable import AnnalsRendering

@Suite struct GraphPlacementTests {
  /// Cards stay in their column and row, and no two overlap.
  @Test(arguments: 0..<40)
  func cardsStayApart(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = random.int(1...120)
    let sizes = (0..<count).map { _ in
      GraphPlacement.Size(width: Double(random.int(30...200)), height: Double(random.int(20...60)))
    }
    let lanes = (0..<count).map { _ in random.int(0...4) }
    var rows: [[Int]] = []
    for card in 0..<count {
      if rows.isEmpty || random.oneIn(5) { rows.append([]) }
      rows[rows.count - 1].append(card)
    }
    let edges = (0..<count).map { _ in (random.int(0...count - 1), random.int(0...count - 1)) }
    let placement = GraphPlacement(sizes: sizes, lanes: lanes, rows: rows, edges: edges)
    for card in 0..<count {
      let column = placement.columns[lanes[card]]
      #expect(placement.x[card] - sizes[card].width / 2 >= column.left)
      #expect(placement.x[card] + sizes[card].width / 2 <= column.right)
      #expect(placement.y[card] + sizes[card].height / 2 <= placement.height)
      for other in 0..<card {
        let apart =
          abs(placement.x[card] - placement.x[other]) >= (sizes[card].width + sizes[other].width) / 2
          || abs(placement.y[card] - placement.y[other]) >= (sizes[card].height + sizes[other].height) / 2
        #expect(apart, "\(card) and \(other)")
      }
    }
  }

  /// A chain stands straight.
  @Test func aChainIsStraight() {
    let sizes = Array(repeating: GraphPlacement.Size(width: 80, height: 30), count: 6)
    let placement = GraphPlacement(
      sizes: sizes,
      lanes: [0, 0, 0, 0, 0, 0],
      rows: [[0, 1], [2, 3], [4, 5]],
      edges: [(0, 2), (2, 4), (1, 3), (3, 5)]
    )
    #expect(placement.x[0] == placement.x[2] && placement.x[2] == placement.x[4])
    #expect(placement.x[1] == placement.x[3] && placement.x[3] == placement.x[5])
  }

  /// A graph that is too large for `dot` is drawn with the places given, every card and arrow in it.
  @Test func aLargeGraphIsPlaced() throws {
    let chronicle = Chronicle.generated(seed: 2, eventCount: 700, years: 1900...2030)
    let dot = GraphDOTRenderer(isolated: .all).render(chronicle)
    #expect(dot.contains("layout=\"nop2\""))
    let output = try Graphviz.render(dot, engine: .dot, format: .svg)
    let svg = String(decoding: output.bytes, as: UTF8.self)
    for event in chronicle.events { #expect(svg.contains("id=\"\(event.id)\"")) }
    let edges = svg.split(separator: "class=\"edge\"", omittingEmptySubsequences: false).count - 1
    #expect(edges == chronicle.relations.filter { $0.source == .stated }.count)
  }
}
