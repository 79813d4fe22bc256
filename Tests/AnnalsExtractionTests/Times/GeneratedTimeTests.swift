import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

/// Whatever pieces of time words stand together, results keep their invariants.
@Suite struct GeneratedTimeTests {
  private static let pieces = [
    "2024", "二〇二四", "99999999999", "十", "廿", "三", "5", "12", "万", "半", "几", "年", "月", "日", "号", "时", "点", "分",
    "秒", "季度",
    "世纪", "年代", "周", "星期", "个", "工作日", "今", "去年", "次日", "当月", "上", "下", "前", "后", "近", "未来", "以来", "至", "到",
    "—", "、",
    "，", "。", " ", "　", "（", "）", "“", "”", "十四五", "党的", "大", "届", "中全会", "春节", "期间", "农历", "闰", "初", "底",
    "旬", "每", "第",
    "最后", "凌晨", "晚", ":", "-", "/", ".", ",", "民国", "元", "龙年", "a", "😀", "\n",
  ]

  @Test(arguments: 0..<40)
  func placesStayApartAndInsideTheText(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    for _ in 0..<25 {
      let text = (0..<12).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let times = Extractor().times(in: text, reference: CivilTime(iso8601: "2024-02-29T23:59"))
      var end = 0
      for time in times {
        #expect(time.span.start >= end && time.span.end > time.span.start, "\(text)")
        #expect(time.span.end <= text.unicodeScalars.count, "\(text)")
        #expect(time.text == scalars(time.span.range, of: text), "\(text)")
        if let interval = time.interval, let start = interval.start, let last = interval.end {
          #expect(start <= last, "\(text)")
        }
        end = time.span.end
      }
      #expect(times == Extractor().times(in: text, reference: CivilTime(iso8601: "2024-02-29T23:59")))
    }
  }

  private func scalars(_ range: Range<Int>, of text: String) -> String {
    var slice = String.UnicodeScalarView()
    slice.append(contentsOf: Array(text.unicodeScalars)[range])
    return String(slice)
  }
}
