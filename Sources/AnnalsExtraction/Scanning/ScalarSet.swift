/// A set of scalars of the basic plane, a bit for each: to ask it is one access, without a hash.
struct ScalarSet: Sendable {
  private var bits = [UInt64](repeating: 0, count: 0x1_0000 / 64)

  /// The scalars of a string.
  init(_ text: String) {
    for scalar in text.unicodeScalars {
      precondition(scalar.value < 0x1_0000, "scalars of the basic plane only")
      bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
    }
  }

  /// Some scalars; those outside the basic plane are left out.
  init(_ scalars: some Sequence<UInt32>) {
    for scalar in scalars where scalar < 0x1_0000 { bits[Int(scalar >> 6)] |= 1 << UInt64(scalar & 63) }
  }

  /// Whether a scalar belongs to it.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x1_0000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
