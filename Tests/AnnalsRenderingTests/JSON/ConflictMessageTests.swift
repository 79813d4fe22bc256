import AnnalsCore
import Testing

@testable import AnnalsRendering

@Suite struct ConflictMessageTests {
  private static let day = CalendarDate(year: 2024, month: 4, day: 23) ?? CalendarDate(dayNumber: 0)

  /// One message of each form, with its sentences.
  static let all: [(message: ConflictMessage, chinese: String, english: String)] = [
    (
      .columnsOfOneYear(count: 3, year: "2024"), "3列都标着2024年，各列的数字却不同",
      "3 columns carry the year 2024, but their figures differ"
    ),
    (
      .stepsOfOneYear("2024"), "前后相接的两步都以2024年为期",
      "two steps that follow one another both end in 2024"
    ),
    (
      .figuresOfOneYear("2023"), "前后相接的两个数字都写作2023年",
      "two figures that follow one another are both given for 2023"
    ),
    (
      .yearOutsidePlan(year: "2024年", plan: "“十一五”", years: 2006...2010), "2024年被说成“十一五”的一年，而它是2006–2010年",
      "2024年 is said to be a year of “十一五”, which is 2006–2010"
    ),
    (
      .timeOutsidePlan(time: "2024年", years: 2010...2020), "2024年不在规划期2010–2020年之内",
      "2024年 lies outside the period of the plan, 2010–2020"
    ),
    (
      .anniversary(words: "80周年", due: 2029, told: 2024), "80周年应在2029年，本段说的却是2024年",
      "80周年 falls in 2029, the paragraph speaks of 2024"
    ),
    (
      .pastAfterPublication(time: "5月2日", published: day),
      "5月2日写成已经过去，文件的日期却是2024-04-23", "5月2日 is told as past, but the document is of 2024-04-23"
    ),
    (
      .differentTimes(event: "大桥通车", times: ["2024-04-22", "2024-04-23"]),
      "大桥通车：各处报道的时间不一，有2024-04-22、2024-04-23", "大桥通车: the reports say 2024-04-22, 2024-04-23"
    ),
    (
      .differentCounts(of: "受伤", counts: ["2人受伤", "5人受伤"]), "受伤：各处报道的数目不一，有2人受伤、5人受伤",
      "受伤: the reports give 2人受伤, 5人受伤"
    ),
    (
      .titlePeriods(title: "纲要", periods: ["2010/2020", "2024/2024"]), "《纲要》印出的期限不一：2010–2020、2024–2024",
      "《纲要》 is printed with different periods: 2010–2020, 2024–2024"
    ),
    (
      .sum(parts: ["50亿元", "30亿元"], total: "90亿元"), "各部分50亿元、30亿元相加不等于90亿元",
      "the parts 50亿元, 30亿元 do not add up to 90亿元"
    ),
    (
      .halves(first: "250人", second: "180人", whole: "400人"), "250人和180人合起来应是400人，相加却不等于它",
      "250人 and 180人 are all of 400人, but do not add up to it"
    ),
    (
      .part("450人", whole: "300人"), "450人说是300人的一部分，却比它大",
      "450人 is given as a part of 300人, which is less"
    ),
    (
      .shares(["8%", "45%", "57%"], areTooMuch: true), "占比8%、45%、57%相加超过100%",
      "the shares 8%, 45%, 57% are more than 100% together"
    ),
    (
      .shares(["8%", "45%"], areTooMuch: false), "占比8%、45%相加不足100%",
      "the shares 8%, 45% are less than 100% together"
    ),
    (.ratio("8:40:62"), "占比8:40:62相加不是100%", "the shares 8:40:62 are not 100% together"),
    (
      .orderAgainstDates, "文字所说的先后与日期相反",
      "the words put one event ahead of the other, the dates the other way round"
    ),
    (
      .orderAgainstOrder, "此处所说的先后与别处相反",
      "the words put one event ahead of the other, and elsewhere the other way round"
    ),
    (
      .emptyRange(words: "2024-2024年", unit: .year), "2024-2024年的起止是同一年",
      "2024-2024年 begins and ends with the same year"
    ),
    (
      .emptyRange(words: "今至今", unit: nil), "今至今的起止是同一时段",
      "今至今 begins and ends with the same unit"
    ),
    (.reversedRange(words: "2020—2016年"), "2020—2016年的终点早于起点", "2020—2016年 ends before it begins"),
    (
      .weekday(words: "4月23日星期三", day: day), "4月23日星期三的星期不对：2024-04-23是星期二",
      "4月23日星期三 is not that weekday: 2024-04-23 is a Tuesday"
    ),
    (
      .dayOfIssue(signed: "2010-06-04", given: "2024年6月4日"), "落款是2010-06-04，文中的日期却是2024年6月4日",
      "signed 2010-06-04, but 2024年6月4日 is given as its date"
    ),
    (.words("as it is"), "as it is", "as it is"),
  ]

  @Test(arguments: all.indices) func eachLanguageMakesItsSentence(_ index: Int) {
    let (message, chinese, english) = Self.all[index]
    #expect(ChineseVocabulary().sentence(message) == chinese)
    #expect(EnglishVocabulary().sentence(message) == english)
  }

  @Test(arguments: all.indices) func jsonLosesNothing(_ index: Int) throws {
    let conflict = Conflict(
      kind: "x",
      message: Self.all[index].message,
      spans: [],
      events: [],
      suggestion: nil
    )
    let json = ChronicleJSONRenderer().render(Chronicle(conflicts: [conflict]))
    #expect(try ChronicleJSONReader.read(Array(json.utf8)).conflicts == [conflict])
  }

  @Test func whatAnotherVersionWroteKeepsItsWords() {
    for (form, facts) in [
      ("weekday", ["x"]), ("weekday", ["x", "no day"]), ("no-such-form", []), ("sum", []),
    ] {
      #expect(ConflictMessage(form: form, facts: facts) == nil)
    }
    #expect(ConflictMessage(form: "time-outside-plan", facts: ["x", "2020", "2010"]) == nil)
  }

  @Test func theProvenValueIsToldOnce() {
    func conflict(_ message: ConflictMessage) -> Conflict {
      Conflict(kind: "x", message: message, spans: [], events: [], suggestion: "甲")
    }
    #expect(conflict(.words("乙")).text(in: .chinese) == "乙；文件中可以证实的是甲")
    #expect(conflict(.words("b")).text(in: .english) == "b; the documents prove 甲")
    let weekday = Self.all.compactMap { if case .weekday = $0.message { $0 } else { nil } }
    for (message, chinese, english) in weekday {
      #expect(conflict(message).text(in: .chinese) == chinese)
      #expect(conflict(message).text(in: .english) == english)
    }
  }
}
