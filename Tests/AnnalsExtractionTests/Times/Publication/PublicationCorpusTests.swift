import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// The lines of `publication.tsv`: a document, and what is to be known of its publication.
@Suite struct PublicationCorpusTests {
  @Test(arguments: Corpus.lines("publication", of: "AnnalsExtractionTests"))
  func everyLineOfTheCorpusIsDated(_ line: Corpus.Line) throws {
    let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    var options = TimeTagger.Options()
    if fields.count > 4, let day = CalendarDate(iso8601: fields[4]) {
      options.metadata.published = DocumentMetadata.PublicationDay(day: day, statement: fields[4])
    }
    let text = fields[0].split(separator: "\\n", omittingEmptySubsequences: false).joined(separator: "\n")
    let page = PageReader.read(SourceDocument(text))
    let publication = TimeTagger().tag(page, options: options).publication?.model(
      span: { SourceSpan(document: "d", start: $0.lowerBound, end: $0.upperBound, line: 1) },
      words: { page.text.string($0) }
    )
    guard fields[1] != "none" else {
      #expect(publication == nil, "\(line): \(publication?.edtf ?? "")")
      return
    }
    let found = try #require(publication, "\(line): nothing found")
    let evidence = found.evidence.map { page.text.string($0.range) }.joined(separator: "; ")
    #expect([found.edtf, found.source.rawValue, evidence] == Array(fields[1...3]), "\(line)")
    #expect(throws: Never.self, "\(line)") { try EDTF(found.edtf) }
    #expect((found.open == nil) == (found.edtf.utf8.count == 10 && !found.edtf.contains("X")), "\(line)")
    #expect(found.constraints.contains { $0.standing != .rejected }, "\(line)")
  }
}
