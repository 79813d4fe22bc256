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
