import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct TellingTraitsTests {
  private func traits(_ cues: TellingCues, _ text: String) -> TellingTraits {
    let utf8 = Array(text.utf8)
    return cues.traits(of: utf8.indices, in: utf8)
  }

  @Test func aWordTellsWhatTheWordsItBeginsWithTell() {
    let cues = TellingCues([
      (.holdsTitle, ["《"]), (.countsTasks, ["项任务"]), (.relatesFigures, ["项任", "合计"]),
    ])
    #expect(traits(cues, "完成三项任务。") == [.countsTasks, .relatesFigures])
    #expect(traits(cues, "三项任免") == .relatesFigures)
    #expect(traits(cues, "印发《规划》，合计") == [.holdsTitle, .relatesFigures])
    #expect(traits(cues, "三项任") == .relatesFigures)
    #expect(traits(cues, "三项") == [])
  }

  /// One pass finds what a search for each word finds.
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func oneWalkFindsWhatEachWordAloneWould(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let characters = Array("一二三方面任务《a，".unicodeScalars)
    func words(_ lengths: ClosedRange<Int>) -> String {
      let count = Int.random(in: lengths, using: &random)
      return String(String.UnicodeScalarView((0..<count).map { _ in random.pick(characters) }))
    }
    let sorts: [TellingTraits] = [.holdsTitle, .countsTasks, .relatesFigures, .namesIndustries]
    let tables = sorts.map { sort in (sort, (0..<4).map { _ in words(1...4) }) }
    let cues = TellingCues(tables)
    for _ in 0..<20 {
      let text = words(0...12)
      let bytes = Array(text.utf8)
      let expected = tables.filter { _, words in
        words.contains { UTF8Scan.first(Array($0.utf8), in: bytes, bytes.indices) != nil }
      }
      #expect(traits(cues, text) == expected.reduce(into: []) { $0.formUnion($1.0) }, "\(text)")
    }
  }

  @Test func sentencesPrecedeTheEventsOfTheirBlock() {
    var traits: [TellingTraits] = [
      [.opensArticle, .opensBlock], .tells, [],
      .opensBlock, [],
      [.opensBlock, .tells], [],
    ]
    TellingTraits.markPrecedingEvents(&traits)
    #expect(traits.map { $0.contains(.precedesEvent) } == [true, true, false, false, false, true, false])
  }
}
