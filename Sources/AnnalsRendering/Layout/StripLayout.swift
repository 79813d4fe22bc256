/// One strip of a timeline: its pieces in lanes and rows.
struct StripLayout: Sendable, Equatable {
  /// A lane's share of a strip.
  struct Lane: Sendable, Equatable {
    /// The index of the lane in the picture.
    let lane: Int
    /// The rows, top to bottom: the pieces of each, as indices into `pieces`.
    var rows: [[Int]]
    /// Counts that stand for events without room, in a row of their own below.
    var counts: [Count]

    /// The rows that the lane takes, the one of the counts included.
    var height: Int { rows.count + (counts.isEmpty ? 0 : 1) }
  }

  /// A number that stands for events.
  struct Count: Sendable, Equatable {
    /// The entries counted.
    let entries: [Int]
    let extent: Extent
  }

  let index: Int
  let pieces: [TimelinePiece]
  let lanes: [Lane]

  /// The rows of all lanes.
  var height: Int { lanes.reduce(0) { $0 + $1.height } }
}

extension [StripLayout] {
  /// The counts of all lanes of all strips.
  var joinedCounts: [StripLayout.Count] {
    flatMap { $0.lanes.flatMap(\.counts) }
  }
}
