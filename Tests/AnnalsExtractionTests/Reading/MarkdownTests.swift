import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// Markdown's marks, and text that formats were turned into.
@Suite struct MarkdownTests {
  @Test func frontMatterIsTitleAndByline() {
    let page = """
      ---
      title: "大桥通车"
      date: 2024-05-01
      tags:
        - 交通
      ---

      大桥1日通车。

      ## 规模

      桥长三公里。
      """
    #expect(
      outline(page) == [
        "- furniture: ---", "1# heading: 大桥通车", "1 byline: 2024-05-01", "1 furniture: tags:",
        "1 furniture: - 交通",
        "1 furniture: ---", "1 paragraph: 大桥1日通车。", "1 heading: 规模", "1 paragraph: 桥长三公里。",
      ]
    )
  }

  @Test func aRuleAtTheTopIsNoFrontMatter() {
    #expect(outline("---\n\n大桥1日通车。\n\n---\n").contains("1 paragraph: 大桥1日通车。"))
  }

  @Test func fencedCodeIsNoText() {
    let page = "# 说明\n\n先运行程序。\n\n```sh\ndate 2024-05-01\n```\n\n再看结果。\n"
    #expect(PageReader.read(SourceDocument(page)).texts(.paragraph) == ["先运行程序。", "再看结果。"])
    let open = "# 说明\n\n```\n先运行程序。\n"
    #expect(PageReader.read(SourceDocument(open)).texts(.paragraph) == ["先运行程序。"])
  }

  @Test func underlinedHeadings() {
    let page = "年度报告\n====\n\n全年完成三项。\n\n进展\n----\n\n设计完成。\n"
    #expect(
      outline(page) == [
        "1# heading: 年度报告", "1 furniture: ====", "1 paragraph: 全年完成三项。", "1 heading: 进展", "1 furniture: ----",
        "1 paragraph: 设计完成。",
      ]
    )
  }

  @Test func hashesAroundATopicAreNoHeading() {
    #expect(outline("# 要闻\n\n#大桥通车#大桥今天通车了。\n").last == "1 paragraph: #大桥通车#大桥今天通车了。")
    #expect(outline("## 大桥通车 ##\n\n通车了。\n").first == "1# heading: 大桥通车")
  }

  @Test(arguments: [
    ("**大桥**1日*正式*通车。", "大桥1日正式通车。"),
    ("据[公报](https://example.org/a?b=(1)通车。", "据公报通车。"),
    ("![照片](a.png)大桥通车。", "照片大桥通车。"),
    ("用 `make` 构建，~~不~~通车。", "用 make 构建，不通车。"),
    ("use **Swift** now and __then__ rest.", "use Swift now and then rest."),
    ("面积5*3*2平方米，年__月__日填写。", "面积5*3*2平方米，年__月__日填写。"),
    ("见[1](附注)，共*三处。", "见[1](附注)，共*三处。"),
    ("snake_case_name 不变。", "snake_case_name 不变。"),
  ]) func inlineMarksAreLeftOut(_ text: String, _ words: String) {
    #expect(outline("# 标题\n\n\(text)\n").last == "1 paragraph: \(words)")
  }

  @Test func quotedLinesAreText() {
    #expect(
      outline("# 标题\n\n> 大桥全长三公里，跨越两岸，是全省最长的一座公路大桥，\n> 去年开工。\n")[1]
        == "1 paragraph: 大桥全长三公里，跨越两岸，是全省最长的一座公路大桥，去年开工。"
    )
  }

  @Test func tablesWithoutNumbersAreRows() {
    let page = "# 名单\n\n姓名\t单位\n周江\t江城晚报\n吴山\t江城日报\n\n甲  乙  丙\n丁  戊  己\n"
    #expect(
      PageReader.read(SourceDocument(page)).texts(.tableRow) == [
        "姓名\t单位", "周江\t江城晚报", "吴山\t江城日报", "甲 乙 丙", "丁 戊 己",
      ]
    )
  }

  /// What HTML, DOCX and PDF become: every line a paragraph, whether or not it has an end.
  @Test func linesOfFormatsAreParagraphs() {
    let page = """
      # 大桥通车

      2024年5月1日上午，跨江大桥举行通车仪式，来自两岸的近千名群众步行走过大桥

      全长三公里

      大桥去年开工，今年完成，比计划提前

      ## 规模

      - 双向六车道
      - 设计时速80公里

      项目\t数量
      桥墩\t12
      """
    #expect(
      outline(page, form: .paragraphs) == [
        "1# heading: 大桥通车", "1 paragraph: 2024年5月1日上午，跨江大桥举行通车仪式，来自两岸的近千名群众步行走过大桥", "1 paragraph: 全长三公里",
        "1 paragraph: 大桥去年开工，今年完成，比计划提前", "1 heading: 规模", "1 listItem: -双向六车道", "1 listItem: -设计时速80公里",
        "1 tableRow: 项目\t数量", "1 tableRow: 桥墩\t12",
      ]
    )
  }
}
