import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct EventDatingTests {
  /// The events of a page whose publication date nothing from outside tells.
  private func events(of text: String) -> [Event] {
    let input = ExtractionInput(path: "page.txt", bytes: Array(text.utf8))
    return Extractor().extract([input]).chronicle.events
  }

  @Test func statementsOfAListDateNothingButThemselves() {
    let list = """
      1957年10月15日，大桥建成通车。
      昨天傍晚，最后一段管廊合龙。
      随后，工地恢复施工。
      2006年7月1日，铁路全线通车。
      """
    #expect(events(of: list).map(\.label) == ["大桥建成通车", "铁路全线通车"])
  }

  @Test func aNoticeIsIssuedOnItsDay() throws {
    let page = """
      # 关于做好冬季供水工作的通知

      现就有关事项通知如下：

      各地要提前检查管网。
      """
    let notice = try #require(
      extraction(of: page, on: "2024-11-06").chronicle.events.first { $0.mentions[0].rule == "notice" }
    )
    #expect(notice.kind == .publication)
    #expect(notice.time.edtf == "2024-11-06")
    #expect(notice.label == "关于做好冬季供水工作的通知")
  }

  @Test func aNoticeSaysWhatItIsThoughItsHeadlineBreaksOff() throws {
    let page = "# 关于做好冬季供水工作\n\n现就有关事项通知如下：\n\n各地要提前检查管网。\n"
    let notice = try #require(
      extraction(of: page, on: "2024-11-06").chronicle.events.first { $0.mentions[0].rule == "notice" }
    )
    #expect(notice.label == "关于做好冬季供水工作的通知")
  }

  @Test func thePeriodOfAPlanIsAPlan() throws {
    let page = """
      # 南河流域治理规划

      规划期为2026—2030年，范围为全流域。
      """
    let plan = try #require(
      extraction(of: page, on: "2025-11-06").chronicle.events.first { $0.kind == .plan }
    )
    #expect(plan.status == .planned)
    #expect(plan.time.edtf == "2026/2030")
    #expect(plan.label == "南河流域治理规划")
  }

  @Test func aYearKnownWithoutItsDaysDatesNothingUndated() {
    let page = """
      # 山乡新貌

      2023年，全县粮食产量达到5万吨。

      大桥已经通车。
      """
    let found = events(of: page)
    #expect(found.contains { $0.status == .statistic })
    #expect(!found.contains { $0.label.contains("通车") })
  }

  @Test func whatWentBeforeAMeetingEndsWhenItBegins() throws {
    let text = "5月20日，水利部在成都召开会议。会前，水利厅印发了《节水方案》。"
    let issued = try #require(
      extraction(of: text, on: "2024-05-22").chronicle.events.first { $0.label.contains("印发") }
    )
    #expect(issued.time.interval.start == nil)
    #expect(issued.time.interval.lastDay == CalendarDate(iso8601: "2024-05-19"))
  }

  @Test func whatIsIntendedIsNotTold() {
    let text = "2024年3月5日，县政府将举行签约仪式，擦亮品牌，开展宣传。"
    let labels = extraction(of: text, on: "2024-03-01").chronicle.events.map(\.label)
    #expect(labels == ["县政府将举行签约仪式"])
  }
}
