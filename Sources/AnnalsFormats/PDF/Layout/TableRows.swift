/// The rows of a table, one of a page's bands.
enum TableRows {
  /// The rows with their cells, and the lines above and below that only touch the table.
  ///
  /// A strip is a row; one without a first cell that follows closer than rows do goes on with the row before.
  static func items(of band: Band, around column: Span) -> [PlacedItem] {
    let strips = Array(band.strips)
    let inside = strips.indices.filter { strips[$0].cover.count > 1 }
    guard let first = inside.first, let last = inside.last else { return [] }
    let table = strips[first...last]
    let rowPitch = pitches(table.filter { !cells(of: $0, in: band)[0].isEmpty }).median ?? 0

    var rows: [[String]] = []
    var previous: Strip?
    for strip in table {
      let cells = cells(of: strip, in: band)
      let pitch = previous.map { strip.box.y.middle - $0.box.y.middle } ?? 0
      if cells[0].isEmpty, let row = rows.indices.last, pitch < 0.85 * rowPitch {
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
          rows[row][index] = Script.continued(rows[row][index], by: cell)
        }
      } else {
        rows.append(cells)
      }
      previous = strip
    }
    return lines(of: strips[..<first], in: column) + rows.map(PlacedItem.row)
      + lines(of: strips[(last + 1)...], in: column)
  }

  private static func pitches(_ strips: [Strip]) -> [Double] {
    zip(strips, strips.dropFirst()).map { $1.box.y.middle - $0.box.y.middle }
  }

  private static func cells(of strip: Strip, in band: Band) -> [String] {
    var words = band.columns.map { _ in [PlacedWord]() }
    for word in strip.words { words[band.column(of: word)].append(word) }
    return zip(words, band.columns).map { words, column in
      PlacedLine.lines(of: words, column: column).reduce("") {
        $0.isEmpty ? $1.text : Script.continued($0, by: $1.text)
      }
    }
  }

  private static func lines(of strips: ArraySlice<Strip>, in column: Span) -> [PlacedItem] {
    PlacedLine.lines(of: strips.flatMap(\.words), column: column).map(PlacedItem.line)
  }
}
