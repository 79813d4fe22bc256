import AnnalsCore
import AnnalsTestSupport
import FoundationEssentials
import Testing

@testable import AnnalsExtraction

@Suite struct TimeRuleTests {
  private static let rules = Language.chinese.timeRules.map(\.name)

  @Test(arguments: try TimeCorpus.lines(of: rules))
  func corpus(_ line: CorpusLine) throws {
    let reference = try #require(CivilTime(iso8601: line.reference))
    let found = Extractor().times(in: line.sentence, reference: reference).map {
      CorpusLine.Expectation(text: $0.text, type: $0.kind.rawValue, value: $0.value, rule: $0.rule)
    }
    #expect(found == line.expectations, "\(line)")
  }

  @Test func everyRuleFiresOnALineOfItsOwnCorpus() throws {
    for rule in Self.rules {
      let lines = try TimeCorpus.lines(of: [rule])
      let fires = lines.contains { $0.expectations.contains { $0.rule == rule } }
      #expect(fires, "\(rule) has no positive line")
    }
  }

  @Test func everyRuleFileIsInTheList() throws {
    let folder = "\(Repository.root)/Sources/AnnalsExtraction/Languages/Chinese/TimeRules"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter {
      $0.hasSuffix("Rule.swift")
    }
    #expect(files.count == Self.rules.count)
  }

  @Test func namesOfRulesAreUnique() {
    #expect(Set(Self.rules).count == Self.rules.count)
  }
}
