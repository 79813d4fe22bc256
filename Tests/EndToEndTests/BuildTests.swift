import AnnalsTestSupport
import Testing

@Suite struct BuildTests {
  private static let products = [
    "chronicle.json", "graph.dot", "graph.svg", "timeline.html", "timeline.png", "timeline.svg",
    "timeline.txt",
  ]

  /// A folder with two documents, one of them in a folder of its own.
  private func documents() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("2024年4月23日，市文化馆召开非遗保护座谈会。", to: "in/a.txt")
    try folder.write("2024年6月1日，古城墙修缮工程开工。", to: "in/sub/b.md")
    return folder
  }

  private func build(_ folder: TemporaryFolder, _ options: String...) throws -> ChildProcess.Result {
    try AnnalsBinary.run(["build", folder.path("in"), "--into", folder.path("out")] + options)
  }

  @Test func everyDocumentAndAllTogetherGetEverything() throws {
    let folder = try documents()
    let result = try build(folder)
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.text == "\(folder.path("out")): 3 made, 0 up to date\n")
    for name in ["a", "sub/b", "all"] {
      for product in Self.products {
        #expect(folder.contains("out/\(name)/\(product)"), "\(name)/\(product)")
      }
    }
    let all = String(decoding: try folder.read("out/all/timeline.txt"), as: UTF8.self)
    #expect(all.contains("座谈会"))
    #expect(all.contains("城墙"))
    #expect(!String(decoding: try folder.read("out/a/timeline.txt"), as: UTF8.self).contains("城墙"))
  }

  @Test func onlyWhatChangedIsMadeAgain() throws {
    let folder = try documents()
    _ = try build(folder)
    #expect(try build(folder).text.hasSuffix(": 0 made, 3 up to date\n"))
    // Content decides: the same bytes written anew change nothing.
    try folder.write("2024年6月1日，古城墙修缮工程开工。", to: "in/sub/b.md")
    #expect(try build(folder).text.hasSuffix(": 0 made, 3 up to date\n"))
    try folder.write("2024年6月2日，古城墙修缮工程开工。", to: "in/sub/b.md")
    #expect(try build(folder).text.hasSuffix(": 2 made, 1 up to date\n"))
    // A result that somebody changed or removed is made again.
    try folder.write("spoilt", to: "out/a/timeline.txt")
    #expect(try build(folder).text.hasSuffix(": 1 made, 2 up to date\n"))
    #expect(try build(folder, "--theme", "dark").text.hasSuffix(": 3 made, 0 up to date\n"))
    #expect(try build(folder, "--theme", "dark", "--always").text.hasSuffix(": 3 made, 0 up to date\n"))
  }

  @Test func theNumberOfJobsMakesNoDifference() throws {
    let folder = try documents()
    _ = try build(folder, "--jobs", "1")
    let alone = try TemporaryFolder.files(below: folder.path("out")).filter { !$0.hasSuffix(".annals-build") }
      .map { try folder.read("out/\($0)") }
    _ = try build(folder, "--jobs", "8", "--always")
    let together = try TemporaryFolder.files(below: folder.path("out")).filter {
      !$0.hasSuffix(".annals-build")
    }
    .map { try folder.read("out/\($0)") }
    #expect(alone.count == 3 * Self.products.count)
    #expect(alone == together)
  }

  @Test func filesOfOthersStay() throws {
    let folder = try documents()
    try folder.write("mine", to: "out/a/notes.txt")
    _ = try build(folder)
    // Without an event there is no picture: those made before go, the stranger's file stays.
    try folder.write("春暖花开。", to: "in/a.txt")
    let result = try build(folder)
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("no dated event found"))
    #expect(!folder.contains("out/a/timeline.svg"))
    #expect(folder.contains("out/a/chronicle.json"))
    #expect(try folder.read("out/a/notes.txt") == Array("mine".utf8))
  }

  @Test func oneBadDocumentDoesNotStopTheOthers() throws {
    let folder = try documents()
    try folder.write([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 0xFF, 0xFE, 0], to: "in/bad.txt")
    let result = try build(folder)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1, "\(result.errors)")
    #expect(result.errors.hasPrefix("annals: \(folder.path("in/bad.txt")): "))
    #expect(result.text.hasSuffix(": 3 made, 0 up to date, 1 failed\n"))
    #expect(folder.contains("out/all/timeline.svg"))
  }

  @Test func resultsBelowTheSourceAreNoDocuments() throws {
    let folder = try documents()
    let arguments = ["build", folder.path("in"), "--into", folder.path("in/out")]
    _ = try AnnalsBinary.run(arguments)
    #expect(try AnnalsBinary.run(arguments).text.hasSuffix(": 0 made, 3 up to date\n"))
  }
}
