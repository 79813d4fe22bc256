import AnnalsTestSupport
import Testing

@Suite struct TimesTests {
  @Test func linesComeOutInTheOrderTheyWentIn() throws {
    let ids = (1...500).map { "case-\(($0 * 37) % 500)" }
    let input = ids.map { #"{"id":"\#($0)","text":"去年9月开工","reference":"2024-05-01"}"# + "\n" }.joined()
    let result = try AnnalsBinary.run("times", "--format", "jsonl", input: input)
    #expect(result.exitCode == 0)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == ids.count)
    for (id, line) in zip(ids, lines) {
      #expect(line.hasPrefix(#"{"id":"\#(id)","times":["#))
      #expect(line.contains(#""interval":["2023-09-01","2023-10-01"]"#))
    }
  }

  @Test func theListingIsTheSameForAnyNumberOfJobs() throws {
    let folder = try TemporaryFolder()
    let report = "# 大桥通车\n\n新华社江城12月5日电 大桥12月4日通车，工程2019年3月动工，明年再建一座。\n\n"
    let path = try folder.write(String(repeating: report, count: 3000), to: "a.txt")
    for format in ["text", "json", "jsonl"] {
      let alone = try AnnalsBinary.run("times", path, "--format", format, "--jobs", "1")
      #expect(alone.exitCode == 0)
      #expect(alone.text.utf8.count > 500_000)
      for jobs in ["2", "7"] {
        let shared = try AnnalsBinary.run("times", path, "--format", format, "--jobs", jobs)
        #expect(shared.text == alone.text, "--format \(format) --jobs \(jobs)")
      }
    }
  }

  @Test func aBadLineIsToldAndTheRestIsDone() throws {
    let input = """
      {"id":"a","text":"2024年4月23日"}
      no json
      {"id":"b"}

      {"id":"c","text":"2024年4月24日","reference":null}
      """
    let result = try AnnalsBinary.run("times", "--format", "jsonl", input: input)
    #expect(result.exitCode == 1)
    #expect(result.text.split(separator: "\n").map { $0.prefix(10) } == [#"{"id":"a","#, #"{"id":"c","#])
    #expect(result.errorLines.count == 2)
    #expect(result.errorLines.first?.hasPrefix("annals: -:2:1: ") == true)
    #expect(result.errorLines.last?.hasPrefix("annals: -:3:") == true)
  }

  @Test func textNamesThePlaceOfEachTime() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("古城新事\n\n本馆于2024年4月23日启用。\n截至4月底，共有访客3万人次。\n", to: "a.txt")
    let result = try AnnalsBinary.run("times", path, "--date", "2024-05-01")
    let lines = """
      \(path):3:4: 2024年4月23日 = 2024-04-23
      \(path):4:3: 4月底 = until 2024-04 END, 2024-04-21 to 2024-04-30, by the document's publication date

      """
    #expect(result.text == lines)
  }

  @Test func jsonHoldsTheTimesAlone() throws {
    let result = try AnnalsBinary.run("times", "--statement", "2024年4月23日启用。", "--format", "json")
    #expect(result.exitCode == 0)
    #expect(result.text.contains(#""value":"2024-04-23""#))
    #expect(!result.text.contains(#""events""#))
  }

  @Test func standardInputIsADocumentWhenNothingIsNamed() throws {
    let result = try AnnalsBinary.run("times", input: "本馆于2024年4月23日启用。")
    #expect(result.text.contains("2024-04-23"))
  }
}
