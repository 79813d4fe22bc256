import AnnalsCore

/// The way of an arrow through one strip: along gutters between rows, and up or down through columns that
/// no mark and no word stands in.
///
/// Gutter `g` lies above row `g` of the strip; the last one lies below all rows.
struct ArrowRoute: Sendable, Equatable {
  /// The index of the relation in the list of relations drawn.
  let relation: Int
  let strip: Int
  /// The row that the arrow leaves; nil when it comes from another strip.
  let fromRow: Int?
  /// The row that the arrow enters; nil when it goes on in another strip.
  let toRow: Int?
  /// The gutters that it runs through, in order: one or two.
  let gutters: [Int]
  /// Where it begins, turns from one gutter to the next, and ends; one more than there are gutters.
  let columns: [Double]
  /// The track in each gutter; set when all routes are known.
  var tracks: [Int] = []
}

/// A relation whose events are both in the picture.
struct DrawnRelation: Sendable, Equatable {
  let kind: Relation.Kind
  let isDerived: Bool
  /// The pieces that it joins.
  let from: TimelinePiece
  let to: TimelinePiece
  let fromRow: Int
  let toRow: Int
}

/// Finds the ways of all arrows of one strip.
struct ArrowRouting: Sendable {
  /// What stands in each row of the strip, in any order.
  let rows: [[Extent]]
  let bounds: Extent
  private(set) var routes: [ArrowRoute] = []
  /// Columns already taken: where, between which rows, and by the arrow of which ends.
  private var taken: [(x: Double, rows: Range<Int>, ends: [Double])] = []

  /// Beside the strip there is always a free column.
  private static let overhang = 6.0
  private static let clearance = 4.0

  init(rows: [[Extent]], bounds: Extent) {
    self.rows = rows
    self.bounds = bounds
  }

  /// Routes an arrow between two rows of the strip.
  mutating func join(_ relation: Int, strip: Int, from: (row: Int, x: Double), to: (row: Int, x: Double)) {
    let isDown = to.row > from.row
    let exit = from.row == to.row || isDown ? from.row + 1 : from.row
    let entry = from.row == to.row ? exit : isDown ? to.row : to.row + 1
    if exit == entry {
      append(relation, strip, from.row, to.row, [exit], [from.x, to.x])
      return
    }
    let passed = min(exit, entry)..<max(exit, entry)
    let column = freeColumn(near: to.x, and: from.x, through: passed)
    taken.append((column, passed, [from.x, to.x]))
    if column == to.x {
      append(relation, strip, from.row, to.row, [exit], [from.x, to.x])
    } else if column == from.x {
      append(relation, strip, from.row, to.row, [entry], [from.x, to.x])
    } else {
      append(relation, strip, from.row, to.row, [exit, entry], [from.x, column, to.x])
    }
  }

  /// Routes the first part of an arrow that goes on in a later (or earlier) strip.
  mutating func leave(_ relation: Int, strip: Int, from: (row: Int, x: Double), forward: Bool) {
    let edge = forward ? bounds.upper + ArrowRouting.overhang : bounds.lower - ArrowRouting.overhang
    append(relation, strip, from.row, nil, [from.row + 1], [from.x, edge])
  }

  /// Routes the last part of an arrow that comes from an earlier (or later) strip.
  mutating func arrive(_ relation: Int, strip: Int, to: (row: Int, x: Double), forward: Bool) {
    let edge = forward ? bounds.lower - ArrowRouting.overhang : bounds.upper + ArrowRouting.overhang
    append(relation, strip, nil, to.row, [to.row], [edge, to.x])
  }

  /// Gives every stretch of a gutter a track, so that no two arrows run on top of each other.
  ///
  /// - Returns: The number of tracks of each gutter.
  mutating func assignTracks() -> [Int] {
    var counts = [Int](repeating: 0, count: rows.count + 1)
    var uses: [[(extent: Extent, route: Int, leg: Int)]] = Array(repeating: [], count: rows.count + 1)
    for (index, route) in routes.enumerated() {
      routes[index].tracks = route.gutters.map { _ in 0 }
      for (leg, gutter) in route.gutters.enumerated() {
        let ends = [route.columns[leg], route.columns[leg + 1]].sorted()
        uses[gutter].append((Extent(lower: ends[0] - 5, upper: ends[1] + 5), index, leg))
      }
    }
    for gutter in uses.indices {
      var packing = RowPacking(limit: 12)
      for use in uses[gutter].sorted(by: { ($0.extent.lower, $0.route) < ($1.extent.lower, $1.route) }) {
        routes[use.route].tracks[use.leg] = packing.insert(use.extent) ?? 11
      }
      counts[gutter] = packing.rows.count
    }
    return counts
  }

  private mutating func append(
    _ relation: Int,
    _ strip: Int,
    _ fromRow: Int?,
    _ toRow: Int?,
    _ gutters: [Int],
    _ columns: [Double]
  ) {
    routes.append(
      ArrowRoute(
        relation: relation,
        strip: strip,
        fromRow: fromRow,
        toRow: toRow,
        gutters: gutters,
        columns: columns
      )
    )
  }

  /// A column free of marks and words in the rows passed, as near to the target as can be.
  private func freeColumn(near target: Double, and source: Double, through passed: Range<Int>) -> Double {
    let ends = [source, target]
    if isFree(target, passed, ends) { return target }
    if isFree(source, passed, ends) { return source }
    let step = 6.0
    var distance = 10.0
    while distance < bounds.upper - bounds.lower {
      // The side towards the source comes first: the way is shorter there.
      for x in source < target
        ? [target - distance, target + distance] : [target + distance, target - distance]
      where x > bounds.lower && x < bounds.upper && isFree(x, passed, ends) {
        return x
      }
      distance += step
    }
    return source < (bounds.lower + bounds.upper) / 2
      ? bounds.lower - ArrowRouting.overhang : bounds.upper + ArrowRouting.overhang
  }

  private func isFree(_ x: Double, _ passed: Range<Int>, _ ends: [Double]) -> Bool {
    let column = Extent(lower: x - ArrowRouting.clearance, upper: x + ArrowRouting.clearance)
    for row in passed where rows[row].contains(where: { $0.overlaps(column) }) { return false }
    return !taken.contains { other in
      abs(other.x - x) < ArrowRouting.clearance && other.rows.overlaps(passed)
        && !other.ends.contains(where: ends.contains)
    }
  }
}
