import AnnalsCore

/// Finds the arrows that share an end and a kind, to be drawn as one line that branches: a press conference
/// and the fifteen figures that it reports are one tree, not fifteen parallel lines.
enum ArrowBundling {
  /// A bundle with more arrows than this is drawn in light lines.
  private static let mostOfPlainBundle = 6

  /// An end that arrows of one kind have in common.
  private struct Hub: Hashable {
    let entry: Int
    let kind: Relation.Kind
    let isGathering: Bool
  }

  /// The relations with their bundles, numbered in the order in which they begin.
  static func bundled(_ relations: [DrawnRelation]) -> [DrawnRelation] {
    var sizes: [Hub: Int] = [:]
    for relation in relations {
      for hub in hubs(of: relation) { sizes[hub, default: 0] += 1 }
    }
    var numbers: [Hub: Int] = [:]
    var members: [Int] = []
    var result: [DrawnRelation] = []
    for var relation in relations {
      let ends = hubs(of: relation)
      // What both branches and gathers belongs to the larger tree.
      let hub = sizes[ends[1], default: 0] > sizes[ends[0], default: 0] ? ends[1] : ends[0]
      let number = numbers[hub] ?? members.count
      if number == members.count { members.append(0) }
      numbers[hub] = number
      members[number] += 1
      relation.bundle = number
      relation.isGathering = hub.isGathering
      result.append(relation)
    }
    for index in result.indices { result[index].isLight = members[result[index].bundle] > mostOfPlainBundle }
    return result
  }

  private static func hubs(of relation: DrawnRelation) -> [Hub] {
    [
      Hub(entry: relation.from.entry, kind: relation.kind, isGathering: false),
      Hub(entry: relation.to.entry, kind: relation.kind, isGathering: true),
    ]
  }
}

/// The lines of a bundle that are drawn already, so that none is drawn twice.
struct DrawnLines: Sendable {
  private var lines: [(from: Point, to: Point)] = []

  /// The part of a way that is new: it begins where the way leaves what is drawn.
  ///
  /// - Returns: At least the last stretch of the way.
  mutating func new(of corners: [Point]) -> [Point] {
    var rest = corners
    while rest.count > 2, let covered = covered(from: rest[0], to: rest[1]) {
      if covered == rest[1] { rest.removeFirst() } else { rest[0] = covered }
    }
    for (from, to) in zip(rest, rest.dropFirst()) where from != to { lines.append((from, to)) }
    return rest
  }

  /// How far from its beginning a stretch is drawn already; nil when not at all.
  private func covered(from: Point, to: Point) -> Point? {
    if from == to { return to }
    var best: Point?
    for line in lines where isWithin(from, line) {
      let isUpright = from.x == to.x
      guard isUpright ? line.from.x == line.to.x : line.from.y == line.to.y else { continue }
      let (start, goal) = isUpright ? (from.y, to.y) : (from.x, to.x)
      let ends = isUpright ? [line.from.y, line.to.y] : [line.from.x, line.to.x]
      let reach = goal > start ? min(goal, max(ends[0], ends[1])) : max(goal, min(ends[0], ends[1]))
      let end = isUpright ? Point(x: from.x, y: reach) : Point(x: reach, y: from.y)
      let known = best.map { abs((isUpright ? $0.y : $0.x) - start) } ?? 0
      if abs(reach - start) > known { best = end }
    }
    return best
  }

  private func isWithin(_ point: Point, _ line: (from: Point, to: Point)) -> Bool {
    min(line.from.x, line.to.x) <= point.x && point.x <= max(line.from.x, line.to.x)
      && min(line.from.y, line.to.y) <= point.y && point.y <= max(line.from.y, line.to.y)
  }
}
