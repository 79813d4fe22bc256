/// The pairs of neighbouring scalars of a text: what two texts share says how near they are.
struct Shingles {
  private(set) var pairs: Set<UInt64>

  init(_ text: String) {
    pairs = []
    var previous: UInt32?
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic || scalar.value < 0x80 {
      if let previous { pairs.insert(UInt64(previous) << 32 | UInt64(scalar.value)) }
      previous = scalar.value
    }
  }

  mutating func formUnion(_ other: Shingles) { pairs.formUnion(other.pairs) }

  /// The shared pairs as a share of the smaller set, 0…1.
  func overlap(with other: Shingles) -> Double {
    let smaller = min(pairs.count, other.pairs.count)
    return smaller == 0 ? 0 : Double(pairs.intersection(other.pairs).count) / Double(smaller)
  }
}
