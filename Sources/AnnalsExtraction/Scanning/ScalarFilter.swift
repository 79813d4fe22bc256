/// A few scalars, remembered by their low eight bits: what it does not hold is certain, what it holds is likely.
struct ScalarFilter: Sendable {
  private var bits = SIMD4<UInt64>()

  mutating func insert(_ scalar: UInt32) {
    bits[Int(scalar >> 6 & 3)] |= 1 << UInt64(scalar & 63)
  }

  /// Whether a scalar may have been inserted.
  @inline(__always)
  func mayHold(_ scalar: UInt32) -> Bool { bits[Int(scalar >> 6 & 3)] >> UInt64(scalar & 63) & 1 == 1 }
}

/// What some words begin with, in a few bits: what it rules out is certain, what it lets pass is likely.
///
/// Small enough that the filters of many tables stay in the nearest cache beside each other; ``WordOpenings`` is surer.
struct OpeningFilter: Sendable {
  /// A bit for each value of ten binary digits, twice: of the first scalars of the words, which are asked for before any
  /// second is looked at, then of a hash of the first two.
  private var bits = [UInt64](repeating: 0, count: 32)
  /// Words of one scalar.
  private var singles = ScalarFilter()

  /// Lets a word pass.
  mutating func insert(_ word: String) {
    var scalars = word.unicodeScalars.makeIterator()
    guard let first = scalars.next()?.value else { return }
    insert(OpeningFilter.bit(first))
    if let second = scalars.next()?.value {
      insert(OpeningFilter.bit(first, second))
    } else {
      singles.insert(first)
    }
  }

  private mutating func insert(_ bit: Int) { bits[bit >> 6] |= 1 << UInt64(bit & 63) }

  /// The first offset from `start` on where a word may begin, `limit` when there is none.
  func firstOffset(in utf8: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int) -> Int {
    bits.withUnsafeBufferPointer { bits in
      var offset = start
      while offset < limit {
        let (first, count) = utf8.scalar(at: offset)
        let next = offset + count
        if OpeningFilter.holds(OpeningFilter.bit(first), in: bits) {
          let second = next < limit ? utf8.scalar(at: next).value : 0
          if OpeningFilter.holds(OpeningFilter.bit(first, second), in: bits) || singles.mayHold(first) {
            return offset
          }
        }
        offset = next
      }
      return limit
    }
  }

  @inline(__always)
  private static func holds(_ bit: Int, in bits: UnsafeBufferPointer<UInt64>) -> Bool {
    bits[bit &>> 6] &>> UInt64(bit & 63) & 1 == 1
  }

  @inline(__always)
  private static func bit(_ first: UInt32) -> Int { Int(first & 1023) }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    1024 + Int((first &* 0x9E37 ^ second) & 1023)
  }
}
