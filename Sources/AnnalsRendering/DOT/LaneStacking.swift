/// Which lanes of a dependency graph stand below each other: those whose rows do not meet.
///
///     LaneStacking(rows: [0...4, 2...3, 5...9]).column    // [0, 1, 0]
struct LaneStacking {
  /// The column of each lane.
  let column: [Int]
  /// How many columns there are.
  let columns: Int
  /// The rows with which a lane begins directly below another one of its column.
  let seams: Set<Int>

  /// Puts each lane into the first column that is free in its rows, the lanes in the order of their first rows.
  ///
  /// - Parameter rows: the rows from the first to the last card of each lane; nil for a lane without any.
  /// - Complexity: O(l²) in the lanes.
  init(rows: [ClosedRange<Int>?]) {
    var taken: [[ClosedRange<Int>]] = []
    var seams: Set<Int> = []
    var column = rows.map { _ in 0 }
    let starts = rows.enumerated().compactMap { lane, range in range.map { (lane: lane, range: $0) } }
    for (lane, range) in starts.sorted(by: { ($0.range.lowerBound, $0.lane) < ($1.range.lowerBound, $1.lane) }
    ) {
      let free = taken.firstIndex { !$0.contains { $0.overlaps(range) } } ?? taken.count
      if free == taken.count { taken.append([]) }
      for other in taken[free] {
        if other.upperBound + 1 == range.lowerBound { seams.insert(range.lowerBound) }
        if range.upperBound + 1 == other.lowerBound { seams.insert(other.lowerBound) }
      }
      taken[free].append(range)
      column[lane] = free
    }
    self.column = column
    columns = taken.count
    self.seams = seams
  }

  /// Stacks the lanes of cards that stand in rows; `lanes` are those of the cards of each row.
  init(lanesOfRows lanes: [[Int]]) {
    var rows: [ClosedRange<Int>?] = []
    for (row, lanes) in lanes.enumerated() {
      for lane in lanes {
        while rows.count <= lane { rows.append(nil) }
        rows[lane] = (rows[lane]?.lowerBound ?? row)...row
      }
    }
    self.init(rows: rows)
  }
}
