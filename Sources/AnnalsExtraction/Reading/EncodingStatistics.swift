/// Tells encodings without a mark by what Chinese text looks like in them.
enum EncodingStatistics {
  /// How many bytes are looked at.
  private static let sample = 1 << 16

  /// UTF-16 of one byte order when nearly all its units are what Chinese text is made of, and few in the other.
  static func utf16(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count % 2 == 0, bytes.count >= 4 else { return nil }
    let count = min(bytes.count, sample) / 2
    var little = 0
    var big = 0
    for index in 0..<count {
      let (first, second) = (UInt16(bytes[2 * index]), UInt16(bytes[2 * index + 1]))
      if isOrdinary(second << 8 | first) { little += 1 }
      if isOrdinary(first << 8 | second) { big += 1 }
    }
    if little * 100 >= count * 95, big * 100 < count * 70 { return .utf16LittleEndian }
    if big * 100 >= count * 95, little * 100 < count * 70 { return .utf16BigEndian }
    return nil
  }

  /// Whether nearly all double bytes are GB 2312: signs in rows 1 to 9, characters in rows 16 to 87.
  static func gb18030(_ bytes: [UInt8]) -> Bool {
    share(of: bytes) { lead, trail in
      trail >= 0xA1 && (lead >= 0xA1 && lead <= 0xA9 || lead >= 0xB0 && lead <= 0xF7)
    } >= 90
      && share(of: bytes) { lead, trail in trail >= 0xA1 && (lead <= 0xA3 || lead >= 0xB0 && lead <= 0xD7) }
        >= 75
  }

  /// Whether nearly all double bytes are signs or frequent characters of Big5 with trails of both its ranges.
  static func big5(_ bytes: [UInt8]) -> Bool {
    share(of: bytes) { lead, trail in
      lead >= 0xA1 && lead <= 0xC6 && (trail >= 0x40 && trail <= 0x7E || trail >= 0xA1)
    } >= 90
      && share(of: bytes) { _, trail in trail <= 0x7E } >= 20
  }

  /// Whether control characters are so many that the bytes are no text in any encoding.
  static func isBinary(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(sample)
    let controls = head.count { $0 < 0x20 && !(0x09...0x0D).contains($0) || $0 == 0x7F }
    return controls * 100 > head.count * 2
  }

  /// ASCII text, Han characters, and the signs of Chinese text.
  private static func isOrdinary(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x2010...0x2026, 0x3000...0x3011, 0x4E00...0x9FFF, 0xFF00...0xFF65:
      true
    default: false
    }
  }

  /// The share, in percent, of double bytes that `fits` accepts; 0 when there are none.
  ///
  /// A lead without a possible trail counts as one that does not fit; four-byte forms of GB 18030 count as one.
  private static func share(of bytes: [UInt8], fits: (_ lead: UInt8, _ trail: UInt8) -> Bool) -> Int {
    var pairs = 0
    var fitting = 0
    var offset = 0
    let end = min(bytes.count, sample)
    while offset < end {
      let lead = bytes[offset]
      guard lead >= 0x80 else {
        offset += 1
        continue
      }
      pairs += 1
      guard offset + 1 < bytes.count else { break }
      let trail = bytes[offset + 1]
      if lead > 0x80, lead < 0xFF, fits(lead, trail) { fitting += 1 }
      offset += trail >= 0x40 ? 2 : trail >= 0x30 && trail <= 0x39 ? 4 : 1
    }
    return pairs == 0 ? 0 : fitting * 100 / pairs
  }
}
