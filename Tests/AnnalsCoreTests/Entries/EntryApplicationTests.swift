import AnnalsCore
import AnnalsTestSupport
import Testing

@Suite struct EntryApplicationTests {
  private static let file = Document(id: "f", path: "events.yaml", title: nil, publication: nil, articles: [])
  private static let news = Document(id: "d", path: "news.txt", title: nil, publication: nil, articles: [])

  private let chronicle = Chronicle(
    documents: [EntryApplicationTests.news],
    events: [
      sampleEvent("a", year: 2001, label: "开工", kind: .construction),
      sampleEvent("b", year: 2003, label: "竣工", kind: .construction),
      sampleEvent("c", year: 2003, label: "工程竣工", kind: .construction),
    ],
    relations: [sampleRelation("a", "b"), sampleRelation("a", "c")],
    conflicts: [
      Conflict(
        kind: "day",
        message: .words("x"),
        spans: [SourceSpan(document: "d", start: 0, end: 4, line: 1)],
        events: ["b", "c"],
        suggestion: nil
      )
    ]
  )

  private func entry(_ id: String?, _ change: (inout EventEntry) throws -> Void) rethrows -> EventEntry {
    var entry = EventEntry()
    entry.id = id
    try change(&entry)
    return entry
  }

  private func apply(_ entries: EventEntry...) -> EntryApplication {
    let spans = entries.indices.map { SourceSpan(document: "f", start: $0, end: $0 + 1, line: $0 + 1) }
    return EntryApplication(entries, at: spans, of: Self.file, to: chronicle)
  }

  private func time(_ text: String) throws -> EventTime {
    try #require(EventTime(try EDTF(text)))
  }

  @Test func whatAnEventIsAlreadyChangesNothing() {
    let entries = chronicle.entries()
    let spans = entries.map { _ in SourceSpan(document: "f", start: 0, end: 1, line: 1) }
    let application = EntryApplication(entries, at: spans, of: Self.file, to: chronicle)
    #expect(application.chronicle == chronicle && application.problems.isEmpty)
  }

  @Test(arguments: 0..<40) func writtenEntriesChangeNothing(_ seed: UInt64) {
    let generated = Chronicle.generated(seed: seed, eventCount: 20)
    var chronicle = Chronicle.joining([generated, Chronicle(documents: Array(generated.documents.prefix(1)))])
    chronicle.relations = RelationSoundness(chronicle.relations, between: chronicle.events).kept
    let entries = chronicle.entries()
    let spans = entries.map { _ in SourceSpan(document: "f", start: 0, end: 1, line: 1) }
    let application = EntryApplication(entries, at: spans, of: Self.file, to: chronicle)
    #expect(application.problems.map(\.problem) == [])
    #expect(application.chronicle.relations.count == chronicle.relations.count)
    #expect(application.chronicle.events == chronicle.events)
    #expect(application.chronicle.relations == chronicle.relations)
    #expect(application.chronicle == chronicle)
  }

  @Test func whatIsGivenIsCorrectedAndTheRestStays() throws {
    let application = try apply(
      entry("a") {
        $0.label = "大桥开工"
        $0.time = try time("2001-05~")
        $0.place = ""
        $0.lane = "桥"
      }
    )
    let event = try #require(application.chronicle.events.first { $0.id == "a" })
    #expect(event.label == "大桥开工" && event.time.edtf == "2001-05~" && event.place == nil)
    #expect(
      event.lane == "桥" && event.kind == .construction && event.mentions == chronicle.events[0].mentions
    )
    #expect(application.chronicle.relations == chronicle.relations && application.problems.isEmpty)
  }

  @Test func aSourceOfOnesOwnTakesTheOldOnesPlace() throws {
    let application = apply(
      entry("a") {
        $0.sources = ["《县志》", "old.txt:7"]
        $0.evidence = "是年开工。"
      }
    )
    let mentions = try #require(application.chronicle.events.first { $0.id == "a" }).mentions
    #expect(mentions.map(\.citation) == ["《县志》", nil] && mentions[0].text == "是年开工。")
    #expect(mentions[0].span == SourceSpan(document: "f", start: 0, end: 1, line: 1))
    #expect(mentions[1].span.line == 7 && mentions.allSatisfy { $0.dating == .given })
    #expect(application.chronicle.documents.map(\.path).sorted() == ["events.yaml", "news.txt", "old.txt"])
  }

  @Test func eventsAreAddedWithTheirRelations() throws {
    let application = try apply(
      entry("mine") {
        $0.label = "验收"
        $0.time = try time("2004")
        $0.links = [EventEntry.Link(.followsUp, "b"), EventEntry.Link(.partOf, "yours")]
      },
      entry("yours") {
        $0.label = "二期"
        $0.time = try time("2005")
      },
      entry(nil) {
        $0.label = "三期"
        $0.time = try time("2006")
      }
    )
    let events = application.chronicle.events
    #expect(events.map(\.label) == ["开工", "竣工", "工程竣工", "验收", "二期", "三期"])
    #expect(Event.isMade(events[5].id) && events[3].kind == .other && events[3].status == .occurred)
    #expect(events[3].mentions.map(\.span.document) == ["f"])
    let added = application.chronicle.relations.filter { $0.from == "mine" }
    #expect(added.map(\.to) == ["b", "yours"] && added.allSatisfy { $0.source == .stated })
    #expect(application.problems.isEmpty)
  }

  @Test func mergedEventsKeepTheirMentionsAndRelations() throws {
    let application = apply(entry("b") { $0.merged = ["c"] })
    #expect(application.chronicle.events.map(\.id) == ["a", "b"])
    #expect(application.chronicle.relations == [sampleRelation("a", "b")])
    #expect(application.chronicle.conflicts.map(\.events) == [["b"]])
    let named = apply(entry("done") { $0.merged = ["b", "c"] })
    #expect(named.chronicle.events.map(\.id) == ["a", "done"] && named.chronicle.events[1].label == "竣工")
    #expect(named.chronicle.relations == [sampleRelation("a", "done")] && named.problems.isEmpty)
    #expect(apply(entry(nil) { $0.merged = ["c", "b"] }).chronicle.events.map(\.id) == ["a", "c"])
  }

  @Test func hiddenEventsGoWithWhatIsSaidOfThem() {
    let application = apply(entry("c") { $0.isHidden = true }, entry("a") { $0.isHidden = true })
    #expect(application.chronicle.events.map(\.id) == ["b"] && application.chronicle.relations.isEmpty)
    #expect(application.chronicle.conflicts.map(\.events) == [["b"]] && application.problems.isEmpty)
  }

  @Test func relationsThatAreGivenReplaceThoseThatWere() {
    let application = apply(entry("a") { $0.links = [EventEntry.Link(.causes, "b")] })
    #expect(application.chronicle.relations.map(\.kind) == [.causes])
    #expect(apply(entry("a") { $0.links = [] }).chronicle.relations.isEmpty)
  }

  @Test func whatCannotBeDoneIsTold() throws {
    let made = "e0123456789ab"
    let application = try apply(
      entry("a") { $0.links = [EventEntry.Link(.causes, "none"), EventEntry.Link(.partOf, "c")] },
      entry("b") { $0.links = [EventEntry.Link(.causes, "a"), EventEntry.Link(.reports, "b")] },
      entry("c") { $0.isHidden = true },
      entry("gone") { $0.place = "乙地" },
      entry(made) { $0.isHidden = true },
      entry("new") { $0.label = "没有日期" },
      entry(made + "x") { $0.merged = ["b"] },
      entry(nil) { $0.merged = ["b", "nobody"] },
      entry("e999999999999") {
        $0.label = "旧事"
        $0.time = try time("1999")
      }
    )
    let expected: [(Int, EntryProblem)] = [
      (0, .noEvent("none", .relations)), (0, .hidden("c", .relations)),
      (1, .unsound(EventEntry.Link(.causes, "a"), .dates)), (1, .itself(.relations)),
      (3, .noEvent("gone", .id)),
      (4, .noEvent(made, .id)), (5, .missing(.date)), (7, .noEvent("nobody", .merge)),
      (8, .vanished("e999999999999")),
    ]
    let told = application.problems.map { "\($0.entry) \($0.problem)" }.sorted()
    #expect(told == expected.map { "\($0.0) \($0.1)" }.sorted())
    #expect(application.chronicle.events.contains { $0.label == "旧事" })
  }

  @Test func circlesAreTold() {
    let circle = apply(
      entry("b") { $0.links = [EventEntry.Link(.causes, "c")] },
      entry("c") { $0.links = [EventEntry.Link(.causes, "b")] }
    )
    #expect(circle.problems.map(\.problem) == [.unsound(EventEntry.Link(.causes, "b"), .cycle)])
    let merged = apply(entry("b") { $0.merged = ["c"] }, entry("c") { $0.merged = ["b"] })
    #expect(merged.problems.map(\.problem) == [.itself(.merge)])
    let twice = apply(entry("a") { $0.merged = ["c"] }, entry("b") { $0.merged = ["c"] })
    #expect(twice.problems.map(\.problem) == [.mergedTwice("c")])
  }

  @Test(arguments: ["a；b", "\\", "；；", " a ", "a;b\\；c"]) func textsOfOneCellStayApart(_ text: String) {
    let items = [text, "x"].map { String($0.drop { $0 == " " }) }.map { $0 == "a " ? "a" : $0 }
    #expect(CellList.items(of: CellList.cell(of: items)) == items)
  }
}
