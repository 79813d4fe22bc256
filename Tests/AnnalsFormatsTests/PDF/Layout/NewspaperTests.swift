import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Newspaper pages of several articles")
struct NewspaperTests {
  @Test("Every article comes out whole", arguments: 1...280 as ClosedRange<UInt64>)
  func articles(seed: UInt64) {
    let page = NewspaperPage(seed: seed)
    let text = String(decoding: PageReading.text(of: [page.page]), as: UTF8.self)
    #expect(page.articlesTorn(in: text).isEmpty, "seed \(seed)")
  }

  @Test("So it does from a file", arguments: 1...20 as ClosedRange<UInt64>)
  func files(seed: UInt64) throws {
    guard hasPDFToText else { return }
    let page = NewspaperPage(seed: seed)
    let text = String(decoding: try PDFDocument.read(page.pdf.bytes).utf8, as: UTF8.self)
    #expect(page.articlesTorn(in: text).isEmpty, "seed \(seed)")
  }
}
