import AnnalsCore

/// Maps time to a position along the axis: linear in each segment, with breaks between segments.
///
/// The axis is one line of `length` points, however many strips it is folded into later.
struct TimeScale: Sendable, Equatable {
  /// A stretch of the axis on which equal times take equal room.
  struct Segment: Sendable, Equatable {
    /// Seconds since 1970.
    let start: Double
    /// Seconds since 1970; later than `start`, or the same in a bay.
    let end: Double
    /// Points from the beginning of the axis.
    let lower: Double
    /// Points from the beginning of the axis.
    let upper: Double
    /// What its length on the axis means.
    let role: Role
    /// The unit of the ticks.
    let unit: TickUnit

    /// What the length of a segment on the axis means.
    enum Role: Sendable, Equatable {
      /// Equal lengths are equal times.
      case linear
      /// A place for one moment; its length means nothing.
      case slot
      /// A place, at the time that a calendar unit of so many seconds begins, for what is known to lie in that
      /// unit and no closer; its length means nothing.
      case bay(cell: Double)
    }

    /// Whether equal lengths are equal times.
    var isLinear: Bool { role == .linear }
    /// Whether it is a place for one moment.
    var isSlot: Bool { role == .slot }
    /// The length in seconds of the calendar unit that a bay stands for; nil for all else.
    var bayCell: Double? {
      if case .bay(let cell) = role { cell } else { nil }
    }

    var secondsPerPoint: Double { (end - start) / (upper - lower) }
  }

  /// The segments in order of time; neither their times nor their places overlap.
  let segments: [Segment]
  /// Where the axis ends, in points.
  let length: Double

  /// Whether the segments that are no slots share one scale.
  var isUniform: Bool {
    let rates = segments.filter(\.isLinear).map(\.secondsPerPoint)
    guard let least = rates.min(), let most = rates.max() else { return true }
    return most <= least * 1.02
  }

  /// The place where a stretch that ends at a time ends: before the bays that stand there.
  func end(of second: Double) -> Double {
    segments.first { $0.bayCell != nil && $0.start == second }?.lower ?? position(of: second)
  }

  /// The bay of what is known to lie in a calendar unit of so many seconds, and no closer.
  func bay(at start: Double, cell: Double) -> Extent? {
    segments.first { $0.start == start && $0.bayCell == cell }.map {
      Extent(lower: $0.lower, upper: $0.upper)
    }
  }

  /// The place of a time; what falls into a break is spread over the gap that stands for it.
  ///
  /// - Complexity: O(n) in the number of segments, of which there are few.
  func position(of second: Double) -> Double {
    guard let first = segments.first(where: { $0.bayCell == nil }) else { return 0 }
    if second <= first.start { return first.lower }
    for (index, segment) in segments.enumerated() where segment.bayCell == nil {
      // What begins where a bay stands begins behind the bay.
      let isBeforeBay = index + 1 < segments.count && segments[index + 1].bayCell != nil
      if second < segment.end || second == segment.end && !isBeforeBay {
        return segment.lower + (second - segment.start) / segment.secondsPerPoint
      }
      if isBeforeBay { continue }
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
