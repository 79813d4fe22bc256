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
    let text = String(repeating: marks, count: 3_000) + "会议召开。随后闭幕。"
    let page = PageReader.read(SourceDocument(text), form: .statement)
    let sentences = page.sentences(ofBlock: 0)
    #expect(sentences.map { page.text.string($0) }.joined() == text)
    #expect(sentences.count == 2)
  }
}
