import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct SentenceTests {
  static let lines = Corpus.lines("sentences", of: "AnnalsExtractionTests")

  @Test(arguments: lines) func sentencesAndClauses(_ line: Corpus.Line) {
    let text = line.text.filter { $0 != "‖" && $0 != "¦" }
    let page = PageReader.read(SourceDocument(text), form: .statement)
    let found = page.sentences(ofBlock: 0).map { sentence in
      page.clauses(ofSentence: sentence).map { page.text.string($0) }
    }
    let expected = line.text.split(separator: "‖").map { $0.split(separator: "¦").map(String.init) }
    #expect(found == expected, "\(line)")
  }

  @Test func blankAroundSentencesIsLeftOut() {
    let page = PageReader.read(SourceDocument("Prices rose 2 percent. Exports fell!  Then came May."))
    #expect(
      page.sentences(ofBlock: 0).map { page.text.string($0) }
        == ["Prices rose 2 percent.", "Exports fell!", "Then came May."]
    )
  }

  @Test func initialsAndAbbreviationsEndNoSentence() {
    let page = PageReader.read(SourceDocument("The U.S. economy grew. See No. 3 by Dr. Li for details."))
    #expect(
      page.sentences(ofBlock: 0).map { page.text.string($0) }
        == ["The U.S. economy grew.", "See No. 3 by Dr. Li for details."]
    )
  }

  /// Marks that are opened and never closed cost no more than others.
  @Test(arguments: ["（", "“", "《“「", "“》", "）"]) func unbalancedMarksLoseNothing(_ marks: String) {
    let text = String(repeating: marks, count: 600) + "会议召开。随后闭幕。"
    let page = PageReader.read(SourceDocument(text), form: .statement)
    let sentences = page.sentences(ofBlock: 0)
    #expect(sentences.map { page.text.string($0) }.joined() == text)
    #expect(sentences.count == 2)
  }

  /// What goes on and on is read in pieces of bounded length, for what is read of one takes more than its length.
  @Test(arguments: ["2024年4月23日市文化馆召开座谈会", "市文化馆召开座谈会，", "召开 ", "x", "，", "甲、"])
  func whatGoesOnAndOnIsCut(_ words: String) {
    let text = String(repeating: words, count: 40_000 / words.utf8.count)
    let page = PageReader.read(SourceDocument(text), form: .statement)
    let sentences = page.sentences(ofBlock: 0)
    let clauses = sentences.flatMap { page.clauses(ofSentence: $0) }
    #expect(sentences.allSatisfy { $0.count <= 6_000 } && clauses.allSatisfy { $0.count <= 1_200 })
    let read = clauses.map { page.text.string($0) }.joined().filter { $0 != " " }
    #expect(read == page.text.string(page.blocks[0].range).filter { $0 != " " })
  }
}
