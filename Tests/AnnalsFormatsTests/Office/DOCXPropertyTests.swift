import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Generated text documents")
struct DOCXPropertyTests {
  /// A text cut into runs at random comes back whole, wherever its paragraphs and cells stand.
  @Test("Whatever paragraphs, runs and tables a document has, they come back exactly", arguments: 0..<40)
  func comeBack(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var body = ""
    var writer = TextWriter()
    for _ in 0..<random.int(1...30) {
      if random.oneIn(4) {
        let columns = random.int(2...5)
        body += "<w:tbl><w:tblPr/>"
        for _ in 0..<random.int(1...6) {
          let cells = (0..<columns).map { _ in sentence(&random) }
          writer.row(cells)
          body += "<w:tr>" + cells.map { "<w:tc>\(paragraph($0, &random))</w:tc>" }.joined() + "</w:tr>"
        }
        body += "</w:tbl>"
        // Two tables side by side are one for the eye; documents have a paragraph between.
        let text = sentence(&random)
        writer.paragraph(text)
        body += paragraph(text, &random)
      } else {
        let text = sentence(&random)
        writer.paragraph(text)
        body += paragraph(text, &random)
      }
    }
    #expect(try DOCXDocument.read(SampleDOCX(body).bytes).utf8 == writer.text)
  }

  private static let pieces = [
    "2024年4月23日，", "国务院常务会议", "<通知> & \"意见\"", "至１２月底", "😀𠀀", "plain text", "（试行）", "增长5.2%。", "e\u{301}",
  ]

  private func sentence(_ random: inout SplitMix64) -> String {
    (0..<random.int(1...8)).map { _ in random.pick(DOCXPropertyTests.pieces) }.joined()
  }

  /// A paragraph whose runs end anywhere, some inside elements that are read through.
  private func paragraph(_ text: String, _ random: inout SplitMix64) -> String {
    var runs = ""
    var rest = text.unicodeScalars[...]
    while !rest.isEmpty {
      let count = random.int(1...rest.count)
      let run = SampleDOCX.run(String(rest.prefix(count)))
      rest = rest.dropFirst(count)
      runs += random.pick([
        run, "<w:ins>\(run)</w:ins>", "<w:sdt><w:sdtContent>\(run)</w:sdtContent></w:sdt>",
      ])
      if random.oneIn(5) { runs += "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>" }
    }
    return "<w:p>\(runs)</w:p>"
  }
}
