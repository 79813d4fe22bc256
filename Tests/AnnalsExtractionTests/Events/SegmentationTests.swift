import Testing

@testable import AnnalsExtraction

@Suite struct SegmentationTests {
  @Test func theLongestWordsAreCutFromTheLeft() {
    let text = Array("昨日发布会召开".utf8)
    let segmentation = Segmentation(of: text, lexicon: ChineseEvents.lexicon)
    let words = segmentation.segments.map { String(decoding: text[$0.start..<$0.end], as: UTF8.self) }
    #expect(words == ["发布会", "召开"])
    #expect(segmentation.index(from: 0) == 0)
    #expect(segmentation.index(from: segmentation.segments[0].start + 1) == 1)
    #expect(segmentation.index(from: text.count) == 2)
  }

  @Test func threadsChangeNothing() {
    let text = Array(String(repeating: "市长主持召开会议，\n并宣布大桥通车。", count: 400).utf8)
    let alone = Segmentation(of: text, lexicon: ChineseEvents.lexicon).segments
    let shared = Segmentation(of: text, lexicon: ChineseEvents.lexicon, threads: 3).segments
    #expect(alone.map(\.start) == shared.map(\.start))
    #expect(alone.map(\.word) == shared.map(\.word))
  }

  @Test func wordsInsideAWordAreFoundWhereSomethingElseEndsInIt() {
    // 总理李 begins no word, but a name that ends inside a word leaves the rest of it to be read.
    let text = Array("新任局长高会。高会议定此事，高会宣布开工。".utf8)
    let scanner = TokenScanner(text: text, lexicon: ChineseEvents.lexicon, times: [], threads: 1)
    let tokens = scanner.tokens(in: 0..<text.count)
    let words = tokens.map { String(decoding: text[$0.range], as: UTF8.self) }
    #expect(words.contains("高会"))
    #expect(!words.contains("会议"))
  }
}
