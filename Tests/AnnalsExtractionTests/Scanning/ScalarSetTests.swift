import Testing

@testable import AnnalsExtraction

struct ScalarSetTests {
  @Test func holdsItsScalarsAndNoOthers() {
    let set = ScalarSet("、，a年\u{0}\u{FFFF}")
    let held = (UInt32(0)..<0x1_1000).filter { set.contains($0) }
    #expect(held == [0, 0x61, 0x3001, 0x5E74, 0xFF0C, 0xFFFF])
  }
}
