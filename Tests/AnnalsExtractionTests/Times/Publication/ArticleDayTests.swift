import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct ArticleDayTests {
  private func tag(_ text: String, given: String? = nil, metadata: String? = nil) -> DatedPage {
    var options = TimeTagger.Options(publicationDate: given.flatMap { CalendarDate(iso8601: $0) })
    options.metadata.published = metadata.flatMap { CalendarDate(iso8601: $0) }.map {
      DocumentMetadata.PublicationDay(day: $0, statement: "published \($0)")
    }
    return TimeTagger().tag(PageReader.read(SourceDocument(text)), options: options)
  }

  private func days(_ page: DatedPage) -> [String?] { page.articleDates.map { $0?.iso8601 } }

  @Test func theDatelineRulesTheArticleAndTheMetadataTheDocument() {
    let page = tag("## 水库\n\n新华社江州2023年8月9日电 水库9日开闸。\n\n## 早市\n\n早市昨日开张。\n", metadata: "2023-08-20")
    #expect(page.publication?.day == CalendarDate(iso8601: "2023-08-20"))
    #expect(days(page) == ["2023-08-09", "2023-08-20"])
    #expect(page.times.map(\.value) == ["2023-08-09", "2023-08-09", "2023-08-19"])
  }

  @Test func aDatelineWithoutAYearIsOfTheYearThatItsArticleSpeaksFrom() {
    let page = tag(
      """
      ## 展览

      新华社江州10月8日电 今年是新中国成立75周年，展览开放。

      ## 灌区

      新华社江州12月28日电 今年是“十四五”收官之年，灌区通水。
      """
    )
    #expect(days(page) == ["2024-10-08", "2025-12-28"])
  }

  @Test func aDatelineBeforeTheTurnOfTheYearIsOfTheOldYear() {
    #expect(days(tag("新华社江州12月30日电 灯会亮灯。", given: "2025-01-02")) == ["2024-12-30"])
    #expect(days(tag("新华社江州1月6日电 2024年增长，2024年12月创新高。")) == ["2025-01-06"])
  }

  @Test func theDateUnderADocumentIsItsDay() {
    let page = tag("## 通知一\n\n各乡镇：\n\n请于本月底前上报。\n\n县政府\n\n2019年3月6日\n")
    #expect(days(page) == ["2019-03-06"])
    #expect(page.publication?.source == .signature)
  }

  @Test func aDatelineMayCloseTheReport() {
    let page = tag("## 夜市\n\n老街夜市昨日开放。（新华社江州2023年8月9日电 记者林晓）\n")
    #expect(days(page) == ["2023-08-09"])
    #expect(page.times.first?.value == "2023-08-08")
    #expect(tag("## 夜市\n\n老街夜市开放。（新华社记者林晓摄）\n").page.articles.map(\.dateline) == [nil])
  }

  @Test func whatNothingTellsStaysOpen() {
    let page = tag("## 早市\n\n新华社江州8月9日电 早市9日开张。\n")
    #expect(days(page) == [nil])
    #expect(page.publication?.isBounded == false)
    #expect(page.times.map { $0.interval == nil } == [true, true])
  }
}
