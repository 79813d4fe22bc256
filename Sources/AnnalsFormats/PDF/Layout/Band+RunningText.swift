extension Band {
  /// Whether its columns hold running text and not the cells of a table: at least two of them have full lines, or the
  /// first has and there are just a few lines beside it.
  var holdsRunningText: Bool {
    let shapes = zip(wordsByColumn, columns).map { ColumnShape(words: $0, column: $1) }
    if shapes.filter(\.isFull).count > 1 { return true }
    guard let first = shapes.first, first.isFull else { return false }
    return shapes.dropFirst().allSatisfy { $0.lineCount * 2 <= first.lineCount }
  }
}

/// How full the lines of a column are.
private struct ColumnShape {
  let lineCount: Int
  /// Whether enough of its lines go through to its right edge, with a short one at the end of each paragraph.
  let isFull: Bool

  init(words: [PlacedWord], column: Span) {
    let lines = PlacedLine.lines(of: words, column: column)
    lineCount = lines.count
    let full = lines.filter { $0.box.x.max > column.max - 1.5 * $0.em && $0.box.x.length > 7 * $0.em }
    isFull = lines.count > 2 && full.count * 5 >= lines.count * 2
  }
}
