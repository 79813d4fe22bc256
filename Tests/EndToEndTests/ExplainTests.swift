import AnnalsTestSupport
import Testing

@Suite struct ExplainTests {
  @Test func aTimeTellsWhatItsPartsWereTakenFrom() throws {
    let statement = "去年9月，古城墙修缮工程开工。"
    let result = try AnnalsBinary.run(
      "explain",
      "--lang",
      "en",
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
    let result = try AnnalsBinary.run("explain", "--lang", "en", path, "--event", id)
    #expect(result.exitCode == 0)
    #expect(result.text.hasPrefix("event \(id)  "))
    #expect(result.text.contains("dated by     a time in its own clause\n"))
    #expect(result.text.contains("\(path):1:"))
    #expect(result.text.contains("trigger      “召开” at \(path):1:"))
    #expect(result.text.contains("“2024年4月23日” at \(path):1:1\n"))
    #expect(result.text.contains("= 2024-04-23, by rule year"))
    let byPrefix = try AnnalsBinary.run("explain", "--lang", "en", path, "--event", String(id.prefix(6)))
    #expect(byPrefix.output == result.output)
  }

  /// A report whose dateline names no year.
  private func report(in folder: TemporaryFolder) throws -> String {
    let text = """
      古城墙修缮启动

      新华社古城12月5日电 市文化馆召开非遗保护座谈会。2025年，古城墙修缮工程完工。

      与会专家认为，这是一件好事。
      """
    return try folder.write(text, to: "report.txt")
  }

  @Test func aDatelineTellsWhereItsYearComesFrom() throws {
    let folder = try TemporaryFolder()
    let path = try report(in: folder)
    let result = try AnnalsBinary.run("explain", "--lang", "en", path, "--at", "3:6")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.text.hasPrefix("time "))
    #expect(result.text.contains("2025-12-05"))
    let year = try #require(result.text.split(separator: "\n").first { $0.hasPrefix("  year ") })
    #expect(year.contains("“2025年” at \(path):3:"), "the dateline does not prove itself: \(year)")
  }

  @Test func aDocumentTellsWhatBearsOnItsPublication() throws {
    let folder = try TemporaryFolder()
    let path = try report(in: folder)
    let result = try AnnalsBinary.run("explain", "--lang", "en", path)
    #expect(result.exitCode == 0, "\(result.errors)")
    let lines = result.text.split(separator: "\n").dropFirst()
    #expect(
      lines.elementsEqual([
        "  title        古城墙修缮启动", "  published    2025-12-05, most likely  (EDTF 2025-12-05~)",
        "  open         2025-12-05 is only suggested; nothing is proved",
        "  suggestion   from 2025-12-05 on: the latest dateline, its year from the text",
        "               “12月5日” at 3:6", "               “2025年” at 3:27",
        "  suggestion   2025-12-05: the latest dateline, its year from the text",
        "  article      line 1  古城墙修缮启动", "               2025-12-05, by its dateline",
        "               “新华社古城12月5日电” at 3:1",
      ]),
      "\(result.text)"
    )
    let given = try AnnalsBinary.run("explain", "--lang", "en", path, "--date", "2025-12-06").text
    #expect(given.contains("  published    2025-12-06  (EDTF 2025-12-06)\n"))
    #expect(given.contains("  proof        2025-12-06: the date as given\n"))
  }

  /// Without a language asked for, the words are those of the documents'.
  @Test func chineseDocumentsAreExplainedInChinese() throws {
    let folder = try TemporaryFolder()
    let path = try report(in: folder)
    let document = try AnnalsBinary.run("explain", path).text
    for line in [
      "  标题         古城墙修缮启动", "  发布日期     2025-12-05（最有可能）  (EDTF 2025-12-05~)",
      "  未定         只有旁证，没有确证",
      "  旁证         2025-12-05起: 最晚的电头，年份取自正文", "               “12月5日” 3:6",
      "  文章         第1行  古城墙修缮启动", "               2025-12-05，据电头",
    ] {
      #expect(document.contains(line + "\n"), "\(line)\n\(document)")
    }
    let event = try AnnalsBinary.run("explain", path, "--at", "1:2").text
    #expect(event.contains("  定时依据     文章的电头, 2025-12-05: “"), "\(event)")
    let time = try AnnalsBinary.run("explain", path, "--at", "3:6").text
    #expect(time.contains("  推定依据     "), "\(time)")
    #expect(!time.contains("resolved"))
  }

  @Test func aDocumentWithoutADayIsTold() throws {
    let result = try AnnalsBinary.run("explain", "--lang", "en", "-", input: "从前有座山，山里有座庙。")
    #expect(result.text.contains("  published    nothing tells when; give --date if you know\n"))
    #expect(result.text.contains("its day is not known"))
  }

  @Test func evidenceOutsideOfTimesExplainsTheEvent() throws {
    let folder = try TemporaryFolder()
    let path = try report(in: folder)
    let result = try AnnalsBinary.run("explain", "--lang", "en", path, "--at", "1:2")
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(result.text.hasPrefix("event "))
    #expect(result.text.contains("dated by     the article's dateline, 2025-12-05: “"))
  }

  @Test func anOffsetAndALineWithColumnNameOnePlace() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("第一行\r\n2024年4月23日，召开座谈会。\r\n", to: "crlf.txt")
    let byOffset = try AnnalsBinary.run("explain", "--lang", "en", path, "--at", "5")
    let byPosition = try AnnalsBinary.run("explain", "--lang", "en", path, "--at", "2:1")
    #expect(byOffset.exitCode == 0, "\(byOffset.errors)")
    #expect(byOffset.text.hasPrefix("time "))
    #expect(byPosition.output == byOffset.output)
    let chronicle = folder.path("c.json")
    _ = try AnnalsBinary.run("extract", path, "-o", chronicle)
    #expect(try AnnalsBinary.run("explain", "--lang", "en", chronicle, "--at", "5").exitCode == 0)
    let place = try AnnalsBinary.run("explain", chronicle, "--at", "2:1")
    #expect(place.errors.contains("holds no text"))
  }

  @Test(arguments: [
    ("1:1", "no time or event stands at 1:1; the nearest begins at offset 5, "),
    ("9:1", "no line 9; give one up to 3"),
    ("2:99", "line 2 has no column 99; give one up to 18"),
  ])
  func aPlaceWhereNothingStandsIsTold(_ place: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("第一行。\n2024年4月23日，召开座谈会。\n", to: "a.txt")
    let result = try AnnalsBinary.run("explain", path, "--at", place)
    #expect(result.exitCode == 1)
    #expect(result.errors.contains(message), "\(result.errors)")
  }

  @Test func aPlaceInSeveralDocumentsIsNone() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt"] { try folder.write("2024年4月23日，召开座谈会。", to: name) }
    let result = try AnnalsBinary.run("explain", "--lang", "en", folder.root, "--at", "0")
    #expect(result.exitCode == 1)
    #expect(result.errors == "annals: --at is a place in one document, and there are 2; name one\n")
  }

  @Test func whatIsNotThereIsAnError() throws {
    let statement = ["--statement", "2024年4月23日，市文化馆召开座谈会。"]
    let cases = [
      (["--at", "999"], "annals: statement-1: offset 999 lies behind its end; "),
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
