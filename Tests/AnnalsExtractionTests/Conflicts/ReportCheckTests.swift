import AnnalsCore
import Testing

@testable import AnnalsExtraction

/// What reports of one accident say differently.
@Suite struct ReportCheckTests {
  /// The contradictions between two reports, one a day.
  private func conflicts(_ first: String, _ second: String) -> [Conflict] {
    let inputs = [("a.txt", first, "2022-08-03"), ("b.txt", second, "2022-08-05")].map { path, text, day in
      ExtractionInput(
        path: path,
        bytes: Array(text.utf8),
        publicationDate: CalendarDate(iso8601: day)
      )
    }
    return Extractor().extract(inputs).chronicle.conflicts
  }

  /// Whether a contradiction is about the count of something.
  private func counts(_ conflict: Conflict, _ name: String) -> Bool {
    if case .differentCounts(of: name, _) = conflict.message { true } else { false }
  }

  private let fire = "2022年8月2日10时许，东湾面粉厂发生爆炸起火。"

  @Test func laterCountsAreAnUpdate() throws {
    let found = conflicts(fire + "事故已造成2人死亡。", fire + "事故已造成5人死亡。")
    let deaths = try #require(found.first { counts($0, "死亡") })
    #expect(deaths.kind == "update")
    #expect(Set(deaths.spans.map(\.document)).count == 2)
  }

  @Test func victimsDoNotComeBackToLife() throws {
    let found = conflicts(
      fire + "事故已造成2人死亡。截至8月4日，事故已造成7人死亡。",
      fire + "事故已造成5人死亡。"
    )
    #expect(found.first { counts($0, "死亡") }?.kind == "contradiction")
  }

  @Test func injuriesByDegreeAddUp() {
    let same = conflicts(fire + "事故已造成4人重伤，6人轻伤。", fire + "事故已造成10人受伤。")
    #expect(!same.contains { counts($0, "受伤") })
    let other = conflicts(fire + "事故已造成4人重伤，6人轻伤。", fire + "事故已造成12人受伤。")
    #expect(other.contains { counts($0, "受伤") && $0.kind == "update" })
  }

  @Test func oneHappeningHasOneDay() {
    let found = conflicts("2022年8月1日，东湾跨海大桥正式建成通车。", "2022年8月2日，东湾跨海大桥正式建成通车。")
    #expect(found.contains { $0.kind == "contradiction" && $0.spans.count == 2 })
    let meetings = conflicts("2022年8月1日，东湾市政府召开常务会议。", "2022年8月2日，东湾市政府召开常务会议。")
    #expect(meetings.isEmpty)
  }

  @Test func columnsOfOneYear() {
    let table = "发展指标\n指标 单位 2024年 2024年\n森林面积 万亩 120 150\n水库 座 30 45\n"
    let found = conflicts("2022年8月1日，省政府印发规划。\n\n" + table, "")
    #expect(found.contains { $0.kind == "repeated-column" }, "\(found.map(\.kind))")
    let sound = table.split(separator: "单位 2024年").joined(separator: "单位 2020年")
    #expect(!conflicts("2022年8月1日，省政府印发规划。\n\n" + sound, "").contains { $0.kind == "repeated-column" })
  }
}
