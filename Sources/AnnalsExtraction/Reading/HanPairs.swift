/// The pairs of neighbouring Han characters of a page: its words, near enough.
struct HanPairs {
  private var bits: [UInt64]
  private let mask: UInt32

  /// The pairs of some blocks, as a filter: it never denies a pair that is there.
  init(blocks: [DraftBlock], utf8: [UInt8]) {
    let bytes = blocks.reduce(0) { $0 + $1.pieces.reduce(0) { $0 + $1.count } }
    var size = 1 << 12
    while size < bytes * 8, size < 1 << 24 { size <<= 1 }
    bits = [UInt64](repeating: 0, count: size / 64)
    mask = UInt32(size - 1)
    for block in blocks { for piece in block.pieces { insert(piece, utf8) } }
  }

  /// Whether a pair stands somewhere on the page.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    let place = HanPairs.hash(first, second) & mask
    return bits[Int(place / 64)] & 1 << UInt64(place % 64) != 0
  }

  private mutating func insert(_ range: Range<Int>, _ utf8: [UInt8]) {
    HanPairs.forEach(in: range, utf8) { first, second in
      let place = HanPairs.hash(first, second) & mask
      bits[Int(place / 64)] |= 1 << UInt64(place % 64)
    }
  }

  /// The pairs of a range, in order.
  static func list(in range: Range<Int>, _ utf8: [UInt8]) -> [UInt64] {
    var pairs: [UInt64] = []
    forEach(in: range, utf8) { pairs.append(UInt64($0) << 32 | UInt64($1)) }
    return pairs
  }

  /// Whether a scalar is a common Han character.
  static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }

  private static func forEach(in range: Range<Int>, _ utf8: [UInt8], _ visit: (UInt32, UInt32) -> Void) {
    var previous: UInt32 = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, count) = utf8.scalar(at: offset)
      let han = isHan(scalar) ? scalar : 0
      if previous != 0, han != 0 { visit(previous, han) }
      previous = han
      offset += count
    }
  }

  private static func hash(_ first: UInt32, _ second: UInt32) -> UInt32 {
    var value = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA77)
    value ^= value >> 15
    value = value &* 0x2C1B_3C6D
    return value ^ value >> 13
  }
}
