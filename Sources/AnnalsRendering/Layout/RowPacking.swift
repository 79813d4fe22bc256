/// Puts stretches into rows so that none overlaps another, each in the first row that has room.
struct RowPacking: Sendable {
  /// The stretches of each row, from left to right.
  private(set) var rows: [[Extent]] = []
  /// The most rows; what finds no room in them is refused.
  let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  /// The row that has room for a stretch, now taken by it; nil when the rows are full.
  ///
  /// - Complexity: O(r log n) for r rows of n stretches, and a shift within one row.
  mutating func insert(_ extent: Extent) -> Int? {
    for index in rows.indices {
      let place = insertionPoint(for: extent, in: rows[index])
      let isFree =
        (place == 0 || !rows[index][place - 1].overlaps(extent))
        && (place == rows[index].count || !rows[index][place].overlaps(extent))
      if isFree {
        rows[index].insert(extent, at: place)
        return index
      }
    }
    guard rows.count < limit else { return nil }
    rows.append([extent])
    return rows.count - 1
  }

  private func insertionPoint(for extent: Extent, in row: [Extent]) -> Int {
    var low = 0
    var high = row.count
    while low < high {
      let middle = (low + high) / 2
      if row[middle].lower < extent.lower { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
