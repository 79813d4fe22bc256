import AnnalsTestSupport
import Testing

@testable import AnnalsFormats

@Suite("Titles without a style")
struct UnstyledTitleTests {
  private func centred(_ text: String, size: Int, colour: String = "auto") -> String {
    let run = SampleDOCX.run(text, properties: #"<w:sz w:val="\#(size)"/><w:color w:val="\#(colour)"/>"#)
    return #"<w:p><w:pPr><w:jc w:val="center"/></w:pPr>\#(run)</w:p>"#
  }

  private let heading = SampleDOCX.paragraph("一、总体要求", properties: #"<w:outlineLvl w:val="0"/>"#)

  @Test("The largest centred lines above the headings are the title, the red name of the authority is not")
  func found() throws {
    let body =
      centred("某某省人民政府文件", size: 90, colour: "FF0000") + centred("某政发〔2024〕4号", size: 32)
      + centred("某某省人民政府关于进一步做好", size: 44) + centred("稳就业工作的通知", size: 44)
      + SampleDOCX.paragraph("各市人民政府：") + heading
    #expect(
      try textOfDOCX(body) == """
        某某省人民政府文件

        某政发〔2024〕4号

        # 某某省人民政府关于进一步做好稳就业工作的通知

        各市人民政府：

        ## 一、总体要求

        """
    )
  }

  @Test("Without headings, below running text or as a sentence it is none")
  func notFound() throws {
    let title = centred("关于稳就业工作的通知", size: 44)
    #expect(try textOfDOCX(title + SampleDOCX.paragraph("正文。")) == "关于稳就业工作的通知\n\n正文。\n")
    #expect(try textOfDOCX(SampleDOCX.paragraph("前言。") + title + heading).contains("# 关于") == false)
    #expect(try textOfDOCX(centred("请各地落实。", size: 44) + heading) == "请各地落实。\n\n# 一、总体要求\n")
    #expect(try textOfDOCX(heading + title) == "# 一、总体要求\n\n关于稳就业工作的通知\n")
  }
}
