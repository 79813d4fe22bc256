import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct LineWrapperTests {
  private let wrapper = LineWrapper(width: CharacterWidth(ambiguous: .narrow))

  @Test(arguments: [
    ("", ["", ""]), ("年", ["2", ""]),
  ])
  func oneLineAtLeast(_ text: String, _: [String]) {
    #expect(wrapper.lines(of: text, first: 10, rest: 10) == [text])
  }

  @Test(arguments: [
    ("研究进一步形成大保护、大开放", 12, ["研究进一步形", "成大保护、大", "开放"]),
    ("召开会议，研究", 8, ["召开会", "议，研究"]),
    ("关于《条例》的", 6, ["关于", "《条", "例》的"]),
    ("国产大飞机C919首飞", 12, ["国产大飞机", "C919首飞"]),
    ("at 01:59 the lander", 9, ["at 01:59", "the", "lander"]),
    ("supercalifragilistic", 8, ["supercal", "ifragili", "stic"]),
    ("ae\u{301}b", 2, ["ae\u{301}", "b"]),
  ])
  func linesEndWhereTheyMay(_ text: String, _ width: Int, _ lines: [String]) {
    #expect(wrapper.lines(of: text, first: width, rest: width) == lines)
  }

  @Test func aWordThatDoesNotFitBehindOthersGoesDown() {
    #expect(wrapper.lines(of: "重庆市", first: 1, rest: 10) == ["", "重庆市"])
    #expect(wrapper.lines(of: "重庆市", first: 4, rest: 10) == ["重庆", "市"])
  }

  /// Nothing but spaces is lost, and no line is too wide.
  @Test(arguments: 0..<100)
  func wrappingKeepsTheText(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "会议", "，", "《", "》", " ", "ab", "1.5%", "😀", "e\u{301}", "“", "”", "——", "👩\u{200D}🚀", "ｱ", "한",
    ]
    let text = (0..<random.int(0...40)).map { _ in random.pick(pieces) }.joined()
    let first = random.int(0...20)
    let rest = random.int(4...20)
    let lines = wrapper.lines(of: text, first: first, rest: rest)
    func solid(_ text: String) -> [Unicode.Scalar] { text.unicodeScalars.filter { $0 != " " } }
    #expect(solid(lines.joined()) == solid(text))
    for (index, line) in lines.enumerated() {
      #expect(wrapper.width.columns(of: line) <= (index == 0 ? max(first, 0) : rest), "\(line)")
    }
  }
}
