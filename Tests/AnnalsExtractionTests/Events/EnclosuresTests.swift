import Testing

@testable import AnnalsExtraction

struct EnclosuresTests {
  private func stretches(of text: String) -> [String] {
    let utf8 = Array(text.utf8)
    var enclosures = Enclosures(in: utf8, range: 0..<utf8.count)
    return utf8.indices.compactMap { offset in
      enclosures.stretch(at: offset).map { String(decoding: utf8[$0.range], as: UTF8.self) }
    }
  }

  @Test func marksPairWithTheirTwinsAndNest() {
    #expect(stretches(of: "印发《关于《办法》的通知》（试行）") == ["《关于《办法》的通知》", "《办法》", "（试行）"])
    #expect(stretches(of: "他说“来了（两次）”。") == ["“来了（两次）”", "（两次）"])
  }

  @Test func whatNothingClosesEnclosesNothing() {
    #expect(stretches(of: "（甲（乙）丙") == ["（乙）"])
    #expect(stretches(of: "甲）乙（丙)") == [])
    #expect(stretches(of: "《上\n下》") == [])
  }

  @Test func onlyTheOutermostOfAKindAreListed() {
    let utf8 = Array("《甲《乙》》和《丙（丁）》".utf8)
    let titles = Enclosures(in: utf8, range: 0..<utf8.count).outermost(.workTitle)
    #expect(titles.map { String(decoding: utf8[$0], as: UTF8.self) } == ["《甲《乙》》", "《丙（丁）》"])
  }

  @Test func theNextStretchIsTold() {
    let utf8 = Array("甲（乙）丙《丁》".utf8)
    var enclosures = Enclosures(in: utf8, range: 0..<utf8.count)
    #expect(enclosures.nextStart(from: 0) == 3)
    #expect(enclosures.nextStart(from: 4) == 15)
    #expect(enclosures.nextStart(from: 16) == .max)
  }
}
