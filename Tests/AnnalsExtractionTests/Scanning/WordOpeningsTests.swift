import AnnalsTestSupport
import Testing

@testable import AnnalsExtraction

struct WordOpeningsTests {
  @Test func noWordIsHeldBack() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<50 {
      let words = (0..<20).map { _ in
        String(
          String.UnicodeScalarView(
            (0..<Int.random(in: 1...3, using: &random)).compactMap { _ in
              Unicode.Scalar(UInt32.random(in: 0x4E00...0x9FFF, using: &random))
            }
          )
        )
      }
      var openings = WordOpenings()
      for word in words { openings.insert(word) }
      for word in words {
        let scalars = word.unicodeScalars.map(\.value)
        #expect(openings.mayBegin(with: scalars[0], scalars.count > 1 ? scalars[1] : 0), "\(word)")
      }
    }
  }

  @Test func nearlyAllElseIs() {
    var openings = WordOpenings()
    for word in ["今年", "去年", "明年"] { openings.insert(word) }
    let passed = (UInt32(0x4E00)..<0x9FFF).count { openings.mayBegin(with: 0x4ECA, $0) }
    #expect(passed < 10)
    #expect(!openings.mayBegin(with: 0x1_F600, 0x5E74))
  }
}
