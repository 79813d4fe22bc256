/// Quotation marks and brackets that come in pairs: “ ” ‘ ’ 「 」 『 』 《 》 〈 〉 （ ） 〔 〕 【 】 ( ).
enum Brackets {
  /// The partner of an opening bracket, nil for any other scalar.
  @inline(__always)
  static func partner(of opening: UInt32) -> UInt32? {
    switch opening {
    case 0x201C: 0x201D
    case 0x2018: 0x2019
    case 0x300C: 0x300D
    case 0x300E: 0x300F
    case 0x300A: 0x300B
    case 0x3008: 0x3009
    case 0xFF08: 0xFF09
    case 0x3014: 0x3015
    case 0x3010: 0x3011
    case 0x28: 0x29
    default: nil
    }
  }

  /// Whether a scalar closes a pair.
  @inline(__always)
  static func closes(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x201D, 0x2019, 0x300D, 0x300F, 0x300B, 0x3009, 0xFF09, 0x3015, 0x3011, 0x29: true
    default: false
    }
  }

  /// What would close the outermost bracket that a range leaves open, nil when none is open.
  static func unclosed(in range: Range<Int>, _ utf8: [UInt8]) -> UInt32? {
    var open: [UInt32] = []
    forEachBracket(in: range, utf8) { scalar in
      if let partner = partner(of: scalar) {
        open.append(partner)
      } else if open.last == scalar {
        open.removeLast()
      }
      return true
    }
    return open.first
  }

  /// The first closing bracket of a range that was not opened in it.
  static func firstUnopened(in range: Range<Int>, _ utf8: [UInt8]) -> UInt32? {
    var open: [UInt32] = []
    var found: UInt32?
    forEachBracket(in: range, utf8) { scalar in
      if let partner = partner(of: scalar) {
        open.append(partner)
      } else if open.last == scalar {
        open.removeLast()
      } else if open.isEmpty {
        found = scalar
        return false
      }
      return true
    }
    return found
  }

  /// Calls a function with each bracket until it says no.
  private static func forEachBracket(in range: Range<Int>, _ utf8: [UInt8], _ visit: (UInt32) -> Bool) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      // E4 to EE begin what is no bracket: Han characters and Hangul.
      if utf8[offset] >= 0xE4, utf8[offset] <= 0xEE {
        offset += 3
        continue
      }
      let (scalar, count) = utf8.scalar(at: offset)
      offset += count
      guard scalar < 0x3100 || scalar >= 0xFF00, partner(of: scalar) != nil || closes(scalar) else {
        continue
      }
      if !visit(scalar) { return }
    }
  }

  /// The brackets of a range with the offset after their partners, in the order of their openings.
  ///
  /// What is open across a partner of something outside it was never closed; a pair wider than `longest` bytes is
  /// a slip of the pen. Neither is listed.
  ///
  /// - Complexity: O(n)
  static func spans(in range: Range<Int>, _ utf8: [UInt8], longest: Int) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { spans(in: range, $0, longest: longest) }
  }

  private static func spans(
    in range: Range<Int>,
    _ utf8: UnsafeBufferPointer<UInt8>,
    longest: Int
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: [(scalar: UInt32, start: Int)] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = utf8[offset]
      // Only ( ) and what begins with E2, E3 or EF may be a bracket.
      if lead >= 0xE4, lead <= 0xEE {
        offset += 3
        continue
      }
      guard lead == 0x28 || lead == 0x29 || lead == 0xE2 || lead == 0xE3 || lead == 0xEF else {
        offset += 1
        continue
      }
      let (scalar, count) = utf8.scalar(at: offset)
      if let partner = partner(of: scalar) {
        open.append((partner, offset))
        // What is so far back is wider than a pair may be.
        if open.count > longest { open.removeFirst(longest / 2) }
      } else if closes(scalar), let match = open.suffix(deepest).lastIndex(where: { $0.scalar == scalar }) {
        let start = open[match].start
        open.removeSubrange(match...)
        if offset + count - start <= longest { found.append(start..<offset + count) }
      }
      offset += count
    }
    return found.count < 2 ? found : found.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// How many brackets that were never closed may stand inside one that is.
  private static let deepest = 4
}
