/// What is to be seen from below: the lowest box in every part of the width.
struct Skyline {
  private var parts: [(x: Span, index: Int)] = []

  /// For each box the boxes directly above it, nothing between; boxes are in order of their upper edges.
  static func boxesAbove(_ boxes: [Box], margin: Double) -> [[Int]] {
    var skyline = Skyline()
    return boxes.indices.map { index in
      let x = boxes[index].x
      let inset = min(margin, x.length / 4)
      return skyline.lower(Span(x.min + inset, x.max - inset), to: index)
    }
  }

  /// Puts a box below all that is there; gives those that it hides, from left to right.
  private mutating func lower(_ x: Span, to index: Int) -> [Int] {
    var hidden: [Int] = []
    var next: [(x: Span, index: Int)] = []
    for part in parts {
      guard part.x.overlap(x) > 0 else {
        next.append(part)
        continue
      }
      if !hidden.contains(part.index) { hidden.append(part.index) }
      if part.x.min < x.min { next.append((Span(part.x.min, x.min), part.index)) }
      if part.x.max > x.max { next.append((Span(x.max, part.x.max), part.index)) }
    }
    next.append((x, index))
    parts = next.sorted { $0.x.min < $1.x.min }
    return hidden
  }
}

extension Skyline {
  /// The order of reading: the leftmost of the boxes above which nothing is unread, again and again.
  ///
  /// Boxes are in order of their upper edges; edges less than `margin` apart count as one.
  static func readingOrder(_ boxes: [Box], margin: Double) -> [Int] {
    let above = boxesAbove(boxes, margin: margin)
    var below = boxes.map { _ in [Int]() }
    var waiting = above.map(\.count)
    for (index, parents) in above.enumerated() {
      for parent in parents { below[parent].append(index) }
    }
    var ready = boxes.indices.filter { waiting[$0] == 0 }
    var order: [Int] = []
    while let left = ready.map({ boxes[$0].x.min }).min() {
      let next = ready.filter { boxes[$0].x.min <= left + margin }.min() ?? ready[0]
      ready.removeAll { $0 == next }
      order.append(next)
      for child in below[next] {
        waiting[child] -= 1
        if waiting[child] == 0 { ready.append(child) }
      }
    }
    return order
  }
}
