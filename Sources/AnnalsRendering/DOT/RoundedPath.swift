/// A path of straight stretches with rounded corners, as a chain of cubic Bézier curves.
struct RoundedPath {
  private let corners: [Point]
  private let height: Double
  private let radius: Double
  /// The length of an arrow's head; 6 at `arrowsize` 0.6.
  private let head: Double

  /// A path through `corners`; neighbours in the same place count once.
  init(_ corners: [Point], height: Double, radius: Double = 4, head: Double = 6) {
    var kept: [Point] = []
    for corner in corners where kept.last.map({ $0 != corner }) ?? true { kept.append(corner) }
    self.corners = kept
    self.height = height
    self.radius = radius
    self.head = head
  }

  /// The path as DOT's `pos` of an edge, with the points of its heads in front when it has any.
  func spline(hasHead: Bool, hasTail: Bool = false) -> String {
    guard var last = corners.last, var first = corners.first, corners.count > 1 else { return "" }
    var dot: [UInt8] = []
    if hasTail {
      dot += "s,".utf8
      append(first, to: &dot)
      first = RoundedPath.point(from: first, towards: corners[1], distance: head)
    }
    if hasHead {
      dot += "e,".utf8
      append(last, to: &dot)
      last = RoundedPath.point(from: last, towards: corners[corners.count - 2], distance: head)
    }
    var points = [first]
    var place = first
    for index in 1..<corners.count {
      let corner = index == corners.count - 1 ? last : corners[index]
      guard index < corners.count - 1 else {
        points += straight(from: place, to: corner)
        break
      }
      let next = index + 1 == corners.count - 1 ? last : corners[index + 1]
      let radius = min(
        self.radius,
        RoundedPath.distance(place, corner) / 2,
        RoundedPath.distance(corner, next) / 2
      )
      let before = RoundedPath.point(from: corner, towards: place, distance: radius)
      let after = RoundedPath.point(from: corner, towards: next, distance: radius)
      points += straight(from: place, to: before)
      points += [corner, corner, after]
      place = after
    }
    dot.reserveCapacity(dot.count + points.count * 16)
    for point in points { append(point, to: &dot) }
    return String(decoding: dot.dropLast(), as: UTF8.self)
  }

  private func straight(from: Point, to: Point) -> [Point] {
    [from, to, to]
  }

  /// Writes a place and a space.
  private func append(_ point: Point, to dot: inout [UInt8]) {
    DOTEscape.appendNumber(point.x, to: &dot)
    dot.append(UInt8(ascii: ","))
    DOTEscape.appendNumber(height - point.y, to: &dot)
    dot.append(UInt8(ascii: " "))
  }

  private static func distance(_ a: Point, _ b: Point) -> Double {
    ((a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)).squareRoot()
  }

  private static func point(from: Point, towards: Point, distance: Double) -> Point {
    let length = RoundedPath.distance(from, towards)
    guard length > 0 else { return from }
    let share = min(distance / length, 1)
    return Point(x: from.x + (towards.x - from.x) * share, y: from.y + (towards.y - from.y) * share)
  }
}
