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

  /// The offset of the first scalar of the set in well-formed UTF-8 from an offset on, `limit` when there is none; no
  /// scalar beyond the basic plane is ever found.
  ///
  /// The last byte of a scalar is the number of a bit in the row that its other bytes name, so that a character of
  /// three bytes costs one look into a table that stays in the nearest cache.
  @inline(__always)
  func firstOffset(in utf8: UnsafeBufferPointer<UInt8>, from start: Int, before limit: Int) -> Int {
    bits.withUnsafeBufferPointer { rows in
      var offset = start
      while offset < limit {
        let lead = utf8[offset]
        let (row, last, width): (Int, UInt8, Int)
        if lead >= 0xE0, lead < 0xF0 {
          (row, last, width) = (
            Int(lead & 0x0F) &<< 6 | Int(utf8[offset &+ 1] & 0x3F), utf8[offset &+ 2], 3
          )
        } else if lead < 0x80 {
          (row, last, width) = (Int(lead &>> 6), lead, 1)
        } else if lead < 0xE0 {
          (row, last, width) = (Int(lead & 0x1F), utf8[offset &+ 1], 2)
        } else {
          offset &+= 4
          continue
        }
        if rows[row] &>> UInt64(last) & 1 == 1 { return offset }
        offset &+= width
      }
      return limit
    }
  }

  /// Whether a scalar belongs to it.
  @inline(__always)
  func contains(_ scalar: UInt32) -> Bool {
    scalar < 0x1_0000 && bits[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
  }
}
