/// What some words begin with: a filter that rules out nearly all places where none of them stands.
///
/// It looks at two scalars. It may let a place pass where no word stands, and never holds one back where one does.
struct WordOpenings: Sendable {
  /// By first scalar: some word is this scalar alone, or nothing is known of what follows it.
  private var isOpen = [Bool](repeating: false, count: 0x1_0000)
  /// By the hash of the first two scalars of longer words.
  private var pairs = [Bool](repeating: false, count: 0x1_0000)

  /// Lets a word pass; characters beyond the basic plane begin none.
  mutating func insert(_ word: String) {
    let scalars = word.unicodeScalars.prefix(2).map(\.value)
    guard let first = scalars.first, first < 0x1_0000 else { return }
    if scalars.count == 2 { pairs[WordOpenings.hash(first, scalars[1])] = true } else { insert(first) }
  }

  /// Lets a scalar pass, whatever follows it.
  mutating func insert(_ scalar: UInt32) {
    if scalar < 0x1_0000 { isOpen[Int(scalar)] = true }
  }

  /// Whether a word may begin with two scalars; the first is of the basic plane.
  @inline(__always)
  func mayBegin(with first: UInt32, _ second: UInt32) -> Bool {
    isOpen[Int(first)] || pairs[WordOpenings.hash(first, second)]
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37 ^ second) & 0xFFFF)
  }
}
