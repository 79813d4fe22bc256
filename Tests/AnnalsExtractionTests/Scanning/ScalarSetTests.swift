import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

struct ScalarSetTests {
  @Test func holdsItsScalarsAndNoOthers() {
    let set = ScalarSet("、，a年\u{0}\u{FFFF}")
    let held = (UInt32(0)..<0x1_1000).filter { set.contains($0) }
    #expect(held == [0, 0x61, 0x3001, 0x5E74, 0xFF0C, 0xFFFF])
  }

  /// Against a look at each scalar, over scalars of every width.
  @Test func theFirstOfATextIsFoundWhereverItStands() {
    let set = ScalarSet("a7é、年\u{FFFF}".unicodeScalars.map(\.value) + [0x1_F600])
    let others: [Unicode.Scalar] = ["b", "ß", "月", "\u{FFFD}", "😀", "\u{1F601}"]
    var random = SplitMix64(seed: 9)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.int(0...12) {
        text.append(
          random.oneIn(8) ? random.pick(["a", "7", "é", "、", "年", "\u{FFFF}"]) : random.pick(others)
        )
      }
      let utf8 = Array(String(text).utf8)
      let expected = text.prefix { !set.contains($0.value) }.reduce(0) { $0 + UTF8.width($1) }
      let found = utf8.withUnsafeBufferPointer { set.firstOffset(in: $0, from: 0, before: utf8.count) }
      #expect(found == expected, "\(String(text))")
    }
  }
}
