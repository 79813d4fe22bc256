import AnnalsTestSupport
import Foundation
import Testing

/// Files in formats that their text has to be taken out of, through the real command.
@Suite struct FormatTests {
  private let sentence = "2024年4月23日，市文化馆召开非遗保护座谈会，共120人参加。"

  /// A web page around a text, in words that GB 18030 and Big5 have as well.
  private func page(_ text: String, charset: String) -> String {
    """
    <html><head><meta charset="\(charset)"><title>非遗保护座谈会_本地网</title></head><body>
    <ul><li><a href="/">首页</a></li><li><a href="/2023">2023年12月1日起施行</a></li></ul>
    <div class="article"><h1>非遗保护座谈会</h1><p>\(text)</p><p>会后，与会代表参观了展厅，并就展品的保存与修复
    交换了意见，随后观看了一场皮影戏。</p></div></body></html>
    """
  }

  /// The least that a text document in Office Open XML needs.
  private func docx(_ text: String) -> [UInt8] {
    var archive = ArchiveWriter()
    archive.add("[Content_Types].xml", Array(DOCXParts.contentTypes.utf8))
    archive.add("_rels/.rels", Array(DOCXParts.relationships.utf8))
    archive.add("word/document.xml", Array(DOCXParts.document(text).utf8))
    return archive.bytes
  }

  /// A package of Office whose main part is a workbook.
  private var workbook: [UInt8] {
    var archive = ArchiveWriter()
    archive.add(
      "[Content_Types].xml",
      Array(DOCXParts.contentTypes.replacing("wordprocessingml", with: "x").utf8)
    )
    archive.add("_rels/.rels", Array(DOCXParts.relationships.replacing("word/", with: "xl/").utf8))
    return archive.bytes
  }

  @Test func theSamplePageGivesItsArticleAndNothingAroundIt() throws {
    let result = try AnnalsBinary.run("extract", "\(Repository.root)/seeds/web-page.html", "--format", "json")
    #expect(result.exitCode == 0)
    let model = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let document = try #require((model["documents"] as? [[String: Any]])?.first)
    #expect(document["title"] as? String == "深中通道今日通车 深圳到中山只要半小时")
    let publication = try #require(document["publication"] as? [String: Any])
    #expect(publication["edtf"] as? String == "2024-06-30")
    #expect(publication["source"] as? String == "metadata")
    #expect((document["articles"] as? [Any])?.count == 1, "the editor's note signs the page, not a section")
    let labels = try #require(model["events"] as? [[String: Any]]).compactMap { $0["label"] as? String }
    #expect(labels.contains { $0.contains("深中通道通车") }, "\(labels)")
    for stray in ["停航", "总结会", "新规", "备案"] { #expect(!labels.contains { $0.contains(stray) }) }
  }

  @Test func aPageIsReadInTheEncodingOfItsBytesWhateverItSays() throws {
    let expected = try AnnalsBinary.run(
      ["timeline", "-", "--sources", "none"],
      input: Array(page(sentence, charset: "utf-8").utf8)
    )
    #expect(expected.text.contains("座谈会"))
    // 0x80000632 is Foundation's number for GB 18030.
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    for (charset, encoding) in [("gbk", gb18030), ("gb2312", .utf8), ("utf-8", .utf16)] {
      let bytes = try #require(page(sentence, charset: charset).data(using: encoding))
      let result = try AnnalsBinary.run(["timeline", "-", "--sources", "none"], input: Array(bytes))
      #expect(result.exitCode == 0)
      #expect(result.text == expected.text, "\(charset)")
    }
  }

  @Test func theContentTellsTheFormatOnStandardInputAndUnderAWrongName() throws {
    let folder = try TemporaryFolder()
    let bytes = docx(sentence)
    let named = try AnnalsBinary.run("times", try folder.write(bytes, to: "notes.txt"), "--format", "json")
    let piped = try AnnalsBinary.run(["times", "-", "--format", "json"], input: bytes)
    for result in [named, piped] {
      #expect(result.exitCode == 0, "\(result.errors)")
      #expect(result.text.contains("\"2024-04-23\""))
    }
  }

  @Test func offsetsReferToTheTextThatIsSaved() throws {
    let folder = try TemporaryFolder()
    let document = try folder.write(docx("第一段话。" + sentence), to: "in/notes.docx")
    let texts = folder.path("texts/all")
    let result = try AnnalsBinary.run("times", document, "--format", "json", "--save-text", texts)
    #expect(result.exitCode == 0, "\(result.errors)")
    let text = Array(
      String(decoding: try folder.read("texts/all/notes.docx.txt"), as: UTF8.self).unicodeScalars
    )
    let model = try #require(try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any])
    let times = try #require(model["times"] as? [[String: Any]])
    #expect(!times.isEmpty)
    for time in times {
      let start = try #require(time["start"] as? Int)
      let end = try #require(time["end"] as? Int)
      var slice = String.UnicodeScalarView()
      slice.append(contentsOf: text[start..<end])
      #expect(String(slice) == time["text"] as? String)
    }
  }

  @Test func textsOfOneNameAreAllSavedAndNoInputIsOverwritten() throws {
    let folder = try TemporaryFolder()
    let one = try folder.write(sentence, to: "a/x.txt")
    let two = try folder.write("2023年12月1日，新馆启用。", to: "b/x.txt")
    let saved = try AnnalsBinary.run("extract", one, two, "--save-text", folder.path("texts"))
    #expect(saved.exitCode == 0)
    #expect(String(decoding: try folder.read("texts/x.txt.txt"), as: UTF8.self) == sentence)
    #expect(String(decoding: try folder.read("texts/x.txt-2.txt"), as: UTF8.self).contains("新馆"))
    let input = try folder.write(sentence, to: "texts/x.txt-2.txt")
    let refused = try AnnalsBinary.run("extract", one, two, input, "--save-text", folder.path("texts"))
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("x.txt-2.txt: it is an input"))
    #expect(String(decoding: try folder.read("texts/x.txt-2.txt"), as: UTF8.self) == sentence)
  }

  @Test func theEncodingThatIsNamedIsTaken() throws {
    let folder = try TemporaryFolder()
    // 2024年4月23日 in GB 18030.
    let bytes: [UInt8] = Array("2024".utf8) + [0xC4, 0xEA, 0x34, 0xD4, 0xC2, 0x32, 0x33, 0xC8, 0xD5]
    let path = try folder.write(bytes, to: "short.txt")
    let named = try AnnalsBinary.run("times", path, "--encoding", "gb2312")
    #expect(named.exitCode == 0, "\(named.errors)")
    #expect(named.text.contains("2024-04-23"))
    #expect(named.errors.isEmpty, "nothing was guessed")
    let guessed = try AnnalsBinary.run("times", path)
    #expect(guessed.text == named.text)
    #expect(guessed.errors.contains("read as GB18030"))
    let wrong = try AnnalsBinary.run("times", path, "--encoding", "utf-8")
    #expect(wrong.exitCode == 1)
    #expect(wrong.errors.contains("byte 4"))
    let unknown = try AnnalsBinary.run("times", path, "--encoding", "klingon")
    #expect(unknown.exitCode == 2)
    #expect(unknown.errors.contains("GB18030"))
  }

  @Test func whatCannotBeReadIsToldInOneLineThatSaysWhatToDo() throws {
    let folder = try TemporaryFolder()
    let good = try folder.write(sentence, to: "good.txt")
    let bad = [
      try folder.write(Array(docx(sentence).prefix(300)), to: "cut.docx"),
      try folder.write("<html><body><script>load()</script></body></html>", to: "empty.html"),
      try folder.write(Array("%PDF-1.4 nothing else".utf8), to: "broken.pdf"),
      try folder.write([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], to: "old.doc"),
      try folder.write(workbook, to: "table.xlsx"),
    ]
    let result = try AnnalsBinary.run(["timeline", good] + bad)
    #expect(result.exitCode == 1)
    #expect(result.text.contains("座谈会"))
    for path in bad {
      let lines = result.errorLines.filter { $0.hasPrefix("annals: \(path): ") }
      #expect(lines.count == 1, "\(result.errors)")
      #expect(lines.allSatisfy { $0.contains("; ") }, "says what to do: \(lines)")
    }
  }

  @Test func withoutPopplerAPDFIsToldToNeedIt() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write(Array("%PDF-1.4\n".utf8), to: "report.pdf")
    let result = try AnnalsBinary.run(["timeline", path], environment: ["PATH": "/nonexistent"])
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("pdftotext"))
    #expect(result.errors.contains("poppler-utils"))
  }
}

/// The parts of a text document with one paragraph.
private enum DOCXParts {
  static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
    <Override PartName="/word/document.xml"
     ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  static let relationships = """
    <?xml version="1.0" encoding="UTF-8"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
     Target="word/document.xml"/></Relationships>
    """

  static func document(_ text: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
    <w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:body></w:document>
    """
  }
}
