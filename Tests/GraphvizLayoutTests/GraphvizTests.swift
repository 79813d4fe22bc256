import GraphvizLayout
import Testing

@Suite struct GraphvizTests {
  @Test func theLibraryTellsItsVersion() {
    #expect(Graphviz.version.split(separator: ".").count >= 2)
  }

  @Test func positionsAreKept() throws {
    let dot =
      #"graph { pad=0 a [pos="100,50!"] b [pos="300,50!"] a -- b [pos="100,50 150,50 250,50 300,50"] }"#
    let output = try Graphviz.render(dot, engine: .positions, format: .svg)
    let svg = String(decoding: output.bytes, as: UTF8.self)
    // The drawing is moved so that it begins at zero: half a default node is 27 points wide and 18 high.
    #expect(svg.contains(#"cx="27" cy="-18""#) && svg.contains(#"cx="227" cy="-18""#))
    #expect(svg.contains("M27,-18C77,-18 177,-18 227,-18"))
    #expect(output.warnings.isEmpty)
  }

  @Test func vectorsAndBitmapsBeginWithTheirSignatures() throws {
    let dot = #"digraph { a [label="会议", fontname="Noto Sans CJK SC"]; a -> b }"#
    let svg = try Graphviz.render(dot, engine: .dot, format: .svg)
    #expect(String(decoding: svg.bytes, as: UTF8.self).contains(">会议</text>"))
    let png = try Graphviz.render(dot, engine: .dot, format: .png)
    #expect(png.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    let pdf = try Graphviz.render(dot, engine: .dot, format: .pdf)
    #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
  }

  @Test func theResolutionScalesBitmapsOnly() throws {
    let dot = #"graph { pad=0 a [shape=box fixedsize=true width=2 height=1 pos="72,36"] }"#
    let coarse = try Graphviz.render(dot, engine: .positions, format: .png, resolution: 72)
    let fine = try Graphviz.render(dot, engine: .positions, format: .png, resolution: 144)
    #expect(try PNGHeader(coarse.bytes) == PNGHeader(width: 144, height: 72))
    #expect(try PNGHeader(fine.bytes) == PNGHeader(width: 288, height: 144))
    let svg = try Graphviz.render(dot, engine: .positions, format: .svg, resolution: 144)
    #expect(String(decoding: svg.bytes, as: UTF8.self).contains(#"width="144pt" height="72pt""#))
  }

  @Test(arguments: GraphvizEngine.allCases, GraphvizFormat.allCases)
  func theEmptyGraphIsDrawn(_ engine: GraphvizEngine, _ format: GraphvizFormat) throws {
    #expect(try !Graphviz.render("digraph {}", engine: engine, format: format).bytes.isEmpty)
  }

  @Test(arguments: [
    "", "digraph {", "digraph { a -> }", "not a graph", #"digraph { a [label="open"#,
    "digraph { a [label=<<b>] }",
    "digraph { /* open",
  ])
  func textThatIsNotDOTIsRefused(_ dot: String) throws {
    #expect(throws: GraphvizError.self) { try Graphviz.render(dot, engine: .dot, format: .svg) }
    // The next graph must not suffer from what the lexer was left with.
    #expect(try !Graphviz.render("digraph { a -> b }", engine: .dot, format: .svg).bytes.isEmpty)
  }

  @Test func aRefusalTellsWhere() {
    let error = #expect(throws: GraphvizError.self) {
      try Graphviz.render("digraph {\n a -> -> b\n}", engine: .dot, format: .svg)
    }
    guard case .unreadable(let messages) = error else {
      Issue.record("not refused as unreadable: \(String(describing: error))")
      return
    }
    #expect(messages.contains { $0.contains("line 2") })
  }

  @Test func aNULIsRefusedInsteadOfCuttingTheGraph() {
    #expect(throws: GraphvizError.unreadable(messages: ["the graph holds a NUL character"])) {
      try Graphviz.render("digraph { a }\0", engine: .dot, format: .svg)
    }
  }

  @Test func nodesWithoutPositionsAreALayoutError() {
    let error = #expect(throws: GraphvizError.self) {
      try Graphviz.render("graph { a }", engine: .positions, format: .svg)
    }
    guard case .layoutFailed(let messages) = error else {
      Issue.record("not refused by the layout: \(String(describing: error))")
      return
    }
    #expect(messages.contains { $0.contains("position") })
  }

  @Test func aBitmapLargerThanCanBeDrawnIsRefusedBeforehand() throws {
    let dot = #"graph { a [pos="0,0"] b [pos="40000,0"] }"#
    let error = #expect(throws: GraphvizError.self) {
      try Graphviz.render(dot, engine: .positions, format: .png, resolution: 72)
    }
    guard case .bitmapTooLarge(let width, let height, let limit) = error else {
      Issue.record("not refused for its size: \(String(describing: error))")
      return
    }
    #expect(width > 40_000 && height < 200 && limit == Graphviz.longestBitmapSide)
    #expect(try !Graphviz.render(dot, engine: .positions, format: .svg).bytes.isEmpty)
  }

  @Test func warningsComeWithTheDrawing() throws {
    let output = try Graphviz.render("digraph { a [shape=nosuchshape] }", engine: .dot, format: .svg)
    #expect(output.warnings.contains { $0.contains("nosuchshape") })
  }

  @Test func drawingsFromManyThreadsEqualTheOneFromOne() async throws {
    let dots = (0..<24).map { number in
      "digraph turns { rankdir=LR "
        + (0..<20).map { "n\($0) -> n\(($0 * 7 + number) % 20)" }.joined(separator: ";") + "}"
    }
    let alone = try dots.map { try Graphviz.render($0, engine: .dot, format: .svg).bytes }
    try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (index, dot) in dots.enumerated() {
        group.addTask { (index, try Graphviz.render(dot, engine: .dot, format: .svg).bytes) }
      }
      for try await (index, bytes) in group {
        let isSame = bytes == alone[index]
        #expect(isSame, "graph \(index)")
      }
    }
  }
}

/// The size that a PNG file declares.
struct PNGHeader: Equatable {
  var width: Int
  var height: Int

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  init(_ bytes: [UInt8]) throws {
    try #require(bytes.count > 24)
    func number(at offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
    self.init(width: number(at: 16), height: number(at: 20))
  }
}
