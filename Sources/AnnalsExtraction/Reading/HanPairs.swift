/// Two neighbouring Han characters as one number, never 0: the nearest thing to a word that needs no dictionary.
typealias HanPair = UInt32

/// Walks over the pairs of neighbouring Han characters of a text.
enum HanPairs {
  /// The number of a pair, nil unless both scalars are common Han characters.
  static func pair(_ first: UInt32, _ second: UInt32) -> HanPair? {
    isHan(first) && isHan(second) ? number(first - 0x4E00, second - 0x4E00) : nil
  }

  /// Whether a scalar is a common Han character.
  static func isHan(_ scalar: UInt32) -> Bool { scalar >= 0x4E00 && scalar <= 0x9FFF }

  /// The pairs of a range, in order.
  static func list(in range: Range<Int>, _ utf8: [UInt8]) -> [HanPair] {
    var pairs: [HanPair] = []
    forEach(in: range, utf8) { pairs.append($0) }
    return pairs
  }

  /// Visits the pairs of a range, in order.
  ///
  /// - Complexity: O(n); whole pages go through here, so it reads the bytes of a character by itself.
  @inline(__always)
  static func forEach(in range: Range<Int>, _ utf8: [UInt8], _ visit: (HanPair) -> Void) {
    utf8.withUnsafeBufferPointer { bytes in
      // The number of the character before, counted from U+4E00; none after anything else.
      var previous = UInt32.max
      var offset = range.lowerBound
      while offset < range.upperBound {
        let lead = bytes[offset]
        // U+4E00 to U+9FFF begin with E4 to E9.
        guard lead >= 0xE4, lead <= 0xE9 else {
          previous = .max
          offset &+= lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
          continue
        }
        let tail = UInt32(bytes[offset &+ 1] & 0x3F) << 6 | UInt32(bytes[offset &+ 2] & 0x3F)
        let character = (UInt32(lead & 0x0F) << 12 | tail) &- 0x4E00
        offset &+= 3
        // What lies below U+4E00 has become a very large number.
        guard character < 0x8000 else {
          previous = .max
          continue
        }
        if previous != .max { visit(number(previous, character)) }
        previous = character
      }
    }
  }

  /// The number of two characters, each counted from U+4E00.
  @inline(__always)
  private static func number(_ first: UInt32, _ second: UInt32) -> HanPair { first << 15 | second &+ 1 }
}

/// The pairs of a page as a filter: it never denies a pair that is there.
///
/// Of a page that is longer than ``sample`` only so much is read, evenly over all of it: half a megabyte of a text uses
/// the words that all of it uses.
struct HanPairFilter {
  /// How many bytes of a page are read at most, about.
  private static let sample = 1 << 19

  private let bits: [UInt64]
  private let shift: UInt32

  /// The pairs of some blocks.
  init(blocks: [DraftBlock], utf8: [UInt8]) {
    let bytes = blocks.reduce(0) { $0 + $1.pieces.reduce(0) { $0 + $1.count } }
    let step = max(1, bytes / HanPairFilter.sample)
    var digits: UInt32 = 12
    while 1 << digits < bytes / step * 8, digits < 22 { digits += 1 }
    let words = 1 << Int(digits - 6)
    let shift = 32 - digits
    self.shift = shift
    var bits = [UInt64](repeating: 0, count: words)
    bits.withUnsafeMutableBufferPointer { bits in
      for index in stride(from: 0, to: blocks.count, by: step) {
        for piece in blocks[index].pieces {
          HanPairs.forEach(in: piece, utf8) { pair in
            let place = HanPairFilter.place(of: pair, shift)
            bits[Int(place >> 6)] |= 1 &<< UInt64(place)
          }
        }
      }
    }
    self.bits = bits
  }

  /// Whether a pair stands somewhere on the page.
  func contains(_ pair: HanPair) -> Bool {
    let place = HanPairFilter.place(of: pair, shift)
    return bits[Int(place >> 6)] & 1 &<< UInt64(place) != 0
  }

  @inline(__always)
  private static func place(of pair: HanPair, _ shift: UInt32) -> UInt32 { (pair &* 0x9E37_79B1) &>> shift }
}

/// The pairs of a text, exactly; a table of open addresses, since a general set's hashing costs more than reading.
struct HanPairSet {
  /// Pairs in their places or the next free ones; 0 is free.
  private var places: [HanPair]
  private let shift: UInt32

  /// The pairs of some ranges.
  init(in ranges: some Collection<Range<Int>>, _ utf8: [UInt8]) {
    // A pair begins every three bytes at most.
    self.init(capacity: ranges.reduce(0) { $0 + $1.count } / 3)
    places.withUnsafeMutableBufferPointer { places in
      for range in ranges {
        HanPairs.forEach(in: range, utf8) { HanPairSet.insert($0, into: places, shift) }
      }
    }
  }

  /// Some pairs.
  init(_ pairs: [HanPair]) {
    self.init(capacity: pairs.count)
    places.withUnsafeMutableBufferPointer { places in
      for pair in pairs { HanPairSet.insert(pair, into: places, shift) }
    }
  }

  private init(capacity: Int) {
    // At most half is taken, so that a free place is near.
    var digits: UInt32 = 6
    while 1 << Int(digits) < capacity * 2, digits < 30 { digits += 1 }
    shift = 32 - digits
    places = [HanPair](repeating: 0, count: 1 << Int(digits))
  }

  /// Those of the pairs that stand in some ranges.
  func held(by ranges: some Collection<Range<Int>>, _ utf8: [UInt8]) -> HanPairSet {
    var held = [HanPair](repeating: 0, count: places.count)
    let shift = shift
    places.withUnsafeBufferPointer { wanted in
      held.withUnsafeMutableBufferPointer { held in
        for range in ranges {
          HanPairs.forEach(in: range, utf8) { pair in
            let place = HanPairSet.place(of: pair, in: wanted, shift)
            held[place] = wanted[place]
          }
        }
      }
    }
    // Most places are free: what is kept has room for the pairs only.
    return HanPairSet(held.filter { $0 != 0 })
  }

  /// Whether a pair stands in the text.
  func contains(_ pair: HanPair) -> Bool {
    places.withUnsafeBufferPointer { $0[HanPairSet.place(of: pair, in: $0, shift)] == pair }
  }

  @inline(__always)
  private static func insert(
    _ pair: HanPair,
    into places: UnsafeMutableBufferPointer<HanPair>,
    _ shift: UInt32
  ) {
    places[place(of: pair, in: UnsafeBufferPointer(places), shift)] = pair
  }

  /// Where a pair stands, or the free place where it would.
  @inline(__always)
  private static func place(of pair: HanPair, in places: UnsafeBufferPointer<HanPair>, _ shift: UInt32) -> Int
  {
    let mask = places.count - 1
    var place = Int((pair &* 0x9E37_79B1) &>> shift)
    while places[place] != 0, places[place] != pair { place = (place + 1) & mask }
    return place
  }
}
