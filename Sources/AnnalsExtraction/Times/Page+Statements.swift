extension Page {
  /// Whether the page is a list of statements, one a line: no headline, no dateline, no paragraph of two sentences.
  ///
  /// What one line says of years and days tells nothing about the next.
  var isListOfStatements: Bool {
    guard blocks.count >= Page.fewestStatements, articles.allSatisfy({ $0.dateline == nil }) else {
      return false
    }
    var complete = 0
    for block in blocks {
      guard block.kind == .paragraph || block.kind == .listItem else { return false }
      let cursor = TextCursor(
        utf8: text.utf8,
        offset: block.range.lowerBound,
        limit: block.range.upperBound
      )
      guard let stop = cursor.firstFullStop else { continue }
      guard stop == block.range.upperBound else { return false }
      complete += 1
    }
    return complete * 2 > blocks.count
  }

  /// Two lines may be two paragraphs of one story.
  private static let fewestStatements = 3
}

extension TextCursor {
  /// The offset after the first 。 of the stretch.
  fileprivate var firstFullStop: Int? {
    var cursor = self
    while !cursor.isAtEnd {
      if cursor.skip("。") { return cursor.offset }
      cursor.advance()
    }
    return nil
  }
}
