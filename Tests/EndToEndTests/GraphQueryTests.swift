import AnnalsTestSupport
import Testing

@Suite struct GraphQueryTests {
  private static let text = """
    3月1日，省政府印发《湿地保护规划》。4月6日，市林业局召开贯彻落实《湿地保护规划》座谈会。5月8日，两市签署候鸟合作协议。随后，双方代表考察了港口。

    """

  private func run(_ arguments: String...) throws -> ChildProcess.Result {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.text, to: "a.txt")
    // The file stands behind the two events of an option, where people put it.
    return try AnnalsBinary.run(arguments + [path, "--date", "2024-05-09"])
  }

  @Test func focusKeepsWhatHangsOnAnEvent() throws {
    let graph = try run("graph", "--focus", "座谈会").text
    #expect(graph.contains("印发") && !graph.contains("候鸟"))
  }

  @Test func pathJoinsTwoEvents() throws {
    #expect(try run("graph", "--path", "座谈会", "印发").text.contains("湿地"))
    let none = try run("graph", "--path", "座谈会", "候鸟")
    #expect(none.exitCode == 1)
    #expect(none.errors.contains("no relations lead from"))
  }

  @Test func kindsKeepTheirRelations() throws {
    let graph = try run("graph", "--kinds", "before").text
    #expect(graph.contains("港口") && !graph.contains("座谈会"))
    #expect(try run("graph", "--kinds", "after").exitCode == 2)
  }

  @Test func anAmbiguousNameListsItsCandidates() throws {
    let result = try run("graph", "--focus", "湿地")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("means 2 events") && result.errors.contains("座谈会"))
    #expect(try run("graph", "--focus", "论坛").errors.contains("no event is called"))
  }

  @Test func placesAmongOtherEvents() throws {
    let before = try run("timeline", "--before", "候鸟").text
    #expect(before.contains("座谈会") && !before.contains("候鸟"))
    let between = try run("timeline", "--between", "印发", "候鸟").text
    #expect(between.contains("座谈会") && !between.contains("候鸟") && !between.contains("印发《"))
    #expect(try run("timeline", "--between", "印发").exitCode != 0)
  }

  @Test func derivedOrderIsAskedFor() throws {
    #expect(!(try run("extract").text.contains(#""source":"derived""#)))
    #expect(try run("extract", "--derived").text.contains(#""rule":"allen""#))
  }
}
