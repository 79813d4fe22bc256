import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct LinePatternTests {
  private let patterns = [
    LinePattern(role: .byline, maxWidth: 40, prefixes: ["记者", "文/"]),
    LinePattern(role: .caption, maxWidth: 40, suffixes: ["摄", "供图）"]),
    LinePattern(role: .closingNote, maxWidth: 20, prefixes: ["（据"], suffixes: ["）", ")"]),
    LinePattern(role: .furniture, maxWidth: 30, words: ["浏览次数"]),
  ]

  /// The index rules patterns out by the edges of a line; what it leaves must be what a look at each would find.
  @Test func theIndexFindsThePatternThatASearchFinds() throws {
    let index = LinePatternIndex(patterns)
    var random = SplitMix64(seed: 5)
    let pieces = ["记者", "文/", "摄", "供图）", "（据", "）", ")", "浏览次数", "江城", "a", "。", "，2024年"]
    var found = 0
    for _ in 0..<4000 {
      let text = Array((0..<random.int(1...5)).map { _ in random.pick(pieces) }.joined().utf8)
      let line = try #require(LineScanner.line(of: 0..<text.count, in: text))
      let expected = patterns.first { $0.matches(line, in: text) }
      let actual = index.first(matching: line, LineEdges(of: line, in: text), in: text)
      #expect(actual?.role == expected?.role, "\(String(decoding: text, as: UTF8.self))")
      if expected != nil { found += 1 }
    }
    #expect(found > 1000)
  }
}
