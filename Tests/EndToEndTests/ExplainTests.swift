import AnnalsTestSupport
import Testing

@Suite struct ExplainTests {
  @Test func aTimeTellsWhatItsPartsWereTakenFrom() throws {
    let statement = "去年9月，古城墙修缮工程开工。"
    let result = try AnnalsBinary.run(
      "explain",
      "--statement",
      statement,
      "--date",
      "2024-04-23",
      "--at",
      "0"
    )
    #expect(result.exitCode == 0)
    #expect(result.text.contains("去年9月"))
    #expect(result.text.contains("2023-09-01 to 2023-09-30"))
    #expect(result.text.contains("the document's publication date"))
    #expect(result.text.contains("rule"))
    #expect(result.text.contains(":1:1, offsets 0 to 4"))
  }

  @Test func anEventTellsItsEvidenceAndDating() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("2024年4月23日，市文化馆召开非遗保护座谈会。", to: "a.txt")
    let json = try AnnalsBinary.run("extract", path).text
    let start = try #require(json.firstRange(of: #""events":[\#n{"id":""#)?.upperBound)
    let id = String(json[start...].prefix { $0 != "\"" })
    let result = try AnnalsBinary.run("explain", path, "--event", id)
    #expect(result.exitCode == 0)
    #expect(result.text.hasPrefix("event \(id)  "))
    #expect(result.text.contains("dated by a time in its "))
    #expect(result.text.contains("\(path):1:"))
    #expect(result.text.contains("trigger “召开”"))
    let byPrefix = try AnnalsBinary.run("explain", path, "--event", String(id.prefix(6)))
    #expect(byPrefix.output == result.output)
  }

  @Test func whatIsNotThereIsAnError() throws {
    let statement = ["--statement", "2024年4月23日，市文化馆召开座谈会。"]
    let cases = [
      (["--at", "999"], "annals: nothing was found at offset 999; "),
      (["--event", "zzz"], "annals: no event has the id zzz; "),
      (["--time", "zzz"], "annals: no time has the id zzz; "),
    ]
    for (arguments, message) in cases {
      let result = try AnnalsBinary.run(["explain"] + statement + arguments)
      #expect(result.exitCode == 1)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.hasPrefix(message))
    }
  }
}
