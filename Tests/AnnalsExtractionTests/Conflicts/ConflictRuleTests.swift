import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct ConflictRuleTests {
  static let lines = Corpus.lines("conflicts", of: "AnnalsExtractionTests")

  @Test(arguments: lines) func findsTheConflictOfTheLine(_ line: Corpus.Line) throws {
    let columns = line.text.split(separator: "\t").map(String.init)
    try #require(columns.count == 4, "\(line) needs four columns")
    let conflicts = extraction(of: columns[0], on: columns[1]).chronicle.conflicts
    guard columns[2] != "-" else {
      #expect(conflicts.isEmpty, "\(line): \(conflicts.map(\.message))")
      return
    }
    let conflict = try #require(
      conflicts.first { $0.kind == columns[2] },
      "\(line): \(conflicts.map(\.message))"
    )
    #expect(conflict.suggestion ?? "-" == columns[3], "\(line)")
    #expect(!conflict.spans.isEmpty)
  }
}
