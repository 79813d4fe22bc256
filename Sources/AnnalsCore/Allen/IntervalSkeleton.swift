/// Which of some intervals have to be related so that the relation of any other two follows by composition.
struct IntervalSkeleton {
  /// Pairs of indices, each once.
  let edges: [(Int, Int)]

  /// The skeleton of distinct intervals, sorted by beginning, the longest of those with one beginning first.
  ///
  /// - Complexity: O(n log n), and the reduction O(n √n) at worst; at most four edges an interval.
  init(_ classes: [TimeRelations.Class]) {
    var net = IntervalNet(classes)
    let containers = IntervalSkeleton.containers(of: classes)
    for (inner, outer) in containers { net.join(inner, outer) }
    var frontier: [(Int, Int)] = []
    let byEnd = classes.indices.sorted { (classes[$0].end, $1) < (classes[$1].end, $0) }
    for (first, second) in zip(byEnd, byEnd.dropFirst()) { frontier.append((first, second)) }
    for index in classes.indices.dropLast() { frontier.append((index, index + 1)) }
    for (index, interval) in classes.enumerated() {
      let next = classes.partitionIndex { interval.end <= $0.start }
      if next - 1 > index { frontier.append((index, next - 1)) }
      if next < classes.count { frontier.append((index, next)) }
    }
    frontier = frontier.filter { net.join($0.0, $0.1) }
    frontier = frontier.filter { !net.removed($0.0, $0.1) }
    edges = containers + frontier
  }

  /// The tightest interval around each that lies in another, as pairs of inner and outer.
  private static func containers(of classes: [TimeRelations.Class]) -> [(Int, Int)] {
    var open: [Int] = []
    var pairs: [(Int, Int)] = []
    for (index, interval) in classes.enumerated() {
      // What ends before this one holds nothing that this one does not hold closer.
      while let last = open.last, classes[last].end < interval.end { open.removeLast() }
      if let outer = open.last { pairs.append((index, outer)) }
      open.append(index)
    }
    return pairs
  }
}

/// Intervals that are joined, each pair by its relation.
private struct IntervalNet {
  private let classes: [TimeRelations.Class]
  private var joined: [[Int: AllenRelation]]

  init(_ classes: [TimeRelations.Class]) {
    self.classes = classes
    joined = Array(repeating: [:], count: classes.count)
  }

  /// Joins two intervals; false when they were joined before.
  @discardableResult
  mutating func join(_ first: Int, _ second: Int) -> Bool {
    guard joined[first][second] == nil,
      let allen = AllenRelation(of: classes[first].interval, to: classes[second].interval)
    else { return false }
    joined[first][second] = allen
    joined[second][first] = allen.inverse
    return true
  }

  /// Takes two intervals apart when a third that both are joined to implies their relation; whether it does.
  mutating func removed(_ first: Int, _ second: Int) -> Bool {
    let (few, many) = joined[first].count < joined[second].count ? (first, second) : (second, first)
    guard let allen = joined[few][many] else { return false }
    let isImplied = joined[few].contains { between, toBetween in
      guard between != many, let onwards = joined[between][many] else { return false }
      return toBetween.composed(with: onwards) == AllenRelations(allen)
    }
    if isImplied {
      joined[few][many] = nil
      joined[many][few] = nil
    }
    return isImplied
  }
}

extension Array {
  /// The first index from which on a condition holds that holds for the rest once it does.
  ///
  /// - Complexity: O(log n).
  func partitionIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
