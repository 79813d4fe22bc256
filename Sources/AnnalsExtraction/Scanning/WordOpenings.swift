/// What some words begin with: a filter that rules out nearly all places where none of them stands.
///
/// It looks at two scalars. It may let a place pass where no word stands, and never holds one back where one does.
struct WordOpenings: Sendable {
  /// By first scalar: some word is this scalar alone, or nothing is known of what follows it.
  private var single = BitTable(digits: 16)
  /// By first scalar: some word begins with it.
  private var firsts = BitTable(digits: 16)
  /// By the hash of the first two scalars of longer words.
  private var pairs = BitTable(digits: WordOpenings.hashDigits)

  /// Whether some word begins with a scalar beyond the basic plane: such scalars are few, so that all of them pass.
  private var passesRareScalars = false

  /// Lets a word pass.
  mutating func insert(_ word: String) {
    var scalars = word.unicodeScalars.makeIterator()
    guard let first = scalars.next()?.value else { return }
    if first >= 0x1_0000 { passesRareScalars = true }
    if let second = scalars.next()?.value { insert(first, second) } else { insert(first) }
  }

  /// Lets the words pass that begin with two scalars; the first is one of the basic plane.
  mutating func insert(_ first: UInt32, _ second: UInt32) {
    if first < 0x1_0000 { firsts.insert(first) }
    pairs.insert(WordOpenings.hash(first, second))
  }

  /// Lets a scalar pass, whatever follows it.
  mutating func insert(_ scalar: UInt32) {
    guard scalar < 0x1_0000 else { return }
    single.insert(scalar)
    firsts.insert(scalar)
  }

  /// Whether a word may begin with two scalars; the second is 0 at the end of the text.
  @inline(__always)
  func mayBegin(with first: UInt32, _ second: UInt32) -> Bool {
    guard first < 0x1_0000 else { return passesRareScalars }
    return pairs.contains(WordOpenings.hash(first, second)) || single.contains(first)
  }

  /// The offset of the first scalar from `start` on that a word may begin with, `limit` when there is none.
  ///
  /// Nine of ten characters of a text begin no word at all: a walk over whole documents asks that first, with as little
  /// decoding as it takes. A word may go on behind `limit`, up to `end`.
  ///
  /// - Complexity: O(n)
  func firstOffset(
    in utf8: UnsafeBufferPointer<UInt8>,
    from start: Int,
    before limit: Int,
    wordsEndBy end: Int? = nil
  ) -> Int {
    let end = end ?? limit
    return firsts.withBits { firsts in
      var offset = start
      while offset < limit {
        let lead = utf8[offset]
        if lead < 0x80 {
          if firsts[Int(lead >> 6)] &>> UInt64(lead & 63) & 1 == 1,
            mayBegin(in: utf8, at: offset, before: end)
          {
            return offset
          }
          offset &+= 1
        } else if lead >= 0xE0, lead < 0xF0 {
          let block = Int(lead & 0x0F) &<< 6 | Int(utf8[offset &+ 1] & 0x3F)
          if firsts[block] &>> UInt64(utf8[offset &+ 2] & 63) & 1 == 1,
            mayBegin(in: utf8, at: offset, before: end)
          {
            return offset
          }
          offset &+= 3
        } else {
          if mayBegin(in: utf8, at: offset, before: end) { return offset }
          offset &+= lead < 0xE0 ? 2 : 4
        }
      }
      return limit
    }
  }

  /// Whether a word may begin with the scalar at an offset and the one after it.
  @inline(__always)
  private func mayBegin(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int, before limit: Int) -> Bool {
    let (first, width) = utf8.scalar(at: offset)
    let next = offset + width
    return mayBegin(with: first, next < limit ? utf8.scalar(at: next).value : 0)
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

  /// Sixty-four numbers a word, from the lowest bit of the first on.
  @inline(__always)
  func withBits<Result>(_ body: (UnsafeBufferPointer<UInt64>) -> Result) -> Result {
    bits.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  func contains(_ number: UInt32) -> Bool { bits[Int(number >> 6)] >> UInt64(number & 63) & 1 == 1 }
}
