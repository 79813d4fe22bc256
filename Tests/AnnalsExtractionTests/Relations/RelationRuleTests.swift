import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct RelationRuleTests {
  static let lines = Corpus.lines("relations", of: "AnnalsExtractionTests")

  @Test(arguments: lines) func seesTheRelationOfTheLine(_ line: Corpus.Line) throws {
    let columns = line.text.split(separator: "\t").map(String.init)
    try #require(columns.count == 6, "\(line) needs six columns")
    let text = columns[0].split(separator: "\\n").joined(separator: "\n")
    let chronicle = extraction(of: text, on: columns[1]).chronicle
    var labels: [Event.ID: String] = [:]
    for event in chronicle.events { labels[event.id] = event.label }
    guard columns[2] != "-" else {
      #expect(!chronicle.relations.contains { $0.rule == columns[3] }, "\(line)")
      return
    }
    let found = chronicle.relations.contains { relation in
      relation.kind.rawValue == columns[2] && relation.rule == columns[3]
        && labels[relation.from]?.contains(columns[4]) ?? false
        && labels[relation.to]?.contains(columns[5]) ?? false
    }
    let all = chronicle.relations.map {
      "\($0.kind) \(labels[$0.from] ?? "?") → \(labels[$0.to] ?? "?") \($0.rule)"
    }
    #expect(found, "\(line): events \(chronicle.events.map(\.label)), relations \(all)")
  }

  @Test func everyRuleIsListedAndNamedApart() {
    let names = ChineseEvents.relationRules.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
