import Testing

@testable import AnnalsRendering

@Suite struct CharacterWidthTests {
  @Test(arguments: [
    ("abc", 3, 3), ("年", 2, 2), ("，", 2, 2), ("“”", 2, 4), ("●", 1, 2), ("│", 1, 2), ("é", 1, 2),
    ("e\u{301}", 1, 1),
    ("ｱ", 1, 1), ("Ａ", 2, 2), ("𠮷", 2, 2), ("😀", 2, 2), ("❤\u{FE0F}", 2, 2), ("한", 2, 2), ("한", 2, 2),
    ("\u{200B}", 0, 0),
    ("\u{3099}", 0, 0), ("", 0, 0), ("①", 1, 2), ("—", 1, 2), ("·", 1, 2),
  ])
  func columns(_ text: String, _ narrow: Int, _ wide: Int) {
    #expect(CharacterWidth(ambiguous: .narrow).columns(of: text) == narrow)
    #expect(CharacterWidth(ambiguous: .wide).columns(of: text) == wide)
  }

  @Test func tablesAreInOrder() {
    for table in [CharacterWidth.wide, CharacterWidth.ambiguous] {
      #expect(zip(table, table.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
  }

  @Test(arguments: [
    ("会议\n召开", "会议 召开"), ("\u{1B}[31m红", "�[31m红"), ("a\u{202E}b", "a�b"), ("a\u{AD}b", "ab"),
    ("\r\n\t", " "),
    ("好👩\u{200D}🚀", "好👩\u{200D}🚀"), ("\u{9B}31m", "�31m"), ("\u{FEFF}序", "序"),
  ])
  func textIsMadeSafe(_ text: String, _ safe: String) {
    #expect(TerminalText.safe(text) == safe)
  }
}
