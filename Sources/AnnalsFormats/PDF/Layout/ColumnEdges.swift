/// Where the lines of a column begin and end, and how far they lie apart; in points.
struct ColumnEdges: Hashable, Sendable {
  /// Where a line begins that is not indented.
  let left: Double
  /// Where a line ends that is full.
  let right: Double
  /// From the middle of a line to the middle of the next.
  let pitch: Double?

  /// The edges of a column by its lines, in reading order.
  ///
  /// A line or two that stick out, such as a wide heading, do not move an edge; a column of less than three lines
  /// tells too little and has the edges of its region.
  init(of lines: [PlacedLine]) {
    pitch = zip(lines, lines.dropFirst()).map { $1.box.y.middle - $0.box.y.middle }.filter { $0 > 0 }.median
    let region = lines.first?.column ?? Span(0, 0)
    let em = lines.map(\.em).median ?? 0
    guard lines.count > 2 else {
      (left, right) = (region.min, region.max)
      return
    }
    left = ColumnEdges.outermost(lines.map(\.box.x.min), within: 0.5 * em, share: 0.2)
    right = -ColumnEdges.outermost(lines.map { -$0.box.x.max }, within: 1.5 * em, share: 0.25)
  }

  /// The least value that has a share of all values close above it.
  private static func outermost(_ values: [Double], within distance: Double, share: Double) -> Double {
    let sorted = values.sorted()
    let enough = max(2, Int((Double(sorted.count) * share).rounded(.up)))
    var end = 0
    for (start, value) in sorted.enumerated() {
      while end < sorted.count, sorted[end] <= value + distance { end += 1 }
      if end - start >= enough { return value }
    }
    return sorted.first ?? 0
  }
}
