import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct MergeIndexTests {
  private static let characters = Array("水利工程会议召开发布桥梁通车".unicodeScalars)

  private func draft(_ interval: CalendarInterval, _ content: String, document: Int) -> EventDraft {
    EventDraft(
      document: document,
      label: content,
      kind: .meeting,
      status: .occurred,
      time: EventTime(interval: interval, edtf: "", granularity: .day, isApproximate: false),
      participants: [],
      place: nil,
      figures: [],
      content: content,
      mentions: [
        MentionDraft(
          document: document,
          article: 0,
          block: 0,
          sentence: 0,
          sentenceStart: 0,
          blockKind: .paragraph,
          isLead: false,
          range: 0..<1,
          trigger: nil,
          times: [],
          dating: .clause,
          rule: "test"
        )
      ],
      isHeadline: false,
      position: 0
    )
  }

  /// A stretch of some days, months, years or decades, sometimes open at its end.
  private func interval(_ random: inout SplitMix64) -> CalendarInterval {
    let lengths = [1, 1, 3, 31, 90, 365, 1500, 20_000]
    let start = CalendarDate.firstDay(ofYear: 2010).adding(days: Int.random(in: 0..<900, using: &random))
    let end = start.adding(days: lengths[Int.random(in: 0..<lengths.count, using: &random)])
    let isOpen = Int.random(in: 0..<12, using: &random) == 0
    return CalendarInterval(start: CivilTime(start), end: isOpen ? nil : CivilTime(end))
      ?? CalendarInterval(day: start)
  }

  @Test(arguments: [3, 17, 2024]) func noEventThatCouldMergeIsLeftOut(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var index = MergeIndex()
    var events: [EventDraft] = []
    for number in 0..<300 {
      let content = String(
        String.UnicodeScalarView(
          (0..<6).map { _ in
            MergeIndexTests.characters[Int.random(in: 0..<MergeIndexTests.characters.count, using: &random)]
          }
        )
      )
      let event = draft(interval(&random), content, document: number)
      let shingles = Shingles(content)
      let candidates = Set(index.candidates(for: event, shingles))
      for (earlier, other) in events.enumerated() where !candidates.contains(earlier) {
        let nested =
          other.time.interval.contains(event.time.interval)
          || event.time.interval.contains(other.time.interval)
        let shares = Shingles(other.content).overlap(with: shingles) > 0
        #expect(!(nested && shares), "seed \(seed): \(other.time.interval) and \(event.time.interval)")
      }
      index.insert(number, event, shingles)
      events.append(event)
    }
  }
}
