import Testing

@testable import AnnalsExtraction

@Suite struct LogicalTextTests {
  @Test func rangesMapBackAcrossTheGap() {
    let source = Array("2022\n\n年3月".utf8)
    var runs = LogicalRuns()
    runs.append(0..<4)
    runs.append(6..<13)
    let text = LogicalText(runs, of: source)
    #expect(text.string(0..<text.utf8.count) == "2022年3月")
    #expect(text.sourceRanges(of: 0..<7) == [0..<4, 6..<9])
    #expect(text.sourceHull(of: 0..<7) == 0..<9)
    #expect(text.sourceOffset(of: 4) == 6)
  }

  @Test func aBlockThatBeginsWhereTheOneBeforeEndsKeepsItsPlace() {
    let source = Array("电题：开局".utf8)
    var runs = LogicalRuns()
    runs.append(0..<9)
    runs.appendBlockEnd()
    runs.append(9..<15)
    let text = LogicalText(runs, of: source)
    #expect(text.string(10..<16) == "开局")
    #expect(text.sourceHull(of: 10..<16) == 9..<15)
  }

  @Test func blockEndsMapToTheEndOfTheirBlock() {
    let source = Array("ab\ncd".utf8)
    var runs = LogicalRuns()
    runs.append(0..<2)
    runs.appendBlockEnd()
    runs.append(3..<5)
    let text = LogicalText(runs, of: source)
    #expect(text.string(0..<5) == "ab\ncd")
    #expect(text.sourceRanges(of: 0..<5) == [0..<2, 3..<5])
    #expect(text.sourceOffset(of: 2) == 2)
    #expect(text.sourceOffset(of: 3) == 3)
  }

  @Test func aLineEndBetweenLatinWordsBecomesABlank() {
    for lineEnd in ["\n", "\r", "\r\n"] {
      let source = Array("ab\(lineEnd)cd".utf8)
      var runs = LogicalRuns()
      runs.append(0..<2)
      runs.appendBlank(forLineEndAt: 2)
      runs.append(2 + lineEnd.utf8.count..<source.count)
      let text = LogicalText(runs, of: source)
      #expect(text.string(0..<5) == "ab cd")
      #expect(text.sourceOffset(of: 3) == 2 + lineEnd.utf8.count)
    }
  }
}
