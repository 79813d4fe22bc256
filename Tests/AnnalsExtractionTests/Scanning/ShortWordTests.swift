import Testing

@testable import AnnalsExtraction

@Suite struct ShortWordTests {
  @Test(arguments: ["", "汉", "太和", "建元元", "太平兴国"]) func holdsItsCharacters(_ word: String) {
    #expect(ShortWord(word).description == word)
  }

  @Test func sortsByCharactersAndExchangesThem() {
    let words = ["太和", "太", "建元", "太平兴国"]
    #expect(words.map { ShortWord($0) }.sorted().map(\.description) == words.sorted())
    let exchanged = ShortWord("乾祐").replacing([0x7950: 0x4F51])
    #expect(exchanged.description == "乾佑")
    #expect(exchanged != ShortWord("乾祐"))
  }
}
