/// Small steps over UTF-8 bytes.
enum UTF8Scan {
  /// The number of bytes of the scalar that a byte begins.
  @inline(__always)
  static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC0...: 2
    default: 1
    }
  }

  /// Whether the bytes at an offset are these.
  static func matches(_ bytes: [UInt8], in text: [UInt8], at offset: Int, limit: Int) -> Bool {
    guard offset >= 0, offset + bytes.count <= limit else { return false }
    for index in bytes.indices where text[offset + index] != bytes[index] { return false }
    return true
  }

  /// Whether a word stands at an offset.
  @inline(__always)
  static func matches(_ word: StaticString, in text: [UInt8], at offset: Int, limit: Int) -> Bool {
    text.has(word, at: offset, before: limit)
  }

  /// Where bytes first stand in a range.
  static func first(_ bytes: [UInt8], in text: [UInt8], _ range: Range<Int>) -> Int? {
    guard let head = bytes.first else { return nil }
    var offset = range.lowerBound
    while offset + bytes.count <= range.upperBound {
      if text[offset] == head, matches(bytes, in: text, at: offset, limit: range.upperBound) { return offset }
      offset += 1
    }
    return nil
  }

  /// How many more quotations “ a range opens than it closes.
  static func quotationBalance(_ text: [UInt8], in range: Range<Int>) -> Int {
    var balance = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let lead = text[offset]
      if lead == 0xE2 {
        if text.has("“", at: offset, before: range.upperBound) { balance += 1 }
        if text.has("”", at: offset, before: range.upperBound) { balance -= 1 }
      }
      offset += scalarLength(lead)
    }
    return balance
  }

  /// Whether two bytes stand side by side in a range.
  ///
  /// All places are looked at rather than all up to the first such, which takes many at a time.
  static func holds(_ first: UInt8, _ second: UInt8, in text: [UInt8], _ range: Range<Int>) -> Bool {
    guard range.count >= 2 else { return false }
    return text.withUnsafeBufferPointer { text in
      var found: UInt8 = 0
      for offset in range.lowerBound..<range.upperBound - 1 {
        found |= (text[offset] == first ? 1 : 0) & (text[offset &+ 1] == second ? 1 : 0)
      }
      return found != 0
    }
  }

  /// The scalar that begins at an offset, as a string.
  static func scalar(in text: [UInt8], at offset: Int) -> String {
    String(decoding: text[offset..<min(offset + scalarLength(text[offset]), text.count)], as: UTF8.self)
  }

  /// The number of Unicode scalars in a range.
  static func scalarCount(_ range: Range<Int>, in text: [UInt8]) -> Int {
    var count = 0
    for offset in range where text[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
