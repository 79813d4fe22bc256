import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct TimeTaggerTests {
  private func tag(_ text: String, date: String? = nil) -> DatedPage {
    let page = PageReader.read(SourceDocument(text))
    let options = TimeTagger.Options(publicationDate: date.flatMap { CalendarDate(iso8601: $0) })
    return TimeTagger().tag(page, options: options)
  }

  private func interval(_ start: String, _ end: String) -> CalendarInterval? {
    guard let first = CalendarDate(iso8601: start), let last = CalendarDate(iso8601: end) else { return nil }
    return CalendarInterval(from: first, to: last)
  }

  @Test func aDatelineWithoutAYearTakesItFromThePublication() {
    let page = tag("## 港口扩建工程动工\n\n新华社广州3月8日电 记者8日获悉，近日港口动工。\n", date: "2024-03-09")
    #expect(page.articleDates == [CalendarDate(iso8601: "2024-03-08")])
    #expect(page.times.map(\.value) == ["2024-03-08", "2024-03-08", "PAST_REF"])
    #expect(page.times.last?.interval == interval("2024-03-02", "2024-03-09"))
    #expect(page.times.last?.anchor == .dateline)
  }

  @Test func theYearOfADatelineIsInferredFromTheText() {
    let page = tag("## 快递业务量增长\n\n新华社北京1月9日电 2024年，业务量增长两成。2024年12月创新高。\n")
    #expect(page.publication?.source == .inferred)
    #expect(page.publication?.evidence.count == 2)
  }

  @Test func yearsAloneGiveAYearAndNoDay() {
    let page = tag("## 园区见闻\n\n2023年，园区落成。今年，订单翻番，目前有企业三十家。\n")
    #expect(page.publication?.interval == CalendarInterval(year: 2023))
    #expect(page.times.map(\.interval) == [CalendarInterval(year: 2023), CalendarInterval(year: 2023), nil])
  }

  @Test func theLatestPastDayIsTheEarliestPublication() {
    let page = tag("## 园区见闻\n\n2025年开局良好。今年1月6日首店开业。2月3日，新线投产。将于11月9日验收。当天清晨人不多。\n")
    #expect(page.publication?.interval == interval("2025-02-03", "2026-01-01"))
    #expect(page.publication?.evidence.map { page.page.text.string($0) } == ["2月3日", "2025年", "今年1月6日"])
    #expect(page.articleDates == [nil])
  }

  @Test func withoutAPresentYearNothingIsKnownOfTheEnd() {
    let page = tag("## 城镇人口\n\n按2022年的口径计算。据统计，到2023年2月，常住人口九亿。3月5日拍摄。\n")
    #expect(page.publication?.interval == CalendarInterval(start: CivilTime(iso8601: "2023-02-28"), end: nil))
    #expect(page.times.map(\.bound) == [nil, .until, nil])
  }

  @Test func statementsOfAListSayNothingOfEachOther() {
    let list = "2023年4月3日17时20分，飞船启程。\n今年一季度，出口增长。\n4月1日启动，为期一年。\n2019年竣工。\n"
    let page = tag(list)
    #expect(page.publication == nil)
    #expect(page.times.map { $0.interval == nil } == [false, true, true, true, false])
    #expect(tag(list, date: "2024-05-06").times.allSatisfy { $0.interval != nil })
  }

  @Test func anAnniversaryOfAnEventOfTheTableEndsOnItsDay() {
    let page = tag("庆祝新中国成立75周年。店庆十周年。", date: "2024-10-08")
    #expect(page.times.map(\.interval) == [interval("1949-10-01", "2024-10-01"), nil])
  }

  @Test func aDayThatNothingTellsIsNotItsYear() {
    let page = tag("## 乡村\n\n2025年度改造按时完成，垃圾当天清走。今年不变。\n")
    #expect(page.times.map(\.value) == ["2025", "XXXX-XX-XX", "2025"])
  }

  @Test func unitsBeforeAndAfterAreWhole() {
    let page = tag("上两周降雨，前两天放晴，下三个月少雨。", date: "2024-04-24")
    #expect(
      page.times.map(\.interval) == [
        interval("2024-04-08", "2024-04-22"), interval("2024-04-22", "2024-04-24"),
        interval("2024-05-01", "2024-08-01"),
      ]
    )
  }

  @Test func aMonthAheadOfAReportLiesInTheYearBefore() {
    let page = tag("12月30日大桥合龙。将于3月通车。", date: "2025-01-05")
    #expect(page.times.map(\.value) == ["2024-12-30", "2025-03"])
  }

  @Test func anHourBelongsToTheDaySpokenOfLast() {
    let page = tag("4月1日举行仪式。当日下午开放，21时30分闭馆。", date: "2025-04-03")
    #expect(page.times.map(\.value) == ["2025-04-01", "2025-04-01TAF", "2025-04-01T21:30"])
  }

  @Test func stepsSayWhereTheMissingPartsCameFrom() throws {
    let page = tag("新华社广州3月8日电 记者8日获悉，工程动工。", date: "2024-03-09")
    let day = try #require(page.times.last)
    let step = try #require(day.steps.first)
    #expect(step.field == "month" || step.field == "year")
    #expect(step.anchor == .dateline || step.anchor == .previous)
    #expect(step.range.map { page.page.text.string($0) } == "3月8日")
  }

  @Test func aGivenDateBeatsTheClock() throws {
    let page = PageReader.read(SourceDocument("今天开幕。"))
    let options = TimeTagger.Options(
      publicationDate: CalendarDate(iso8601: "2024-04-24"),
      referenceTime: CivilTime(iso8601: "2026-01-01T09:00")
    )
    #expect(TimeTagger().tag(page, options: options).times.map(\.value) == ["2024-04-24"])
  }

  @Test func datelinesOfDifferentYearsMakeACompilationWithoutAReference() {
    let page = tag(
      """
      ## 部署春耕

      新华社北京2010年2月22日电 会议部署春耕。

      ## 回顾一年

      新华社北京2011年5月29日电 记者今日获悉。

      ## 工作意见

      目前的任务很重。
      """
    )
    #expect(page.publication?.interval.start == CivilTime(iso8601: "2011-05-29"))
    #expect(page.publication?.interval.end == nil)
    #expect(page.articleDates.last == .some(nil))
    #expect(page.times.last?.interval == nil)
  }

  @Test func otherYearsAreAlternatives() {
    let page = tag("4月1日上线。", date: "2024-04-24")
    let years = page.times.first?.alternatives.map { $0.start?.date.iso8601 }
    #expect(years == ["2023-04-01", "2025-04-01"])
  }

  @Test(
    arguments: [
      ("北京时间12月5日17时点火", "Asia/Shanghai"), ("美东時間4日下午发布", "America/New_York"), ("12月4日（当地时间）抵达", "local"),
      ("5日格林尼治时间18时对接", "UTC"), ("会议21:30 UTC结束", "UTC"),
    ]
  )
  func theZoneThatTheWordsNameIsKept(_ text: String, _ zone: String) {
    let times = Extractor().times(in: text, reference: CivilTime(iso8601: "2025-12-05"))
    #expect(times.map(\.zone) == [zone])
  }

  @Test func aTimeWithoutAZoneHasNone() {
    let times = Extractor().times(in: "那段时间，12月5日17时动工", reference: CivilTime(iso8601: "2025-12-05"))
    #expect(times.map(\.zone) == [nil])
  }

  @Test func otherReadingsOfTheWordsAreAlternatives() {
    func readings(_ text: String) -> [String?] {
      Extractor().times(in: text, reference: CivilTime(iso8601: "2025-12-05"))
        .flatMap { $0.alternatives.map { $0.start?.iso8601 } }
    }
    #expect(readings("三点半集合").first == "2025-12-05T15:30")
    #expect(readings("二月十五，赶集").first == "2026-04-02")
    #expect(readings("甲辰年重修") == ["1964-01-01", "2084-01-01"])
    #expect(readings("龙年，灯会重开") == ["2012-01-01", "2036-01-01"])
    #expect(readings("下午三点半集合") == [])
  }

  @Test func anUnclearHolidayIsTheOneSpokenOfLast() {
    let page = tag("2026年春节将至，节前备货。节日期间值班，节后复工。", date: "2026-01-20")
    #expect(page.times.map(\.bound) == [nil, .before, nil, .after])
    #expect(page.times.map(\.interval).last == interval("2026-02-23", "2026-03-09"))
    #expect(tag("节后复工。", date: "2026-01-20").times.isEmpty)
  }

  @Test func aRangeUpToNowIsOpenWhereNothingTellsTheDay() {
    #expect(tag("2019年至今种树八百棵。", date: "2025-12-05").times.map(\.value) == ["2019/PRESENT_REF"])
    let page = tag("2019年至今种树八百棵。这是第一句。\n\n还有第二段。它没有日期。")
    #expect(page.times.first?.range.count == "2019年至今".utf8.count)
  }

  @Test func longRunsOfTriggersFindNothing() {
    for text in ["年", "一", "1", "（", "第", "今", "一、", "1-"] {
      #expect(tag(String(repeating: text, count: 2000), date: "2024-04-24").times.isEmpty, "\(text)")
    }
  }

  @Test func timesNeverOverlap() {
    let page = tag("去年5月底至今年6月初，3、5日两天，1—3月和一季度，12月5日17时00分。", date: "2024-04-24")
    for (left, right) in zip(page.times, page.times.dropFirst()) {
      #expect(left.range.upperBound <= right.range.lowerBound)
    }
  }
}
