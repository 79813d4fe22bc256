import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct NameTrieTests {
  private func longest(_ trie: NameTrie, _ text: String, limit: Int? = nil) -> (end: Int, value: Int)? {
    let utf8 = Array(text.utf8)
    return utf8.withUnsafeBufferPointer { trie.longest(in: $0, at: 0, limit: limit ?? utf8.count) }
  }

  @Test func theLongestNameCountsAndTheFirstOfEqualOnes() {
    var trie = NameTrie()
    trie.insert("水利规划", 1)
    trie.insert("水利规划纲要", 2)
    trie.insert("水利规划", 3)
    #expect(longest(trie, "水利规划纲要发布").map { [$0.end, $0.value] } == [18, 2])
    #expect(longest(trie, "水利规划纲领").map { [$0.end, $0.value] } == [12, 1])
    #expect(longest(trie, "水利规划纲要", limit: 15).map { [$0.end, $0.value] } == [12, 1])
    #expect(longest(trie, "水利") == nil)
    #expect(longest(trie, "") == nil)
  }

  @Test func namesMayBeginWithAnyScalar() {
    var trie = NameTrie()
    trie.insert("𠮷林规划", 4)
    #expect(longest(trie, "𠮷林规划。").map { [$0.end, $0.value] } == [13, 4])
  }

  @Test func everyNameIsFoundAmongManyThatBeginAlike() {
    var random = SplitMix64(seed: 11)
    let characters = Array("水利工程规划纲要方案".unicodeScalars)
    var trie = NameTrie()
    var names: [String: Int] = [:]
    for number in 0..<300 {
      let name = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 2...5, using: &random)).map { _ in
            characters[Int.random(in: 0..<characters.count, using: &random)]
          }
        )
      )
      trie.insert(name, number)
      if names[name] == nil { names[name] = number }
    }
    for (name, value) in names {
      #expect(longest(trie, name).map { [$0.end, $0.value] } == [name.utf8.count, value])
    }
  }
}
