import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Tables of text documents")
struct WordTableTests {
  private func cell(_ texts: String..., properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(texts.map { SampleDOCX.paragraph($0) }.joined())</w:tc>"
  }

  private func table(_ rows: [String]...) -> String {
    "<w:tbl><w:tblPr/>\(rows.map { "<w:tr>\($0.joined())</w:tr>" }.joined())</w:tbl>"
  }

  @Test("Rows are lines of cells; wide cells keep the columns, tall short ones are said again")
  func merged() throws {
    let first = #"<w:vMerge w:val="restart"/>"#
    let long = String(repeating: "长", count: 41)
    let body =
      SampleDOCX.paragraph("大事记")
      + table(
        [cell("月份", properties: #"<w:gridSpan w:val="2"/>"#), cell("事项")],
        [
          cell("2024年4月", properties: first), cell("3日"), cell("召开会议", "印发通知"), cell(long, properties: first),
        ],
        [cell("", properties: "<w:vMerge/>"), cell("23日"), cell("启动试点"), cell("", properties: "<w:vMerge/>")]
      ) + SampleDOCX.paragraph("表后")
    #expect(
      try textOfDOCX(body)
        == "大事记\n\n月份\t\t事项\n2024年4月\t3日\t召开会议 印发通知\t\(long)\n2024年4月\t23日\t启动试点\n\n表后\n"
    )
  }

  @Test("A table of one column, or around other tables, is a frame for what stands in it")
  func layout() throws {
    let inner = table([cell("甲"), cell("1")], [cell("乙"), cell("2")])
    #expect(try textOfDOCX(table([cell("第一段", "第二段")])) == "第一段\n\n第二段\n")
    #expect(try textOfDOCX(table([cell("左"), "<w:tc>\(inner)</w:tc>"])) == "左\n\n甲\t1\n乙\t2\n")
  }

  @Test("Rows and cells that are tracked as deleted are gone")
  func deleted() throws {
    let gone = "<w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>\(cell("删"))\(cell("除"))</w:tr>"
    let body =
      "<w:tbl>\(gone)<w:tr>\(cell("甲"))\(cell("删", properties: #"<w:cellDel w:id="2"/>"#))\(cell("乙"))</w:tr></w:tbl>"
    #expect(try textOfDOCX(body) == "甲\t乙\n")
  }
}
