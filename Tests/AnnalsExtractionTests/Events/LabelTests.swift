import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct LabelTests {
  private static let sentences = [
    "5月20日，中共安河县委书记、县人大常委会主任何建国在县会议中心主持召开推进全域旅游高质量发展暨文明城市创建动员大会并发表重要讲话。",
    "据悉，2023年12月1日，（记者王平）“绿色家园”行动启动仪式在滨江公园举行，来自社会各界的志愿者代表参加。",
    "6月1日，《关于进一步促进民营经济高质量发展若干措施的实施细则（试行）》由省人民政府办公厅正式印发。",
    "2022年，全国规模以上工业企业实现营业收入137.91万亿元，同比增长5.9%。",
  ]

  @Test(arguments: sentences) func labelsAreShortWholeAndUndated(_ sentence: String) {
    let events = extraction(of: sentence, on: "2024-01-02").chronicle.events
    #expect(!events.isEmpty)
    for label in events.map(\.label) {
      #expect((4...LabelWriter.limit).contains(label.unicodeScalars.count), "\(label)")
      for (open, close) in zip("《“（".unicodeScalars, "》”）".unicodeScalars) {
        let scalars = label.unicodeScalars
        #expect(scalars.filter { $0 == open }.count == scalars.filter { $0 == close }.count, "\(label)")
      }
      for start in ["据悉", "记者", "，", "的"] { #expect(!label.hasPrefix(start), "\(label)") }
      for end in ["的", "，", "、", "。"] { #expect(!label.hasSuffix(end), "\(label)") }
      for date in ["5月20日", "12月1日", "6月1日", "2022年"] { #expect(!label.contains(date), "\(label)") }
    }
  }

  @Test func peopleAreReadByTitleAndName() {
    func names(in phrase: String) -> [String] {
      NameReader.names(in: Array(phrase.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }
    #expect(names(in: "国务院总理李强") == ["李强"])
    #expect(names(in: "重庆市委书记袁家军、外交部") == ["袁家军", "外交部"])
    #expect(names(in: "陈志远局长") == ["陈志远"])
    #expect(names(in: "春季运动") == [])
    #expect(names(in: "工业和信息化部、财政部") == ["工业和信息化部", "财政部"])
    #expect(names(in: "中国足球协会等七家协会") == ["中国足球协会"])
    #expect(names(in: "卫星") == [])
  }

  @Test func namesIntroducedByATitleAreLockedLater() {
    let text = Array("市长高远行到会。高远行强调，要抓紧。".utf8)
    let lexicon = ChineseEvents.lexicon
    let segmentation = Segmentation(of: text, lexicon: lexicon)
    let names = PersonNames.introduced(in: text, segmentation: segmentation, lexicon: lexicon)
    #expect(names.map { String(decoding: $0, as: UTF8.self) } == ["高远行"])
  }
}
