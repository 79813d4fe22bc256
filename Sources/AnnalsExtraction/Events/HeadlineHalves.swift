/// Headlines in two halves (A市举办花展 市民踊跃参观): a blank, a colon or a dash stands between them.
enum HeadlineHalves {
  private static let marks = ["　", "：", "——", " ", "\n", ":"].map { Array($0.utf8) }

  /// The half that holds an offset; the whole when nothing divides it or a half would be too short to tell.
  static func half(of range: Range<Int>, at anchor: Int, in text: [UInt8]) -> Range<Int> {
    var lower = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let mark = mark(at: offset, in: range, of: text) else {
        offset += UTF8Scan.scalarLength(text[offset])
        continue
      }
      if offset > anchor { return lower..<offset }
      offset += mark.count
      lower = offset
    }
    return lower..<range.upperBound
  }

  private static func mark(at offset: Int, in range: Range<Int>, of text: [UInt8]) -> [UInt8]? {
    guard
      let mark = marks.first(where: { UTF8Scan.matches($0, in: text, at: offset, limit: range.upperBound) })
    else { return nil }
    // A blank between Latin letters or digits joins them: CCC 3.0.
    if mark.count == 1, offset > range.lowerBound, offset + 1 < range.upperBound, text[offset - 1] < 0x80,
      text[offset + 1] < 0x80
    {
      return nil
    }
    return mark
  }
}
