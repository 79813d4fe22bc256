/// Finding the words of a table anywhere in a stretch of text.
extension WordTable {
  /// A word where it stands.
  typealias Occurrence = (range: Range<Int>, value: Value)

  /// Every word in a range, the longest where several begin, none overlapping another.
  ///
  /// - Complexity: O(n) in the bytes of the range.
  func occurrences(in utf8: [UInt8], _ range: Range<Int>) -> [Occurrence] {
    var found: [Occurrence] = []
    var rest = range
    while let occurrence = first(in: utf8, rest) {
      found.append(occurrence)
      rest = occurrence.range.upperBound..<range.upperBound
    }
    return found
  }

  /// The first word in a range.
  func first(in utf8: [UInt8], _ range: Range<Int>) -> Occurrence? {
    var cursor = TextCursor(utf8: utf8, offset: range.lowerBound, limit: range.upperBound)
    while true {
      let start = firstOpening(in: utf8, cursor.offset..<range.upperBound)
      guard start < range.upperBound else { return nil }
      cursor.offset = start
      if let value = read(at: &cursor) { return (start..<cursor.offset, value) }
      cursor.advance()
    }
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
