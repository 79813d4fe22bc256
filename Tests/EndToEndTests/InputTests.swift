import AnnalsTestSupport
import Testing

@Suite struct InputTests {
  private let statement = "2024年4月23日，市文化馆召开非遗保护座谈会。"

  @Test func oneBadInputIsToldAndTheOthersAreStillDone() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(statement, to: "good.txt")
    let empty = try folder.write("", to: "empty.txt")
    let binary = try folder.write(
      [0x7F, 0x45, 0x4C, 0x46, 0x02, 0, 0, 0, 0, 0xFF, 0xFE, 0, 0x80],
      to: "binary.txt"
    )
    let missing = folder.path("missing.txt")
    let result = try AnnalsBinary.run("timeline", missing, empty, good, binary)
    #expect(result.exitCode == 1)
    #expect(result.text.contains("座谈会"))
    #expect(result.errorLines.count == 3, "\(result.errors)")
    for path in [missing, empty, binary] {
      let lines = result.errorLines.filter { $0.hasPrefix("annals: \(path): ") }
      #expect(lines.count == 1)
      #expect(lines.allSatisfy { $0.contains("; ") }, "says what to do: \(lines)")
    }
  }

  @Test func foldersAreReadInNameOrderWithoutHiddenFilesAndLoops() throws {
    let folder = try TemporaryFolder()
    try folder.write(statement, to: "b/one.txt")
    try folder.write(statement, to: "a.md")
    try folder.write(statement, to: "b/.hidden.txt")
    try folder.write(statement, to: "README.md")
    try folder.write([0x89, 0x50, 0x4E, 0x47], to: "picture.png")
    folder.link("b/loop", to: "..")
    let result = try AnnalsBinary.run("extract", folder.root)
    #expect(result.exitCode == 0)
    let paths = result.text.split(separator: "\n").filter { $0.contains("\"path\"") }
    #expect(paths.count == 2)
    #expect(paths.first?.contains("/a.md") == true)
    #expect(paths.last?.contains("/b/one.txt") == true)
  }

  @Test func aFolderWithoutDocumentsIsAnError() throws {
    let folder = try TemporaryFolder()
    let result = try AnnalsBinary.run("timeline", folder.root)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("no documents in this folder"))
  }

  @Test func standardInputAndStatementsAreInputs() throws {
    let piped = try AnnalsBinary.run("timeline", "-", input: statement)
    let given = try AnnalsBinary.run("timeline", "--statement", statement)
    for result in [piped, given] {
      #expect(result.exitCode == 0)
      #expect(result.text.contains("座谈会"))
    }
  }

  @Test func whatIsNamedTwiceIsReadOnce() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(statement, to: "a.txt")
    let once = try AnnalsBinary.run("extract", path)
    let twice = try AnnalsBinary.run("extract", path, path, folder.root, folder.path("./a.txt"))
    #expect(twice.exitCode == 0, "\(twice.errors)")
    #expect(twice.output == once.output)
    let piped = try AnnalsBinary.run("timeline", "-", "-", input: statement)
    #expect(piped.exitCode == 0, "\(piped.errors)")
  }

  @Test(arguments: ["有 空格.txt", "new\nline.txt", "-dash.txt", "引号\"'.txt"])
  func anyNameWillDo(_ name: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(statement, to: name)
    let listed = try AnnalsBinary.run("times", path)
    #expect(listed.exitCode == 0)
    #expect(listed.text.split(separator: "\n").count == 1, "a line break in a name is shown, not obeyed")
    let built = try AnnalsBinary.run("build", folder.root, "--into", folder.path("out"))
    #expect(built.exitCode == 0, "\(built.errors)")
    #expect(folder.contains("out/\(name.dropLast(4))/timeline.svg"))
  }

  @Test func verboseTellsWhatThePublicationDateWasInferredFrom() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("新华社古城2024年4月23日电 市文化馆23日召开非遗保护座谈会。", to: "a.txt")
    let verbose = try AnnalsBinary.run("timeline", path, "--verbose")
    #expect(
      verbose.errors.contains(
        "\(path): note: the publication date 2024-04-23, from a dateline “2024年4月23日” at \(path):1:6"
      ),
      "\(verbose.errors)"
    )
    #expect(try AnnalsBinary.run("timeline", path).errors.isEmpty)
    let given = try AnnalsBinary.run("timeline", path, "--verbose", "--date", "2024-05-01")
    #expect(given.errors.contains("the publication date 2024-05-01, as given"))
  }

  @Test(arguments: ["\r\n", "\r", "\n"])
  func lineEndsMakeNoDifference(_ lineEnd: String) throws {
    let text = ["古城新事", "", statement, "", "2024年6月1日，古城墙修缮工程开工。", ""].joined(separator: lineEnd)
    let result = try AnnalsBinary.run("times", "-", input: text)
    #expect(result.text.split(separator: "\n").map { $0.prefix(6) } == ["-:3:1:", "-:5:1:"])
  }

  @Test func textInUTF32IsRefusedWithAdvice() throws {
    let folder = try TemporaryFolder()
    let scalars = statement.unicodeScalars.flatMap { scalar in
      (0..<4).map { UInt8(truncatingIfNeeded: scalar.value >> ($0 * 8)) }
    }
    let path = try folder.write([0xFF, 0xFE, 0, 0] + scalars, to: "a.txt")
    let result = try AnnalsBinary.run("times", path)
    #expect(result.exitCode == 1)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("UTF-32"))
  }

  @Test(arguments: ["utf8-bom", "utf16-le", "utf16-be", "gb18030"])
  func encodingsAreToldApart(_ encoding: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(try encoded(statement, as: encoding), to: "\(encoding).txt")
    let result = try AnnalsBinary.run("extract", path, "--format", "csv")
    #expect(result.exitCode == 0)
    #expect(result.text.contains("2024-04-23"))
    #expect(result.text.contains("座谈会"))
  }

  private func encoded(_ text: String, as encoding: String) throws -> [UInt8] {
    switch encoding {
    case "utf8-bom": return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "utf16-le": return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf16-be": return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: return gb18030
    }
  }

  /// The statement in GB18030, written out so that no converter has to be trusted.
  private let gb18030: [UInt8] = [
    0x32, 0x30, 0x32, 0x34, 0xC4, 0xEA, 0x34, 0xD4, 0xC2, 0x32, 0x33, 0xC8, 0xD5, 0xA3, 0xAC, 0xCA,
    0xD0, 0xCE, 0xC4, 0xBB, 0xAF, 0xB9, 0xDD, 0xD5, 0xD9, 0xBF, 0xAA, 0xB7, 0xC7, 0xD2, 0xC5, 0xB1,
    0xA3, 0xBB, 0xA4, 0xD7, 0xF9, 0xCC, 0xB8, 0xBB, 0xE1, 0xA1, 0xA3,
  ]
}
