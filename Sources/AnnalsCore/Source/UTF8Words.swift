/// UTF-8 that is looked at eight bytes at a time.
///
/// Each byte of a word is a lane of its own: sums and comparisons of all eight cost what those of one do.
struct UTF8Words {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let raw: UnsafeRawBufferPointer

  /// One in every lane.
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  /// The highest bit of every lane.
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  /// The words whose lanes can be added up before one of them overflows.
  private static let longestSum = 255

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    raw = UnsafeRawBufferPointer(bytes)
  }

  /// The number of bytes that go on a scalar (0x80 to 0xBF).
  func continuations(in range: Range<Int>) -> Int {
    var count = 0
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let last = min(range.upperBound - 8, offset + 8 * (UTF8Words.longestSum - 1))
      var lanes: UInt64 = 0
      while offset <= last {
        let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        lanes &+= (word >> 7) & ~(word >> 6) & UTF8Words.ones
        offset += 8
      }
      // Pairs of lanes first: eight lanes of 255 are more than one lane holds.
      let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ ((lanes >> 8) & 0x00FF_00FF_00FF_00FF)
      count += Int((pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while offset < range.upperBound {
      if bytes[offset] & 0xC0 == 0x80 { count += 1 }
      offset += 1
    }
    return count
  }

  /// The offset of the first LF or CR from an offset on, or the end.
  func lineEnd(from offset: Int) -> Int {
    var offset = offset
    // Both are control characters, and of the others hardly any but tabs stand in a text.
    while let control = firstOffset(below: 0x0E, from: offset) {
      if bytes[control] == 0x0A || bytes[control] == 0x0D { return control }
      offset = control + 1
    }
    return bytes.count
  }

  /// The offset of the first byte from an offset on that is less than a limit of at most 0x80.
  func firstOffset(below limit: UInt8, from offset: Int) -> Int? {
    let limits = UInt64(limit) &* UTF8Words.ones
    var offset = offset
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      // A lane that is less borrows into its highest bit; only lanes above the first can do so by mistake.
      let less = (word &- limits) & ~word & UTF8Words.highs
      if less != 0 { return offset + less.trailingZeroBitCount / 8 }
      offset += 8
    }
    while offset < bytes.count {
      if bytes[offset] < limit { return offset }
      offset += 1
    }
    return nil
  }

  /// Where a run of ASCII and of scalars of three bytes ends that cannot be overlong or surrogates.
  ///
  /// Those are nearly all of a Chinese text; the end may come early, since only whole words are looked at.
  func endOfUsualScalars(from offset: Int) -> Int {
    var offset = offset
    while offset + 8 <= bytes.count {
      let word = word(at: offset)
      if UTF8Words.isUsual(word) {
        // Han characters stand in long runs.
        while offset + 24 <= bytes.count, areUsual(at: offset) { offset += 24 }
        guard offset + 8 <= bytes.count else { break }
        offset += UTF8Words.isUsual(self.word(at: offset)) ? 3 : 0
      } else if word & UTF8Words.highs == 0 {
        offset += 8
      } else if word & 0x80 == 0 {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  private func word(at offset: Int) -> UInt64 {
    UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// Whether eight scalars of three bytes begin at an offset that are all usual.
  ///
  /// Their leads fall on different lanes in each of the three words, so that all of them fit into one.
  private func areUsual(at offset: Int) -> Bool {
    let (first, second, third) = (word(at: offset), word(at: offset + 8), word(at: offset + 16))
    let leads =
      first & 0x00FF_0000_FF00_00FF | second & 0xFF00_00FF_0000_FF00 | third & 0x0000_FF00_00FF_0000
    guard leads & 0xF0F0_F0F0_F0F0_F0F0 == 0xE0E0_E0E0_E0E0_E0E0,
      first & 0xC000_C0C0_00C0_C000 == 0x8000_8080_0080_8000,
      second & 0x00C0_C000_C0C0_00C0 == 0x0080_8000_8080_0080,
      third & 0xC0C0_00C0_C000_C0C0 == 0x8080_0080_8000_8080
    else { return false }
    let (overlong, surrogates) = (leads ^ 0xE0 &* UTF8Words.ones, leads ^ 0xED &* UTF8Words.ones)
    return ((overlong &- UTF8Words.ones) & ~overlong | (surrogates &- UTF8Words.ones) & ~surrogates)
      & UTF8Words.highs == 0
  }

  /// Whether the three lowest lanes are a scalar of U+1000 to U+CFFF or U+E000 to U+FFFF.
  private static func isUsual(_ word: UInt64) -> Bool {
    word & 0xC0C0F0 == 0x8080E0 && word & 0xFF != 0xE0 && word & 0xFF != 0xED
  }
}
