/// Reading of scalars and fixed words in well-formed UTF-8.
extension Array where Element == UInt8 {
  /// The scalar that begins at an offset, and the number of its bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, count: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2) }
    let middle = UInt32(self[offset + 1] & 0x3F) << 6 | UInt32(self[offset + 2] & 0x3F)
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | middle, 3) }
    return (UInt32(lead & 0x07) << 18 | middle << 6 | UInt32(self[offset + 3] & 0x3F), 4)
  }

  /// The scalar that ends at an offset, and the number of its bytes.
  @inline(__always)
  func scalar(before offset: Int) -> (value: UInt32, count: Int) {
    var start = offset - 1
    while self[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// Whether the bytes of a word stand at an offset, inside a range.
  @inline(__always)
  func has(_ word: StaticString, at offset: Int, before end: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, offset + count <= end else { return false }
    let bytes = word.utf8Start
    var index = 0
    while index < count {
      if self[offset + index] != bytes[index] { return false }
      index += 1
    }
    return true
  }

  /// Whether the last of the bytes are these.
  func ends(with suffix: some BidirectionalCollection<UInt8>) -> Bool {
    count >= suffix.count && self[(count - suffix.count)...].elementsEqual(suffix)
  }

  /// Whether a range begins with a word.
  func range(_ range: Range<Int>, hasPrefix word: StaticString) -> Bool {
    has(word, at: range.lowerBound, before: range.upperBound)
  }

  /// Whether a range ends with a word.
  func range(_ range: Range<Int>, hasSuffix word: StaticString) -> Bool {
    let start = range.upperBound - word.utf8CodeUnitCount
    return start >= range.lowerBound && has(word, at: start, before: range.upperBound)
  }

  /// Whether a range is a word.
  @inline(__always)
  func range(_ range: Range<Int>, is word: StaticString) -> Bool {
    range.count == word.utf8CodeUnitCount && has(word, at: range.lowerBound, before: range.upperBound)
  }

  /// The first place of a word in a range.
  ///
  /// - Complexity: O(n)
  func firstOffset(of word: StaticString, in range: Range<Int>) -> Int? {
    let last = range.upperBound - word.utf8CodeUnitCount
    guard range.lowerBound <= last else { return nil }
    let first = word.utf8Start[0]
    return withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound
      while offset <= last {
        let lead = bytes[offset]
        if lead == first, has(word, at: offset, before: range.upperBound) { return offset }
        offset += UTF8Scan.scalarLength(lead)
      }
      return nil
    }
  }

  /// The first of several words that a range begins with, or nil.
  func prefix(of range: Range<Int>, among words: [StaticString]) -> StaticString? {
    words.first { self.range(range, hasPrefix: $0) }
  }

  /// Whether a range ends with one of several words.
  func range(_ range: Range<Int>, hasSuffixAmong words: [StaticString]) -> Bool {
    words.contains { self.range(range, hasSuffix: $0) }
  }

  /// Whether a range holds one of several words anywhere.
  func range(_ range: Range<Int>, holdsAnyOf words: [StaticString]) -> Bool {
    words.contains { firstOffset(of: $0, in: range) != nil }
  }
}

extension UnsafeBufferPointer where Element == UInt8 {
  /// The scalar that begins at an offset of well-formed UTF-8, and the number of its bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, count: Int) {
    let lead = self[offset]
    if lead < 0x80 { return (UInt32(lead), 1) }
    if lead < 0xE0 { return (UInt32(lead & 0x1F) << 6 | UInt32(self[offset + 1] & 0x3F), 2) }
    let middle = UInt32(self[offset + 1] & 0x3F) << 6 | UInt32(self[offset + 2] & 0x3F)
    if lead < 0xF0 { return (UInt32(lead & 0x0F) << 12 | middle, 3) }
    return (UInt32(lead & 0x07) << 18 | middle << 6 | UInt32(self[offset + 3] & 0x3F), 4)
  }
}
