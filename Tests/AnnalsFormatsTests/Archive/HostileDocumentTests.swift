import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

/// Documents that ask for work or memory out of proportion to their size; a reader that grants it hangs here.
@Suite("Hostile documents")
struct HostileDocumentTests {
  private static let many = 20_000

  private static let bodies: [(name: String, body: String, text: String)] = [
    (
      "fields that are never closed",
      "<w:p>" + String(repeating: #"<w:r><w:fldChar w:fldCharType="begin"/><w:t>字</w:t></w:r>"#, count: many)
        + "</w:p>"
        + SampleDOCX.paragraph("末"), "末\n"
    ),
    (
      "a heading of many lines",
      #"<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>"#
        + String(repeating: "<w:r><w:br/><w:t>字</w:t></w:r>", count: many) + "</w:p>",
      "# \(String(repeating: "字", count: many))\n"
    ),
    (
      "paragraphs without end",
      String(
        repeating: "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>字</w:t></w:r></w:p>",
        count: many
      ),
      String(repeating: "字", count: many) + "\n"
    ),
    (
      "references to notes that are not there",
      "<w:p>" + (0..<many).map { #"<w:r><w:footnoteReference w:id="\#($0)"/></w:r>"# }.joined()
        + SampleDOCX.run("末") + "</w:p>", "末\n"
    ),
  ]

  @Test("Work grows with the size of a document", arguments: bodies.indices)
  func work(number: Int) throws {
    let (name, body, text) = HostileDocumentTests.bodies[number]
    #expect(try textOfDOCX(body) == text, "\(name)")
  }

  @Test("The text before the paragraphs of a list is cut")
  func longLabels() throws {
    var sample = SampleDOCX((0..<1000).map { _ in SampleDOCX.item("字", list: 1) }.joined())
    sample.numbering =
      #"<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:lvlText w:val="\#(String(repeating: "长", count: 9999))"/>"#
      + #"</w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"#
    #expect(try sample.text.utf8.count < 400_000)
  }

  @Test("Cells that say to be wider than any table leave no more cells than one has")
  func wideCells() throws {
    let cell = #"<w:tc><w:tcPr><w:gridSpan w:val="9999999999"/></w:tcPr>\#(SampleDOCX.paragraph("甲"))</w:tc>"#
    let wide = #"<w:tc><w:tcPr><w:gridSpan w:val="999999"/></w:tcPr>\#(SampleDOCX.paragraph("乙"))</w:tc>"#
    let text = try textOfDOCX("<w:tbl><w:tr>\(cell)\(wide)\(cell)</w:tr></w:tbl>")
    #expect(
      text == "甲" + String(repeating: "\t", count: 63) + "乙\t甲\n"
    )
  }
}
