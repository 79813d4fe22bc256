/// What some words begin with: a filter that rules out nearly all places where none of them stands.
///
/// It looks at two scalars. It may let a place pass where no word stands, and never holds one back where one does.
struct WordOpenings: Sendable {
  /// By first scalar: some word is this scalar alone, or nothing is known of what follows it.
  private var single = BitTable(digits: 16)
  /// By the hash of the first two scalars of longer words.
  private var pairs = BitTable(digits: WordOpenings.hashDigits)

  /// Lets a word pass; characters beyond the basic plane begin none.
  mutating func insert(_ word: String) {
    let scalars = word.unicodeScalars.prefix(2).map(\.value)
    guard let first = scalars.first, first < 0x1_0000 else { return }
    if scalars.count == 2 { insert(first, scalars[1]) } else { insert(first) }
  }

  /// Lets the words pass that begin with two scalars of the basic plane.
  mutating func insert(_ first: UInt32, _ second: UInt32) {
    pairs.insert(WordOpenings.hash(first, second))
  }

  /// Lets a scalar pass, whatever follows it.
  mutating func insert(_ scalar: UInt32) {
    if scalar < 0x1_0000 { single.insert(scalar) }
  }

  /// Whether a word may begin with two scalars; the second is 0 at the end of the text.
  @inline(__always)
  func mayBegin(with first: UInt32, _ second: UInt32) -> Bool {
    first < 0x1_0000 && (pairs.contains(WordOpenings.hash(first, second)) || single.contains(first))
  }

  /// How many binary digits a hash has: so many that the table is sparse and yet stays in the nearest cache.
  private static let hashDigits: UInt32 = 17

  @inline(__always)
  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    (first &* 0x9E37 ^ second) & (1 << hashDigits - 1)
  }
}

/// A set of numbers of so many binary digits, a bit for each.
private struct BitTable: Sendable {
  private var bits: [UInt64]

  init(digits: UInt32) { bits = [UInt64](repeating: 0, count: 1 << Int(digits - 6)) }

  mutating func insert(_ number: UInt32) { bits[Int(number >> 6)] |= 1 << UInt64(number & 63) }

  @inline(__always)
  func contains(_ number: UInt32) -> Bool { bits[Int(number >> 6)] >> UInt64(number & 63) & 1 == 1 }
}
