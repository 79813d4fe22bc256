import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// Short lines of a text that marks its headings.
@Suite struct MarkedHeadingTests {
  @Test func shortLinesAreText() {
    let page = """
      # 水库志

      ## 建设

      水库1958年5月6日动工。

      三万民工上阵

      大坝1960年合龙。

      ## 运行

      水库1961年蓄水。

      灌溉二十万亩
      """
    #expect(
      outline(page) == [
        "1# heading: 水库志", "1 heading: 建设", "1 paragraph: 水库1958年5月6日动工。", "1 paragraph: 三万民工上阵",
        "1 paragraph: 大坝1960年合龙。", "1 heading: 运行", "1 paragraph: 水库1961年蓄水。", "1 paragraph: 灌溉二十万亩",
      ]
    )
  }

  @Test func partsOfTitlesStayHeadings() {
    let page = "# 水库志\n\n一座大坝的六十年\n\n水库1958年动工。\n\n大事记\n\n## 建设\n\n大坝1960年合龙。\n"
    #expect(PageReader.read(SourceDocument(page)).texts(.heading) == ["水库志", "一座大坝的六十年", "大事记", "建设"])
  }

  @Test func aNewspaperMarksSomeHeadlinesOnly() {
    let page = "# 水库放水\n\n水库5月6日放水。\n\n（记者林晓）\n\n# 大桥通车\n\n大桥5月6日通车。\n\n渡口停航\n\n渡口今起停航。\n"
    #expect(PageReader.read(SourceDocument(page)).texts(.heading) == ["水库放水", "大桥通车", "渡口停航"])
  }

  @Test func aSignatureIsNoText() {
    let page = "# 通告\n\n## 事项\n\n水库5月6日放水。\n\n## 要求\n\n沿岸注意安全。\n\n江城市水务局\n\n2024年5月5日\n"
    #expect(PageReader.read(SourceDocument(page)).texts(.byline) == ["江城市水务局", "2024年5月5日"])
  }
}
