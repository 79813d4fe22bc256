import AnnalsTestSupport
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

@Suite struct CorpusTests {
  /// A corpus of short news.
  private static func corpus(_ count: Int) -> String {
    (1...count).map { number in
      let day = 1 + number % 28
      let text = "本报古城5月\(day)日电 市文化馆\(day)日召开第\(number)次非遗保护座谈会，\(number)名代表参加。去年，全市新增登记项目\(number + 7)个。"
      return #"{"id":"n\#(number)","text":"\#(text)","date":"2024-06-\#(number % 2 == 0 ? 10 : 20)"}"# + "\n"
    }.joined()
  }

  @Test func everyDocumentGivesALineInTheOrderOfTheInput() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(CorpusTests.corpus(300), to: "news.jsonl")
    for verb in ["extract", "times"] {
      let alone = try AnnalsBinary.run(verb, path, "--format", "jsonl", "--jobs", "1")
      #expect(alone.exitCode == 0, "\(alone.errors)")
      let lines = alone.text.split(separator: "\n")
      #expect(lines.count == 300)
      for (index, line) in lines.enumerated() { #expect(line.contains("\"id\":\"n\(index + 1)\"")) }
      for jobs in ["2", "5"] {
        #expect(try AnnalsBinary.run(verb, path, "--format", "jsonl", "--jobs", jobs).output == alone.output)
      }
      let (aside, ending) = (folder.path("\(verb).jsonl"), ["-o", folder.path("\(verb).jsonl")])
      #expect(try AnnalsBinary.run([verb, path] + ending).exitCode == 0)
      #expect(try TemporaryFolder.bytes(ofFile: aside) == alone.output)
    }
    #expect(TemporaryFolder.files(below: folder.root) == ["extract.jsonl", "news.jsonl", "times.jsonl"])
  }

  @Test func aFolderAndStandardInputStreamAlike() throws {
    let folder = try TemporaryFolder()
    let corpus = CorpusTests.corpus(3)
    try folder.write(corpus, to: "in/b.jsonl")
    try folder.write("2024年4月23日，市文化馆召开座谈会。", to: "in/a.txt")
    try folder.write("2024年4月24日，古城墙修缮工程开工。", to: "in/c.md")
    let read = try AnnalsBinary.run("times", folder.path("in"), "--format", "jsonl")
    #expect(read.exitCode == 0, "\(read.errors)")
    let lines = read.text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[1].hasPrefix(#"{"id":"n1","#) && lines[3].hasPrefix(#"{"id":"n3","#))
    let piped = try AnnalsBinary.run(["times", "-", "--format", "jsonl"], input: Array(corpus.utf8))
    #expect(piped.text.split(separator: "\n") == Array(lines[1...3]))
    let text = try AnnalsBinary.run(["times", "-", "--format", "jsonl"], input: Array("\n2024年4月23日".utf8))
    #expect(text.text.contains(#""line":2"#), "a text on standard input is one document: \(text.text)")
  }

  @Test func aCorpusIsToldByItsContentToo() throws {
    let piped = try AnnalsBinary.run(["timeline", "-"], input: Array(CorpusTests.corpus(2).utf8))
    #expect(piped.exitCode == 0, "\(piped.errors)")
    #expect(piped.text.contains("-#n1") && piped.text.contains("-#n2"))
  }

  @Test func aFailedDocumentIsToldCountedAndLeftOut() throws {
    let folder = try TemporaryFolder()
    let corpus = """
      {"id":"a","text":"2024年4月23日，市文化馆召开座谈会。"}
      {"id":"b","title":"无正文"}
      not json

      {"id":"c","text":"   "}
      {"id":"d","text":"2024年4月24日，古城墙修缮工程开工。"}
      """
    let path = try folder.write(corpus, to: "news.jsonl")
    let missing = folder.path("missing.txt")
    let result = try AnnalsBinary.run("extract", path, missing, "--format", "jsonl")
    #expect(result.exitCode == 1)
    #expect(result.text.split(separator: "\n").count == 2)
    let errors = result.errorLines
    #expect(errors.count == 5, "\(errors)")
    #expect(errors[0].hasPrefix("annals: \(missing): "))
    #expect(errors[1].hasPrefix("annals: \(path):2:1: not a corpus record b: the key \"text\" is missing"))
    #expect(errors[2].hasPrefix("annals: \(path):3:1: not a corpus record: "))
    #expect(errors[3].hasPrefix("annals: \(path):5:1: record c: "))
    #expect(errors[4] == "annals: 3 of 5 documents failed, the others are done")
  }

  @Test func aRunThatBrokeOffGoesOn() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(CorpusTests.corpus(700), to: "news.jsonl")
    let whole = try AnnalsBinary.run("times", path, "--format", "jsonl").output
    let out = folder.path("out.jsonl")
    let arguments = ["times", path, "-o", out, "--resume"]
    // However far a killed run came, and whatever of its last piece is there.
    for attempt in 0..<3 {
      let child = try AnnalsBinary.start(arguments)
      for _ in 0..<200 where !CorpusTests.hasGrown(folder, past: attempt) { usleep(2000) }
      child.send(SIGKILL)
      _ = try child.finish()
      if attempt == 1, folder.contains("out.jsonl.part") {
        try folder.write(try folder.read("out.jsonl.part").dropLast(40).map { $0 }, to: "out.jsonl.part")
      }
      if attempt == 2, folder.contains("out.jsonl.part.journal") {
        let journal = try folder.read("out.jsonl.part.journal") + Array("17 0 12".utf8)
        try folder.write(journal, to: "out.jsonl.part.journal")
      }
    }
    let last = try AnnalsBinary.run(arguments)
    #expect(last.exitCode == 0, "\(last.errors)")
    #expect(try folder.read("out.jsonl") == whole)
    #expect(TemporaryFolder.files(below: folder.root) == ["news.jsonl", "out.jsonl"])
  }

  /// Whether more than so many pieces are noted.
  private static func hasGrown(_ folder: TemporaryFolder, past count: Int) -> Bool {
    let journal = (try? folder.read("out.jsonl.part.journal")) ?? []
    return journal.split(separator: 0x0A).count > 2 + count
  }

  @Test func aRunGoesOnOnlyWithTheSameInputAndOptions() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(CorpusTests.corpus(700), to: "news.jsonl")
    let arguments = ["times", path, "-o", folder.path("out.jsonl"), "--resume"]
    let child = try AnnalsBinary.start(arguments)
    for _ in 0..<2000 where !CorpusTests.hasGrown(folder, past: 0) { usleep(2000) }
    child.send(SIGKILL)
    _ = try child.finish()
    // A run that was killed before its first checkpoint says nothing of its input.
    guard folder.contains("out.jsonl.part.journal"),
      try folder.read("out.jsonl.part.journal").count(where: { $0 == UInt8(ascii: "\n") }) > 2
    else { return }
    let otherOptions = try AnnalsBinary.run(arguments + ["--date", "2024-01-01"])
    #expect(otherOptions.exitCode == 1 && otherOptions.errors.contains("other options"))
    try folder.write("{}" + CorpusTests.corpus(700), to: "news.jsonl")
    let otherInput = try AnnalsBinary.run(arguments)
    #expect(otherInput.exitCode == 1 && otherInput.errors.contains("not what the broken run read"))
    try folder.write(CorpusTests.corpus(700), to: "news.jsonl")
    #expect(try AnnalsBinary.run(arguments).exitCode == 0, "what was there was not lost")
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aSignalLeavesNothingHalfWritten(_ signal: Int32) throws {
    let folder = try TemporaryFolder()
    // A pipe that stays open keeps the run from its end until the signal comes.
    let pipe = folder.path("news.jsonl")
    #expect(mkfifo(pipe, 0o600) == 0)
    let descriptor = open(pipe, O_RDWR)
    defer { close(descriptor) }
    let lines = Array(CorpusTests.corpus(20).utf8)
    #expect(write(descriptor, lines, lines.count) == lines.count)
    try folder.write("what was there", to: "out.jsonl")
    let child = try AnnalsBinary.start(["times", pipe, "-o", folder.path("out.jsonl")])
    for _ in 0..<30_000 where !folder.contains("out.jsonl.part.journal") { usleep(2000) }
    child.send(signal)
    #expect(try child.finish().exitCode == 128 + signal)
    #expect(TemporaryFolder.files(below: folder.root) == ["news.jsonl", "out.jsonl"])
    #expect(try folder.read("out.jsonl") == Array("what was there".utf8))
  }

  @Test func aFullDiskIsToldAndLeavesNothing() throws {
    guard access("/dev/full", W_OK) == 0 else { return }
    let folder = try TemporaryFolder()
    let path = try folder.write(CorpusTests.corpus(50), to: "news.jsonl")
    let result = try AnnalsBinary.run("extract", path, "--format", "jsonl", "-o", "/dev/full")
    #expect(result.exitCode == 1)
    #expect(result.errors == "annals: /dev/full: cannot be written: the disk is full; free some space\n")
  }

  @Test func whatCannotBeResumedIsRefused() throws {
    for arguments in [
      ["extract", "a.jsonl", "--resume"], ["extract", "a.jsonl", "--resume", "-o", "a.json"],
      ["times", "--resume", "--format", "jsonl"],
      ["extract", "a.jsonl", "--resume", "--format", "jsonl", "-o", "-"],
      ["extract", "a.jsonl", "--format", "jsonl", "--before", "x"],
    ] {
      let result = try AnnalsBinary.run(arguments)
      #expect(result.exitCode == 2, "\(arguments): \(result.errors)")
    }
  }
}
