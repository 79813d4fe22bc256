/// Joins the pieces of lines outside the columns of text: of headlines, names, captions, tables.
///
/// Two pieces beside each other are one line unless each of them has its place over columns of its own: it begins at
/// their left edge or is centred over them. The names of `本报记者　王建国　通讯员　李晓红`, centred together over four
/// columns, are a line even when the gap in them lies over a gutter; the headlines of two articles are two.
struct LineJoining {
  private let columns: [TextColumn]
  private let bodySize: Double

  init(columns: [TextColumn], bodySize: Double) {
    self.columns = columns.sorted { ($0.box.y.min, $0.box.x.min) < ($1.box.y.min, $1.box.x.min) }
    self.bodySize = bodySize
  }

  /// The lines of pieces.
  func lines(of pieces: [LinePiece]) -> [LinePiece] {
    var rows: [[LinePiece]] = []
    let sorted = pieces.sorted { ($0.box.y.middle, $0.box.x.min) < ($1.box.y.middle, $1.box.x.min) }
    for piece in sorted {
      let home = rows.indices.suffix(LineJoining.openRows).last { rows[$0][0].isLevel(with: piece) }
      if let home { rows[home].append(piece) } else { rows.append([piece]) }
    }
    return rows.reduce(into: []) { lines, row in
      lines += joined(row, below: lines.suffix(LineJoining.openRows))
    }
  }

  /// How many rows may lie at about one height, of different sizes of type.
  private static let openRows = 16

  private func joined(_ row: [LinePiece], below upper: ArraySlice<LinePiece>) -> [LinePiece] {
    var lines: [LinePiece] = []
    let places = row.count > 1 ? columnsNear(row[0].box.y) : []
    let row = row.sorted { $0.box.x.min < $1.box.x.min }
    for (index, piece) in row.enumerated() {
      let rest = row[index...].prefix(LineJoining.openPieces)
      if let last = lines.last,
        !isTextBeside(index, in: row, places) && areLed(last, piece, by: upper)
          || !areApart(last, rest, over: places)
      {
        lines[lines.count - 1] = last.joined(piece)
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  /// How many pieces are tried as one line.
  private static let openPieces = 8

  /// Whether the line directly above two pieces is a headline of both; one of the right piece alone is not.
  private func areLed(_ left: LinePiece, _ right: LinePiece, by upper: ArraySlice<LinePiece>) -> Bool {
    guard let headline = lowest(of: upper, over: left.box.x.joined(right.box.x), at: left),
      headline.leads(left, right)
    else { return false }
    let other = lowest(of: upper, over: right.box.x, at: right)
    return other.map { $0.box.x.overlap(left.box.x) > 0 || !$0.leads(right, right) } ?? true
  }

  private func lowest(of upper: ArraySlice<LinePiece>, over x: Span, at piece: LinePiece) -> LinePiece? {
    upper.filter { $0.box.x.overlap(x) > 0 && $0.box.y.max < piece.box.y.middle }
      .max { $0.box.y.max < $1.box.y.max }
  }

  /// Whether a piece of a row or the one left of it fills a column, as only a line of its text does.
  private func isTextBeside(_ index: Int, in row: [LinePiece], _ places: [TextColumn]) -> Bool {
    row[(index - 1)...index].contains { piece in
      places.contains { $0.begins(piece) && abs($0.box.x.max - piece.box.x.max) < 1.5 * bodySize }
    }
  }

  /// Whether a line ends before the pieces right of it.
  private func areApart(_ left: LinePiece, _ rest: ArraySlice<LinePiece>, over places: [TextColumn]) -> Bool {
    guard var right = rest.first else { return false }
    let gap = Span(left.box.x.max, right.box.x.min)
    let middle = left.box.y.middle
    let isCrossed = places.contains {
      $0.box.x.overlap(gap) > 0 && $0.box.y.min < middle && middle < $0.box.y.max
    }
    if isCrossed { return true }
    if places.contains(where: { $0.surrounds(left.box.x.joined(right.box.x)) }) { return false }
    let leftPlaces = places.filter { $0.box.x.min < gap.min || $0.box.x.middle < gap.middle }
    let rightPlaces = places.filter { $0.box.x.max > gap.max || $0.box.x.middle > gap.middle }
    guard hasPlace(left, over: leftPlaces) else { return false }
    if hasPlace(right, over: rightPlaces) { return true }
    return rest.dropFirst().contains { piece in
      right = right.joined(piece)
      return hasPlace(right, over: rightPlaces)
    }
  }

  /// Whether a piece is set over some of the columns that stand beside each other.
  private func hasPlace(_ piece: LinePiece, over places: [TextColumn]) -> Bool {
    let tolerance = 0.25 * bodySize
    for first in places.indices {
      for last in places.indices[first...] {
        let x = places[first].box.x.joined(places[last].box.x)
        guard x.min - 0.5 * bodySize <= piece.box.x.min, piece.box.x.max <= x.max + bodySize else { continue }
        let indent = piece.box.x.min - x.min
        let begins = abs(indent) < tolerance || first == last && places[first].begins(piece)
        if begins || abs(piece.box.x.middle - x.middle) < 2 * tolerance { return true }
      }
    }
    return false
  }

  /// The columns nearest to a height, one in every part of the width, from left to right; those below it sooner.
  private func columnsNear(_ y: Span) -> [TextColumn] {
    let near = columns.map { column in
      (column: column, distance: max(column.box.y.min - y.middle, 2 * (y.middle - column.box.y.max), 0))
    }
    var kept: [TextColumn] = []
    for (column, _) in near.sorted(by: { $0.distance < $1.distance })
    where !kept.contains(where: { $0.box.x.overlap(column.box.x) > 0 }) {
      kept.append(column)
    }
    return kept.sorted { $0.box.x.min < $1.box.x.min }
  }

  /// The column that a line stands in, above or below the text of it.
  func column(around line: LinePiece) -> TextColumn? {
    columns.filter { $0.surrounds(line.box.x) }
      .min { -$0.box.y.overlap(line.box.y) < -$1.box.y.overlap(line.box.y) }
  }
}

extension LinePiece {
  /// Whether it is a headline over the gap between two pieces of the line below it, or one that the line begins below.
  fileprivate func leads(_ left: LinePiece, _ right: LinePiece) -> Bool {
    guard em > 1.12 * left.em, (0...(2 * em)).contains(left.box.y.min - box.y.max) else { return false }
    let isOver = box.x.min < left.box.x.max && right.box.x.min < box.x.max
    let isAtLeft = abs(box.x.min - left.box.x.min) < 0.5 * left.em
    return isOver || isAtLeft && right.box.x.min - left.box.x.max < 2.2 * left.em
  }
}
