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
  /// `column` is the left and right edge of the region, `depth` the number of columns that it lies in: deeper than
  /// a newspaper nests them none are looked for.
  static func items(of words: [PlacedWord], column: Span, depth: Int = 0) -> [PlacedItem] {
    guard depth < 8 else { return PlacedLine.lines(of: words, column: column).map(PlacedItem.line) }
    let bands = Band.bands(of: Strip.strips(of: words), in: column)
    return bands.flatMap { band in
      if band.columns.count < 2 {
        return PlacedLine.lines(of: band.strips.flatMap(\.words), column: column).map(PlacedItem.line)
      }
      if !band.holdsRunningText { return TableRows.items(of: band, around: column) }
      return zip(band.wordsByColumn, band.columns).flatMap { items(of: $0, column: $1, depth: depth + 1) }
    }
  }
}
