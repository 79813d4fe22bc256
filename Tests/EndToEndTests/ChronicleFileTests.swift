import AnnalsTestSupport
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
}
