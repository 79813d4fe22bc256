import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct ChronologyTests {
  private static let page = """
    # 航海史年表

    105年，工匠改良纸张。

    1405年，郑和率船队首次下西洋。

    1498年，达·伽马绕过好望角到印度。

    1519年9月20日，麦哲伦的船队向西远航，寻找香料群岛。

    1768年，库克驾船环游南太平洋。
    """

  @Test func whatAnEntryOpensWithIsAnEventInWhicheverWords() {
    let events = extraction(of: Self.page, on: "2021-05-10").chronicle.events
    #expect(
      events.map(\.label) == [
        "工匠改良纸张", "郑和率船队首次下西洋", "达·伽马绕过好望角到印度", "麦哲伦的船队向西远航", "库克驾船环游南太平洋",
      ]
    )
    #expect(events.map(\.time.edtf) == ["0105", "1405", "1498", "1519-09-20", "1768"])
    #expect(events.allSatisfy { $0.status == .occurred })
  }

  @Test func paragraphsOutOfOrderAreNoChronology() {
    let paragraphs = Self.page.split(separator: "\n", omittingEmptySubsequences: true)
    let shuffled = [0, 5, 3, 4, 2, 1].map { String(paragraphs[$0]) }.joined(separator: "\n\n")
    let events = extraction(of: shuffled, on: "2021-05-10").chronicle.events
    #expect(!events.contains { $0.mentions[0].rule == "chronology-entry" })
  }

  @Test func threeDatedParagraphsAreNoChronology() {
    let paragraphs = Self.page.split(separator: "\n", omittingEmptySubsequences: true)
    let short = paragraphs.prefix(4).joined(separator: "\n\n")
    let events = extraction(of: short, on: "2021-05-10").chronicle.events
    #expect(!events.contains { $0.mentions[0].rule == "chronology-entry" })
  }
}
