// Of several ways to draw a timeline, the one whose page is shortest.
extension StripPlan {
  /// The most strips that an axis is folded into.
  private static let mostStrips = 4
  /// A strip with more rows than this is worth folding.
  fileprivate static let comfortableRows = 24

  /// An even scale must make the page shorter by this factor to be taken instead of a proportional one.
  private static let worthOfProportion = 0.9

  /// The most columns of events of one coarse time.
  private static let mostColumns = 4
  /// Columns, or labels on both sides, must make the page shorter by this factor.
  private static let worthOfColumns = 0.92

  /// Labels on both sides must make it shorter than columns do by this factor.
  private static let worthOfSides = 0.85

  /// What a plan is made of, and what it is told to try.
  struct Attempt {
    let entries: [TimelineEntry]
    let lanes: LaneAssignment
    let cells: [CoarseCell]
    let bounds: Extent
    let options: PictureOptions
    var strips = 1
    var isEven = false
    /// How events of one coarse time stand.
    var arrangement = CoarseCell.Arrangement.below
    /// How much room the time of each entry asks for on an even scale.
    var weights: [Double]

    /// Whether the room of an even scale is shared out anew in some rounds: not in simple pictures, and not in
    /// such as count most events.
    var isRelaxing: Bool {
      isEven && entries.count <= StripPlan.mostShown && entries.count > StripPlan.comfortableRows
    }

    /// The times that share the room of an even scale, without those that stand in bays.
    func weights(without seated: Set<Int>) -> [TimeScale.Weight] {
      entries.indices.filter { !seated.contains($0) }
        .map { TimeScale.Weight(second: entries[$0].start, weight: weights[$0]) }
    }
  }

  /// The plan that shows the entries best: one strip in proportion if that is readable, else as many as make
  /// the page shortest, with busy stretches enlarged and coarse times set in columns where that helps much.
  static func best(
    _ entries: [TimelineEntry],
    _ lanes: LaneAssignment,
    bounds: Extent,
    options: PictureOptions
  ) -> StripPlan {
    let cells = entries.count <= mostShown ? CoarseCell.all(of: entries, lanes: lanes.lanes) : []
    var attempt = Attempt(
      entries: entries,
      lanes: lanes,
      cells: cells,
      bounds: bounds,
      options: options,
      weights: entries.map { _ in 1 }
    )
    attempt.isEven = options.scale == .even
    let proportional = best(attempt)
    guard options.scale == .automatic, proportional.height > comfortableRows else { return proportional }
    attempt.isEven = true
    let even = best(attempt)
    return even.cost < worthOfProportion * proportional.cost ? even : proportional
  }

  /// The best plan of one kind of scale.
  private static func best(_ attempt: Attempt) -> StripPlan {
    let plain = plan(attempt)
    var best = plain
    let arrangements: [CoarseCell.Arrangement] =
      attempt.cells.isEmpty ? [.below] : [.below] + (1...mostColumns).map { .columns($0) } + [.onBothSides]
    for strips in 1...mostStrips {
      if strips > 1, best.height <= comfortableRows { break }
      for arrangement in arrangements {
        var attempt = attempt
        attempt.strips = strips
        attempt.arrangement = arrangement
        let plan = attempt.isRelaxing ? relaxed(attempt) : plan(attempt)
        let worth = arrangement == .below ? plain.cost : worthOfColumns * plain.cost
        // Columns are read more easily than labels on both sides.
        let better = arrangement == .onBothSides ? worthOfSides * best.cost : best.cost
        if plan.cost < better, plan.cost < worth { best = plan }
      }
    }
    return best
  }

  /// The best of some plans of an even scale, each of which gives more room to the times at which the plan
  /// before stacks the most labels.
  private static func relaxed(_ attempt: Attempt) -> StripPlan {
    var attempt = attempt
    var last = plan(attempt)
    var best = last
    var failures = 0
    while failures < patience {
      var heaviest: [Double: Double] = [:]
      for (entry, pressure) in last.pressures {
        let weight = attempt.weights[entry] * (1 + pressure * pressure)
        heaviest[attempt.entries[entry].start] = max(weight, heaviest[attempt.entries[entry].start] ?? 0)
      }
      attempt.weights = attempt.entries.map { heaviest[$0.start] ?? 1 }
      last = plan(attempt)
      failures = last.cost < best.cost ? 0 : failures + 1
      if last.cost < best.cost { best = last }
    }
    return best
  }

  /// After so many plans without gain, no better one is sought.
  private static let patience = 3

  /// For each piece, how many pieces of its lane lie upon its beginning, as a share of the most anywhere.
  ///
  /// - Complexity: O(n²) in the pieces of a lane.
  private var pressures: [(entry: Int, pressure: Double)] {
    var depths: [(entry: Int, depth: Double)] = []
    for strip in strips {
      for lane in strip.lanes {
        let pieces = lane.rows.joined().map { strip.pieces[$0] }
        for piece in pieces {
          let depth = pieces.count {
            $0.extent.lower <= piece.mark.lower && piece.mark.lower <= $0.extent.upper
          }
          depths.append((piece.entry, Double(depth)))
        }
      }
    }
    let most = depths.map(\.depth).max() ?? 1
    return depths.map { ($0.entry, $0.depth / most) }
  }

  /// The rows that the page would have, as many again for each strip as its axis takes, one for each event
  /// that would only be counted, and something for each label that is turned to the left or, worse, shortened.
  private var cost: Double {
    let counted = strips.joinedCounts.reduce(0) { $0 + $1.entries.count }
    let poor = strips.reduce(0) { sum, strip in strip.pieces.reduce(sum) { $0 + StripPlan.price(of: $1) } }
    let rows = strips.reduce(0) { $0 + $1.height }
    return Double(rows + 4 * strips.count + counted) + poor
  }

  /// What the place of a label costs, in rows.
  private static func price(of piece: TimelinePiece) -> Double {
    if piece.label.utf8.suffix(3).elementsEqual("…".utf8) { return 0.5 }
    return piece.side == .left ? 0.25 : 0
  }
}
