import AnnalsTestSupport
import Testing

@Suite struct CheckTests {
  private static let wrong = "2024年4月23日星期五，东湾市召开水利座谈会。\n"
  private static let right = "2024年4月23日星期二，东湾市召开水利座谈会。\n"

  @Test func aContradictionIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.wrong, to: "a.txt")
    let result = try AnnalsBinary.run("check", path)
    #expect(result.exitCode == 0)
    #expect(result.text.hasPrefix("\(path):1:1: weekday: "))
    #expect(result.text.hasSuffix("的星期不对：2024-04-23是星期二\n"))
    let english = try AnnalsBinary.run("check", path, "--lang", "en").text
    #expect(english.hasSuffix(" is not that weekday: 2024-04-23 is a Tuesday\n"))
    #expect(try AnnalsBinary.run("check", path, "--strict").exitCode == 1)
  }

  @Test func cleanTextGivesNoAlarm() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.right, to: "a.txt")
    let result = try AnnalsBinary.run("check", path, "--strict")
    #expect(result.exitCode == 0)
    #expect(result.text == "没有发现矛盾\n")
    #expect(try AnnalsBinary.run("check", path, "--lang", "en").text == "no contradictions\n")
  }

  @Test func jsonHoldsThePlaces() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.wrong, to: "a.txt")
    let json = try AnnalsBinary.run("check", path, "--format", "json").text
    #expect(json.hasPrefix(#"{"schema":"annals/1""#))
    #expect(json.contains(#""kind":"weekday""#))
    // It is a chronicle that every verb reads.
    let file = try folder.write(json, to: "found.json")
    #expect(try AnnalsBinary.run("check", file).text.contains("weekday"))
  }

  @Test func sarifNamesToolRuleAndRegion() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.wrong, to: "甲 b.txt")
    let sarif = folder.path("found.sarif")
    #expect(try AnnalsBinary.run("check", path, "-o", sarif).exitCode == 0)
    let text = String(decoding: try folder.read("found.sarif"), as: UTF8.self)
    for part in [
      #""version":"2.1.0""#, #""driver":{"name":"annals""#, #""rules":[{"id":"weekday"}]"#,
      #""ruleId":"weekday","level":"warning","message":{"text":""#, #"%E7%94%B2%20b.txt"}"#,
      #""region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":14,"charOffset":0,"charLength":13}"#,
    ] {
      #expect(text.contains(part), "\(part) is not in \(text)")
    }
  }
}
