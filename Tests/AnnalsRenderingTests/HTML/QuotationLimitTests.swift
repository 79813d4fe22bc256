import Testing

@testable import AnnalsRendering

@Suite struct QuotationLimitTests {
  private let quotations = [40, 100, 300, 30].map { String(repeating: "年", count: $0) }

  private func bytes(_ limit: QuotationLimit) -> [Int] {
    quotations.map { limit.shortened($0).utf8.count }
  }

  private func limit(saving excess: Int) -> QuotationLimit {
    QuotationLimit(saving: excess, lengths: quotations.map(\.utf8.count))
  }

  @Test func wholeQuotationsStayAsTheyAre() {
    #expect(bytes(.whole) == [120, 300, 900, 90])
  }

  @Test(arguments: [1, 100, 600, 601, 700, 900])
  func theLongestAreCutFirstAndNoMoreThanItTakes(_ excess: Int) {
    let saved = 1410 - bytes(limit(saving: excess)).reduce(0, +)
    #expect((excess...excess + 8).contains(saved), "\(saved)")
    #expect(bytes(limit(saving: 600)) == [120, 300, 300, 90])
  }

  @Test func someWordsAlwaysRemain() {
    #expect(bytes(limit(saving: 100_000)) == [48, 48, 48, 48])
  }

  @Test func furtherOnesGoBeforeTheFirstOnesSayNothing() {
    let tight = limit(saving: 1350)
    #expect(tight.shortened(quotations[1]).utf8.count == 48)
    #expect(tight.shortened(quotations[1], isFurther: true) == "")
    #expect(limit(saving: 600).shortened(quotations[2], isFurther: true).utf8.count == 300)
  }

  @Test func noCharacterIsCutInTwo() {
    let shortened = limit(saving: 599).shortened(quotations[2])
    #expect(shortened == String(repeating: "年", count: 99) + "…")
  }
}
