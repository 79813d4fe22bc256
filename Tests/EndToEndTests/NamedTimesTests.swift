import Annals
import AnnalsTestSupport
import Testing

/// `--named-times FILE` and the library's way to the same.
@Suite struct NamedTimesTests {
  private static let file = """
    # our own times
    - name: 第七届进博会
      aliases: [进博会, "CIIE"]   # as the papers write it
      start: 2024-11-05
      end: 2024-11-10
      kind: event
    - name: 攻坚阶段
      aliases:
        - 攻坚期
      start: 2023-07
      end: 2025-06
    - name: '“灯塔”计划'
      start: 2021
      end: ..
    """

  private func times(_ text: String, _ arguments: String...) throws -> ChildProcess.Result {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file, to: "own.yaml")
    return try AnnalsBinary.run(
      ["times", "--statement", text, "--date", "2025-12-05", "--named-times", path] + arguments
    )
  }

  @Test func namesAndAliasesAreTimes() throws {
    let result = try times("攻坚期的任务很重，“灯塔”计划以来进展快。攻坚阶段前试点。")
    let lines = """
      statement-1:1:1: 攻坚期 = 2023-07/2025-06, by the table of named times
      statement-1:1:10: “灯塔”计划 = since 2021/.., from 2021-01-01 on, by the table of named times
      statement-1:1:22: 攻坚阶段 = before 2023-07/2025-06, by the table of named times

      """
    #expect(result.text == lines)
  }

  @Test func anEventIsATimeOnlyWithAWordOfTime() throws {
    let result = try times("第七届进博会期间签约，进博会是平台，CIIE前布展。", "--format", "jsonl")
    #expect(result.text.contains(#""text":"第七届进博会期间""#) && result.text.contains(#""text":"CIIE""#))
    #expect(!result.text.contains(#""text":"进博会""#))
    #expect(result.text.contains(#""interval":["2024-11-05","2024-11-11"]"#))
  }

  @Test func eventsAreDatedByThem() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file, to: "own.yaml")
    let options = ExtractionOptions(namedTimes: try Annals.namedTimes(inFile: path))
    let chronicle = try Annals.chronicle(of: [.statement("攻坚期，园区启用。")], options: options)
    #expect(chronicle.times.map(\.rule) == ["named-times"])
    #expect(chronicle.events.map(\.time.edtf) == ["2023-07/2025-06"])
  }

  @Test func theStreamAndExplainKnowThemToo() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Self.file, to: "own.yaml")
    let line = #"{"id":"a","text":"攻坚期"}"#
    let stream = try AnnalsBinary.run("times", "--format", "jsonl", "--named-times", path, input: line)
    #expect(stream.text.contains(#""rule":"named-times""#))
    let account = try AnnalsBinary.run(
      "explain",
      "--statement",
      "攻坚期，园区启用。",
      "--at",
      "1:1",
      "--named-times",
      path
    )
    #expect(account.text.contains("named-times"))
  }

  @Test(
    arguments: [
      ("- nam: x", "1:3: there is no key 'nam'; did you mean 'name'?"),
      ("- name: 进博会", "1:3: '进博会' has no start"),
      ("- start: 2024", "1:3: the record has no name"),
      ("- name: 进博会\n  start: 2024-13", "2:10: '2024-13' is no EDTF date"),
      ("- name: 进博会\n  start: 2024-05\n  end: 2024-04", "3:8: it ends before it starts"),
      ("- name: 会\n  start: 2024", "1:9: a name of one character"),
      ("- name: 进博会\n\tstart: 2024", "2:1: a tab cannot indent"),
      ("- name: \"进博会\n", "1:9: the quotation mark is not closed"),
      ("- name: 进博会\n   start: 2024", "2:9: a colon with a space behind it"),
      ("name: a", "1:1: named times are expected here"),
      ("- name: {a}", "1:3: 'name' needs one value"),
      ("- name: &a b", "1:9: '&', '*' and '!' mean something else"),
      ("- name: 进博会\n  start: 2024\n  start: 2025", "3:3: 'start' is given twice"),
      ("- name: 进博会\n  start: 2024\n  kind: x", "3:9: there is no kind 'x'"),
      ("- name: [进博会, 展会\n", "1:9: the list is not closed"),
      ("- name: 进博会\n  aliases:\n  start: 2024", "2:3: 'aliases' has no value"),
      ("- name: \"进\\q会\"", "1:11: a backslash means something"),
      ("- name: '进博会' 展", "1:15: this does not fit the lines above"),
    ]
  )
  func whatCannotBeUsedIsToldWithItsPlace(_ text: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "own.yaml")
    let result = try AnnalsBinary.run("times", "--statement", "今年", "--named-times", path)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.first?.hasPrefix("annals: \(path):\(message)") == true, "\(result.errorLines)")
  }

  @Test func everyMistakeIsTold() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(
      "- start: 2024\n- name: 甲乙\n  end: 2024\n- name: 丙丁\n  start: x",
      to: "own.yaml"
    )
    let result = try AnnalsBinary.run("times", "--statement", "今年", "--named-times", path)
    #expect(
      result.errorLines.map { $0.dropFirst("annals: \(path):".count).prefix(3) } == ["1:3", "2:3", "5:1"]
    )
  }

  @Test func aMissingFileIsTold() throws {
    let result = try AnnalsBinary.run("times", "--statement", "今年", "--named-times", "nowhere.yaml")
    #expect(result.exitCode == 1)
    #expect(result.errorLines == ["annals: nowhere.yaml: no such file or folder; check the name"])
  }
}
