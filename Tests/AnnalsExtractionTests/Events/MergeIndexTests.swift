import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// The search that leaves nothing out: every event is a candidate.
private struct EveryEvent: MergeSearch {
  private var count = 0

  mutating func candidates(for draft: MergeTraits) -> [Int] { Array(0..<count) }

  mutating func enter(_ event: Int, _ draft: EventDraft, _ traits: MergeTraits) {
    count = max(count, event + 1)
  }
}

/// Drafts of a few years in few words, so that many are near each other and some are one.
private struct DraftGenerator {
  var random: SplitMix64
  /// How many days the drafts are spread over.
  let span: Int

  private static let words = [
    "水利", "工程", "座谈会", "召开", "发布", "桥梁", "通车", "全省", "农村", "教育", "改革", "发展论坛", "规划", "印发",
    "事故", "矿井", "爆炸", "增长", "收入", "粮食",
  ]
  private static let people = ["李明", "王芳", "省水利厅", "市教育局"]

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func happens(in cases: Int) -> Bool { Int.random(in: 0..<cases, using: &random) == 0 }

  /// A stretch of minutes, days, months, years or decades, sometimes open at an end.
  private mutating func time() -> EventTime {
    let lengths: [(days: Int, Granularity)] = [
      (1, .day), (1, .day), (1, .day), (3, .day), (31, .month), (90, .quarter), (365, .year), (1500, .plan),
      (20_000, .plan),
    ]
    let (days, granularity) = pick(lengths)
    let start = CalendarDate.firstDay(ofYear: 2010).adding(days: Int.random(in: 0..<span, using: &random))
    let interval = CalendarInterval(
      start: happens(in: 30) ? nil : CivilTime(start),
      end: happens(in: 20) ? nil : CivilTime(start.adding(days: days))
    )
    return EventTime(
      interval: interval ?? CalendarInterval(day: start),
      edtf: "",
      granularity: granularity,
      isApproximate: false
    )
  }

  mutating func draft(_ number: Int) -> EventDraft {
    let content = (0..<Int.random(in: 2...6, using: &random)).map { _ in pick(DraftGenerator.words) }.joined()
    let status = pick([EventStatus.occurred, .occurred, .occurred, .ongoing, .planned, .target, .statistic])
    let isHeadline = happens(in: 8)
    let figures = status == .statistic || happens(in: 4) ? [pick([1, 5, 5.5, 300])] : []
    let mention = MentionDraft(
      document: number / 40,
      article: number / 10 % 4,
      block: 0,
      sentence: number % 10 * 9,
      sentenceStart: 0,
      blockKind: isHeadline ? .heading : happens(in: 40) ? .tableRow : .paragraph,
      isLead: happens(in: 5),
      range: number..<number + 1,
      trigger: nil,
      times: happens(in: 3) ? [] : [0],
      dating: pick([.clause, .publication]),
      rule: "test"
    )
    return EventDraft(
      document: mention.document,
      label: happens(in: 20) ? "事故发生" : content,
      kind: pick([.meeting, .meeting, .incident, .incident, .publication, .statistic, .construction, .other]),
      status: status,
      time: time(),
      participants: happens(in: 2) ? [pick(DraftGenerator.people)] : [],
      place: nil,
      figures: figures.map { Figure(text: "\($0)万人", value: $0, unit: "万人", measure: nil) },
      content: content,
      mentions: [mention],
      isHeadline: isHeadline,
      position: number
    )
  }
}

@Suite struct MergeIndexTests {
  /// The numbers of the drafts that each event was made of, and what became of its date and words.
  private func outcome(_ events: [EventDraft]) -> [String] {
    events.map { "\($0.mentions.map(\.range.lowerBound)) \($0.label) \($0.kind) \($0.time.interval)" }
  }

  /// Over a few days every list of events is crowded, over years none is.
  @Test(arguments: [3, 17, 2024], [20, 400, 4000])
  func mergesAsIfEveryEventHadBeenCompared(_ seed: UInt64, _ span: Int) {
    var generator = DraftGenerator(random: SplitMix64(seed: seed), span: span)
    let drafts = (0..<600).map { generator.draft($0) }
    let expected = EventMerger.merged(drafts, searching: EveryEvent())
    #expect(outcome(EventMerger.merged(drafts)) == outcome(expected), "seed \(seed), \(span) days")
    #expect(expected.count < drafts.count - 30, "the drafts must have something to merge")
    #expect(expected.count > 100)
  }

  @Test func labelsThatShareANameShareAnEnd() {
    var random = SplitMix64(seed: 5)
    let characters = Array("召开举行长江论坛会议式".unicodeScalars)
    var shared = 0
    for _ in 0..<3000 {
      let name = (0..<12).map { _ in characters[Int.random(in: 0..<characters.count, using: &random)] }
      let cut = Int.random(in: 0..<5, using: &random)
      let labels = [name, Array("出席".unicodeScalars) + name[cut...]].map {
        String(String.UnicodeScalarView($0))
      }
      guard MeetingName.isShared(by: labels[0], and: labels[1]) else { continue }
      shared += 1
      let ends = labels.map { Set(MeetingName.ends(of: $0)) }
      #expect(!ends[0].isDisjoint(with: ends[1]), "\(labels)")
    }
    #expect(shared > 100)
  }
}
