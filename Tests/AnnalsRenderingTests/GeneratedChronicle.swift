import AnnalsCore
import AnnalsTestSupport

/// A chronicle made from a seed: any number of events, over a day or over millennia, spread or crowded, with
/// labels short and long, and relations among them.
struct GeneratedChronicle {
  let chronicle: Chronicle

  init(seed: UInt64, most: Int) {
    var random = SplitMix64(seed: seed)
    let spans = [1, 30, 400, 4000, 40_000, 400_000, 1_826_000]
    let span = spans[Int.random(in: 0..<spans.count, using: &random)]
    let first = CalendarDate(year: 2000, month: 1, day: 1)?.adding(days: -span / 2) ?? .firstDay(ofYear: 2000)
    let count = Int.random(in: 1...most, using: &random)
    let moments = Int.random(in: 1...count, using: &random)
    let days = (0..<moments).map { _ in first.adding(days: Int.random(in: 0...span, using: &random)) }
    var sample = SampleChronicle(documents: Int.random(in: 1...4, using: &random))
    for _ in 0..<count {
      let day = days[Int.random(in: 0..<moments, using: &random)]
      sample.add(
        GeneratedChronicle.time(from: day, span: span, &random),
        GeneratedChronicle.label(&random),
        EventKind.allCases[Int.random(in: 0..<EventKind.allCases.count, using: &random)],
        EventStatus.allCases[Int.random(in: 0..<EventStatus.allCases.count, using: &random)],
        approximate: Int.random(in: 0..<8, using: &random) == 0,
        salience: Double.random(in: 0...1, using: &random)
      )
    }
    var chronicle = sample.chronicle
    for _ in 0..<Int.random(in: 0...min(count, 30), using: &random) {
      let ends = (0..<2).map { _ in chronicle.events[Int.random(in: 0..<count, using: &random)].id }
      chronicle.relations.append(
        Relation(
          from: ends[0],
          to: ends[1],
          kind: Relation.Kind.allCases[Int.random(in: 0..<Relation.Kind.allCases.count, using: &random)],
          source: .stated,
          rule: "sample",
          evidence: nil
        )
      )
    }
    self.chronicle = chronicle
  }

  private static func time(from day: CalendarDate, span: Int, _ random: inout SplitMix64) -> String {
    let iso = day.iso8601
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return String(iso.dropLast(6))
    case 1: return String(iso.dropLast(3))
    case 2: return iso + "/" + day.adding(days: Int.random(in: 1...max(span, 2), using: &random)).iso8601
    case 3: return iso + "/.."
    case 4 where day.year > 999:
      return iso + "T" + CalendarDate.twoDigits(Int.random(in: 0..<23, using: &random))
    default: return iso
    }
  }

  private static func label(_ random: inout SplitMix64) -> String {
    let words = [
      "会议", "发布", "Intergovernmental Organisation", "人力资源和社会保障部", "《规划纲要》", "重庆市", "“十四五”", "C919",
      "GDP 增长5.2%", " International ", "，", "卫星发射成功",
    ]
    let count = [1, 2, 4, 12][Int.random(in: 0..<4, using: &random)]
    return (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined()
  }
}
