import AnnalsCore
import AnnalsTestSupport
import Testing

@testable import AnnalsRendering

@Suite struct GraphRoutingTests {
  /// Arrows lead from card to card, downwards, and through no other card.
  @Test(arguments: 0..<60) func arrowsKeepClearOfCards(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let count = random.int(2...150)
    let sizes = (0..<count).map { _ in
      GraphPlacement.Size(width: Double(random.int(40...170)), height: Double(random.int(24...60)))
    }
    let lanes = (0..<count).map { _ in random.int(0...3) }
    var rows: [[Int]] = [[]]
    for card in 0..<count {
      if random.oneIn(6), rows[rows.count - 1] != [] { rows.append([]) }
      rows[rows.count - 1].append(card)
    }
    var edges: [(Int, Int)] = []
    for _ in 0..<count {
      let (first, second) = (random.int(0...count - 1), random.int(0...count - 1))
      if first != second { edges.append((min(first, second), max(first, second))) }
    }
    let placement = GraphPlacement(sizes: sizes, lanes: lanes, rows: rows, edges: edges)
    let boxes = (0..<count).map { card in
      Rectangle(
        left: placement.x[card] - sizes[card].width / 2,
        top: placement.y[card] - sizes[card].height / 2,
        right: placement.x[card] + sizes[card].width / 2,
        bottom: placement.y[card] + sizes[card].height / 2
      )
    }
    let routing = GraphRouting(placement, edges: edges)
    for (index, (from, to)) in edges.enumerated() {
      let way = routing.way(index, from: from, to: to)
      #expect(way[0].y == boxes[from].bottom)
      let isLevel = placement.rowOfCard[from] == placement.rowOfCard[to]
      #expect(way.last?.y == (isLevel ? boxes[to].bottom : boxes[to].top))
      if !isLevel {
        let isDown = zip(way, way.dropFirst()).allSatisfy { $0.y <= $1.y + 0.001 }
        #expect(isDown, "\(from) → \(to): \(way)")
      }
      for card in boxes.indices where card != from && card != to {
        let isClear = !zip(way, way.dropFirst()).contains { crosses($0, $1, boxes[card]) }
        #expect(isClear, "\(from) → \(to) through \(card): \(way)")
      }
    }
  }

  /// Whether a line shares more than a border with a box: what of it remains within the box's sides and heights.
  private func crosses(_ from: Point, _ to: Point, _ box: Rectangle) -> Bool {
    var (least, most) = (0.0, 1.0)
    for (start, step, low, high) in [
      (from.x, to.x - from.x, box.left, box.right), (from.y, to.y - from.y, box.top, box.bottom),
    ] {
      if abs(step) < 0.000_001 {
        guard low + 0.01 < start, start < high - 0.01 else { return false }
      } else {
        let ends = [(low + 0.01 - start) / step, (high - 0.01 - start) / step].sorted()
        (least, most) = (max(least, ends[0]), min(most, ends[1]))
      }
    }
    return least < most
  }

  /// Nothing in the way: the arrow is a straight line.
  @Test func aFreeWayIsStraight() {
    let sizes = Array(repeating: GraphPlacement.Size(width: 80, height: 30), count: 4)
    let placement = GraphPlacement(
      sizes: sizes,
      lanes: [0, 1, 1, 0],
      rows: [[0], [1], [2], [3]],
      edges: [(0, 3)]
    )
    let way = GraphRouting(placement, edges: [(0, 3)]).way(0, from: 0, to: 3)
    #expect(Set(way.map(\.x)).count == 1)
  }
}
