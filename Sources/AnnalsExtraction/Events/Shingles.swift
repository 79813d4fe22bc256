/// The pairs of neighbouring scalars of a text: what two texts share says how near they are.
struct Shingles: Sendable {
  /// The pairs, ascending, each once.
  private(set) var pairs: [UInt64]

  init(_ text: String) {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(text.utf8.count / 3)
    var previous: UInt32?
    for scalar in text.unicodeScalars where Shingles.isCounted(scalar) {
      if let previous { pairs.append(UInt64(previous) << 32 | UInt64(scalar.value)) }
      previous = scalar.value
    }
    pairs.sort()
    self.pairs = pairs.withoutRepetition
  }

  /// Letters, characters and all of ASCII; not the marks of Chinese text.
  private static func isCounted(_ scalar: Unicode.Scalar) -> Bool {
    if (0x4E00...0x9FFF).contains(scalar.value) || scalar.value < 0x80 { return true }
    return !marks.contains(scalar.value) && scalar.properties.isAlphabetic
  }

  /// The marks that are met most, which spares a look into the tables of Unicode.
  private static let marks = ScalarSet("，。、；：？！“”‘’（）《》〈〉【】—…·％")

  mutating func formUnion(_ other: Shingles) {
    pairs = (pairs + other.pairs).sorted().withoutRepetition
  }

  /// The pairs that another text does not have.
  ///
  /// - Complexity: O(n) in the pairs.
  func subtracting(_ other: Shingles) -> [UInt64] {
    var next = 0
    return pairs.filter { pair in
      while next < other.pairs.count, other.pairs[next] < pair { next += 1 }
      return next == other.pairs.count || other.pairs[next] != pair
    }
  }

  /// The shared pairs as a share of the smaller set, 0…1.
  ///
  /// - Complexity: O(n) in the pairs.
  func overlap(with other: Shingles) -> Double {
    let smaller = min(pairs.count, other.pairs.count)
    guard smaller > 0 else { return 0 }
    var (left, right, shared) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      let (first, second) = (pairs[left], other.pairs[right])
      if first == second { shared += 1 }
      if first <= second { left += 1 }
      if second <= first { right += 1 }
    }
    return Double(shared) / Double(smaller)
  }
}

extension [UInt64] {
  /// The elements of a sorted list, each once.
  fileprivate var withoutRepetition: [UInt64] {
    var unique: [UInt64] = []
    unique.reserveCapacity(count)
    for element in self where element != unique.last { unique.append(element) }
    return unique
  }
}
