import AnnalsTestSupport
import Testing

@Suite struct OutputTests {
  private static let statements = [
    "--statement", "2024年4月23日，市文化馆召开非遗保护座谈会。",
    "--statement", "2024年6月1日，古城墙修缮工程开工。",
    "--statement", "工程将于2026年底前完工。",
    "--date", "2024-06-02",
  ]

  @Test(arguments: ["timeline", "graph"])
  func extensionsTellTheFormat(_ verb: String) throws {
    let folder = try TemporaryFolder()
    for name in ["t.svg", "t.png", "t.pdf", "t.dot", "t.gv", "t.json"] {
      let result = try AnnalsBinary.run([verb] + Self.statements + ["-o", folder.path(name)])
      #expect(result.exitCode == 0, "\(name): \(result.errors)")
      #expect(result.output.isEmpty)
    }
    #expect(try XMLOutline(folder.read("t.svg")).texts.contains { $0.contains("座谈会") })
    let size = try #require(FileKinds.pngSize(folder.read("t.png")))
    #expect(size.width > 200 && size.height > 100)
    #expect(FileKinds.isPDF(try folder.read("t.pdf")))
    #expect(try folder.read("t.dot") == folder.read("t.gv"))
    #expect(String(decoding: try folder.read("t.dot"), as: UTF8.self).contains("digraph"))
    #expect(try folder.read("t.json").starts(with: #"{"schema":"annals/1""#.utf8))
    #expect(TemporaryFolder.files(below: folder.root).count == 6, "nothing is left aside")
  }

  @Test func formatWinsOverTheExtension() throws {
    let folder = try TemporaryFolder()
    let result = try AnnalsBinary.run(
      ["timeline"] + Self.statements + ["-o", folder.path("t.bin"), "--format", "csv"]
    )
    #expect(result.exitCode == 0)
    #expect(String(decoding: try folder.read("t.bin"), as: UTF8.self).contains("座谈会"))
  }

  @Test func aPlaceThatCannotBeWrittenIsOneLine() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path("missing/t.svg")
    let result = try AnnalsBinary.run(["timeline"] + Self.statements + ["-o", missing])
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "annals: \(missing): cannot be written: its folder does not exist; make the folder first\n"
    )
    let asFolder = try AnnalsBinary.run(
      ["timeline"] + Self.statements + ["-o", folder.root, "--format", "svg"]
    )
    #expect(asFolder.exitCode == 1)
    #expect(asFolder.errors.contains("it is a folder; name a file"))
  }

  @Test func anInputIsNotOverwrittenButAChronicleMayGrow() throws {
    let folder = try TemporaryFolder()
    let text = "2024年4月23日，市文化馆召开非遗保护座谈会。"
    let path = try folder.write(text, to: "a.txt")
    for input in [path, folder.root] {
      let result = try AnnalsBinary.run("timeline", input, "-o", folder.path("./a.txt"))
      #expect(result.exitCode == 1)
      #expect(result.errors.contains("it is an input, and writing it would destroy the document; "))
      #expect(try folder.read("a.txt") == Array(text.utf8))
    }
    let chronicle = folder.path("c.json")
    _ = try AnnalsBinary.run("extract", path, "-o", chronicle)
    let other = try folder.write("2024年6月1日，古城墙修缮工程开工。", to: "b.txt")
    let grown = try AnnalsBinary.run("extract", chronicle, other, "-o", chronicle)
    #expect(grown.exitCode == 0, "\(grown.errors)")
    let both = try AnnalsBinary.run("timeline", chronicle).text
    #expect(both.contains("座谈会") && both.contains("城墙"))
  }

  @Test func aFailureLeavesTheOldFileAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "t.svg")
    let result = try AnnalsBinary.run("timeline", "--statement", "春暖花开。", "-o", folder.path("t.svg"))
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.contains("no dated event found; "))
    #expect(try folder.read("t.svg") == Array("old".utf8))
  }

  @Test func colourFollowsTheOption() throws {
    let never = try AnnalsBinary.run(["timeline"] + Self.statements)
    let always = try AnnalsBinary.run(["timeline"] + Self.statements + ["--color", "always"])
    #expect(!never.output.contains(0x1B), "no colour where no terminal is")
    #expect(always.output.contains(0x1B))
  }

  @Test(arguments: [40, 60, 120])
  func textKeepsToTheWidth(_ width: Int) throws {
    let result = try AnnalsBinary.run(["timeline"] + Self.statements, environment: ["COLUMNS": "\(width)"])
    #expect(result.exitCode == 0)
    for line in result.text.split(separator: "\n") {
      let columns = line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 1 : 2) }
      #expect(columns <= width, "\(line)")
    }
  }

  @Test func selectionKeepsWhatItNames() throws {
    let chosen = try AnnalsBinary.run(["timeline"] + Self.statements + ["--match", "座谈会"])
    #expect(chosen.text.contains("座谈会"))
    #expect(!chosen.text.contains("城墙"))
    let late = try AnnalsBinary.run(["timeline"] + Self.statements + ["--from", "2024-05", "--to", "2024"])
    #expect(!late.text.contains("座谈会"))
    #expect(late.text.contains("城墙"))
    let none = try AnnalsBinary.run(["timeline"] + Self.statements + ["--from", "2030"])
    #expect(none.exitCode == 1)
    #expect(none.errors.contains("fits the selection"))
  }

  private static let hostile = """
    2024年4月23日，市文化馆召开非遗</svg><script>alert(1)</script>保护座谈会。

    2024年4月24日，市文化馆发布《"A"&B\\l\\N<script>x</script>报告》。

    2024年4月25日，红\u{1B}[31m色\u{1B}]0;x\u{7}\u{202E}集团召开座谈会。
    """

  @Test(arguments: [
    ["timeline"], ["timeline", "--sources", "evidence"], ["times"], ["explain", "--at", "5:3"],
  ])
  func whatADocumentSaysDoesNotDriveTheTerminal(_ verb: [String]) throws {
    let result = try AnnalsBinary.run(verb + ["-"], input: Array(Self.hostile.utf8))
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(!result.text.isEmpty)
    let isControl = { (scalar: Unicode.Scalar) in
      scalar.value < 0x20 && scalar != "\n" || scalar == "\u{202E}"
    }
    #expect(!result.text.unicodeScalars.contains(where: isControl))
  }

  @Test(arguments: ["timeline", "graph"])
  func whatAChronicleSaysStaysTextInPictures(_ verb: String) throws {
    let folder = try TemporaryFolder()
    let chronicle = try AnnalsBinary.run("extract", "--statement", "2024年4月23日，市文化馆召开非遗保护座谈会。").text
    let label = #""label":"市文化馆召开非遗保护座谈会""#
    let parts = chronicle.split(separator: label, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "the label is there to be replaced")
    let hostile = #""label":"</svg><script>\" ]; \\N\u001b[31m\u202e""#
    let input = parts.joined(separator: hostile)
    let result = try AnnalsBinary.run(verb, "-", "-o", folder.path("t.svg"), input: input)
    #expect(result.exitCode == 0, "\(result.errors)")
    let picture = try XMLOutline(folder.read("t.svg"))
    #expect(picture.counts["script"] == nil)
    #expect(picture.texts.contains { $0.contains("<script>") })
    let text = try AnnalsBinary.run("timeline", "-", input: input).text
    #expect(text.contains("<script>"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test(arguments: [("out/t.svg", "../news.txt#L1"), ("t.svg", "news.txt#L1")])
  func aPictureLinksToItsDocumentFromWhereItLies(_ picture: String, _ link: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("2024年4月23日，座谈会在河口市举行。".utf8), to: "news.txt")
    let shell = #"cd "$0" && mkdir -p out && exec "$1" timeline news.txt -o "$2""#
    let result = try ChildProcess.run("/bin/sh", ["-c", shell, folder.root, AnnalsBinary.path, picture])
    #expect(result.exitCode == 0, "\(result.errors)")
    let svg = String(decoding: try folder.read(picture), as: UTF8.self)
    #expect(svg.contains("xlink:href=\"\(link)\""))
  }

  @Test func aClosedStandardOutputIsOneLine() throws {
    let shell = #""$0" timeline --statement 2024年4月23日召开座谈会。 >&-"#
    let result = try ChildProcess.run("/bin/sh", ["-c", shell, AnnalsBinary.path])
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1)
  }

  @Test func aFolderInTheWayIsNoFile() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("2024年4月23日，召开座谈会。", to: "a.txt")
    let result = try AnnalsBinary.run("build", file, "--into", file)
    #expect(result.exitCode == 1)
    #expect(
      result.errors
        == "annals: \(file): cannot be written: a file of that name is in the way; name a folder\n"
    )
  }

  @Test func aReaderWhoLeavesEndsItQuietly() throws {
    let shell = #""$0" extract --statement 2024年4月23日召开座谈会。 | true; echo "${PIPESTATUS[0]}""#
    let result = try ChildProcess.run("/bin/bash", ["-c", shell, AnnalsBinary.path])
    #expect(result.errors.isEmpty)
    #expect(result.text == "0\n")
  }
}
