import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

@Suite struct HanPairTests {
  /// Random text, and its pairs found scalar by scalar.
  private func sample(_ seed: UInt64) -> (utf8: [UInt8], pairs: [HanPair]) {
    var random = SplitMix64(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "一", "龥", "\u{9FFF}", "㐀", "\u{4DFF}", "ꀀ", "年", "月", "a", "é", "😀", "，",
    ]
    let scalars = (0..<400).map { _ in random.pick(alphabet) }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    let pairs = zip(scalars, scalars.dropFirst()).compactMap { HanPairs.pair($0.value, $1.value) }
    return (Array(String(text).utf8), pairs)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func pairsAreThoseOfNeighbours(_ seed: UInt64) {
    let (utf8, pairs) = sample(seed)
    #expect(!pairs.isEmpty)
    #expect(HanPairs.list(in: 0..<utf8.count, utf8) == pairs)
    let set = HanPairSet(in: [0..<utf8.count], utf8)
    #expect(pairs.allSatisfy { set.contains($0) })
    let others = sample(seed + 100).pairs.filter { !pairs.contains($0) }
    #expect(!others.contains { set.contains($0) })
    let wanted = Array(pairs.prefix(20)) + others.prefix(20)
    let held = HanPairSet(wanted).held(by: [0..<utf8.count], utf8)
    #expect(Set(wanted.filter { held.contains($0) }) == Set(pairs.prefix(20)))
    #expect(!pairs.dropFirst(20).contains { held.contains($0) && !wanted.contains($0) })
  }

  @Test func aFilterHoldsThePairsOfAllBlocks() {
    let (utf8, _) = sample(3)
    let text = String(decoding: utf8, as: UTF8.self)
    var blocks: [DraftBlock] = []
    var start = 0
    for scalar in text.unicodeScalars {
      let end = start + UTF8.width(scalar)
      // Blocks of some ten scalars each.
      if end / 30 > start / 30 || blocks.isEmpty {
        blocks.append(
          DraftBlock(
            role: .paragraph,
            level: 0,
            pieces: [start..<end],
            isPlain: true,
            ending: .open,
            isCut: false,
            opensReport: false
          )
        )
      } else {
        let last = blocks.count - 1
        blocks[last].pieces[0] = blocks[last].pieces[0].lowerBound..<end
      }
      start = end
    }
    let filter = HanPairFilter(blocks: blocks, utf8: utf8)
    let pairs = blocks.flatMap { HanPairs.list(in: $0.pieces[0], utf8) }
    #expect(pairs.allSatisfy { filter.contains($0) })
    let denied = (0x4E00..<0x5200 as Range<UInt32>).count {
      HanPairs.pair($0, $0 + 1).map { !filter.contains($0) } ?? false
    }
    #expect(denied > 900)
  }
}
