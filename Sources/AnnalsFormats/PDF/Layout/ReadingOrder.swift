/// A line of running text or a row of a table, in reading order.
enum PlacedItem: Hashable, Sendable {
  case line(PlacedLine)
  case row([String])
}

/// The order in which the words of a page are read, from their boxes alone.
///
/// A region is cut into bands of strips (``Band``); a band whose columns hold running text is read column by column,
/// each a region of its own; one whose columns hold cells is a table, read row by row.
enum ReadingOrder {
  /// The lines and rows of a page or a column.
  ///
  /// - Parameter column: the left and right edge of the region.
  static func items(of words: [PlacedWord], column: Span) -> [PlacedItem] {
    let bands = Band.bands(of: Strip.strips(of: words), in: column)
    return bands.flatMap { band in
      if band.columns.count < 2 {
        return PlacedLine.lines(of: band.strips.flatMap(\.words), column: column).map(PlacedItem.line)
      }
      let words = band.wordsByColumn
      if isTable(zip(words, band.columns).map { ColumnShape(words: $0, column: $1) }) {
        return TableRows.items(of: band, around: column)
      }
      return zip(words, band.columns).flatMap { items(of: $0, column: $1) }
    }
  }

  /// Whether columns hold cells: fewer than two of them hold running text, unless a column of text has
  /// just a few lines beside it.
  private static func isTable(_ columns: [ColumnShape]) -> Bool {
    if columns.filter(\.isProse).count > 1 { return false }
    guard let first = columns.first, first.isProse else { return true }
    return columns.dropFirst().contains { $0.lineCount * 2 > first.lineCount }
  }
}

/// How full the lines of a column are.
private struct ColumnShape {
  let lineCount: Int
  let isProse: Bool

  init(words: [PlacedWord], column: Span) {
    let lines = PlacedLine.lines(of: words, column: column)
    lineCount = lines.count
    let full = lines.filter { $0.box.x.length >= 0.8 * column.length && $0.box.x.length >= 8 * $0.em }
    isProse = lines.count > 2 && full.count * 2 >= lines.count
  }
}
