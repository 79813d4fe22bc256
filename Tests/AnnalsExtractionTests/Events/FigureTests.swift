import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct FigureTests {
  private static let cases: [(String, Double, String)] = [
    ("303万人", 3_030_000, "人"), ("60亿元", 6_000_000_000, "元"), ("5.5%", 5.5, "%"), ("９１项", 91, "项"),
    ("三名", 3, "名"), ("100余家", 100, "家"), ("4300多万个", 43_000_000, "个"), ("10.7亿人", 1_070_000_000, "人"),
    ("五十三人", 53, "人"), ("两百多名", 200, "名"), ("十二个", 12, "个"), ("一百零五名", 105, "名"),
  ]

  @Test(arguments: cases) func numbersAndUnits(_ text: String, _ value: Double, _ unit: String) throws {
    let bytes = Array(text.utf8)
    let figure = try #require(
      FigureScan.figure(in: bytes, at: 0, limit: bytes.count, lexicon: ChineseEvents.lexicon)
    )
    #expect(figure.range == 0..<bytes.count)
    let event = extraction(of: "2023年，总量达到\(text)。", on: "2024-01-02").chronicle.events.first
    let read = try #require(event?.figures.first)
    #expect(read.value == value)
    #expect(read.unit == unit)
  }

  @Test(arguments: [
    "一些人", "七里河", "第三次", "GB17761", "十四届", "十分", "九三人", String(repeating: "9", count: 400) + "人",
    "9" + String(repeating: "亿", count: 40) + "元",
  ]) func noFigures(_ text: String) {
    let bytes = Array(text.utf8)
    for offset in 0..<bytes.count where bytes[offset] & 0xC0 != 0x80 {
      let figure = FigureScan.figure(
        in: bytes,
        at: offset,
        limit: bytes.count,
        lexicon: ChineseEvents.lexicon
      )
      #expect(figure == nil)
    }
  }

  @Test(arguments: [
    ("3.15.3", nil), ("３．１５．３", nil), ("3.15.", 3.15), ("3.15。", 3.15), ("3.", 3), ("5.5%", 5.5),
  ]) func aNumberHasOnePoint(_ text: String, _ value: Double?) {
    let bytes = Array(text.utf8)
    let figure = FigureScan.figure(in: bytes, at: 0, limit: bytes.count, lexicon: ChineseEvents.lexicon)
    #expect(figure?.value == value)
  }
}
