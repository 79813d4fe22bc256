import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct EventMergingTests {
  private func input(_ path: String, _ text: String, _ day: String) -> ExtractionInput {
    ExtractionInput(path: path, bytes: Array(text.utf8), publicationDate: CalendarDate(iso8601: day))
  }

  private let reports = [
    ("a.txt", "1月9日8时10分，云岭县红旗煤矿发生瓦斯爆炸事故。事故已造成2人死亡、6人失联。", "2021-01-09"),
    ("b.txt", "1月9日，云岭县红旗煤矿发生瓦斯爆炸事故。截至目前，事故已造成5人死亡、3人失联。", "2021-01-10"),
  ]

  @Test func twoReportsOfOneAccidentAreOneEvent() throws {
    let inputs = reports.map { input($0.0, $0.1, $0.2) }
    let chronicle = Extractor().extract(inputs).chronicle
    let accidents = chronicle.events.filter { $0.kind == .incident && $0.status == .occurred }
    let accident = try #require(accidents.first)
    #expect(accidents.count == 1)
    #expect(Set(accident.mentions.map(\.span.document)).count == 2)
    // The vaguer date never overwrites the finer one.
    #expect(accident.time.granularity == .minute)
  }

  @Test func differingFiguresStayApartAndAreReported() {
    let inputs = reports.map { input($0.0, $0.1, $0.2) }
    let chronicle = Extractor().extract(inputs).chronicle
    let victims = chronicle.events.filter { $0.status == .statistic && $0.kind == .incident }
    #expect(victims.count == 2)
    let updates = chronicle.conflicts.filter { $0.kind == "update" }
    let deaths = ConflictMessage.differentCounts(of: "死亡", counts: ["2人死亡", "5人死亡"])
    #expect(updates.map(\.message).contains(deaths))
  }

  @Test func headlineAndLeadThatNameOneMeetingAreOneEvent() {
    let page = """
      # 省长主持召开全省水利高质量发展座谈会

      本报河口5月6日电 全省水利高质量发展座谈会6日下午在河口市举行。
      """
    let meetings = extraction(of: page, on: "2024-05-07").chronicle.events.filter { $0.kind == .meeting }
    #expect(meetings.count == 1)
    #expect(meetings.first?.mentions.count == 2)
    #expect(meetings.first?.time.granularity == .partOfDay)
  }

  @Test func meetingsOfOneSortAreNotOneMeeting() {
    #expect(!MeetingName.isShared(by: "交通局召开新闻发布会", and: "教育局召开新闻发布会"))
    #expect(MeetingName.isShared(by: "市长出席长江航运发展论坛", and: "长江航运发展论坛在渝开幕"))
    #expect(MeetingName.isShared(by: "县长主持召开北部开发座谈会议", and: "县北部开发座谈会议在县城举行"))
    #expect(!MeetingName.isShared(by: "", and: "座谈会"))
  }

  @Test(arguments: ["江湾大桥今日通车", "江湾大桥今日通车 两岸往来只要十分钟"])
  func headlineAndLeadInOtherWordsAreOneEvent(_ headline: String) throws {
    let page = """
      # \(headline)

      本报讯（记者 王小明）6月30日15时，江湾大桥开通试运营。
      """
    let events = extraction(of: page, on: "2024-06-30").chronicle.events
    let opening = try #require(events.first)
    #expect(events.count == 1)
    #expect(opening.label == "江湾大桥通车")
    #expect(opening.time.edtf == "2024-06-30T15:00:00")
  }

  @Test func theHeadlineOfAFigureTakesThePeriodOfItsText() {
    let page = """
      # 全市新增就业3.2万人

      本报讯 市人社局4月20日举行发布会。发布会介绍，一季度，全市新增就业3.2万人。
      """
    let figures = extraction(of: page, on: "2024-04-21").chronicle.events.filter { $0.status == .statistic }
    #expect(figures.map(\.time.edtf) == ["2024-Q1"] || figures.map(\.time.granularity) == [.quarter])
    #expect(figures.first?.mentions.count == 2)
  }

  @Test func anAccidentToldOnALaterDayKeepsItsOwn() throws {
    let page = """
      # 云岭县通报煤矿事故

      1月16日，云岭县融媒体中心发布消息称，红旗煤矿发生瓦斯爆炸事故。事故发生于1月15日8时10分，红旗煤矿采煤区发生瓦斯爆炸。
      """
    let accidents = extraction(of: page, on: "2021-01-16").chronicle.events
      .filter { $0.kind == .incident && $0.status == .occurred }
    #expect(accidents.count == 1)
    #expect(accidents.first?.time.edtf == "2021-01-15T08:10:00")
    #expect(accidents.first.map { !$0.label.hasPrefix("事故") } ?? false)
  }

  @Test func whatIsRepeatedAndWhatIsSetForAYearStayApart() {
    let text = "从今年起，市水利局将每年组织力量对规划实施情况进行检查。2025年，市水利局将对规划实施情况进行评估。"
    let plans = extraction(of: text, on: "2021-05-10").chronicle.events.filter { $0.status == .planned }
    #expect(plans.map(\.time.edtf) == ["2021/..", "2025"])
  }

  @Test func theOrderOfInputsDoesNotMatter() {
    let inputs = reports.map { input($0.0, $0.1, $0.2) }
    let forward = Extractor().extract(inputs).chronicle
    let backward = Extractor().extract(inputs.reversed()).chronicle
    #expect(forward == backward)
  }

  @Test func identifiersAreUnique() {
    let twice = [input("a.txt", reports[0].1, "2021-01-09"), input("a.txt", reports[0].1, "2021-01-09")]
    let chronicle = Extractor().extract(twice).chronicle
    #expect(Set(chronicle.documents.map(\.id)).count == 2)
    #expect(Set(chronicle.events.map(\.id)).count == chronicle.events.count)
  }

  @Test func anIdentifierDoesNotDependOnHowManyEqualOnesFollow() {
    let report = "# 大桥通车\n\n2024年3月1日，大桥通车。\n\n"
    let identifiers = [1, 3, 6].map { count in
      let inputs = [ExtractionInput](repeating: input("a.txt", report, "2024-03-02"), count: count)
      return Extractor().extract(inputs).chronicle.documents.map(\.id)
    }
    #expect(identifiers[1] == Array(identifiers[2].prefix(3)))
    #expect(identifiers[0] == Array(identifiers[1].prefix(1)))
    #expect(Set(identifiers[2]).count == 6)
  }

  @Test func unusableInputsAreReportedAndTheOthersDone() throws {
    let inputs = [
      input("good.txt", "2024年3月1日，大桥通车。", "2024-03-02"),
      ExtractionInput(path: "bad.bin", bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]),
      ExtractionInput(path: "none.txt", bytes: []),
    ]
    let result = Extractor().extract(inputs)
    #expect(result.chronicle.documents.map(\.path) == ["good.txt"])
    #expect(result.chronicle.events.map(\.label) == ["大桥通车"])
    #expect(result.diagnostics.map(\.path) == ["bad.bin", "none.txt"])
  }

  @Test func accidentsOfOneMinuteAreOne() {
    let reports = [
      ("a.txt", "3月2日14时5分，平川市南郊一食品厂发生火灾。", "2021-03-02"),
      ("b.txt", "3月2日14时5分，平川市麦香食品公司烘焙车间起火，引发火灾。", "2021-03-03"),
    ]
    let chronicle = Extractor().extract(reports.map { input($0.0, $0.1, $0.2) }).chronicle
    #expect(chronicle.events.count { $0.kind == .incident && $0.status == .occurred } == 1)
  }

  @Test func aDeathToldInTwoWordsIsOne() {
    let text = """
      # 周明谷生平

      周明谷（1912年3月—1998年11月），浙江嘉兴人，桥梁专家。

      1998年11月7日，周明谷在武汉病逝。
      """
    let events = Extractor().extract([input("a.txt", text, "2001-01-01")]).chronicle.events
    #expect(events.count { $0.label.contains("逝") } == 1)
    #expect(events.contains { $0.label.contains("逝") && $0.time.granularity == .day })
  }

  @Test func reportsOfTheMomentThatRepeatEachOtherAreOne() {
    let reports = [
      ("a.txt", "目前，火势已得到控制。", "2021-03-02"), ("b.txt", "目前，火势已得到控制。", "2021-03-03"),
    ]
    let chronicle = Extractor().extract(reports.map { input($0.0, $0.1, $0.2) }).chronicle
    #expect(chronicle.events.count == 1)
  }
}
