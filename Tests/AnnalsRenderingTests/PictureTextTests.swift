import Testing

@testable import AnnalsRendering

@Suite struct PictureTextTests {
  @Test func widthsAreThoseOfTheFont() {
    #expect(TextMetrics.width(of: "2024年", size: 1000) == 4 * 555 + 1000)
    #expect(TextMetrics.width(of: "é–—“”，０", size: 1000) == 554 + 540 + 900 + 4000)
    #expect(TextMetrics.width(of: "e\u{301}", size: 1000) == 554)
    #expect(TextMetrics.width(of: "", size: 14) == 0)
  }

  @Test(arguments: [
    ("推动高质量发展", 60.0, "推动高…"), ("发射C919客机", 60, "发射…"), ("审议《关于改革的决定》", 60, "审议…"),
    ("短", 60, "短"), ("International", 60, "Intern…"),
  ])
  func elisionKeepsWordsWhole(_ text: String, _ width: Double, _ expected: String) {
    let shortened = Elision.shorten(text, to: width, size: 14)
    #expect(shortened == expected)
    #expect(TextMetrics.width(of: shortened, size: 14) <= width)
  }

  @Test(arguments: [
    (#"a"b"#, #""a\"b""#), (#"a\"#, #""a\\""#), (#"\N"#, #""\\N""#), ("R&D&lt;", #""R&amp;D&amp;lt;""#),
    ("一\n二", #""一\n二""#), ("a\u{0}\u{7}\u{202E}b\tc", #""ab c""#), ("", #""""#),
  ])
  func labelsShowExactlyTheText(_ text: String, _ dot: String) {
    #expect(DOTEscape.label(text) == dot)
  }

  @Test func everyLineOfAnAlignedLabelEndsWithItsAlignment() {
    #expect(DOTEscape.label("一\n二", alignment: .left) == #""一\l二\l""#)
    #expect(DOTEscape.label("一", alignment: .right) == #""一\r""#)
  }

  @Test func longValuesAreCutIntoRunsThatTheReaderTakes() {
    let text = String(repeating: #"字"x"#, count: 20_000)
    let runs = DOTEscape.value(text).split(separator: "\" + \"").map(String.init)
    #expect(runs.count > 5)
    #expect(runs.allSatisfy { $0.utf8.count < 16_384 })
    #expect(
      DOTEscape.value(text).split(separator: "\" + \"").joined() == #"""# + text.replacingQuotes + #"""#
    )
  }

  @Test func labelsAreCapped() {
    #expect(
      DOTEscape.label(String(repeating: "字", count: 100_000)).unicodeScalars.count == DOTEscape.longestLabel
        + 2
    )
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (1.005, "1"), (12.34, "12.34"), (-0.5, "-0.5"), (0.07, "0.07"), (.nan, "0"),
    (.infinity, "1000000"), (-2e9, "-1000000"),
  ])
  func numbersAreShortAndBounded(_ number: Double, _ dot: String) {
    #expect(DOTEscape.number(number) == dot)
  }

  @Test func identifiersAreASCII() {
    #expect(DOTEscape.id("e12-ab.c") == #""e12-ab.c""#)
    #expect(DOTEscape.id("事\"<") == #""_4e8b__22__3c_""#)
  }

  @Test func fontsThatCouldBreakOutOfAnAttributeAreLeftOut() {
    #expect(
      PictureOptions(fonts: ["Noto Sans CJK SC", "x\"/><script>", "宋体"]).fontList == "Noto Sans CJK SC, 宋体"
    )
    #expect(PictureOptions(fonts: ["\"", ""]).fontList == PictureOptions().fontList)
  }
}

extension String {
  fileprivate var replacingQuotes: String {
    split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\\\"")
  }
}
