import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct OpeningFilterTests {
  private func offsets(_ filter: OpeningFilter, _ text: String) -> [Int] {
    let utf8 = Array(text.utf8)
    var found: [Int] = []
    var offset = 0
    while offset < utf8.count {
      offset = utf8.withUnsafeBufferPointer { filter.firstOffset(in: $0, from: offset, before: utf8.count) }
      if offset < utf8.count {
        found.append(offset)
        offset += UTF8Scan.scalarLength(utf8[offset])
      }
    }
    return found
  }

  @Test func placesWhereAWordStandsPass() {
    var filter = OpeningFilter()
    for word in ["其中", "合计", "：", "𠮷林", "GDP"] { filter.insert(word) }
    let text = "全市合计5项，其中：𠮷林的GDP"
    let found = Set(offsets(filter, text))
    let utf8 = Array(text.utf8)
    for word in ["其中", "合计", "：", "𠮷林", "GDP"] {
      let place = utf8.indices.first { utf8[$0...].starts(with: word.utf8) }
      #expect(place.map(found.contains) ?? false, "\(word)")
    }
  }

  @Test func mostPlacesWhereNoneStandsAreRuledOut() {
    var filter = OpeningFilter()
    for word in ["其中", "合计", "共计", "总计", "分别占"] { filter.insert(word) }
    let text = String(repeating: "本报讯记者从市水利局获悉全市河道治理工程已经完成百分之九十以上", count: 3)
    #expect(offsets(filter, text).count * 20 < text.unicodeScalars.count)
    #expect(offsets(filter, "").isEmpty)
    #expect(offsets(OpeningFilter(), text).isEmpty)
  }
}
