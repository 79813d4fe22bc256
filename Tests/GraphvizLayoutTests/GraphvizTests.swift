import GraphvizLayout
import Testing

@Suite struct GraphvizTests {
  @Test func theLibraryTellsItsVersion() {
    #expect(Graphviz.version.split(separator: ".").count >= 2)
  }
}
