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

  /// The walk over bytes stops where the question about two scalars says yes, and nowhere before.
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func theFirstOffsetIsThatOfTheFirstOpening(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let alphabet: [Unicode.Scalar] = [
      "今", "年", "去", "3", "T", "~", "é", "ß", "😀", "一", "，", "\u{7F}", "\u{FFFD}",
    ]
    var openings = WordOpenings()
    for word in ["今年", "3月", "T", "é", "一"] where Bool.random(using: &random) { openings.insert(word) }
    var text = String.UnicodeScalarView()
    for _ in 0..<60 { text.append(random.pick(alphabet)) }
    let scalars = text.map(\.value)
    let utf8 = Array(String(text).utf8)
    var offset = 0
    for (index, scalar) in text.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : 0
      let isOpening = openings.mayBegin(with: scalar.value, next)
      let found = utf8.withUnsafeBufferPointer {
        openings.firstOffset(in: $0, from: offset, before: utf8.count)
      }
      #expect((found == offset) == isOpening)
      #expect(found >= offset)
      offset += UTF8.width(scalar)
    }
    #expect(offset == utf8.count)
  }

  /// Scalars beyond the basic plane are so few that all of them pass once one begins a word.
  @Test func wordsMayBeginBeyondTheBasicPlane() {
    var openings = WordOpenings()
    openings.insert("今年")
    #expect(!openings.mayBegin(with: 0x2_0BB7, 0x6797))
    openings.insert("𠮷林规划")
    #expect(openings.mayBegin(with: 0x2_0BB7, 0x6797))
    let utf8 = Array("对𠮷林规划".utf8)
    #expect(utf8.withUnsafeBufferPointer { openings.firstOffset(in: $0, from: 0, before: utf8.count) } == 3)
  }

  @Test func nearlyAllElseIs() {
    var openings = WordOpenings()
    for word in ["今年", "去年", "明年"] { openings.insert(word) }
    let passed = (UInt32(0x4E00)..<0x9FFF).count { openings.mayBegin(with: 0x4ECA, $0) }
    #expect(passed < 10)
    #expect(!openings.mayBegin(with: 0x1_F600, 0x5E74))
  }
}
