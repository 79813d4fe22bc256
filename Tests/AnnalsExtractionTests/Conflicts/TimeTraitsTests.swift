import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct TimeTraitsTests {
  /// The words that have a trait.
  private func words(_ text: String, with trait: TimeTraits) -> [String] {
    let options = TimeTagger.Options(publicationDate: CalendarDate(iso8601: "2024-04-23"))
    let page = TimeTagger().tag(PageReader.read(SourceDocument(text)), options: options)
    return zip(page.times, TimeTraits.all(on: page)).filter { $0.1.contains(trait) }
      .map { page.page.text.string($0.0.range) }
  }

  @Test func datesAreRangesOrSingle() {
    let text = "2021—2025年实施规划。2024年4月23日召开会议。今年5月完成。"
    #expect(words(text, with: .range) == ["2021—2025年"])
    #expect(words(text, with: .single) == ["2024年4月23日", "今年5月"])
    #expect(words(text, with: .explicitDay) == ["2024年4月23日"])
    #expect(words(text, with: .givesYear) == ["2024年4月23日"])
  }

  @Test func yearsMayBeDeadlinesOrColumns() {
    #expect(words("到2025年，建成大桥。2026年通车。", with: .deadline) == ["2025年"])
    #expect(words("指标 2023年 2024年 2025年", with: .continuesYears) == ["2024年", "2025年"])
    #expect(words("2023年和2024年", with: .continuesYears) == [])
  }

  @Test func plansAndLengthsAreKnown() {
    #expect(words("“十四五”规划提出，学校建校70周年。", with: .numberedPlan).count == 1)
    #expect(words("学校建校70周年，历时三个月。", with: .lengthInYears) == ["70周年"])
  }
}
