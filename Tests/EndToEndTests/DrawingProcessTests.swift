import Annals
import AnnalsTestSupport
import Testing

@Suite struct DrawingProcessTests {
  private func process(seconds: Int = 60) -> GraphvizProcess {
    let environment = ["HOME=/nonexistent"]
    return GraphvizProcess(
      program: AnnalsBinary.path,
      arguments: ["draw-graph"],
      environment: environment,
      seconds: seconds
    )
  }

  @Test(arguments: [GraphvizFormat.svg, .png]) func drawsWhatGraphvizDrawsHere(
    _ format: GraphvizFormat
  ) throws {
    let dot = #"digraph { a [label="甲"]; a -> b }"#
    for engine in GraphvizEngine.allCases where engine == .dot {
      let here = try Graphviz.render(dot, engine: engine, format: format)
      #expect(try process().render(dot, engine: engine, format: format) == here)
    }
  }

  @Test func failuresAreToldAsHere() {
    for dot in ["no graph", "digraph { a -> ", "digraph { a [pos=\"x\"] }", "graph\u{0}{}"] {
      for engine in GraphvizEngine.allCases {
        let here = Result { try Graphviz.render(dot, engine: engine, format: .svg) }
        let there = Result { try process().render(dot, engine: engine, format: .svg) }
        #expect(failure(here) == failure(there), "\(dot)")
      }
    }
    let wide = #"digraph { graph [size="1000,1000!"]; a [width=900]; a -> b }"#
    #expect(throws: GraphvizError.self) { try process().render(wide, engine: .dot, format: .png) }
  }

  private func failure(_ result: Result<GraphvizOutput, any Error>) -> GraphvizError? {
    if case .failure(let error as GraphvizError) = result { error } else { nil }
  }

  @Test func aLayoutThatTakesTooLongIsStopped() throws {
    // Every node with every other: more crossings than dot can sort in a second.
    let edges = (0..<400).flatMap { left in (left..<400).map { "n\(left) -> n\($0)" } }
    let dot = "digraph { \(edges.joined(separator: ";")) }"
    #expect(throws: GraphvizError.timedOut(seconds: 1)) {
      try process(seconds: 1).render(dot, engine: .dot, format: .svg)
    }
  }

  @Test func aProcessThatIsNoDrawerIsTold() {
    for program in ["true", "false", "cat", "no-such-program-anywhere"] {
      let process = GraphvizProcess(program: program, arguments: [], environment: ["PATH=/usr/bin:/bin"])
      #expect(throws: GraphvizError.self) {
        try process.render("digraph { a }", engine: .dot, format: .svg)
      }
    }
  }

  @Test func theCommandSaysWhatToDoWhereDrawingTakesTooLong() throws {
    let result = try AnnalsBinary.run("timeline", "--statement", "2024年4月23日座谈会", "--draw-limit", "0")
    #expect(result.exitCode == 2)
    #expect(result.errors.contains("--draw-limit wants seconds"))
  }
}
