import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct DatelineTests {
  static let lines = Corpus.lines("datelines", of: "AnnalsExtractionTests")

  @Test(arguments: lines) func datelineIsFound(_ line: Corpus.Line) {
    let text = line.text.filter { $0 != "⟦" && $0 != "⟧" }
    let utf8 = Array(text.utf8)
    let marked = line.text.split(separator: "⟦", maxSplits: 1).last?.split(separator: "⟧").first
    let expected = line.text.contains("⟦") ? marked.map(String.init) : nil
    let found = Dateline.find(at: 0..<utf8.count, in: utf8)
    #expect(found.map { String(decoding: utf8[$0], as: UTF8.self) } == expected, "\(line)")
  }

  @Test func corpusHasBothSorts() {
    #expect(Self.lines.contains { $0.text.contains("⟦") })
    #expect(Self.lines.contains { !$0.text.contains("⟦") })
  }
}
