import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct ArticleSentencesTests {
  private let page = PageReader.read(
    SourceDocument(
      """
      # 清江大桥通车

      5月3日，清江大桥通车，全长2公里。“来了，来了！”他说。

      - 一是修路；
      - 二是架桥，年底完工。
      """
    )
  )

  @Test func sentencesAndClausesAreThoseOfThePage() throws {
    let article = try #require(page.articles.first)
    let read = ArticleSentences(of: article, on: page)
    let blocks = article.blocks.filter { page.blocks[$0].kind.tellsEvents }
    #expect(read.sentences.map(\.range) == blocks.flatMap { page.sentences(ofBlock: $0) })
    for sentence in read.sentences {
      #expect(Array(read.clauses[sentence.clauses]) == page.clauses(ofSentence: sentence.range))
    }
    #expect(read.sentences.last.map { $0.clauses.upperBound } == read.clauses.count)
  }

  @Test func sentencesOfABlockStandTogether() throws {
    let article = try #require(page.articles.first)
    let read = ArticleSentences(of: article, on: page)
    var next = 0
    for block in article.blocks where page.blocks[block].kind.tellsEvents {
      let inBlock = read.sentences(ofBlock: block, from: next)
      #expect(inBlock.count == page.sentences(ofBlock: block).count)
      next = inBlock.upperBound
    }
    #expect(next == read.sentences.count)
  }
}
