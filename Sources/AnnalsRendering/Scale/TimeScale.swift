import AnnalsCore

/// Maps time to a position along the axis: linear in each segment, with breaks between segments.
///
/// The axis is one line of `length` points, however many strips it is folded into later.
struct TimeScale: Sendable, Equatable {
  /// A stretch of the axis on which equal times take equal room.
  struct Segment: Sendable, Equatable {
    /// Seconds since 1970.
    let start: Double
    /// Seconds since 1970; later than `start`.
    let end: Double
    /// Points from the beginning of the axis.
    let lower: Double
    /// Points from the beginning of the axis.
    let upper: Double
    /// Whether the segment is a place for one moment, whose length on the axis means nothing.
    let isSlot: Bool
    /// The unit of the ticks.
    let unit: TickUnit

    var secondsPerPoint: Double { (end - start) / (upper - lower) }
  }

  /// The segments in order of time; neither their times nor their places overlap.
  let segments: [Segment]
  /// Where the axis ends, in points.
  let length: Double

  /// Whether the segments that are no slots share one scale.
  var isUniform: Bool {
    let rates = segments.filter { !$0.isSlot }.map(\.secondsPerPoint)
    guard let least = rates.min(), let most = rates.max() else { return true }
    return most <= least * 1.02
  }

  /// The place of a time; what falls into a break is spread over the gap that stands for it.
  ///
  /// - Complexity: O(n) in the number of segments, of which there are few.
  func position(of second: Double) -> Double {
    guard let first = segments.first else { return 0 }
    if second <= first.start { return first.lower }
    for (index, segment) in segments.enumerated() {
      if second <= segment.end {
        return segment.lower + (second - segment.start) / segment.secondsPerPoint
      }
      guard index + 1 < segments.count else { return segment.upper }
      let next = segments[index + 1]
      if second < next.start {
        return segment.upper
          + (next.lower - segment.upper) * (second - segment.end) / (next.start - segment.end)
      }
    }
    return length
  }
}
