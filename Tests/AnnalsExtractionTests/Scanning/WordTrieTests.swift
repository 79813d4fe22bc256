import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct WordTrieTests {
  private static let characters = Array("年月日会议开展".unicodeScalars)

  /// Some words of one to four characters out of few, so that many share their beginnings.
  private static func words(_ count: Int, using random: inout SplitMix64) -> [String] {
    let words = (0..<count).map { _ in
      String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 1...4, using: &random)).map { _ in
            characters.randomElement(using: &random) ?? characters[0]
          }
        )
      )
    }
    return Set(words).sorted()
  }

  @Test func theLongestWordIsFoundWhereverOneBegins() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<40 {
      let words = WordTrieTests.words(30, using: &random)
      let trie = WordTrie(words.map { $0.unicodeScalars.map { UInt16($0.value) }[...] })
      let text = Array(WordTrieTests.words(40, using: &random).joined(separator: "a").utf8)
      for offset in text.indices where text[offset] & 0xC0 != 0x80 {
        let limit = Bool.random(using: &random) ? text.count : offset
        let rest = text[offset..<limit]
        let longest = words.filter { rest.starts(with: $0.utf8) }.max { $0.utf8.count < $1.utf8.count }
        let found = text.withUnsafeBufferPointer { trie.longestWord(in: $0, at: offset, limit: limit) }
        #expect(found.map { words[$0.index] } == longest)
        #expect(found.map { $0.end - offset } == longest?.utf8.count)
      }
    }
  }

  @Test func anEmptyTrieHoldsNothing() {
    let text = Array("会议".utf8)
    #expect(text.withUnsafeBufferPointer { WordTrie([]).longestWord(in: $0, at: 0, limit: 6) } == nil)
  }
}
