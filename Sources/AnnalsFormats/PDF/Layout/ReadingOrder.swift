/// A line of running text or a row of a table, in reading order.
enum PlacedItem: Hashable, Sendable {
  case line(PlacedLine)
  case row([String])
}

/// The order in which the words of a page are read, from their boxes alone.
///
/// Where columns of text stand beside each other, a page is made of articles (``ArticleAssignment``), each read as a
/// whole: what stands above its columns from top to bottom, then column by column. What is left has one column: it
/// is cut into bands of strips (``Band``); one whose columns hold cells is a table, read row by row.
enum ReadingOrder {
  /// The lines and rows of a page; `column` is the left and right edge of its text.
  static func items(ofPage words: [PlacedWord], column: Span) -> [PlacedItem] {
    guard let blocks = PageBlock.blocks(of: words), let bodySize = words.commonestSize else {
      return items(of: words, column: column)
    }
    let articles = ArticleAssignment(blocks, bodySize: bodySize).articles
    let boxes = articles.map { article in
      article.members.map { blocks[$0].place }.bounds ?? Box(x: column, y: column)
    }
    return Skyline.readingOrder(boxes, margin: bodySize).flatMap { index in
      ArticleReading(articles[index].members.map { blocks[$0] }, bodySize: bodySize).items
    }
  }

  /// The lines and rows of a region.
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
