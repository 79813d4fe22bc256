/// A stretch of one axis of a page, in points.
struct Span: Hashable, Sendable {
  var min: Double
  var max: Double

  init(_ min: Double, _ max: Double) {
    self.min = min
    self.max = max
  }

  var length: Double { max - min }
  var middle: Double { (min + max) / 2 }

  /// The smallest span that holds both.
  func joined(_ other: Span) -> Span { Span(Swift.min(min, other.min), Swift.max(max, other.max)) }

  /// How much of them is common; negative is the gap between them.
  func overlap(_ other: Span) -> Double { Swift.min(max, other.max) - Swift.max(min, other.min) }

  /// The spans run together where less than `gap` lies between them, from left to right.
  static func merged(_ spans: [Span], gap: Double) -> [Span] {
    var merged: [Span] = []
    for span in spans.sorted(by: { ($0.min, $0.max) < ($1.min, $1.max) }) {
      if let last = merged.last, span.min - last.max < gap {
        merged[merged.count - 1] = last.joined(span)
      } else {
        merged.append(span)
      }
    }
    return merged
  }
}

/// A rectangle of a page, in points; x grows to the right, y grows downwards.
struct Box: Hashable, Sendable {
  var x: Span
  var y: Span

  /// The smallest box that holds both.
  func joined(_ other: Box) -> Box { Box(x: x.joined(other.x), y: y.joined(other.y)) }
}

extension Collection where Element == Box {
  /// The smallest box that holds all of them.
  var bounds: Box? {
    guard let first else { return nil }
    return dropFirst().reduce(first) { $0.joined($1) }
  }
}

extension Array where Element == Double {
  /// The middle value, the lower of two; nil for none.
  var median: Double? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}
