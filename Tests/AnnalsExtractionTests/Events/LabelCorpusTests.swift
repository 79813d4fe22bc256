import AnnalsCore
import AnnalsTestSupport
import Foundation
import Testing

@testable import AnnalsExtraction

/// The labels of sentences and of whole documents.
@Suite struct LabelCorpusTests {
  static let lines = Corpus.lines("labels", of: "AnnalsExtractionTests")

  @Test(arguments: lines) func tellsTheEventOfTheLine(_ line: Corpus.Line) throws {
    let columns = line.text.split(separator: "\t").map(String.init)
    try #require(columns.count == 3, "\(line) needs three columns")
    let marked = Array(columns[0].unicodeScalars)
    let sentence = String(String.UnicodeScalarView(marked.filter { $0 != "⟦" && $0 != "⟧" }))
    let events = extraction(of: sentence, on: columns[1]).chronicle.events
    guard let opening = marked.firstIndex(of: "⟦"), let closing = marked.firstIndex(of: "⟧") else {
      #expect(columns[2] == "-" && events.isEmpty, "\(line) tells no event, found \(events.map(\.label))")
      return
    }
    let event = try #require(
      events.first { $0.mentions[0].trigger.map { $0.start == opening && $0.end == closing - 1 } ?? false },
      "\(line): found \(events.map(\.label))"
    )
    #expect(event.label == columns[2], "\(line)")
  }

  static let documents = [
    "front-page", "news-page", "policy-compilation", "regional-paper", "statements", "theory-page",
  ]

  @Test(arguments: documents) func labelsOfADocumentAreWellFormed(_ name: String) throws {
    let bytes = try #require(FileManager.default.contents(atPath: "\(Repository.root)/seeds/\(name).txt"))
    let input = ExtractionInput(path: "\(name).txt", bytes: Array(bytes), form: .document)
    let events = Extractor().extract([input]).chronicle.events
    #expect(!events.isEmpty)
    for event in events { #expect(LabelCorpusTests.flaws(of: event.label) == [], "\(event.label)") }
  }

  @Test func labelsOfTheCorpusAreWellFormed() {
    for line in LabelCorpusTests.lines {
      guard let label = line.text.split(separator: "\t").last.map(String.init), label != "-" else { continue }
      #expect(LabelCorpusTests.flaws(of: label) == [], "\(line)")
    }
  }

  @Test func flawsAreSeen() {
    #expect(LabelCorpusTests.flaws(of: "的《报告》提出办法") == ["begins with 的"])
    #expect(LabelCorpusTests.flaws(of: "会议讨论了") == ["ends with 了"])
    #expect(LabelCorpusTests.flaws(of: "5月6日大桥通车") == ["holds a date"])
    #expect(LabelCorpusTests.flaws(of: "印发《条例") == ["leaves 《 open"])
  }

  /// What is wrong with the form of a label.
  static func flaws(of label: String) -> [String] {
    var flaws: [String] = []
    let scalars = Array(label.unicodeScalars)
    if scalars.count > LabelWriter.limit { flaws.append("is too long") }
    if scalars.count < 3 { flaws.append("is too short") }
    for start in ["的", "了", "并", "起", "而", "也", "，", "、"]
    where label.hasPrefix(start)
      && !["起草", "起诉", "起火", "起飞", "并网", "并购", "了解"].contains(where: label.hasPrefix)
    {
      flaws.append("begins with \(start)")
    }
    for end in ["的", "了", "和", "与", "对", "在", "，", "、", "。"] where label.hasSuffix(end) {
      flaws.append("ends with \(end)")
    }
    for (open, close) in zip("《“（(".unicodeScalars, "》”）)".unicodeScalars)
    where scalars.filter({ $0 == open }).count != scalars.filter({ $0 == close }).count {
      flaws.append("leaves \(open) open")
    }
    if scalars.contains(where: { (0xFF10...0xFF19).contains($0.value) }) {
      flaws.append("has full-width digits")
    }
    if holdsDate(scalars) { flaws.append("holds a date") }
    return flaws
  }

  /// Whether a digit stands before 年, 月 or 日, outside 《》 and counted lengths (3年).
  private static func holdsDate(_ scalars: [UnicodeScalar]) -> Bool {
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "《" || scalar == "“" { depth += 1 }
      if scalar == "》" || scalar == "”" { depth -= 1 }
      guard depth == 0, index > 0, ("0"..."9").contains(scalars[index - 1]) else { continue }
      if scalar == "日" || scalar == "月" { return true }
      if scalar == "年", index >= 4, scalars[(index - 4)..<index].allSatisfy({ ("0"..."9").contains($0) }) {
        return true
      }
    }
    return false
  }
}
