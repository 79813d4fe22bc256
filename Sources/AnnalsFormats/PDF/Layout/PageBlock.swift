/// A piece of a page that is read as a whole: a column of running text, or a line that is part of none.
struct PageBlock: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// A column of running text.
    case column
    /// A headline or a line of one, but for a small subheading in a column.
    case heading
    /// Any other line: names, captions, the rest of a paragraph below a subheading.
    case line
  }

  let kind: Kind
  /// The words, in no order.
  private(set) var words: [PlacedWord]
  /// Where they stand.
  let box: Box
  /// The size of type, in points.
  let em: Double
  /// The left and right edge of the column that it is, or is a line of; nil for a headline and a line across columns.
  let column: Span?

  /// Where it stands, as wide as its column.
  var place: Box { Box(x: column ?? box.x, y: box.y) }

  /// The blocks of a page in order of their upper edges; nil when no columns stand beside each other.
  static func blocks(of words: [PlacedWord]) -> [PageBlock]? {
    guard let bodySize = words.commonestSize else { return nil }
    let (columns, pieces) = TextColumn.columns(of: LinePiece.pieces(of: words, bodySize: bodySize))
    guard columns.count > 1, columns.count < mostColumns,
      columns.contains(where: { column in columns.contains { $0.stands(beside: column) } })
    else { return nil }
    var held = columns.map { _ in [PlacedWord]() }
    var free: [LinePiece] = []
    for piece in pieces {
      if let home = columns.firstIndex(where: { $0.holds(piece) }) {
        held[home] += piece.words
      } else {
        free.append(piece)
      }
    }
    let joining = LineJoining(columns: columns, bodySize: bodySize)
    let lines = joining.lines(of: free).map { line in
      let column = joining.column(around: line)?.box.x
      let isHeading = line.em >= (column == nil ? headingSize : headlineSize) * bodySize
      return PageBlock(
        kind: isHeading ? .heading : .line,
        words: line.words,
        box: line.box,
        em: line.em,
        column: column
      )
    }
    let texts = zip(columns, held).map { column, held in
      PageBlock(
        kind: column.em >= headlineSize * bodySize ? .heading : .column,
        words: column.lines.flatMap(\.words) + held,
        box: column.box,
        em: column.em,
        column: column.box.x
      )
    }
    return (lines + texts).sorted { ($0.box.y.min, $0.box.x.min) < ($1.box.y.min, $1.box.x.min) }
  }

  /// More stand on no page that means well.
  private static let mostColumns = 1_000
  /// The least size of a heading's type relative to that of the running text.
  private static let headingSize = 1.2
  /// The least size of a heading over a single column that is taken for an article's headline; smaller ones are
  /// subheadings in its text.
  private static let headlineSize = 1.37
}

extension Array where Element == PlacedWord {
  /// The size of type that most of the text is set in, in points; nil without words.
  var commonestSize: Double? {
    var lengths: [Int: Double] = [:]
    for word in self { lengths[Int((word.em * 2).rounded()), default: 0] += Script.ems(word.text) }
    let commonest = lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return commonest.map { Double($0.key) / 2 }
  }
}
