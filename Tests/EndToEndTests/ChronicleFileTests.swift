import AnnalsTestSupport
import Foundation
import Testing

@Suite struct ChronicleFileTests {
  private let text = """
    # 古城修缮

    本报讯 2024年6月1日，古城墙修缮工程开工。工程将于2026年底前完工。

    2024年4月23日，市文化馆召开非遗保护座谈会，共120人参加。
    """

  @Test func aChronicleReadBackIsTheSameBytes() throws {
    let folder = try TemporaryFolder()
    let document = try folder.write(text, to: "a.txt")
    let first = try AnnalsBinary.run("extract", document, "-o", folder.path("one.json"))
    #expect(first.exitCode == 0)
    let second = try AnnalsBinary.run("extract", folder.path("one.json"))
    #expect(second.output == (try folder.read("one.json")))
    let piped = try AnnalsBinary.run(["extract", "-"], input: second.output)
    #expect(piped.output == second.output)
  }

  @Test func aChronicleStandsForItsDocument() throws {
    let folder = try TemporaryFolder()
    let document = try folder.write(text, to: "a.txt")
    _ = try AnnalsBinary.run("extract", document, "-o", folder.path("a.json"))
    for verb in [["timeline"], ["graph"], ["times", "--format", "json"]] {
      let fromDocument = try AnnalsBinary.run(verb + [document])
      let fromChronicle = try AnnalsBinary.run(verb + [folder.path("a.json")])
      #expect(fromDocument.exitCode == 0)
      #expect(fromChronicle.output == fromDocument.output)
    }
  }

  @Test func theOrderOfInputsMakesNoDifference() throws {
    let folder = try TemporaryFolder()
    let document = try folder.write(text, to: "a.txt")
    let other = try folder.write("2023年12月1日，市文化馆新馆启用。", to: "b.txt")
    _ = try AnnalsBinary.run("extract", document, "-o", folder.path("a.json"))
    let one = try AnnalsBinary.run("extract", folder.path("a.json"), other)
    let two = try AnnalsBinary.run("extract", other, folder.path("a.json"))
    #expect(one.exitCode == 0)
    #expect(one.output == two.output)
    #expect(one.text.contains("新馆"))
    #expect(one.text.contains("座谈会"))
  }

  @Test func aBrokenChronicleIsToldWithItsPlace() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "{\"schema\":\"annals/1\",\n\"documents\":[],\n\"events\":[{\"id\":7}]}",
      to: "x.json"
    )
    let result = try AnnalsBinary.run("timeline", path)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("annals: \(path):3:"))
  }

  @Test(arguments: [
    (#"{"a":1}"#, ":1:1: no chronicle: the key \"schema\" is missing; give a file that "),
    (#"{"schema":"annals/9"}"#, ":1:11: no chronicle: its schema is annals/9, not annals/1; "),
    (#"{"schema":"annals/1","#, ":1:22: no chronicle: the text ends too early; "),
    ("[1,2", ":1:5: no chronicle: the text ends too early; "),
    ("null", ":1:1: no chronicle: object expected; "),
  ])
  func whatIsNoChronicleIsTold(_ text: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "x.json")
    let result = try AnnalsBinary.run("timeline", path)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("annals: \(path)\(message)"), "\(result.errors)")
  }

  @Test func theSchemaDescribesTheSampleDocuments() throws {
    let schema = "\(Repository.root)/Sources/AnnalsRendering/JSON/annals-1.schema.json"
    let validator = try JSONSchemaValidator(schema: Data(try TemporaryFolder.bytes(ofFile: schema)))
    let result = try AnnalsBinary.run("extract", "\(Repository.root)/seeds")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(validator.faults(in: Data(result.output)) == [])
  }

  @Test func aCorpusGivesItsDocumentsTheirIdentifiers() throws {
    let folder = try TemporaryFolder()
    let lines = """
      {"id":"n-1","title":"座谈会","date":"2024-04-24","text":"4月23日，市文化馆召开非遗保护座谈会。"}
      broken
      {"id":"n-2","title":null,"date":null,"text":"2024年6月1日，古城墙修缮工程开工。"}
      """
    let path = try folder.write(lines, to: "corpus.jsonl")
    let result = try AnnalsBinary.run("extract", path)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.count == 1)
    #expect(result.errors.hasPrefix("annals: \(path):2:1: "))
    #expect(result.text.contains(#"{"id":"n-1""#))
    #expect(result.text.contains(#"{"id":"n-2""#))
    #expect(result.text.contains("2024-04-23"))
  }

  @Test func theNumberOfJobsMakesNoDifference() throws {
    let folder = try TemporaryFolder()
    for day in 1...9 { try folder.write("2024年6月\(day)日，古城墙第\(day)段修缮工程开工。", to: "\(day).txt") }
    let alone = try AnnalsBinary.run("extract", folder.root, "--jobs", "1")
    let together = try AnnalsBinary.run("extract", folder.root, "--jobs", "4")
    #expect(alone.exitCode == 0)
    #expect(alone.output == together.output)
  }

  @Test func timesAloneAreThoseOfTheWholeExtraction() throws {
    let folder = try TemporaryFolder()
    let document = try folder.write(text, to: "a.txt")
    _ = try AnnalsBinary.run("extract", document, "-o", folder.path("a.json"))
    let alone = try AnnalsBinary.run("times", document, "--format", "jsonl")
    let fromChronicle = try AnnalsBinary.run("times", folder.path("a.json"), "--format", "jsonl")
    #expect(alone.output == fromChronicle.output)
    #expect(alone.text.contains("2026"))
  }
}
