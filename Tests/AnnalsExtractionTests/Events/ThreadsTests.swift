import AnnalsCore
import Testing

@testable import AnnalsExtraction

struct ThreadsTests {
  /// Many articles in one document, so that several threads share it.
  private let inputs: [ExtractionInput] = {
    let articles = (1...40).map { number in
      """
      ## 第\(number)届园艺博览会开幕

      本报讯 2024年4月\(number % 28 + 1)日，第\(number)届园艺博览会在锦江市开幕，市长高远行出席并致辞。次日，博览会举行论坛。

      """
    }
    return [ExtractionInput(path: "fair.txt", bytes: Array(articles.joined(separator: "\n").utf8))]
  }()

  @Test func threadsDoNotChangeWhatIsFound() {
    let alone = Extractor(options: ExtractionOptions(threads: 1)).extract(inputs)
    let shared = Extractor(options: ExtractionOptions(threads: 4)).extract(inputs)
    #expect(alone.chronicle.events.count >= 40)
    #expect(alone.chronicle == shared.chronicle)
  }
}
