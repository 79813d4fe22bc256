/// How wide and high a dependency graph gets, judged before it is laid out.
///
/// A lane that sets many cards side by side makes the picture wide, one that sets few makes it high; the same
/// holds for fine and coarse stretches of time. Of some ways, the one is taken whose picture fits a page best.
enum GraphShape {
  /// Width by height of the best picture.
  private static let bestAspect = 1.35
  /// Wider pictures cannot be read where they are shown, in points.
  private static let widest = 1120.0
  private static let aboutAsWell = 1.25
  private static let spine = 80.0
  private static let gap = 18.0
  private static let rowGap = 30.0
  private static let lanePadding = 34.0
  private static let heading = 90.0

  /// A way to cut the time into rows, with the sizes of all that stands in them.
  struct Candidate {
    let ranks: GraphTimeRanks
    /// For each row, the lane and the size of each card.
    let rows: [[(lane: Int, size: GraphPlacement.Size)]]
  }

  /// The limits worth trying for so many lanes, by the length of the stretches of time, the finest first.
  static func limits(laneCount: Int) -> [[GraphTimeRanks.Limits]] {
    [4, 8, 16, 40].map { bucket in
      (1...(laneCount > 1 ? 4 : 8)).map { lane in
        GraphTimeRanks.Limits(bucket: bucket, row: lane * laneCount, lane: lane)
      }
    }
  }

  /// Limits for many events, whose picture no page holds: about as wide as it is high.
  static func limits(of cards: [GraphPlacement.Size], laneCount: Int) -> GraphTimeRanks.Limits {
    let widths = cards.reduce(0) { $0 + $1.width + gap }
    let mean = widths / Double(max(cards.count, 1))
    let area = cards.reduce(0) { $0 + ($1.width + gap) * ($1.height + rowGap) }
    // Lanes are not full in every row: the picture grows by that much.
    let width = (area * emptiness * bestAspect).squareRoot()
    let lane = min(max(Int((width / mean / Double(laneCount)).rounded()), 2), 12)
    return GraphTimeRanks.Limits(bucket: 2 * lane * laneCount, row: lane * laneCount, lane: lane)
  }

  private static let emptiness = 1.8

  /// The candidate whose picture fits a page best; where several groups hold one that does about as well, that
  /// of the first.
  static func best(_ candidates: [[Candidate]]) -> GraphTimeRanks? {
    let judged = candidates.compactMap { group in
      group.map { (ranks: $0.ranks, cost: cost(of: $0.rows)) }.min { $0.cost < $1.cost }
    }
    let least = judged.map(\.cost).min() ?? 0
    return judged.first { $0.cost <= least * aboutAsWell }?.ranks
  }

  /// How far a picture is from a page.
  static func cost(of rows: [[(lane: Int, size: GraphPlacement.Size)]]) -> Double {
    var widths: [Int: Double] = [:]
    var height = heading
    for row in rows {
      var inLane: [Int: Double] = [:]
      for card in row { inLane[card.lane, default: 0] += card.size.width + gap }
      for (lane, width) in inLane { widths[lane] = max(widths[lane] ?? 0, width) }
      height += (row.map(\.size.height).max() ?? 10) + rowGap
    }
    let stacking = LaneStacking(lanesOfRows: rows.map { $0.map(\.lane) })
    var stacks = Array(repeating: 0.0, count: stacking.columns)
    for (lane, width) in widths {
      stacks[stacking.column[lane]] = max(stacks[stacking.column[lane]], width)
    }
    let width = spine + stacks.reduce(0) { $0 + $1 + lanePadding }
    let aspect = width / height / bestAspect
    // Twice too wide is as bad as twice too high.
    return max(aspect, 1 / aspect) + max(0, width - widest) / 100
  }
}
