/// Finds the ways of arrows between cards: from row to row through the gaps between the cards, as straight as
/// the gaps allow.
///
/// An arrow is a line of few corners: from each corner it aims at its end, takes in every row the gap nearest to
/// its aim, and turns only where no straight line passes the gaps any longer.
struct GraphRouting {
  private let placement: GraphPlacement
  /// The gaps of each row, from left to right.
  private let gaps: [[Extent]]
  /// Where arrows leave and enter their cards, by arrow.
  private var ports: [(from: Double, to: Double)]

  /// Between an arrow and the cards that it passes.
  private static let clearance = 7.0
  /// Arrows through one gap keep so far apart, as far as there is room.
  private static let track = 3.5
  /// Between two arrows that leave one card.
  private static let portStep = 9.0
  /// Through more rows than this a way takes a corridor.
  private static let longWay = 12
  /// The length of the straight part before an arrow's head.
  private static let straight = 9.0

  /// Prepares the ways of edges, pairs of cards of which the first stands higher or in the same row.
  init(_ placement: GraphPlacement, edges: [(Int, Int)]) {
    self.placement = placement
    gaps = placement.rows.map { GraphRouting.gaps(of: $0, placement) }
    ports = edges.map { (placement.x[$0.0], placement.x[$0.1]) }
    spreadPorts(edges)
  }

  private static func gaps(of row: [Int], _ placement: GraphPlacement) -> [Extent] {
    var left = GraphPlacement.spine - 6
    var gaps: [Extent] = []
    for card in row.sorted(by: { placement.x[$0] < placement.x[$1] }) {
      let half = placement.sizes[card].width / 2
      gaps.append(Extent(lower: left, upper: placement.x[card] - half))
      left = placement.x[card] + half
    }
    gaps.append(Extent(lower: left, upper: max(left, placement.stacks.last?.upper ?? 0) + 40))
    return gaps.filter { $0.upper - $0.lower > 2 * clearance + 1 }
  }

  /// Arrows on one side of a card leave it side by side, in the order of their other ends.
  private mutating func spreadPorts(_ edges: [(Int, Int)]) {
    var below: [Int: [Int]] = [:]
    var above: [Int: [Int]] = [:]
    for (index, edge) in edges.enumerated() {
      below[edge.0, default: []].append(index)
      let isLevel = placement.rowOfCard[edge.0] == placement.rowOfCard[edge.1]
      if isLevel {
        below[edge.1, default: []].append(index)
      } else {
        above[edge.1, default: []].append(index)
      }
    }
    for side in [below, above] {
      for (card, members) in side where members.count > 1 {
        func other(_ index: Int) -> Double {
          placement.x[edges[index].0 == card ? edges[index].1 : edges[index].0]
        }
        let step = min(GraphRouting.portStep, placement.sizes[card].width * 0.8 / Double(members.count))
        let order = members.sorted { (other($0), $0) < (other($1), $1) }
        for (place, index) in order.enumerated() {
          let x = placement.x[card] + (Double(place) - Double(members.count - 1) / 2) * step
          if edges[index].0 == card { ports[index].from = x } else { ports[index].to = x }
        }
      }
    }
  }

  /// The corners of an arrow between two cards, from the upper to the lower.
  ///
  /// - Complexity: O(r log c) in the rows between the cards and the cards of a row.
  func way(_ edge: Int, from: Int, to: Int) -> [Point] {
    let (upper, lower) = (placement.rowOfCard[from], placement.rowOfCard[to])
    let start = Point(x: ports[edge].from, y: placement.y[from] + placement.sizes[from].height / 2)
    guard upper != lower else { return level(edge, start, to: to) }
    let end = Point(x: ports[edge].to, y: placement.y[to] - placement.sizes[to].height / 2)
    // Beside lower cards of its own row the arrow goes straight down.
    let leaving = Point(x: start.x, y: placement.rowExtents[upper].upper + GraphRouting.straight)
    let entering = Point(x: end.x, y: placement.rowExtents[lower].lower - GraphRouting.straight)
    return [start, leaving] + passage(edge, from: leaving, to: entering, through: upper + 1..<lower)
      + [entering, end]
  }

  /// Between two cards: a long way takes the free corridor between two columns.
  private func passage(_ edge: Int, from start: Point, to goal: Point, through rows: Range<Int>) -> [Point] {
    let track = edge % 4
    guard rows.count > GraphRouting.longWay, let corridor = corridor(near: (start.x + goal.x) / 2) else {
      return bends(from: start, to: goal, through: rows, track: track)
    }
    let x = corridor + Double(edge % 9 - 4) * GraphRouting.track
    let inner = rows.lowerBound + 1..<rows.upperBound - 1
    let entrance = Point(x: x, y: placement.rowExtents[inner.lowerBound].lower - 6)
    let exit = Point(x: x, y: placement.rowExtents[inner.upperBound - 1].upper + 6)
    return bends(from: start, to: entrance, through: rows.lowerBound..<inner.lowerBound, track: track)
      + [entrance, exit]
      + bends(from: exit, to: goal, through: inner.upperBound..<rows.upperBound, track: track)
  }

  /// The middle of the corridor nearest to a place: between two columns, or beside all of them.
  private func corridor(near x: Double) -> Double? {
    let stacks = placement.stacks
    let middles =
      zip(stacks, stacks.dropFirst()).map { ($0.upper + $1.lower) / 2 }
      + [stacks.first.map { $0.lower - 4 }, stacks.last.map { $0.upper + 20 }].compactMap(\.self)
    return middles.min { abs($0 - x) < abs($1 - x) }
  }

  /// Between cards of one row the arrow runs below them.
  private func level(_ edge: Int, _ start: Point, to: Int) -> [Point] {
    let bottom = placement.rowExtents[placement.rowOfCard[to]].upper
    let depth = bottom + 13 + Double(edge % 5) * 3
    let x = ports[edge].to
    let end = Point(x: x, y: placement.y[to] + placement.sizes[to].height / 2)
    return [start, Point(x: start.x, y: depth), Point(x: x, y: depth), end]
  }

  /// The slopes, across over down, at which a line from a corner passes all gaps since.
  private struct Aim {
    let corner: Point
    var least = -Double.infinity
    var most = Double.infinity

    /// The place of the line at a height, aimed at a goal as well as the gaps allow.
    func x(at y: Double, towards goal: Point) -> Double {
      let wanted = (goal.x - corner.x) / max(goal.y - corner.y, 1)
      return corner.x + min(max(wanted, least), most) * (y - corner.y)
    }

    /// The aim narrowed to a gap at a height; nil where no line passes.
    func narrowed(to gap: Extent, at y: Double) -> Aim? {
      let depth = y - corner.y
      guard depth > 0.01 else { return gap.lower <= corner.x && corner.x <= gap.upper ? self : nil }
      var aim = self
      aim.least = max(least, (gap.lower - corner.x) / depth)
      aim.most = min(most, (gap.upper - corner.x) / depth)
      return aim.least <= aim.most ? aim : nil
    }
  }

  /// A detour of more points than this is worth a corner.
  private static let detour = 12.0

  /// The aim narrowed to a gap; nil where no straight line passes it, or only one that leaves it far beside the
  /// place nearest to the goal.
  private func passing(_ gap: Extent, _ row: Extent, _ goal: Point, _ aim: Aim) -> Aim? {
    guard let narrowed = aim.narrowed(to: gap, at: row.lower)?.narrowed(to: gap, at: row.upper) else {
      return nil
    }
    let leaving = narrowed.x(at: row.upper, towards: goal)
    let straight =
      aim.corner.x + (goal.x - aim.corner.x) * (row.upper - aim.corner.y) / max(goal.y - aim.corner.y, 1)
    let best = min(max(straight, gap.lower), gap.upper)
    return abs(leaving - best) > GraphRouting.detour ? nil : narrowed
  }

  private func bends(from start: Point, to goal: Point, through rows: Range<Int>, track: Int) -> [Point] {
    var corners: [Point] = []
    var aim = Aim(corner: start)
    var last = start.y
    func turn(at point: Point) {
      corners.append(point)
      aim = Aim(corner: point)
    }
    for row in rows {
      let extent = Extent(
        lower: placement.rowExtents[row].lower - 1,
        upper: placement.rowExtents[row].upper + 1
      )
      let middle = (extent.lower + extent.upper) / 2
      guard let gap = gap(in: row, near: aim.x(at: middle, towards: goal), track) else { continue }
      if let narrowed = passing(gap, extent, goal, aim) {
        aim = narrowed
      } else {
        if last > aim.corner.y + 0.01 { turn(at: Point(x: aim.x(at: last, towards: goal), y: last)) }
        if let narrowed = passing(gap, extent, goal, aim) {
          aim = narrowed
        } else {
          let x = min(max(aim.corner.x, gap.lower), gap.upper)
          turn(at: Point(x: x, y: extent.lower))
          aim = aim.narrowed(to: gap, at: extent.upper) ?? aim
        }
      }
      last = extent.upper
    }
    if last > aim.corner.y + 0.01, aim.narrowed(to: Extent(lower: goal.x, upper: goal.x), at: goal.y) == nil {
      corners.append(Point(x: aim.x(at: last, towards: goal), y: last))
    }
    return corners
  }

  /// The part of the gap of a row nearest to a place that the arrows of a track may use.
  private func gap(in row: Int, near x: Double, _ track: Int) -> Extent? {
    let gaps = self.gaps[row]
    var (low, high) = (0, gaps.count)
    while low < high {
      let middle = (low + high) / 2
      if gaps[middle].upper < x { low = middle + 1 } else { high = middle }
    }
    let candidates = [low - 1, low].filter(gaps.indices.contains).map { gaps[$0] }
    func distance(_ gap: Extent) -> Double { max(gap.lower - x, x - gap.upper, 0) }
    guard let gap = candidates.min(by: { distance($0) < distance($1) }) else { return nil }
    let room = (gap.upper - gap.lower) / 2 - 0.5
    let inset = min(GraphRouting.clearance + Double(track) * GraphRouting.track, room)
    return Extent(lower: gap.lower + inset, upper: gap.upper - inset)
  }
}
