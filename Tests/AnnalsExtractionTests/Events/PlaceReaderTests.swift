import Testing

@testable import AnnalsExtraction

@Suite struct PlaceReaderTests {
  private func place(_ phrase: String) -> String? {
    let text = Array(phrase.utf8)
    let scanner = TokenScanner(text: text, lexicon: ChineseEvents.lexicon, times: [], threads: 1)
    return PlaceReader.place(in: text, text.indices, tokens: TokenRun(scanner.tokens(in: text.indices)))
  }

  @Test(arguments: ["重庆", "江苏省南京市", "绥中县", "市体育馆", "法国"]) func placesAreKept(_ phrase: String) {
    #expect(place(phrase) == phrase)
  }

  @Test(arguments: ["制度建设、机制创新", "这方面", "脱贫人口", ""]) func otherThingsAreNone(_ phrase: String) {
    #expect(place(phrase) == nil)
  }
}
