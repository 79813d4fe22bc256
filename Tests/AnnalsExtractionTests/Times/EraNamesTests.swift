import AnnalsCore
import Testing

@testable import AnnalsExtraction

@Suite struct EraNamesTests {
  private func times(_ text: String) -> [TimeExpression] {
    Extractor().times(in: text, reference: CivilTime(iso8601: "2025-12-05"))
  }

  private func era(_ name: String) -> EraName? {
    var cursor = TextCursor(utf8: Array(name.utf8), offset: 0, limit: name.utf8.count)
    return EraNames.table.read(at: &cursor)
  }

  @Test func everyUseHasYearsOfItsOwnAndTheLongestComesFirst() throws {
    #expect(EraNames.table.spellings.count > 500)
    for name in EraNames.table.spellings {
      let uses = try #require(era(name)).uses
      let lengths = uses.map(\.years.count)
      #expect(lengths == lengths.sorted(by: >), "\(name)")
      #expect(uses.allSatisfy { $0.years.lowerBound >= -139 && $0.years.upperBound <= 1911 }, "\(name)")
      for (left, right) in zip(uses, uses.dropFirst()) {
        #expect(!left.years.overlaps(right.years), "\(name)")
      }
    }
  }

  @Test(arguments: [("贞观", "貞觀"), ("庆历", "慶曆"), ("天祐", "天佑"), ("显庆", "顯慶"), ("宝历", "寶曆"), ("龙朔", "龍朔")])
  func bothWaysOfWritingAreOneName(_ name: String, _ other: String) throws {
    #expect(try #require(era(name)).uses.map(\.years) == (try #require(era(other)).uses.map(\.years)))
  }

  @Test func aNameThatWasUsedAgainHasItsOtherYearsAsAlternatives() throws {
    let time = try #require(times("太和三年，立碑").first)
    #expect(time.value == "0479")
    #expect(time.alternatives.map { $0.start?.iso8601 } == ["0829-01-01", "0229-01-01", "0368-01-01"])
    #expect(times("东晋太和三年，立碑").first?.alternatives == [])
    #expect(times("唐太和三年，立碑").first?.value == "0829")
  }

  @Test func aYearBeyondAllUsesIsNoYearOfTheEra() {
    #expect(times("太和九十年，立碑").first?.kind != .date)
    #expect(times("雍正二十三年，立碑").first?.value == "1745")
  }
}
