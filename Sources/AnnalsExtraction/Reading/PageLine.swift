/// A line of the file that is not blank, as the passes of reading see it.
struct PageLine: Sendable, Equatable {
  /// How a line ends, closing quotation marks and brackets looked through.
  enum Ending: Sendable {
    /// In the middle of a sentence, as far as its last scalar tells.
    case open
    /// With a comma, a pause mark or an opening bracket: something must follow.
    case pending
    /// With 。！？ or …
    case sentence
    /// With ；
    case semicolon
    /// With ：
    case colon
  }

  /// The content in the source: blank on both sides and the marks of headings and block quotes left out.
  var content: Range<Int>
  /// The characters of the content as bits, for `Keyword`.
  let signature: UInt64
  /// The depth of a heading by its marks (`#`, or a line of `=` or `-` below), 0 for none.
  @Compact var markLevel: Int
  /// The width in columns, blank left out: a Han character takes two.
  @Compact private(set) var width: Int
  /// The number of blank lines above.
  @Compact var blankLinesBefore: Int
  /// The blank before the content, in columns.
  @Compact var indent: Int
  /// The number of blanks inside the content.
  @Compact private(set) var blanks: Int
  /// Whether the line ends with two spaces, Markdown's mark for a deliberate break.
  let hasHardBreak: Bool
  /// How the content ends.
  let ending: Ending
  /// Whether a sentence ends inside the line, before its end.
  let hasInnerSentenceEnd: Bool
  /// Whether the line holds a comma.
  let hasComma: Bool
  /// Whether a quotation or a 《title》 is opened and not closed.
  let hasOpenQuotation: Bool
  /// Whether the content holds no blank of any kind and none of the signs of inline marks: words throughout.
  let isPlain: Bool

  /// Whether the line is set in by what begins a paragraph, two Han characters; headlines in the middle are more.
  var beginsParagraph: Bool { (2...4).contains(indent) }

  /// The line with the indent and the depth of a line that it is the beginning of.
  func placed(like line: PageLine) -> PageLine {
    var placed = self
    placed.indent = line.indent
    placed.markLevel = line.markLevel
    return placed
  }
}
