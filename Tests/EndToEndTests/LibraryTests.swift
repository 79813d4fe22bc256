import Annals
import AnnalsTestSupport
import Testing

@Suite struct LibraryTests {
  @Test func theThreeLinesOfTheReadmeWork() throws {
    let folder = try TemporaryFolder()
    try folder.write("2024年6月1日，古城墙修缮工程开工。", to: "plan.txt")
    let plan = folder.path("plan.txt")

    let chronicle = try Annals.chronicle(of: [.statement("2024年4月23日座谈会"), .file(plan)])
    print(chronicle.timeline(.text()))
    try chronicle.timeline(.svg()).write(to: folder.path("timeline.svg"))

    try chronicle.graph(.dot()).write(to: folder.path("graph.dot"))
    try chronicle.graph(.png()).write(to: folder.path("graph.png"))
    #expect(chronicle.events.count == 2)
    #expect(chronicle.timeline(.text()).contains("座谈会"))
    #expect(try XMLOutline(folder.read("timeline.svg")).texts.contains { $0.contains("座谈会") })
    #expect(try folder.read("graph.dot").starts(with: "digraph".utf8))
    #expect(FileKinds.pngSize(try folder.read("graph.png")) != nil)
  }

  @Test func everyKindOfInputGivesTheSameEvent() throws {
    let text = "2024年6月1日，古城墙修缮工程开工。"
    let folder = try TemporaryFolder()
    let file = try folder.write(text, to: "plan.txt")
    let fromText = try Annals.chronicle(of: [.text(text, name: file)])
    let fromFile = try Annals.chronicle(of: [.file(file)])
    let fromData = try Annals.chronicle(of: [.data(Array(text.utf8), name: file)])
    #expect(!fromText.events.isEmpty)
    #expect(fromFile == fromText)
    #expect(fromData == fromText)
    #expect(try Annals.chronicle(of: [.chronicle(fromText)]) == fromText)
  }

  @Test func inputsThatCannotBeUsedAreNamedAllAtOnce() throws {
    let inputs: [Input] = [
      .file("/nonexistent/a.txt"), .statement("2024年4月23日座谈会"), .file("/nonexistent/b.txt"),
    ]
    let error = #expect(throws: AnnalsError.self) { try Annals.chronicle(of: inputs) }
    guard case .unusableInputs(let diagnostics) = try #require(error) else { return }
    #expect(diagnostics.map(\.path) == ["/nonexistent/a.txt", "/nonexistent/b.txt"])
    let extraction = Annals.extraction(of: inputs)
    #expect(extraction.diagnostics.filter { $0.severity == .error }.count == 2)
    #expect(extraction.chronicle.documents.count == 1)
  }

  @Test func nothingToDrawIsAnError() {
    #expect(throws: PictureError.noEvents) { try Chronicle().timeline(.svg()) }
    #expect(throws: PictureError.noEvents) { try Chronicle().graph(.png()) }
  }
}
