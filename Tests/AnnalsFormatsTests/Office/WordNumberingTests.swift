import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Lists of text documents")
struct WordNumberingTests {
  private static func level(_ number: Int, _ format: String, _ text: String, _ more: String = "") -> String {
    """
    <w:lvl w:ilvl="\(number)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/>\(more)\
    <w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  /// The numbers of official documents, 一、（一）and 1., and items.
  private static let official =
    #"<w:abstractNum w:abstractNumId="7">"# + level(0, "chineseCounting", "%1、")
    + level(1, "chineseCountingThousand", "（%2）") + level(2, "decimal", "%3.")
    + level(3, "decimal", "%1.%4", "<w:isLgl/>")
    + #"</w:abstractNum><w:abstractNum w:abstractNumId="8">"# + level(0, "bullet", "\u{F0B7}")
    + level(1, "japaneseCounting", "第%2条", #"<w:pStyle w:val="Article"/>"#)
    + level(2, "none", "注：") + "</w:abstractNum>"
    + #"<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>"#
    + #"<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>"#
    + "</w:lvlOverride></w:num>"

  private func text(_ body: String, styles: String = "") throws -> String {
    var sample = SampleDOCX(body)
    sample.numbering = WordNumberingTests.official
    sample.styles = styles
    return try sample.text
  }

  @Test(
    "Numbers count by level, begin anew below a higher level, and go on in another list of the definition"
  )
  func counts() throws {
    let item = { SampleDOCX.item($0, list: $1, level: $2) }
    let body =
      item("总体要求", 1, 0) + item("指导思想", 1, 1) + item("基本原则", 1, 1) + item("坚持就业优先", 1, 2)
      + item("主要任务", 1, 0) + item("稳定岗位", 1, 1) + item("清理", 1, 3) + item("另行开始", 3, 0) + item("接着", 1, 0)
    #expect(
      try text(body) == """
        一、总体要求

        （一）指导思想

        （二）基本原则

        1. 坚持就业优先

        二、主要任务

        （一）稳定岗位

        2.1 清理

        五、另行开始

        六、接着

        """
    )
  }

  @Test("Bullets make items; labels without a number and in words are written out")
  func bullets() throws {
    let body =
      SampleDOCX.item("甲", list: 2) + SampleDOCX.item("乙", list: 2)
      + SampleDOCX.item("为了规范", list: 2, level: 1)
      + SampleDOCX.item("含税", list: 2, level: 2) + SampleDOCX.item("无此表", list: 9)
    #expect(try text(body) == "- 甲\n- 乙\n\n第一条 为了规范\n\n注：含税\n\n无此表\n")
  }

  @Test("A style numbers its paragraphs; a paragraph may take itself out")
  func styles() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Article"><w:name w:val="条"/><w:pPr><w:numPr><w:numId w:val="2"/>\
      </w:numPr></w:pPr></w:style>
      """
    let out = #"<w:numPr><w:numId w:val="0"/></w:numPr>"#
    let body =
      SampleDOCX.paragraph("总则", style: "Article")
      + SampleDOCX.paragraph("说明", style: "Article", properties: out)
      + SampleDOCX.paragraph("附则", style: "Article")
    #expect(try text(body, styles: styles) == "第一条 总则\n\n说明\n\n第二条 附则\n")
  }

  @Test(
    "Numbers in their formats",
    arguments: [
      (1, "chineseCounting", "一"), (10, "chineseCounting", "十"), (12, "japaneseCounting", "十二"),
      (20, "chineseCounting", "二十"), (105, "chineseCountingThousand", "一百零五"),
      (110, "chineseCountingThousand", "一百一十"), (3020, "chineseCountingThousand", "三千零二十"),
      (12, "chineseLegalSimplified", "壹拾贰"), (10_000, "chineseCounting", "10000"),
      (24, "ideographDigital", "二四"),
      (3, "ideographTraditional", "丙"), (11, "ideographTraditional", "11"), (12, "ideographZodiac", "亥"),
      (7, "decimalEnclosedCircleChinese", "⑦"), (21, "decimalEnclosedCircle", "㉑"), (4, "upperRoman", "IV"),
      (1999, "lowerRoman", "mcmxcix"), (28, "upperLetter", "BB"), (3, "lowerLetter", "c"),
      (5, "decimalZero", "05"),
      (12, "decimalFullWidth", "１２"), (9, "hebrew2", "9"), (0, "chineseCounting", "0"), (8, "none", ""),
    ]
  )
  func formats(number: Int, format: String, text: String) {
    #expect(NumberFormat.text(number, format: format) == text)
  }
}
