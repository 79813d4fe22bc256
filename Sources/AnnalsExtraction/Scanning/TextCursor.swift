/// A place in UTF-8 text that moves forward over scalars, literals and spaces.
///
/// Offsets are UTF-8 offsets into the text; `limit` is the end of the stretch that may be read (a block), so
/// that no match ever runs into the next one. Backtracking is saving and restoring `offset`.
struct TextCursor {
  /// The text; always well formed.
  let utf8: [UInt8]
  /// Where the cursor stands, at the first byte of a scalar.
  var offset: Int
  /// The end of what may be read.
  let limit: Int

  /// A cursor over a stretch of a text.
  init(utf8: [UInt8], offset: Int, limit: Int) {
    // What lies below the limit is read without another check.
    precondition(limit <= utf8.count, "the stretch ends with the text at the latest")
    self.utf8 = utf8
    self.offset = offset
    self.limit = limit
  }

  /// Whether nothing is left to read.
  var isAtEnd: Bool { offset >= limit }

  /// The scalar at the cursor, 0 at the end.
  var scalar: UInt32 { scalar(at: offset) }

  /// The scalar that begins at an offset, 0 outside the stretch.
  @inline(__always)
  func scalar(at offset: Int) -> UInt32 {
    // One comparison for both ends: a negative offset is a very large number.
    guard UInt(bitPattern: offset) < UInt(bitPattern: limit) else { return 0 }
    return utf8.withUnsafeBufferPointer { utf8 in
      let first = utf8[offset]
      if first < 0x80 { return UInt32(first) }
      if first < 0xE0 {
        guard offset + 1 < limit else { return 0 }
        return UInt32(first & 0x1F) << 6 | UInt32(utf8[offset + 1] & 0x3F)
      }
      if first < 0xF0 {
        guard offset + 2 < limit else { return 0 }
        return UInt32(first & 0x0F) << 12 | UInt32(utf8[offset + 1] & 0x3F) << 6
          | UInt32(utf8[offset + 2] & 0x3F)
      }
      guard offset + 3 < limit else { return 0 }
      return UInt32(first & 0x07) << 18 | UInt32(utf8[offset + 1] & 0x3F) << 12
        | UInt32(utf8[offset + 2] & 0x3F) << 6 | UInt32(utf8[offset + 3] & 0x3F)
    }
  }

  /// The scalar that ends right before an offset, 0 at the beginning of the text.
  func scalar(before offset: Int) -> UInt32 {
    guard offset > 0 else { return 0 }
    var start = offset - 1
    while start > 0, utf8[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The number of bytes of a scalar.
  @inline(__always)
  static func width(of scalar: UInt32) -> Int {
    scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x1_0000 ? 3 : 4
  }

  /// Steps over the scalar at the cursor.
  mutating func advance() {
    offset = min(limit, offset + TextCursor.width(of: scalar))
  }

  /// Whether the literal stands at an offset.
  func holds(_ literal: StaticString, at offset: Int) -> Bool {
    let count = literal.utf8CodeUnitCount
    guard offset >= 0, offset + count <= limit else { return false }
    let word = literal.utf8Start
    return utf8.withUnsafeBufferPointer { utf8 in
      for index in 0..<count where utf8[offset + index] != word[index] { return false }
      return true
    }
  }

  /// Whether the literal stands at the cursor.
  func holds(_ literal: StaticString) -> Bool { holds(literal, at: offset) }

  /// Steps over the literal if it stands here.
  mutating func skip(_ literal: StaticString) -> Bool {
    guard holds(literal, at: offset) else { return false }
    offset += literal.utf8CodeUnitCount
    return true
  }

  /// Steps over the first of the literals that stands here.
  mutating func skip(anyOf literals: [StaticString]) -> Bool {
    for literal in literals where skip(literal) { return true }
    return false
  }

  /// Whether the text before an offset ends with the literal.
  func endsWith(_ literal: StaticString, before offset: Int) -> Bool {
    holds(literal, at: offset - literal.utf8CodeUnitCount)
  }

  /// Steps over at most four spaces: what is left of stray ones inside an expression.
  @inline(__always)
  mutating func skipSpaces() {
    if TextCursor.isSpace(scalar) { skipSomeSpaces() }
  }

  private mutating func skipSomeSpaces() {
    var count = 0
    while count < 4, TextCursor.isSpace(scalar) {
      advance()
      count += 1
    }
  }

  /// The scalars of ``isSpace(_:)``.
  static let spaces: [UInt32] = [0x09, 0x20, 0xA0, 0x3000]

  /// Space, tab, no-break space or ideographic space; never a line end.
  @inline(__always)
  static func isSpace(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0x09 || scalar == 0xA0 || scalar == 0x3000
  }
}
