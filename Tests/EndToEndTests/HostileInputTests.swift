import Annals
import AnnalsTestSupport
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// Documents that mean harm reach no output unescaped, and end in a result or in one line.
@Suite struct HostileInputTests {
  /// What markup, DOT, spreadsheets, terminals and bidirectional text would obey.
  private static let words =
    "<script>alert(1)</script><!--]]>&amp;\"'\\N\\\"];};a->b{<b>=cmd|' /C calc'!A0\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{85}\u{2028}"

  private static let document = """
    # \(words)

    2024年4月23日，\(words)市文化馆召开“\(words)”非遗保护座谈会。

    2024年5月1日，古城墙修缮工程（\(words)）开工。
    """

  @Test(arguments: ["text", "markdown", "csv", "svg", "dot", "html"])
  func nothingOfADocumentIsObeyed(_ format: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileInputTests.document, to: "a<b>&\"'\u{1B}[2J\u{202E}.txt")
    let result = try AnnalsBinary.run(
      "timeline",
      path,
      "--format",
      format,
      "--title",
      HostileInputTests.words
    )
    #expect(result.exitCode == 0, "\(result.errors)")
    let scalars = result.text.unicodeScalars
    #expect(!result.output.isEmpty)
    #expect(
      !scalars.contains {
        $0.value < 0x20 && !["\n", "\r", "\t"].contains($0) || (0x7F..<0xA0).contains($0.value)
      }
    )
    #expect(!scalars.contains { (0x202A...0x202E).contains($0.value) || $0 == "\u{2066}" })
    if ["svg", "html"].contains(format) { #expect(!result.text.contains("<script>alert")) }
    if format == "csv" { #expect(!result.text.contains("\n=") && !result.text.contains(",=")) }
  }

  @Test(arguments: ["times", "check", "explain"]) func noTerminalIsRuled(_ verb: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(HostileInputTests.document, to: "a\u{1B}[2J.txt")
    let result = try AnnalsBinary.run(verb, path)
    for text in [result.text, result.errors] {
      #expect(
        !text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{202E}" || $0.value == 0 }
      )
    }
  }

  /// Texts in which one thing comes again and again, by what it is: a log has room for the names, not for the texts.
  private static let repetitions = [
    "nested brackets": String(repeating: "（《“", count: 33_000) + "2024年4月23日召开座谈会",
    "one long line": String(repeating: "2024年4月23日召开座谈会，", count: 6_000),
    "digits": String(repeating: "7", count: 200_000),
    "markup": String(repeating: "<div><p>", count: 20_000) + "2024年4月23日召开座谈会",
    "headings": String(repeating: "# 一\n", count: 5_000),
    "bullets": String(repeating: "* ", count: 30_000) + "2024年4月23日召开座谈会",
    "no punctuation": String(repeating: "2024年4月23日市文化馆召开座谈会", count: 3_000),
    "a cue behind the name that it is looked for before": "“四五”规划根据召开的以来",
    "parentheses": String(repeating: "（2024年4月23日）", count: 600),
    "ranges": String(repeating: "1—3月", count: 2_000),
    "titles": String(repeating: "印发《关于2024年4月，水利规划的通知》", count: 800),
    "verbs": String(repeating: "召开座谈会", count: 10_000),
    "causes": String(repeating: "由于2024年4月23日召开座谈会，因此大桥开工，", count: 2_000),
    "spaces": String(repeating: "2024 年 4 月 23 日 召 开 座 谈 会 ", count: 3_000),
  ]

  @Test(arguments: repetitions.keys.sorted()) func noTextTakesTooLongOrTooMuch(_ name: String) throws {
    let text = try #require(HostileInputTests.repetitions[name])
    let folder = try TemporaryFolder()
    for ending in ["txt", "html"] {
      let path = try folder.write(text, to: "a.\(ending)")
      let result = try AnnalsBinary.run("extract", path)
      #expect(result.exitCode <= 1, "\(name).\(ending): \(result.exitCode) \(result.errors.prefix(300))")
    }
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE4, 0xB8],
    ] as [[UInt8]]
  )
  func whatIsNoUTF8IsToldAndReadAround(_ bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let text = Array("2024年4月23日，市文化馆召开座谈会。".utf8)
    let path = try folder.write(text + bytes + text, to: "a.txt")
    let result = try AnnalsBinary.run("extract", path, "--encoding", "UTF-8")
    #expect(result.exitCode <= 1)
    #expect(!result.errors.isEmpty)
    let corpus = try folder.write(
      Array(#"{"id":"a","text":""#.utf8) + text + bytes + Array("\"}\n".utf8),
      to: "a.jsonl"
    )
    let line = try AnnalsBinary.run("extract", corpus, "--format", "jsonl")
    #expect(line.exitCode == 1 && line.errors.contains("\(corpus):1:"), "\(line.errors)")
  }

  @Test func aTextWithNULIsNone() throws {
    let result = try AnnalsBinary.run("timeline", "-", input: "2024年4月23日，\u{0}市文化馆召开座谈会。")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("binary data, not text"))
  }

  @Test func escapedLoneSurrogatesAreNoText() throws {
    let record = #"{"id":"a","text":"\ud800 2024年4月23日"}"#
    let result = try AnnalsBinary.run(["times", "--format", "jsonl"], input: Array(record.utf8))
    #expect(result.exitCode == 1)
    #expect(result.output.isEmpty)
  }

  @Test func aPipeInAFolderIsNotWaitedFor() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("a.txt"), 0o600) == 0)
    try folder.write("2024年4月23日，市文化馆召开座谈会。", to: "b.txt")
    for format in ["json", "jsonl"] {
      let result = try AnnalsBinary.run("extract", folder.root, "--format", format)
      #expect(result.exitCode == 1 && result.text.contains("座谈会"))
      #expect(result.errorLines.first?.contains("a.txt: a pipe or a device") == true, "\(result.errors)")
    }
  }

  /// A large file is read in parts; every byte stands where it did, for any number of threads.
  @Test func aLargeFileIsReadInPartsWithoutLoss() throws {
    let folder = try TemporaryFolder()
    let text = (0..<900_000).map { "\($0)" }.joined(separator: "\n")
    let path = try folder.write(text, to: "a.txt")
    #expect(text.utf8.count > 5 << 20)
    for threads in 1...3 { #expect(try FileReading.bytes(of: path, threads: threads) == Array(text.utf8)) }
    #expect(throws: FileError(.read, path, code: EFBIG)) {
      try FileReading.bytes(of: path, limit: text.utf8.count - 1, threads: 2)
    }
  }

  @Test func whatDoesNotEndIsReadUpToALimit() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(String(repeating: "字", count: 100), to: "a.txt")
    #expect(try FileReading.bytes(of: path, limit: 300).count == 300)
    for path in [path, "/dev/zero"] {
      #expect(throws: FileError(.read, path, code: EFBIG)) {
        try FileReading.bytes(of: path, limit: 299)
      }
    }
    #expect(
      FileError(.read, path, code: EFBIG).advice == "over the limit of 512 MiB for one document; split it"
    )
  }

  @Test func aLongLineOfACorpusIsReadOnceThrough() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "字", count: 1 << 20)
    let path = try folder.write("\(text)\n\(text)", to: "a.jsonl")
    var lines = try LineReader(path: path)
    #expect(try lines.next() == .bytes(Array(text.utf8)))
    #expect(try lines.rest() == Array(text.utf8))
  }

  @Test func theXMLLibrarySaysNothingOfItsOwn() throws {
    let folder = try TemporaryFolder()
    // Over the library's limit for one text, of which it would quote a part.
    var archive = ArchiveWriter()
    archive.add("mimetype", Array("application/epub+zip".utf8))
    archive.add(
      "META-INF/container.xml",
      Array(#"<container><rootfiles><rootfile full-path="c.opf"/></rootfiles></container>"#.utf8)
    )
    archive.add(
      "c.opf",
      Array(
        #"<package><metadata/><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>"#
          .utf8
      )
    )
    archive.add(
      "a.xhtml",
      Array("<html><body><p>\(String(repeating: "字", count: 4 << 20))</p></body></html>".utf8)
    )
    let path = try folder.write(archive.bytes, to: "a.epub")
    let result = try AnnalsBinary.run("extract", path)
    #expect(result.exitCode <= 1)
    #expect(result.errorLines.allSatisfy { $0.hasPrefix("annals: ") }, "\(result.errors.prefix(300))")
  }

  @Test func linksThatLeadNowhereOrRoundEndInALine() throws {
    let folder = try TemporaryFolder()
    folder.link("a.txt", to: "b.txt")
    folder.link("b.txt", to: "a.txt")
    folder.link("c.txt", to: "nowhere.txt")
    try folder.write("2024年4月23日，市文化馆召开座谈会。", to: "d.txt")
    for format in ["json", "jsonl"] {
      let result = try AnnalsBinary.run("extract", folder.root, "--format", format)
      #expect(result.exitCode == 1)
      #expect(result.errorLines.count == 3, "\(result.errors)")
      #expect(result.text.contains("座谈会"))
    }
  }
}
