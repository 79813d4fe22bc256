import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Paragraphs of text documents")
struct WordParagraphTests {
  private static let cases: [(name: String, content: String, text: String)] = [
    ("runs join without a blank", "<w:r><w:t>2024年4月</w:t></w:r><w:r><w:t>23日</w:t></w:r>", "2024年4月23日"),
    (
      "blanks around a text count only when they are kept",
      #"<w:r><w:t> 甲 </w:t></w:r><w:r><w:t xml:space="preserve"> 乙 </w:t></w:r><w:r><w:t>丙</w:t></w:r>"#,
      "甲 乙 丙"
    ),
    (
      "tabs, breaks and hyphens",
      "<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:br/><w:t>三</w:t><w:cr/></w:r>"
        + "<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>04</w:t><w:softHyphen/><w:t>月</w:t></w:r>",
      "一\t二\n三\n2024-04月"
    ),
    (
      "symbols as Unicode, ornaments dropped",
      #"<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>已办</w:t><w:sym w:font="Wingdings" w:char="F021"/>"#
        + #"<w:sym w:font="Symbol" w:char="F0B0"/><w:sym w:font="宋体" w:char="2460"/></w:r>"#,
      "☑已办°①"
    ),
    (
      "links, smart tags, content controls and insertions are read through",
      #"<w:hyperlink r:id="rId9">\#(SampleDOCX.run("国务院"))</w:hyperlink>"#
        + #"<w:smartTag w:element="date">\#(SampleDOCX.run("4月23日"))</w:smartTag>"#
        + "<w:sdt><w:sdtContent>\(SampleDOCX.run("召开"))</w:sdtContent></w:sdt>"
        + #"<w:ins w:id="1">\#(SampleDOCX.run("常务"))</w:ins><w:moveTo>\#(SampleDOCX.run("会议"))</w:moveTo>"#,
      "国务院4月23日召开常务会议"
    ),
    (
      "deletions, what was moved away and prompts are left out",
      SampleDOCX.run("四月") + #"<w:del w:id="1"><w:r><w:delText>五月</w:delText></w:r></w:del>"#
        + "<w:moveFrom>\(SampleDOCX.run("六月"))</w:moveFrom>"
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(SampleDOCX.run("单击输入"))"
        + "</w:sdtContent></w:sdt>",
      "四月"
    ),
    (
      "of a field its result",
      #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \@ "yyyy" </w:instrText></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>内</w:t></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>层</w:t></w:r>"#
        + #"<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#
        + #"<w:r><w:t>2024年</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        + #"<w:fldSimple w:instr="NUMPAGES">\#(SampleDOCX.run("第8号"))</w:fldSimple>"#,
      "2024年第8号"
    ),
    (
      "hidden runs are left out",
      SampleDOCX.run("显") + SampleDOCX.run("隐", properties: "<w:vanish/>")
        + SampleDOCX.run("现", properties: #"<w:vanish w:val="0"/>"#),
      "显现"
    ),
    (
      "the base of ruby",
      "<w:r><w:ruby><w:rt><w:r><w:t>nián</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>年</w:t></w:r></w:rubyBase>"
        + "</w:ruby></w:r>", "年"
    ),
    (
      "a fraction in a formula",
      "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>"
        + "</m:oMath>", "1/2"
    ),
    (
      "marks of notes and comments leave nothing",
      SampleDOCX.run("甲")
        + #"<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>"#
        + SampleDOCX.run("乙"), "甲乙"
    ),
  ]

  @Test("The text of a paragraph", arguments: WordParagraphTests.cases.indices)
  func reads(number: Int) throws {
    let (name, content, text) = WordParagraphTests.cases[number]
    #expect(try textOfDOCX("<w:p>\(content)</w:p>") == text + "\n", "\(name)")
  }

  @Test("A text box is read once, after the paragraph that it hangs on")
  func textBoxes() throws {
    let box =
      "<w:txbxContent>\(SampleDOCX.paragraph("框中第一段"))\(SampleDOCX.paragraph("框中第二段"))</w:txbxContent>"
    let body = """
      <w:p>\(SampleDOCX.run("框前"))<w:r><mc:AlternateContent>
      <mc:Choice Requires="wps"><w:drawing><wps:txbx>\(box)</wps:txbx></w:drawing></mc:Choice>
      <mc:Fallback><w:pict><v:textbox>\(box)</v:textbox></w:pict></mc:Fallback>
      </mc:AlternateContent></w:r>\(SampleDOCX.run("框后"))</w:p>
      """
    #expect(try textOfDOCX(body) == "框前框后\n\n框中第一段\n\n框中第二段\n")
  }

  @Test("A field that is never closed takes nothing away after its paragraph")
  func openField() throws {
    let open = #"<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:t>失</w:t></w:r></w:p>"#
    #expect(try textOfDOCX(open + SampleDOCX.paragraph("得")) == "得\n")
  }

  @Test(
    "A paragraph whose end does not show goes on in the next one",
    arguments: [
      "<w:rPr><w:del/></w:rPr>", "<w:rPr><w:specVanish/></w:rPr>", #"<w:framePr w:dropCap="drop"/>"#,
    ]
  )
  func runsOn(properties: String) throws {
    let body =
      SampleDOCX.paragraph("会议", properties: properties) + SampleDOCX.paragraph("强调，")
      + SampleDOCX.paragraph("要落实。", properties: properties)
    #expect(try textOfDOCX(body) == "会议强调，\n\n要落实。\n")
  }
}
