import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct MarkdownTimelineTests {
  @Test func sampleLooksLikeItsSnapshot() throws {
    let list = MarkdownTimelineRenderer(sources: .places, title: "大事记").render(.sample)
    try Snapshot.check(list, "timeline.md", of: "AnnalsRenderingTests")
  }

  @Test(arguments: [
    ("会议", "会议"), ("*强调*", "\\*强调\\*"), ("<img src=x>", "\\<img src=x\\>"), ("[a](b)", "\\[a\\](b)"),
    ("# 标题", "\\# 标题"), ("C# 语言", "C# 语言"), ("1. 一", "1\\. 一"), ("12) 一", "12\\) 一"), ("1.5%", "1.5%"),
    ("2024.", "2024\\."),
    ("增长5.3%", "增长5.3%"), ("- 甲", "\\- 甲"), ("a\nb", "a b"), ("&lt;", "\\&lt;"), ("\u{1B}[1m", "�\\[1m"),
  ])
  func nothingOfADocumentIsMarkup(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  /// Every event is one item, whatever it says.
  @Test(arguments: 0..<30)
  func everyEventIsAnItem(seed: Int) {
    let chronicle = Chronicle.generated(seed: UInt64(seed), eventCount: 15)
    let bare = Chronicle(events: chronicle.events)
    let lines = MarkdownTimelineRenderer(sources: .evidence).render(bare).split(separator: "\n")
    #expect(lines.filter { $0.hasPrefix("- ") }.count == 15)
    #expect(lines.allSatisfy { $0.hasPrefix("- ") || $0.hasPrefix("## ") || $0.hasPrefix("  ") })
  }

  @Test func nothingToTellIsTold() {
    #expect(MarkdownTimelineRenderer().render(Chronicle()) == "没有找到有日期的事件。\n")
  }
}
