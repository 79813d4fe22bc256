/// The words and marks that join the two ends of a range.
enum RangeJoiner {
  private static let words = WordTable<Void>([
    ("至", ()), ("到", ()), ("-", ()), ("－", ()), ("—", ()), ("——", ()), ("–", ()), ("~", ()), ("～", ()),
    ("―", ()), ("〜", ()), ("∼", ()), ("−", ()), ("‐", ()), ("直至", ()), ("直到", ()), ("起至", ()), ("起到", ()),
    ("--", ()), ("一直到", ()),
  ])

  /// The scalars that joiners begin with.
  static let firstScalars = words.spellings.compactMap { $0.unicodeScalars.first?.value }

  /// Steps over a joiner and the spaces around it.
  static func skip(_ cursor: inout TextCursor) -> Bool {
    let start = cursor.offset
    cursor.skipSpaces()
    guard words.read(at: &cursor) != nil else {
      cursor.offset = start
      return false
    }
    cursor.skipSpaces()
    return true
  }
}
