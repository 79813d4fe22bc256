import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Electronic books")
struct EPUBDocumentTests {
  @Test("Chapters come in the order of reading, what stands beside it after them")
  func order() throws {
    var book = SampleEPUB()
    #expect(try book.text == "# 第一章\n\n2024年4月23日，会议召开。\n\n# 第二章\n\n次日，试点启动。\n")
    book.chapters[0].attributes = #"linear="no""#
    #expect(try book.text == "# 第二章\n\n次日，试点启动。\n\n# 第一章\n\n2024年4月23日，会议召开。\n")
  }

  @Test("Tables of contents, marks of notes and page numbers of the print are left out")
  func apparatus() throws {
    var book = SampleEPUB()
    book.chapters = [
      ("toc.xhtml", "", SampleEPUB.page("<p>目录</p>")),
      (
        "a.xhtml", "",
        SampleEPUB.page(
          #"<nav epub:type="toc"><ol><li>第一章</li></ol></nav><p>2024年<a epub:type="noteref" href="n">1</a>4月"#
            + #"<span epub:type="pagebreak">12</span>，开工。</p><aside epub:type="footnote">据公报。</aside>"#
        )
      ),
    ]
    book.guide = #"<guide><reference type="toc" href="toc.xhtml#a"/></guide>"#
    #expect(try book.text == "2024年4月，开工。\n\n据公报。\n")
    book.guide = ""
    book.items = #"<item id="more" href="toc.xhtml" media-type="application/xhtml+xml" properties="nav"/>"#
    book.chapters[0].file = "cover.xhtml"
    #expect(try book.text == "目录\n\n2024年4月，开工。\n\n据公报。\n")
  }

  @Test("Marks of notes are known by their looks where a book does not say what they are")
  func marks() throws {
    var book = SampleEPUB()
    let body =
      ##"<p>4月<a href="#n1"><sup>[1]</sup></a>23日<sup><a href="#n2">②</a></sup>，10m<sup>2</sup>，见<a href="#c">3</a>"##
      + ##"<a href="#n3" class="footnote-ref">3</a>。</p>"##
      + ##"<p>①据公报。<a href="#r1">↩\##u{FE0E}</a></p>"##
    book.chapters = [("a.xhtml", "", SampleEPUB.page(body))]
    #expect(try book.text == "4月23日，10m2，见3。\n\n①据公报。\n")
  }

  @Test("A chapter that is no XML is read as HTML, named characters and all")
  func markup() throws {
    var book = SampleEPUB()
    let named = "<p>甲&mdash;乙&nbsp;&lt;丙&gt;&amp;amp;&unknown;</p>"
    book.chapters = [("a.xhtml", "", SampleEPUB.page(named)), ("b.xhtml", "", "<body><p>未闭合<p>又一段")]
    let text = try book.text
    #expect(text.hasPrefix("甲—乙"))
    #expect(text.contains("<丙>&amp;"))
    #expect(text.hasSuffix("\n\n未闭合\n\n又一段\n"))
    book.chapters = [
      ("a.xhtml", "", SampleEPUB.page("<p>甲&mdash;乙</p><script/><a id=\"x\"/><p>丙&ldquo;丁&rdquo;</p>"))
    ]
    #expect(try book.text == "甲—乙\n\n丙“丁”\n")
  }

  @Test("A picture stands for its fallback, in circles for nothing")
  func fallback() throws {
    var book = SampleEPUB()
    book.items = """
      <item id="more" href="a.svg" media-type="image/svg+xml" fallback="c1"/>\
      <item id="x" href="x.svg" media-type="image/svg+xml" fallback="x"/>
      """
    #expect(try book.text.hasPrefix("# 第二章"))
    book.items = book.items.replacing("c1", with: "x")
    #expect(try book.text.hasPrefix("# 第一章"))
  }

  private static let dates: [(version: String, metadata: String, statement: String?)] = [
    ("3.0", "<dc:date>2024-04-23</dc:date>", "dc:date 2024-04-23"),
    ("3.0", "<dc:date>2024</dc:date>", nil),
    (
      "3.0", "<dc:language>zh-CN</dc:language><dc:date>2024-04-22T16:00:00+00:00</dc:date>",
      "dc:date 2024-04-22T16:00:00+00:00"
    ),
    ("3.0", "<dc:date>0101-01-01T00:00:00+00:00</dc:date>", nil),
    ("3.0", #"<meta property="dcterms:modified">2024-04-23T00:00:00Z</meta>"#, nil),
    ("3.0", #"<meta property="dcterms:issued">2024-04-23</meta>"#, "dcterms:issued 2024-04-23"),
    ("2.0", #"<meta name="dcterms.issued" content="2024-04-23"/>"#, "dcterms.issued 2024-04-23"),
    ("2.0", "<dc:date>2024-04-23</dc:date>", nil),
    (
      "2.0",
      #"<dc:date opf:event="creation">2023-01-01</dc:date><dc:date opf:event="publication">2024-04-23</dc:date>"#,
      "dc:date opf:event=publication 2024-04-23"
    ),
  ]

  @Test("A day of publication is taken where one is stated", arguments: dates.indices)
  func published(number: Int) throws {
    let (version, metadata, statement) = EPUBDocumentTests.dates[number]
    var book = SampleEPUB()
    book.version = version
    book.metadata = metadata
    let published = try EPUBDocument.read(book.bytes).metadata.published
    #expect(published?.statement == statement)
    #expect(published?.day == statement.flatMap { _ in CalendarDate(year: 2024, month: 4, day: 23) })
  }

  @Test("Title, authors and publisher")
  func metadata() throws {
    var book = SampleEPUB()
    book.metadata = """
      <dc:title>大事记 </dc:title><dc:title>副题</dc:title><dc:creator>甲</dc:creator><dc:creator>乙</dc:creator>\
      <dc:publisher>某出版社</dc:publisher>
      """
    let expected = DocumentMetadata(title: "大事记", authors: ["甲", "乙"], publisher: "某出版社")
    #expect(try EPUBDocument.read(book.bytes).metadata == expected)
  }

  @Test("A protected book says so; hidden fonts protect nothing")
  func encryption() throws {
    var book = SampleEPUB()
    let list: (String) -> String = {
      "<encryption><EncryptedData><EncryptionMethod Algorithm=\"\($0)\"/></EncryptedData></encryption>"
    }
    book.encryption = list("http://www.idpf.org/2008/embedding")
    #expect(try book.text.hasPrefix("# 第一章"))
    book.encryption = list("http://www.w3.org/2001/04/xmlenc#aes256-cbc")
    #expect(throws: FormatError.encrypted(.epub)) { try book.text }
  }

  @Test("A missing chapter is damage; a book of pictures has no text")
  func errors() {
    var book = SampleEPUB()
    book.items = #"<item id="more" href="lost.xhtml" media-type="application/xhtml+xml"/>"#
    #expect(throws: FormatError.damaged(.epub, reason: "the chapter OEBPS/lost.xhtml is missing")) {
      try book.text
    }
    book.items = ""
    book.chapters = [("a.xhtml", "", SampleEPUB.page("<img src=\"a.png\"/>"))]
    #expect(throws: FormatError.withoutText(.epub)) { try book.text }
  }
}
