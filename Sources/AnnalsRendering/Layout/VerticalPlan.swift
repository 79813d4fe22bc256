/// Where everything stands along an axis that runs down.
///
/// Events of one time form a group: they share a place on the axis, and their words stand below each other.
struct VerticalPlan: Sendable, Equatable {
  /// Events of one time.
  struct Group: Sendable, Equatable {
    /// Seconds since 1970.
    let second: Double
    let blocks: [VerticalBlock]
    /// Events that are only counted, to be told behind the blocks.
    let counted: [Int]

    /// The heights of the blocks, and that of the count behind them, each with the gap below it.
    var heights: [Double] {
      blocks.map { $0.height + VerticalBlock.gap }
        + (counted.isEmpty ? [] : [VerticalPlan.countHeight + VerticalBlock.gap])
    }

    var height: Double { heights.reduce(0, +) }
  }

  static let countHeight = 18.0
  /// The most events with words of their own; the others are counted.
  static let mostBlocks = 240
  /// Between the last words of one year and the first of another, on an even axis.
  private static let yearGap = 12.0

  let groups: [Group]
  /// The upper edges of the blocks of each group, and of the count behind them.
  let blockTops: [[Double]]
  /// Where each group's time stands on the axis.
  let places: [Double]
  /// Where the axis ends.
  let bottom: Double
  /// The scale, when it is one: proportional between breaks, with positions counted from `top`.
  let scale: TimeScale?
  let top: Double

  /// A plan in which every group takes the room that its words need.
  init(even groups: [Group], from top: Double, sheet: Sheet?, beginsYear: [Bool]) {
    var blockTops: [[Double]] = []
    var y = top
    for (index, group) in groups.enumerated() {
      if index > 0, beginsYear[index] { y += VerticalPlan.yearGap }
      blockTops.append(
        group.heights.map { height in
          if let sheet { y = sheet.place(from: y, to: y + height) }
          defer { y += height }
          return y
        }
      )
    }
    self.groups = groups
    self.blockTops = blockTops
    places = blockTops.map { ($0.first ?? top) + VerticalBlock.markOffset }
    bottom = y
    scale = nil
    self.top = top
  }

  /// A plan whose axis is in proportion; words that would overlap move as little as can be.
  init(_ scale: TimeScale, _ groups: [Group], from top: Double) {
    let places = groups.map { top + VerticalBlock.markOffset + scale.position(of: $0.second) }
    let wanted = places.map { $0 - VerticalBlock.markOffset }
    self.groups = groups
    self.places = places
    let tops = VerticalPlan.spread(wanted, heights: groups.map(\.height), from: top)
    blockTops = zip(tops, groups).map { top, group in
      group.heights.reduce(into: (tops: [], next: top)) { places, height in
        places.tops.append(places.next)
        places.next += height
      }.tops
    }
    bottom = max(
      top + scale.length + VerticalBlock.lineHeight,
      zip(tops, groups).map { $0 + $1.height }.max() ?? top
    )
    self.scale = scale
    self.top = top
  }

  /// Places in order that come as near to those wanted as heights allow, none above `top`.
  ///
  /// Neighbours that push each other move as one, about the mean of what they want.
  ///
  /// - Complexity: O(n)
  static func spread(_ wanted: [Double], heights: [Double], from top: Double) -> [Double] {
    // What each place may not come under, were all moved up against the first.
    var runs: [(count: Int, sum: Double)] = []
    var offsets: [Double] = []
    var offset = 0.0
    for (index, place) in wanted.enumerated() {
      offsets.append(offset)
      runs.append((1, place - offset))
      offset += heights[index]
      while runs.count > 1 {
        let (last, before) = (runs[runs.count - 1], runs[runs.count - 2])
        guard before.sum / Double(before.count) > last.sum / Double(last.count) else { break }
        runs.removeLast()
        runs[runs.count - 1] = (before.count + last.count, before.sum + last.sum)
      }
    }
    var places: [Double] = []
    for run in runs {
      let level = max(run.sum / Double(run.count), top)
      for _ in 0..<run.count { places.append(level + offsets[places.count]) }
    }
    return places
  }

  /// The place of a time on the axis; between two groups of an even axis it is in proportion.
  ///
  /// - Complexity: O(log n)
  func place(of second: Double) -> Double {
    if let scale { return top + VerticalBlock.markOffset + scale.position(of: second) }
    var low = 0
    var high = groups.count
    while low < high {
      let middle = (low + high) / 2
      if groups[middle].second <= second { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return places.first ?? top }
    guard low < groups.count else {
      return groups[low - 1].second == second ? places[low - 1] : bottom - VerticalBlock.gap
    }
    let (before, after) = (groups[low - 1], groups[low])
    let share = (second - before.second) / (after.second - before.second)
    return places[low - 1] + share * (places[low] - places[low - 1])
  }
}
