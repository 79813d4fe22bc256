/// A place on the page, in points from its upper left corner.
struct Point: Hashable, Sendable {
  var x: Double
  var y: Double
}

/// An upright rectangle on the page, in points from its upper left corner.
struct Rectangle: Hashable, Sendable {
  var left: Double
  var top: Double
  var right: Double
  var bottom: Double

  var width: Double { right - left }
  var height: Double { bottom - top }
  var center: Point { Point(x: (left + right) / 2, y: (top + bottom) / 2) }

  /// Whether both share more than a border.
  func overlaps(_ other: Rectangle) -> Bool {
    left < other.right && other.left < right && top < other.bottom && other.top < bottom
  }

  /// Whether `other` lies wholly within.
  func contains(_ other: Rectangle) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }
}

/// A stretch of a row, in points.
struct Extent: Hashable, Sendable {
  var lower: Double
  var upper: Double

  /// Whether both share more than an end.
  func overlaps(_ other: Extent) -> Bool {
    lower < other.upper && other.lower < upper
  }
}
