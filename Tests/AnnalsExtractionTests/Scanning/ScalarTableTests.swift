import Testing

@testable import AnnalsExtraction

@Suite struct ScalarTableTests {
  @Test func scalarsHaveTheirNumbersAndOthersNone() {
    let table = ScalarTable([0: 1, 0x5E74: 65_535, 0xFFFF: 7, 0x1_F600: 9])
    #expect(table[0] == 1)
    #expect(table[0x5E74] == 65_535)
    #expect(table[0xFFFF] == 7)
    #expect(table[0x5E75] == 0)
    #expect(table[0x1_F600] == 0)
    #expect(table[.max] == 0)
  }
}
