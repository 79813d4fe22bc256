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
    while offset + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      if UTF8Words.hasByte(0x0A, in: word) || UTF8Words.hasByte(0x0D, in: word) { break }
      offset += 8
    }
    while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
    return offset
  }

  /// Where a run of ASCII and of scalars of three bytes ends that cannot be overlong or surrogates.
  ///
  /// Those are nearly all of a Chinese text; the end may come early, since only whole words are looked at.
  func endOfUsualScalars(from offset: Int) -> Int {
    var offset = offset
    while offset + 8 <= bytes.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if UTF8Words.isUsual(word) {
        // Two scalars of three bytes more often than one.
        offset += UTF8Words.isUsual(word >> 24) ? 6 : 3
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

  /// Whether the three lowest lanes are a scalar of U+1000 to U+CFFF or U+E000 to U+FFFF.
  private static func isUsual(_ word: UInt64) -> Bool {
    word & 0xC0C0F0 == 0x8080E0 && word & 0xFF != 0xE0 && word & 0xFF != 0xED
  }

  private static func hasByte(_ byte: UInt64, in word: UInt64) -> Bool {
    let difference = word ^ byte &* ones
    return (difference &- ones) & ~difference & highs != 0
  }
}
