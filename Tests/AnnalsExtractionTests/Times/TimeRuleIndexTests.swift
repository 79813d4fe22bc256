import Testing

@testable import AnnalsExtraction

@Suite struct TimeRuleIndexTests {
  private func index(_ rules: [TimeRule]) -> TimeRuleIndex { TimeRuleIndex(rules, numeralFollowers: []) }

  private func rule(_ name: String, _ triggers: [TimeRule.Trigger]) -> TimeRule {
    TimeRule(name, triggers) { _ in nil }
  }

  private func rules(beginningWith scalar: UInt32, _ index: TimeRuleIndex) -> [Int] {
    index.candidates[index.candidates(beginningWith: scalar)].map(\.rule)
  }

  private func opening(in text: String, _ index: TimeRuleIndex) -> Int {
    let utf8 = Array(text.utf8)
    return index.firstOpening(from: 0, in: TextCursor(utf8: utf8, offset: 0, limit: utf8.count))
  }

  @Test func onlyWhatATimeMayBeginWithIsStoppedAt() {
    let index = index([rule("word", [.words(["今年"])]), rule("unit", [.units("年")])])
    #expect(opening(in: "报告说，今年", index) == 12)
    #expect(opening(in: "今后，今天", index) == 15)
    // A Chinese digit counts only before what goes on a number.
    #expect(opening(in: "一般，三年", index) == 9)
    #expect(opening(in: "第7版", index) == 3)
    #expect(opening(in: "没有", index) == 6)
  }

  @Test func rulesAreFoundByFirstScalarAndByUnit() {
    let index = index([rule("a", [.words(["今年", "明年"])]), rule("b", [.scalars(of: "今"), .units("月日")])])
    #expect(rules(beginningWith: 0x4ECA, index).sorted() == [0, 1])
    #expect(rules(beginningWith: 0x660E, index) == [0])
    #expect(index.candidates(beginningWith: 0x5E74).isEmpty)
    #expect(index.unitRules[index.rules(forUnit: 0x6708)] == [1])
    #expect(index.rules(forUnit: 0x5E74).isEmpty)
  }

  /// A user may name more times than a byte can number.
  @Test func anyNumberOfFirstScalarsHasItsRules() {
    let scalars = (0x4E00..<0x5600 as Range<UInt32>).compactMap { Unicode.Scalar($0) }
    let rules = scalars.map { rule(String($0), [.words([String($0) + "节"])]) }
    let index = index(rules)
    for (number, scalar) in scalars.enumerated() {
      #expect(self.rules(beginningWith: scalar.value, index) == [number])
    }
  }

  @Test func aNumberIsOfferedByItsDigitsAndByWhatFollows() {
    let candidate = TimeRuleIndex.NumberCandidate(0, digits: 1...2, before: ":-")
    #expect(candidate.mayMatch(digits: 2, before: 0x3A))
    #expect(!candidate.mayMatch(digits: 3, before: 0x3A))
    #expect(!candidate.mayMatch(digits: 2, before: 0x5E74))
    #expect(TimeRuleIndex.NumberCandidate(0, digits: 4...4, before: "").mayMatch(digits: 4, before: 0))
  }
}
