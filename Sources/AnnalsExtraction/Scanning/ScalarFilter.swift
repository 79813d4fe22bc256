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
  /// By a hash of the first two scalars of a word.
  private var pairs = [UInt64](repeating: 0, count: 16)
  /// Words of one scalar.
  private var singles = ScalarFilter()

  /// Lets a word pass.
  mutating func insert(_ word: String) {
    let scalars = word.unicodeScalars.prefix(2).map(\.value)
    if scalars.count == 2 {
      let bit = OpeningFilter.bit(scalars[0], scalars[1])
      pairs[bit >> 6] |= 1 << UInt64(bit & 63)
    } else if let single = scalars.first {
      singles.insert(single)
    }
  }

  /// The first offset from `start` on where a word may begin, `limit` when there is none.
  func firstOffset(in utf8: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int) -> Int {
    guard start < limit else { return limit }
    return pairs.withUnsafeBufferPointer { pairs in
      var offset = start
      var first = utf8.scalar(at: offset)
      while true {
        let next = offset + first.count
        let second = next < limit ? utf8.scalar(at: next) : (value: 0, count: 0)
        let bit = OpeningFilter.bit(first.value, second.value)
        if pairs[bit &>> 6] &>> UInt64(bit & 63) & 1 == 1 || singles.mayHold(first.value) { return offset }
        guard next < limit else { return limit }
        (offset, first) = (next, second)
      }
    }
  }

  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37 ^ second) & 1023)
  }
}
