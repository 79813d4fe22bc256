import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Text documents")
struct DOCXDocumentTests {
  private static let styles = """
    <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>\
    <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/><w:pPr>\
    <w:outlineLvl w:val="0"/></w:pPr></w:style>\
    <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>\
    </w:style>\
    <w:style w:type="paragraph" w:styleId="my"><w:name w:val="章名"/><w:basedOn w:val="1"/></w:style>\
    <w:style w:type="paragraph" w:styleId="b2"><w:name w:val="标题 2"/></w:style>\
    <w:style w:type="paragraph" w:styleId="t1"><w:name w:val="toc 1"/></w:style>\
    <w:style w:type="character" w:styleId="h"><w:name w:val="藏"/><w:rPr><w:vanish/></w:rPr></w:style>\
    <w:style w:type="paragraph" w:styleId="x"><w:name w:val="圈"/><w:basedOn w:val="y"/></w:style>\
    <w:style w:type="paragraph" w:styleId="y"><w:name w:val="环"/><w:basedOn w:val="x"/></w:style>
    """

  @Test(
    "Headings by outline level, by style, by what a style is based on, by name",
    arguments: [false, true]
  )
  func headings(isStrict: Bool) throws {
    let paragraph = SampleDOCX.paragraph
    let line = "<w:p><w:pPr><w:pStyle w:val=\"a3\"/></w:pPr>\(SampleDOCX.run("国务院关于"))<w:r><w:br/></w:r>"
    var sample = SampleDOCX(
      line + SampleDOCX.run("促进就业的意见") + "</w:p>" + paragraph("总则……1", "t1", "")
        + paragraph("总则", "1", "") + paragraph("　　各地要抓好落实。", nil, "") + paragraph("分章", "my", "")
        + paragraph("分节", "b2", "") + paragraph("正文", "1", #"<w:outlineLvl w:val="9"/>"#)
        + paragraph("末级", nil, #"<w:outlineLvl w:val="8"/>"#) + paragraph("循环", "x", "")
        + "<w:p>\(SampleDOCX.run("暗", properties: #"<w:rStyle w:val="h"/>"#))</w:p>"
    )
    sample.styles = DOCXDocumentTests.styles
    sample.isStrict = isStrict
    sample.folder = isStrict ? "content/main" : "word"
    #expect(
      try sample.text == """
        # 国务院关于促进就业的意见

        ## 总则

        　　各地要抓好落实。

        ## 分章

        ### 分节

        正文

        ###### 末级

        循环

        """
    )
  }

  @Test("Notes stand at the end in the order of their marks, footnotes before endnotes, each once")
  func notes() throws {
    let mark: (String, String) -> String = { #"<w:r><w:\#($0)Reference w:id="\#($1)"/></w:r>"# }
    var sample = SampleDOCX(
      "<w:p>\(SampleDOCX.run("甲"))\(mark("endnote", "1"))\(mark("footnote", "3"))\(SampleDOCX.run("乙"))</w:p>"
        + "<w:p>\(SampleDOCX.run("丙"))\(mark("footnote", "2"))\(mark("footnote", "3"))\(mark("footnote", "8"))</w:p>"
    )
    let note: (String, String, String) -> String = {
      #"<w:\#($0) w:id="\#($1)">\#(SampleDOCX.paragraph($2))</w:\#($0)>"#
    }
    sample.footnotes =
      note("footnote", "0", "分隔") + note("footnote", "2", "脚注二") + note("footnote", "3", "脚注三")
    sample.endnotes = note("endnote", "1", "尾注一")
    #expect(try sample.text == "甲乙\n\n丙\n\n脚注三\n\n脚注二\n\n尾注一\n")
  }

  @Test("Title and authors come from the core properties; the days in them are no day of publication")
  func coreProperties() throws {
    var sample = SampleDOCX(SampleDOCX.paragraph("正文"))
    sample.core = """
      <cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:dcterms="http://purl.org/dc/terms/"><dc:title> 关于印发规划的通知 </dc:title>\
      <dc:creator>张三;李四</dc:creator><dcterms:created>2019-01-02T03:04:05Z</dcterms:created></cp:coreProperties>
      """
    let metadata = try DOCXDocument.read(sample.bytes).metadata
    #expect(metadata == DocumentMetadata(title: "关于印发规划的通知", authors: ["张三", "李四"]))
  }

  @Test("A property or a cover page that states a day of publication is believed")
  func publication() throws {
    var sample = SampleDOCX(SampleDOCX.paragraph("正文"))
    sample.coverPage = """
      <CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps">\
      <PublishDate>2024-04-23T00:00:00</PublishDate></CoverPageProperties>
      """
    #expect(
      try DOCXDocument.read(sample.bytes).metadata.published?.statement == "PublishDate 2024-04-23T00:00:00"
    )
    sample.custom = """
      <Properties xmlns:vt="urn:vt"><property name="存档日期"><vt:lpwstr>2020-01-01</vt:lpwstr></property>\
      <property name="印发日期"><vt:lpwstr>2024年4月9日</vt:lpwstr></property>\
      <property name="发文机关"><vt:lpwstr>某部</vt:lpwstr></property></Properties>
      """
    let metadata = try DOCXDocument.read(sample.bytes).metadata
    #expect(metadata.published?.day == CalendarDate(year: 2024, month: 4, day: 9))
    #expect(metadata.published?.statement == "印发日期 2024年4月9日")
    #expect(metadata.publisher == "某部")
  }

  @Test("A document without text says so; one without its main part or with broken markup is damaged")
  func errors() {
    #expect(throws: FormatError.withoutText(.docx)) { try textOfDOCX("<w:p/>") }
    #expect(throws: FormatError.damaged(.docx, reason: "word/document.xml is not well-formed XML")) {
      try textOfDOCX("<w:p>")
    }
    var archive = ArchiveWriter()
    archive.add("[Content_Types].xml", Array("<Types/>".utf8))
    let bytes = archive.bytes
    #expect(throws: FormatError.damaged(.docx, reason: "its main part is missing")) {
      try DOCXDocument.read(bytes)
    }
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let compound = "EncryptedPackage".utf8.reduce(into: signature) { $0 += [$1, 0] }
    #expect(throws: FormatError.encrypted(.docx)) { try DOCXDocument.read(compound) }
  }
}
