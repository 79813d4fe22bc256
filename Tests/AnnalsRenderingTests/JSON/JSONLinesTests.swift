import AnnalsCore
import AnnalsTestSupport
import Foundation
import Testing

@testable import AnnalsRendering

@Suite struct JSONLinesTests {
  private func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test(arguments: 0..<20)
  func everyRecordStandsOnceInTheDocumentLines(seed: Int) throws {
    let chronicle = Chronicle.generated(seed: UInt64(seed))
    let lines = try objects(JSONLinesRenderer(line: .document).render(chronicle))
    func count(_ key: String) -> Int { lines.reduce(0) { $0 + (($1[key] as? [Any])?.count ?? 0) } }
    #expect(count("events") == chronicle.events.count)
    #expect(count("times") == chronicle.times.count)
    #expect(count("relations") == chronicle.relations.count)
    #expect(count("conflicts") == chronicle.conflicts.count)
    #expect(lines.filter { $0["document"] is [String: Any] }.count == chronicle.documents.count)
  }

  @Test func recordsSayTheirSortFirst() throws {
    let chronicle = Chronicle.generated(seed: 5)
    let text = JSONLinesRenderer(line: .record).render(chronicle)
    let sorts = try objects(text).compactMap { $0["record"] as? String }
    #expect(sorts.filter { $0 == "event" }.count == chronicle.events.count)
    #expect(sorts.count == text.split(separator: "\n").count)
    #expect(text.hasPrefix(#"{"record":"document","id":"d0""#))
  }

  @Test func timesKeepTheIdentifierOfTheirText() throws {
    let times = Chronicle.generated(seed: 8).times
    let line = JSONLinesRenderer.timesLine(id: "s-1", times: times)
    let object = try #require(try objects(line).first)
    #expect(object["id"] as? String == "s-1")
    #expect((object["times"] as? [Any])?.count == times.count)
  }

  @Test func timesAloneAreAChronicle() throws {
    let chronicle = Chronicle.generated(seed: 8)
    let read = try ChronicleJSONReader.read(Array(TimesJSONRenderer().render(chronicle).utf8))
    #expect(read == Chronicle(times: chronicle.times))
  }

  @Test func aCorpusLineGivesItsReferenceTime() throws {
    let line = #"{"id":"a","text":"昨天","date":"2025-10-31","reference":"2024-04-24T10:00"}"#
    let record = try CorpusRecord.read(Array(line.utf8))
    #expect(record.id == "a")
    #expect(record.text == "昨天")
    #expect(record.reference?.iso8601 == "2024-04-24T10:00")
    let dated = try CorpusRecord.read(Array(#"{"id":"a","text":"","date":"2025-10-31"}"#.utf8))
    #expect(dated.reference?.iso8601 == "2025-10-31")
  }
}
