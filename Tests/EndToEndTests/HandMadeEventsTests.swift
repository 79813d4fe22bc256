import Annals
import AnnalsTestSupport
import Testing

/// Events that a person writes or corrects, through the real command.
@Suite struct HandMadeEventsTests {
  private static let news = """
    # 南湖大桥通车

    本报南湖市2024年5月6日电 5月5日，南湖大桥建成通车。大桥于2021年3月12日开工。

    2024年5月8日，南湖市召开交通工作会议。
    """

  private func run(
    _ verb: String...,
    news: String? = HandMadeEventsTests.news,
    events: String,
    name: String = "events.yaml"
  ) throws -> ChildProcess.Result {
    let folder = try TemporaryFolder()
    var paths = [try folder.write(events, to: name)]
    if let news { paths.insert(try folder.write(news, to: "news.txt"), at: 0) }
    return try AnnalsBinary.run(verb + paths)
  }

  /// The identifiers of the events of the news by a part of their label.
  private func identifiers() throws -> (String) -> Event.ID {
    let events = try Annals.chronicle(of: [.text(Self.news, name: "news.txt")]).events
    return { part in events.first { $0.label.contains(part) }?.id ?? "no event of \(part)" }
  }

  @Test(arguments: ["events.yaml", "events.csv"]) func whatIsWrittenIsReadBack(_ name: String) throws {
    let folder = try TemporaryFolder()
    let news = try folder.write(Self.news, to: "news.txt")
    let result = try AnnalsBinary.run("extract", news, "-o", folder.path(name))
    #expect(result.exitCode == 0, "\(result.errors)")
    let again = try AnnalsBinary.run("extract", folder.path(name), "--format", "yaml")
    let first = try AnnalsBinary.run("extract", news, "--format", "yaml")
    #expect(again.text == first.text && again.errors.isEmpty)
    let alone = try AnnalsBinary.run("extract", news)
    let corrected = try AnnalsBinary.run("extract", news, folder.path(name))
    #expect(corrected.text == alone.text && corrected.errors.isEmpty)
    let piped = try AnnalsBinary.run(["timeline", "-"], input: try folder.read(name))
    let direct = try AnnalsBinary.run("timeline", folder.path(name))
    #expect(piped.text == direct.text && piped.text.contains("南湖大桥"))
  }

  @Test func entriesCorrectHideMergeAndAdd() throws {
    let id = try identifiers()
    let result = try run(
      "timeline",
      events: """
        events:
        - id: \(id("通车"))
          label: 南湖大桥正式通车
          date: 2024年5月5日上午
        - id: \(id("会议"))
          hide: true
        - date: 2024年秋
          label: 二期工程动工
          status: planned
        """
    )
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.contains("5月5日上午 ●  南湖大桥正式通车"))
    #expect(result.text.contains("二期工程动工 · 计划") && result.text.contains("开工"))
    #expect(!result.text.contains("会议"))
  }

  @Test func relationsAndLanesAreDrawn() throws {
    let graph = try run(
      "graph",
      news: nil,
      events: """
        - {id: a, date: -0220, label: 统一六国, lane: 秦, relations: {enables: [b]}}
        - {id: b, date: 秦朝, label: 车同轨, lane: 秦, source: 《史记》}
        - {id: c, date: 西汉, label: 休养生息, lane: 汉, relations: {follows-up: b}}
        """
    )
    #expect(graph.exitCode == 0 && graph.errors.isEmpty, "\(graph.errors)")
    #expect(graph.text.contains("促成") && graph.text.contains("后续"))
    #expect(graph.text.contains("— 《史记》"))
    #expect(graph.text.contains("\"秦\"") || graph.text.contains(">秦<"))
  }

  @Test(arguments: [
    ("2024-04-23", "2024-04-23"), ("1937~", "1937~"), ("[1667,1668]", "[1667,1668]"), ("2024年春", "2024-21"),
    ("“十四五”时期", "2021/2025"), ("明代", "1368/1644"), ("公元前221年", "-0220"), ("前221年", "-0220"),
    ("约1937年", "1937~"),
    ("1937年？", "1937~"), ("2024/4/23", "2024-04-23"), ("2024/4", "2024-04"), ("2024.4.23", "2024-04-23"),
    ("2024/4/23 0:00", "2024-04-23"), ("2024-4-23", "2024-04-23"), ("2024年9月起", "2024-09/.."),
    ("2024年9月以前", "../2024-08"),
    ("2024年一季度", "2024-33"), ("2013/2020", "2013/2020"), ("../2030", "../2030"),
    ("2024年4月23日至26日", "2024-04-23/2024-04-26"), ("  2024  ", "2024"),
    ("2024-04-23T15:30:00", "2024-04-23T15:30:00"),
    ("2024-04-23 15:30", "2024-04-23T15:30:00"),
  ])
  func datesAreReadAsPeopleWriteThem(_ date: String, _ edtf: String) throws {
    let chronicle = try Annals.chronicle(
      of: [.data(Array("- date: \"\(date)\"\n  label: 事\n".utf8), name: "events.yaml")]
    )
    #expect(chronicle.events.map(\.time.edtf) == [edtf])
  }

  @Test(arguments: [
    ("- lable: 甲\n  date: 2024", "1:3: there is no key 'lable'; did you mean 'label'?"),
    ("- date: 2024-13\n  label: 甲", "1:9: there is no day '2024-13' in the calendar; correct it"),
    (
      "- date: 23/4/2024\n  label: 甲",
      "1:9: '23/4/2024' may begin with the day or the month; write the year first"
    ),
    ("- date: 去年\n  label: 甲", "1:9: '去年' says no year of its own"),
    ("- date: 某日开会\n  label: 甲", "1:9: '某日开会' is no date"),
    ("- date: \" \"\n  label: 甲", "1:9: the date is blank"),
    ("- date: ''\n  label: 甲", "1:9: the date is blank"),
    ("- date: 2024年4月23日开会\n  label: 甲", "1:9: '2024年4月23日开会' is more than a date"),
    ("- label: 甲", "1:3: the event has no date; add one like 'date: 2024-04-23'"),
    ("- date: 2024", "1:3: the event has no label"),
    ("- {date: 2024, label: 甲, kind: meting}", "1:32: there is no kind 'meting'; did you mean 'meeting'?"),
    (
      "- {date: 2024, label: 甲, status: done}", "1:34: there is no status 'done'; there are occurred, ongoing"
    ),
    ("- {id: a, date: 2024, label: 甲}\n- {id: a, hide: true}", "2:8: 'a' has an entry in line 1 already"),
    ("- {date: 2024, label: 甲, salience: 2}", "1:36: the salience is a number from 0 to 1"),
    (
      "- {id: a, date: 2024, label: 甲, relations: {causes: b}}",
      "1:45: there is no event 'b'; give the id of one"
    ),
    (
      "- {id: first, date: 2024, label: 甲}\n- {date: 2025, label: 乙, relations: {before: frist}}",
      "2:38: there is no event 'frist'; did you mean 'first'?"
    ),
    ("- {date: 2024, label: 甲, relations: {leads: b}}", "1:38: there is no relations 'leads'"),
    ("- {date: 2024, label: 甲, label: 乙}", "1:26: 'label' is given twice"),
    ("- {hide: true}", "1:3: nothing says which event is to be hidden; give its id"),
    ("- 2024 甲", "1:3: this is no event; write one with keys and values"),
    ("title: [甲]", "1:8: the title is one text"),
    ("event: []", "1:1: there is no key 'event' outside of the events; did you mean 'events'?"),
    ("- {id: a, date: 2024, label: 甲, relations: {causes: a}}", "1:45: the event is related to itself"),
    (
      "- {date: 2024, label: \(String(repeating: "甲", count: 1001))}",
      "1:23: the label has 1001 characters, over the limit of 1000"
    ),
    ("- {date: 2024, label: 甲, hide: perhaps}", "1:32: 'hide' is true or false"),
  ])
  func mistakesAreToldWithTheirPlace(_ events: String, _ message: String) throws {
    let result = try run("extract", news: nil, events: events)
    #expect(result.exitCode == 1)
    #expect(result.errorLines.first?.contains("events.yaml:\(message)") == true, "\(result.errorLines)")
  }

  @Test func allMistakesAreToldAndTheRestIsUsed() throws {
    let events = """
      - date: 2024-02-30
        label: 甲
      - {date: 2025, lable: 乙}
      - {date: 2026, label: 丙}
      - {date: 2027, label: 丁, kind: x, status: y}
      """
    let result = try run("timeline", news: nil, events: events)
    #expect(result.exitCode == 1 && result.text.contains("丙") && !result.text.contains("丁"))
    let places = result.errorLines.compactMap { $0.components(separatedBy: "events.yaml:").last?.prefix(4) }
    #expect(places == ["1:9:", "3:16", "5:32", "5:43"], "\(result.errorLines)")
  }

  @Test func tablesOfSpreadsheetsAreRead() throws {
    let table =
      "\u{FEFF}日期;事件;地点;参与者;关系;编号\r\n2024/4/23;开工;\"南湖;北岸\";张三；李四;;a\r\n2024年冬;竣工;;;follows-up a;\r\n"
    let result = try run("extract", "--format", "yaml", news: nil, events: table, name: "events.csv")
    #expect(result.exitCode == 0 && result.errors.isEmpty, "\(result.errors)")
    #expect(result.text.contains("participants: [张三, 李四]") && result.text.contains("place: 南湖;北岸"))
    #expect(result.text.contains("date: 2024-04-23") && result.text.contains("date: 2024-24"))
    #expect(result.text.contains("    follows-up: a"))
  }

  @Test func mistakesOfATableAreToldAtTheirCell() throws {
    let table = "id,date,lable\na,2024-04-31,x\nb,2024,y,z\n\"c,2024,"
    let broken = try run("extract", news: nil, events: table, name: "events.csv")
    #expect(broken.errorLines.first?.contains("events.csv:4:1: the quotation mark is not closed") == true)
    let wrong = try run("extract", news: nil, events: String(table.dropLast(8)), name: "events.csv")
    let places = wrong.errorLines.compactMap { $0.components(separatedBy: "events.csv:").last?.prefix(4) }
    #expect(places == ["1:9:", "2:3:", "3:10", "3:1:"], "\(wrong.errorLines)")
  }

  @Test func identifiersOutlastChangesOfTheDocumentAndItsFolder() throws {
    let before = try Annals.chronicle(of: [.text(Self.news, name: "a/news.txt")]).events
    let longer = Self.news + "\n\n2024年5月9日，市民代表座谈。\n"
    let after = try Annals.chronicle(of: [.text("\n" + longer, name: "b/c/news.txt")]).events
    #expect(before.count > 2 && Set(before.map(\.id)).isSubset(of: after.map(\.id)))
  }

  @Test func eventsThatTheDocumentsNoLongerReportAreTold() throws {
    let gone = "e0123456789ab"
    let result = try run(
      "timeline",
      events: """
        - {id: \(gone), place: 南湖}
        - {id: e111111111111, date: 2023, label: 旧闻}
        """
    )
    #expect(result.exitCode == 0)
    #expect(
      result.errorLines.first?.contains("1:8: warning: no event '\(gone)' is in the inputs now") == true
    )
    #expect(result.errorLines.last?.contains("2:8: warning: the documents report no event") == true)
    #expect(result.text.contains("旧闻"))
  }

  @Test func folderHoldsEventsByTheirName() throws {
    let folder = try TemporaryFolder()
    _ = try folder.write("- {date: 2024, label: 手写}", to: "in/own.events.yaml")
    _ = try folder.write("key: value", to: "in/settings.yaml")
    let result = try AnnalsBinary.run("build", folder.path("in"), "--into", folder.path("out"))
    #expect(result.exitCode == 0, "\(result.errors)")
    #expect(String(decoding: try folder.read("out/own/timeline.txt"), as: UTF8.self).contains("手写"))
  }

  /// Whatever a chronicle holds, its file says the same when read alone, and nothing new on top of it.
  @Test(arguments: 0..<60) func chroniclesSurviveTheRoundTrip(_ seed: UInt64) throws {
    let chronicle = Chronicle.generated(seed: seed, eventCount: 15).writable
    let yaml = chronicle.timeline(.yaml())
    let fromYAML = try Annals.chronicle(of: [.data(Array(yaml.utf8), name: "e.yaml")])
    #expect(fromYAML.timeline(.yaml()) == yaml)
    #expect(fromYAML.events.map(\.facts).sorted() == chronicle.events.map(\.facts).sorted())
    let table = chronicle.timeline(.csv())
    let fromTable = try Annals.chronicle(of: [.data(Array(table.utf8), name: "e.csv")])
    #expect(fromTable.timeline(.csv()) == table)
    for (text, name) in [(yaml, "e.yaml"), (table, "e.csv")] {
      let onTop = try Annals.chronicle(of: [.chronicle(chronicle), .data(Array(text.utf8), name: name)])
      #expect(onTop == chronicle, "\(name)")
    }
  }
}

extension Event {
  /// What a file keeps of an event.
  fileprivate var facts: String {
    "\(id)|\(time.interval)|\(time.granularity)|\(time.isApproximate)|\(label)|\(kind)|\(status)"
      + "|\(place ?? "")|\(participants)|\(lane ?? "")|\(figures.map(\.text))|\(salience)|\(mentions[0].text)"
  }
}

extension Chronicle {
  /// The same in the order of all chronicles, with the texts that a file can hold: every event has a label, no text
  /// is empty or ends in a space, and relations fit the dates.
  fileprivate var writable: Chronicle {
    func clean(_ text: String) -> String {
      let scalars = text.unicodeScalars.filter { scalar in
        switch scalar.properties.generalCategory {
        case .control: false
        // A table replaces what would turn the direction of text.
        case .format: scalar == "\u{200D}"
        default: true
        }
      }
      return "字" + String(String.UnicodeScalarView(scalars)) + "。"
    }
    var copy = Chronicle(documents: documents, times: times, relations: relations)
    copy.events = events.map { event in
      Event(
        id: event.id,
        label: clean(event.label),
        kind: event.kind,
        status: event.status,
        time: event.time,
        participants: event.participants.map(clean),
        place: event.place.map(clean),
        lane: event.salience < 0.3 ? clean(event.id) : nil,
        figures: event.figures.map { Figure(text: clean($0.text), value: nil, unit: nil, measure: nil) },
        salience: event.salience,
        mentions: event.mentions.map { mention in
          Mention(
            span: mention.span,
            text: clean(mention.text),
            trigger: nil,
            times: [],
            dating: .clause,
            rule: "test"
          )
        }
      )
    }
    copy.relations = RelationSoundness(copy.relations, between: copy.events).kept.map {
      Relation(from: $0.from, to: $0.to, kind: $0.kind, source: .stated, rule: $0.rule, evidence: $0.evidence)
    }
    copy.relations = RelationSoundness(copy.relations, between: copy.events).kept
    return Chronicle.joining([copy, Chronicle(documents: Array(documents.prefix(1)))])
  }
}
