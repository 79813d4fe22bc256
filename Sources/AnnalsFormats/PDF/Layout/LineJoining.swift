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
    return rows.flatMap(joined)
  }

  /// How many rows may lie at about one height, of different sizes of type.
  private static let openRows = 16

  private func joined(_ row: [LinePiece]) -> [LinePiece] {
    var lines: [LinePiece] = []
    let places = row.count > 1 ? columnsNear(row[0].box.y) : []
    for piece in row.sorted(by: { $0.box.x.min < $1.box.x.min }) {
      if let last = lines.last, !areApart(last, piece, over: places) {
        lines[lines.count - 1] = last.joined(piece)
      } else {
        lines.append(piece)
      }
    }
    return lines
  }

  private func areApart(_ left: LinePiece, _ right: LinePiece, over places: [TextColumn]) -> Bool {
    let gap = Span(left.box.x.max, right.box.x.min)
    let middle = left.box.y.middle
    let isCrossed = places.contains {
      $0.box.x.overlap(gap) > 0 && $0.box.y.min < middle && middle < $0.box.y.max
    }
    if isCrossed { return true }
    // The gutter between the columns of the left and those of the right piece.
    let leftPlaces = places.filter { $0.box.x.middle < gap.middle }
    let rightPlaces = places.filter { $0.box.x.middle >= gap.middle }
    return hasPlace(left, over: leftPlaces) && hasPlace(right, over: rightPlaces)
  }

  /// Whether a piece is set over some of the columns that stand beside each other.
  private func hasPlace(_ piece: LinePiece, over places: [TextColumn]) -> Bool {
    for first in places.indices {
      for last in places.indices[first...] {
        let x = places[first].box.x.joined(places[last].box.x)
        guard x.min - 0.5 * bodySize <= piece.box.x.min, piece.box.x.max <= x.max + bodySize else { continue }
        let indent = piece.box.x.min - x.min
        let begins = first == last ? Strip.isIndent(indent, em: bodySize) : abs(indent) < 0.5 * bodySize
        if begins || abs(piece.box.x.middle - x.middle) < 0.75 * bodySize { return true }
      }
    }
    return false
  }

  /// The columns nearest to a height, one in every part of the width, from left to right; those below it sooner.
  private func columnsNear(_ y: Span) -> [TextColumn] {
    let near = columns.compactMap { column -> (column: TextColumn, distance: Double)? in
      let below = column.box.y.min - y.middle
      let above = y.middle - column.box.y.max
      let distance = max(below, 2 * above, 0)
      return distance < 20 * bodySize ? (column, distance) : nil
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
  /// Whether another piece stands on the same line in type of about the same size.
  fileprivate func isLevel(with other: LinePiece) -> Bool {
    abs(box.y.middle - other.box.y.middle) < 0.35 * min(em, other.em)
      && max(em, other.em) < 1.25 * min(em, other.em)
  }
}
