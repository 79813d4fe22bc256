import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct TableColumnsTests {
  private static let page = """
    # 全市水网建设规划

    到2025年，全市水网初步形成，供水保障能力明显提升。规划的主要指标如下。

    专栏：主要指标
    指标 单位 2020年 2025年
    供水总量 亿立方米 12.5 16.8
    管网漏损率 % 14 9

    各县区要抓好落实，按时报告进展。
    """

  @Test func everyColumnIsOneEventOfItsYear() throws {
    let events = extraction(of: Self.page, on: "2021-05-10").chronicle.events
      .filter { $0.mentions[0].rule == "table-column" }
    try #require(events.count == 2)
    #expect(events.map(\.label) == ["供水总量12.5亿立方米等2项指标", "供水总量16.8亿立方米等2项指标"])
    #expect(events.map(\.status) == [.statistic, .target])
    #expect(events.map(\.time.edtf) == ["2020", "2025"])
    #expect(events[1].figures.map(\.text) == ["16.8亿立方米", "9%"])
    #expect(events[1].figures.map(\.measure) == ["供水总量", "管网漏损率"])
    #expect(events[1].mentions.count == 2)
  }

  @Test func aTableWithoutYearsTellsNothing() {
    let page = Self.page.replacing("2020年 2025年", with: "现状 目标")
    let events = extraction(of: page, on: "2021-05-10").chronicle.events
    #expect(!events.contains { $0.mentions[0].rule == "table-column" })
  }
}
