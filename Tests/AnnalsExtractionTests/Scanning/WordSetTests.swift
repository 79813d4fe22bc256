import Testing

@testable import AnnalsExtraction

@Suite struct WordSetTests {
  private let words: WordSet = ["会", "发布会", "布会", "，", ",", "\n"]

  @Test func theLongestWordAtAnOffsetIsMeasured() {
    let text = Array("发布会上".utf8)
    #expect(words.length(in: text, at: 0, limit: text.count) == 9)
    #expect(words.length(in: text, at: 3, limit: text.count) == 6)
    #expect(words.length(in: text, at: 9, limit: text.count) == nil)
    #expect(words.length(in: text, at: 0, limit: 6) == nil)
  }

  @Test func theLongestWordBeforeAnOffsetIsMeasured() {
    let text = Array("发布会".utf8)
    #expect(words.length(in: text, endingAt: 9, from: 0) == 9)
    #expect(words.length(in: text, endingAt: 9, from: 1) == 6)
    #expect(words.length(in: text, endingAt: 9, from: 0, below: 6) == 3)
    #expect(words.length(in: text, endingAt: 9, from: 7) == nil)
    #expect(words.length(in: text, endingAt: 0, from: 0) == nil)
  }

  @Test(arguments: ["，", ",", "\n", "会"]) func wordsOfAnyWidthAreKnown(_ word: String) {
    #expect(words.contains(Array(word.utf8)))
    let text = Array("甲甲\(word)乙乙".utf8)
    #expect(words.length(in: text, at: 6, limit: text.count) == word.utf8.count)
    #expect(words.length(in: text, endingAt: 6 + word.utf8.count, from: 0) == word.utf8.count)
  }

  @Test func onlyWholeWordsAreHeld() {
    let text = Array("发布会上".utf8)
    #expect(words.contains(0..<9, of: text))
    #expect(!words.contains(0..<6, of: text))
    #expect(!words.contains(0..<0, of: text))
    #expect(WordSet("会 发布会\n布会").contains(Array("布会".utf8)))
  }
}
