/// Leaves out the marks that Markdown sets inside text: `**重要**`, `[标题](https://…)`, `` `代码` ``.
///
/// The words stay, the marks and the addresses of links go. A mark counts only when its partner stands in the same
/// piece and both touch words: `5*3*2`, `年__月__日` and `[1](见附注)` stay as they are.
enum InlineMarks {
  /// The parts of a piece that are words, in order; the piece itself when it has no marks.
  ///
  /// - Complexity: O(n)
  static func words(of piece: Range<Int>, in utf8: [UInt8]) -> [Range<Int>] {
    let marks = marks(in: piece, of: utf8).sorted { $0.lowerBound < $1.lowerBound }
    var words: [Range<Int>] = []
    var start = piece.lowerBound
    for mark in marks {
      if mark.lowerBound > start { words.append(start..<mark.lowerBound) }
      start = max(start, mark.upperBound)
    }
    if start < piece.upperBound { words.append(start..<piece.upperBound) }
    return words
  }

  /// Whether one of `* _ ~ [` or a backtick stands in a piece: a loop without branches, most pieces stop here.
  static func mayStand(in piece: Range<Int>, _ utf8: [UInt8]) -> Bool {
    utf8.withUnsafeBufferPointer { bytes in
      var found: UInt8 = 0
      for offset in piece {
        let byte = bytes[offset]
        found |= byte == 0x2A || byte == 0x5F || byte == 0x7E || byte == 0x60 || byte == 0x5B ? 1 : 0
      }
      return found != 0
    }
  }

  /// The ranges of all marks that have a partner.
  private static func marks(in piece: Range<Int>, of utf8: [UInt8]) -> [Range<Int>] {
    var marks: [Range<Int>] = []
    // The last mark of each kind that waits for its partner: by sign and length.
    var waiting: [Range<Int>?] = Array(repeating: nil, count: 16)
    var bracket: Range<Int>?
    var offset = piece.lowerBound
    while offset < piece.upperBound {
      let byte = utf8[offset]
      switch byte {
      case 0x5B:  // [
        let isImage = offset > piece.lowerBound && utf8[offset - 1] == 0x21
        bracket = (isImage ? offset - 1 : offset)..<offset + 1
        offset += 1
      case 0x5D:  // ]
        if let open = bracket, let end = endOfAddress(after: offset + 1, before: piece.upperBound, in: utf8) {
          marks += [open, offset..<end]
          offset = end
        } else {
          offset += 1
        }
        bracket = nil
      case 0x2A, 0x5F, 0x7E, 0x60:
        let mark = run(of: byte, from: offset, before: piece.upperBound, in: utf8)
        offset = mark.upperBound
        guard let kind = kind(of: byte, count: mark.count) else { continue }
        if let open = waiting[kind], open.upperBound < mark.lowerBound, canClose(mark, byte, piece, utf8) {
          marks += [open, mark]
          waiting[kind] = nil
        } else if canOpen(mark, byte, piece, utf8) {
          waiting[kind] = mark
        }
      default: offset += 1
      }
    }
    return marks
  }

  /// A number for a mark by its sign and length, nil when it is none: `*` to `***`, `_` and `__`, `~~`, backticks.
  private static func kind(of byte: UInt8, count: Int) -> Int? {
    switch byte {
    case 0x2A: count <= 3 ? count : nil
    case 0x5F: count <= 2 ? 4 + count : nil
    case 0x7E: count == 2 ? 8 : nil
    default: count <= 3 ? 8 + count : nil
    }
  }

  private static func run(of byte: UInt8, from start: Int, before end: Int, in utf8: [UInt8]) -> Range<Int> {
    var offset = start
    while offset < end, utf8[offset] == byte { offset += 1 }
    return start..<offset
  }

  /// Whether a word follows the mark, and none of Latin letters or digits goes on before it.
  private static func canOpen(_ mark: Range<Int>, _ byte: UInt8, _ piece: Range<Int>, _ utf8: [UInt8]) -> Bool
  {
    guard mark.upperBound < piece.upperBound, !isBlank(utf8[mark.upperBound]) else { return false }
    guard mark.lowerBound > piece.lowerBound else { return true }
    let before = utf8[mark.lowerBound - 1]
    // Blank lines of a form, 年__月__日, stand between Han characters.
    return byte == 0x5F ? before < 0x80 && !isWord(before) : byte == 0x60 || !isWord(before)
  }

  private static func canClose(
    _ mark: Range<Int>,
    _ byte: UInt8,
    _ piece: Range<Int>,
    _ utf8: [UInt8]
  ) -> Bool {
    let before = utf8[mark.lowerBound - 1]
    guard !isBlank(before) else { return false }
    return byte == 0x60 || mark.upperBound == piece.upperBound || !isWord(before)
      || !isWord(utf8[mark.upperBound])
  }

  /// The offset after `(address)`, which is ASCII without blank.
  private static func endOfAddress(after start: Int, before end: Int, in utf8: [UInt8]) -> Int? {
    guard start + 1 < end, utf8[start] == 0x28 else { return nil }
    var offset = start + 1
    while offset < end, utf8[offset] > 0x20, utf8[offset] < 0x7F, utf8[offset] != 0x5B, utf8[offset] != 0x5D {
      if utf8[offset] == 0x29 { return offset + 1 }
      offset += 1
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
  }
}
