/// Finding the words of a table anywhere in a stretch of text.
extension WordTable {
  /// A word where it stands.
  typealias Occurrence = (range: Range<Int>, value: Value)

  /// Every word in a range, the longest where several begin, none overlapping another.
  ///
  /// - Complexity: O(n) in the bytes of the range.
  func occurrences(in utf8: [UInt8], _ range: Range<Int>) -> [Occurrence] {
    var found: [Occurrence] = []
    var cursor = TextCursor(utf8: utf8, offset: range.lowerBound, limit: range.upperBound)
    while let occurrence = next(at: &cursor) { found.append(occurrence) }
    return found
  }

  /// The first word in a range.
  func first(in utf8: [UInt8], _ range: Range<Int>) -> Occurrence? {
    var cursor = TextCursor(utf8: utf8, offset: range.lowerBound, limit: range.upperBound)
    return next(at: &cursor)
  }

  /// The first word from the cursor on, which stands behind it then.
  private func next(at cursor: inout TextCursor) -> Occurrence? {
    while !cursor.isAtEnd {
      let start = cursor.offset
      let scalar = cursor.scalar
      if mayBegin(with: scalar), let value = read(at: &cursor) { return (start..<cursor.offset, value) }
      cursor.offset = start + TextCursor.width(of: scalar)
    }
    return nil
  }

  /// The word that a range opens with.
  func opening(_ range: Range<Int>, of utf8: [UInt8]) -> Occurrence? {
    var cursor = TextCursor(utf8: utf8, offset: range.lowerBound, limit: range.upperBound)
    return read(at: &cursor).map { (range.lowerBound..<cursor.offset, $0) }
  }
}

extension WordTable where Value == Bool {
  /// A table that only tells whether a word is in it; words are separated by blanks.
  init(words: String) {
    self.init(words.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { (String($0), true) })
  }
}
