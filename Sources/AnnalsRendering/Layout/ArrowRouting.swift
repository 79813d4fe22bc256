import AnnalsCore

/// The way of an arrow through one strip: along gutters between rows, and up or down through columns that
/// no mark and no word stands in.
///
/// It goes from the common end of its bundle to the other end.
///
/// Gutter `g` lies above row `g` of the strip; the last one lies below all rows.
struct ArrowRoute: Sendable, Equatable {
  /// The index of the relation in the list of relations drawn.
  let relation: Int
  /// The bundle that it belongs to; the ways of one bundle may lie upon each other.
  let bundle: Int
  let strip: Int
  /// The row that the arrow leaves; nil when it comes from another strip.
  let fromRow: Int?
  /// The row that the arrow enters; nil when it goes on in another strip.
  let toRow: Int?
  /// The gutters that it runs through, in order: one or two.
  let gutters: [Int]
  /// Where it begins, turns from one gutter to the next, and ends; one more than there are gutters.
  let columns: [Double]
  /// Whether it enters its last row beside the mark and turns into it, as the tooth of a comb.
  var isTooth = false
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
  /// What it shares its way with; see ``ArrowBundling``.
  var bundle = 0
  /// Whether the event that the bundle has in common is the one that the arrow goes to.
  var isGathering = false
  /// Whether the bundle is so large that it is drawn in light lines.
  var isLight = false

  /// The common end of the bundle, and the other.
  var hub: (piece: TimelinePiece, row: Int) { isGathering ? (to, toRow) : (from, fromRow) }
  var leaf: (piece: TimelinePiece, row: Int) { isGathering ? (from, fromRow) : (to, toRow) }
}

/// Finds the ways of all arrows of one strip.
///
/// The arrows of a bundle share tracks and columns, so that they look like one line that branches.
struct ArrowRouting: Sendable {
  /// What stands in each row of the strip, in any order; bars are no obstacle, for arrows pass under them.
  let rows: [[Extent]]
  let bounds: Extent
  private(set) var routes: [ArrowRoute] = []
  /// Columns already taken: where, between which rows, and by the arrows of which bundle and ends.
  private var taken: [(x: Double, rows: Range<Int>, bundle: Int, ends: [Double])] = []

  /// Beside the strip there is always a free column.
  private static let overhang = 6.0
  private static let clearance = 4.0
  /// The length of the teeth of a comb: room for a head that is seen.
  private static let tooth = 11.0
  /// A way round of so many points is worth sharing a column of the bundle.
  private static let sharing = 160.0

  /// An end of an arrow: the row, where the arrow meets the mark from above or below, and from the side.
  struct End: Sendable, Equatable {
    let row: Int
    let x: Double
    /// The left end of the mark; nil where words stand beside it.
    let side: Double?
  }

  init(rows: [[Extent]], bounds: Extent) {
    self.rows = rows
    self.bounds = bounds
  }

  /// Routes arrows of one bundle from the row of their common end to rows of the strip.
  mutating func join(
    _ bundle: Int,
    strip: Int,
    from: (row: Int, x: Double),
    to ends: [(relation: Int, end: End)]
  ) {
    for below in [true, false] {
      let side = ends.filter { ($0.end.row >= from.row) == below }
      for comb in combs(of: side, bundle) {
        join(bundle, strip: strip, from: from, to: comb, below: below)
      }
    }
  }

  /// Routes the first part of an arrow that goes on in another strip.
  mutating func leave(
    _ relation: Int,
    bundle: Int,
    strip: Int,
    from: (row: Int, x: Double),
    forward: Bool
  ) {
    let edge = forward ? bounds.upper + ArrowRouting.overhang : bounds.lower - ArrowRouting.overhang
    append(relation, bundle, strip, from.row, nil, [from.row + 1], [from.x, edge])
  }

  /// Routes the last parts of arrows of one bundle that come from another strip.
  mutating func arrive(_ bundle: Int, strip: Int, to ends: [(relation: Int, end: End)], forward: Bool) {
    let edge = forward ? bounds.lower - ArrowRouting.overhang : bounds.upper + ArrowRouting.overhang
    for comb in combs(of: ends, bundle) {
      guard let first = comb.ends.first else { continue }
      for (relation, end) in comb.ends {
        append(
          relation,
          bundle,
          strip,
          nil,
          end.row,
          [first.end.row],
          [edge, comb.column ?? end.x],
          isTooth: comb.column != nil
        )
      }
    }
  }

  /// Gives every stretch of a gutter a track, so that no two bundles run on top of each other.
  ///
  /// - Returns: The number of tracks of each gutter.
  mutating func assignTracks() -> [Int] {
    var counts = [Int](repeating: 0, count: rows.count + 1)
    var uses: [[(extent: Extent, bundle: Int)]] = Array(repeating: [], count: rows.count + 1)
    for route in routes {
      for (leg, gutter) in route.gutters.enumerated() {
        let ends = [route.columns[leg], route.columns[leg + 1]].sorted()
        let extent = Extent(lower: ends[0] - 5, upper: ends[1] + 5)
        if let known = uses[gutter].firstIndex(where: { $0.bundle == route.bundle }) {
          uses[gutter][known].extent.lower = min(uses[gutter][known].extent.lower, extent.lower)
          uses[gutter][known].extent.upper = max(uses[gutter][known].extent.upper, extent.upper)
        } else {
          uses[gutter].append((extent, route.bundle))
        }
      }
    }
    var tracks: [[Int: Int]] = []
    for gutter in uses.indices {
      var packing = RowPacking(limit: 12)
      var tracksOfBundles: [Int: Int] = [:]
      for use in uses[gutter].sorted(by: { ($0.extent.lower, $0.bundle) < ($1.extent.lower, $1.bundle) }) {
        tracksOfBundles[use.bundle] = packing.insert(use.extent) ?? 11
      }
      tracks.append(tracksOfBundles)
      counts[gutter] = packing.rows.count
    }
    for (index, route) in routes.enumerated() {
      routes[index].tracks = route.gutters.map { tracks[$0][route.bundle] ?? 0 }
    }
    return counts
  }
}

extension ArrowRouting {
  /// Ends of one bundle that are reached together: one below the other, with a free column beside them, or
  /// a single one.
  private struct Comb {
    var ends: [(relation: Int, end: End)]
    /// Beside the marks; nil where the arrow comes straight from above or below.
    var column: Double?
  }

  /// Groups ends whose marks stand one below the other.
  private mutating func combs(of ends: [(relation: Int, end: End)], _ bundle: Int) -> [Comb] {
    var combs: [Comb] = []
    // By half points: marks hardly apart sideways are one below the other, and then the row tells the order.
    let halfPoints = { (end: End) in ((end.side ?? end.x) * 2).rounded() }
    let byPlace = ends.sorted {
      (halfPoints($0.end), $0.end.row, $0.relation) < (halfPoints($1.end), $1.end.row, $1.relation)
    }
    for next in byPlace {
      if let first = combs.last?.ends.first, let side = first.end.side, next.end.side != nil,
        halfPoints(first.end) == halfPoints(next.end)
      {
        let column = side - ArrowRouting.tooth
        if isFree(column, first.end.row..<next.end.row + 1, bundle, []) {
          combs[combs.count - 1].ends.append(next)
          combs[combs.count - 1].column = column
          continue
        }
      }
      combs.append(Comb(ends: [next], column: nil))
    }
    for comb in combs {
      guard let column = comb.column, let first = comb.ends.first, let last = comb.ends.last else { continue }
      taken.append((column, first.end.row..<last.end.row + 1, bundle, []))
    }
    return combs
  }

  /// Routes the arrows of one comb.
  private mutating func join(
    _ bundle: Int,
    strip: Int,
    from: (row: Int, x: Double),
    to comb: Comb,
    below: Bool
  ) {
    guard let first = comb.ends.first, let last = comb.ends.last else { return }
    let near = below ? first.end : last.end
    let exit = below ? from.row + 1 : from.row
    // A mark in the row of the common end is reached from the gutter below it.
    let entry = near.row == from.row ? exit : below ? near.row : near.row + 1
    let target = comb.column ?? near.x
    var gutters = [exit]
    var columns = [from.x, target]
    if exit != entry {
      let passed = min(exit, entry)..<max(exit, entry)
      let column = freeColumn(near: target, and: from.x, through: passed, bundle)
      taken.append((column, passed, bundle, [from.x, target]))
      if column == from.x {
        gutters = [entry]
      } else if column != target {
        gutters = [exit, entry]
        columns = [from.x, column, target]
      }
    }
    for (relation, end) in comb.ends {
      append(
        relation,
        bundle,
        strip,
        from.row,
        end.row,
        gutters,
        columns,
        isTooth: comb.column != nil
      )
    }
  }

  private mutating func append(
    _ relation: Int,
    _ bundle: Int,
    _ strip: Int,
    _ fromRow: Int?,
    _ toRow: Int?,
    _ gutters: [Int],
    _ columns: [Double],
    isTooth: Bool = false
  ) {
    routes.append(
      ArrowRoute(
        relation: relation,
        bundle: bundle,
        strip: strip,
        fromRow: fromRow,
        toRow: toRow,
        gutters: gutters,
        columns: columns,
        isTooth: isTooth
      )
    )
  }

  /// A column free of marks and words in the rows passed, as near to the target as can be; one that the
  /// bundle has already comes first where it is not far out of the way.
  private func freeColumn(
    near target: Double,
    and source: Double,
    through passed: Range<Int>,
    _ bundle: Int
  ) -> Double {
    let ends = [source, target]
    if isFree(target, passed, bundle, ends) { return target }
    if isFree(source, passed, bundle, ends) { return source }
    let nearest = nearestColumn(near: target, and: source, through: passed, bundle)
    func detour(_ x: Double) -> Double { abs(x - target) + abs(x - source) }
    let shared = taken.filter { $0.bundle == bundle && isFree($0.x, passed, bundle, ends) }
      .min { (detour($0.x), $0.x) < (detour($1.x), $1.x) }
    if let shared, detour(shared.x) <= detour(nearest) + ArrowRouting.sharing { return shared.x }
    return nearest
  }

  private func nearestColumn(
    near target: Double,
    and source: Double,
    through passed: Range<Int>,
    _ bundle: Int
  ) -> Double {
    let step = 6.0
    var distance = 10.0
    while distance < bounds.upper - bounds.lower {
      // The side towards the source comes first: the way is shorter there.
      for x in source < target
        ? [target - distance, target + distance] : [target + distance, target - distance]
      where x > bounds.lower && x < bounds.upper && isFree(x, passed, bundle, [source, target]) {
        return x
      }
      distance += step
    }
    return source < (bounds.lower + bounds.upper) / 2
      ? bounds.lower - ArrowRouting.overhang : bounds.upper + ArrowRouting.overhang
  }

  private func isFree(_ x: Double, _ passed: Range<Int>, _ bundle: Int, _ ends: [Double]) -> Bool {
    let column = Extent(lower: x - ArrowRouting.clearance, upper: x + ArrowRouting.clearance)
    for row in passed where rows[row].contains(where: { $0.overlaps(column) }) { return false }
    return !taken.contains { other in
      abs(other.x - x) < ArrowRouting.clearance && other.rows.overlaps(passed)
        && other.bundle != bundle && !other.ends.contains(where: ends.contains)
    }
  }
}
