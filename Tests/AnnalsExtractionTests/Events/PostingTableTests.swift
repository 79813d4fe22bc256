import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct PostingTableTests {
  @Test func listsAreThoseOfADictionary() {
    var random = SplitMix64(seed: 3)
    var table = PostingTable()
    var expected: [UInt64: [Int]] = [:]
    for number in 0..<2000 {
      let key = UInt64.random(in: 0..<300, using: &random) &* 0x1000_0001
      table.append(number, under: key)
      expected[key, default: []].append(number)
    }
    for key in (UInt64(0)..<320).map({ $0 &* 0x1000_0001 }) {
      var found: [Int] = []
      table.forEach(under: key) { found.append($0) }
      #expect(found == (expected[key] ?? []).reversed())
    }
  }
}
