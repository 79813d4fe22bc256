/// Giving busy stretches more room than empty ones.
extension TimeScale.Segment {
  /// Room of this share is spread evenly over the ticks, so that none is squeezed out of sight.
  private static let tickShare = 0.25
  /// Stretches whose scales differ by less than this share one.
  private static let similarity = 1.6
  /// A stretch with more moments and more room than this is worth cutting once more.
  private static let worthCutting = (moments: 5, room: 260.0)

  /// The segment cut at its ticks into stretches whose room follows the number of moments in them, so that a
  /// busy year is enlarged and a quiet decade takes little.
  ///
  /// Where neighbours are alike they stay one stretch; the ends of the segment stay where they are.
  ///
  /// - Parameters:
  ///   - moments: The times that share the room, in order.
  ///   - finest: The length in seconds of the finest unit that any event is stated in.
  ///   - depth: How often stretches are cut again.
  /// - Returns: Adjoining segments, from the beginning of this one to its end.
  func evened(by moments: [TimeScale.Weight], finest: Double, depth: Int = 3) -> [TimeScale.Segment] {
    guard isLinear, depth > 0, moments.count >= TimeScale.Segment.worthCutting.moments else { return [self] }
    let cuts = [start] + unit.ticks(from: start, to: end).filter { $0 > start && $0 < end } + [end]
    guard cuts.count > 3 else { return [self] }
    var counts = [Double](repeating: 0, count: cuts.count - 1)
    var cell = 0
    for moment in moments where moment.second >= start && moment.second <= end {
      while cell + 1 < counts.count, cuts[cell + 1] <= moment.second { cell += 1 }
      counts[cell] += moment.weight
    }
    let total = counts.reduce(0, +)
    guard total > 0 else { return [self] }
    let room = upper - lower
    let base = min(30, TimeScale.Segment.tickShare * room / Double(counts.count))
    let free = room - base * Double(counts.count)
    let widths = counts.map { base + free * $0 / total }
    return TimeScale.Segment.joined(cuts, widths).reduce(into: (segments: [], place: lower)) {
      made,
      stretch in
      let next = made.place + stretch.width
      made.segments += self.cut(stretch.start, stretch.end, from: made.place, to: next, finest)
        .evened(
          by: moments.filter { $0.second >= stretch.start && $0.second < stretch.end },
          finest: finest,
          depth: depth - 1
        )
      made.place = next
    }.segments
  }

  private func cut(
    _ start: Double,
    _ end: Double,
    from lower: Double,
    to upper: Double,
    _ finest: Double
  )
    -> TimeScale.Segment
  {
    let rate = (end - start) / (upper - lower)
    return TimeScale.Segment(
      start: start,
      end: end,
      lower: lower,
      upper: upper,
      role: .linear,
      unit: TickUnit.fitting(secondsPerPoint: rate, finest: finest)
    )
  }

  /// Neighbours of like scale made one stretch.
  private static func joined(
    _ cuts: [Double],
    _ widths: [Double]
  ) -> [(start: Double, end: Double, width: Double)] {
    var stretches: [(start: Double, end: Double, width: Double)] = []
    for (index, width) in widths.enumerated() {
      let (start, end) = (cuts[index], cuts[index + 1])
      if let last = stretches.last {
        let ratio = (last.width / (last.end - last.start)) / (width / (end - start))
        if ratio < similarity, ratio > 1 / similarity {
          stretches[stretches.count - 1].end = end
          stretches[stretches.count - 1].width += width
          continue
        }
      }
      stretches.append((start, end, width))
    }
    return stretches
  }
}

extension TimeScale {
  /// A time that asks for room on an even scale.
  struct Weight: Sendable, Equatable {
    /// Seconds since 1970.
    let second: Double
    /// How much room in comparison with the others.
    var weight = 1.0
  }

  /// The scale with every segment's room shared out among the moments; those of one time count once.
  func evened(by moments: [Weight], finest: Double) -> TimeScale {
    let sorted = moments.sorted { $0.second < $1.second }
    let distinct = sorted.enumerated().filter { $0 == 0 || sorted[$0 - 1].second != $1.second }.map(\.element)
    return TimeScale(
      segments: segments.flatMap { segment in
        segment.evened(
          by: distinct.filter { $0.second >= segment.start && $0.second <= segment.end },
          finest: finest
        )
      },
      length: length
    )
  }

  /// Whether a break lies between a segment and the next, and not only a change of scale.
  func isBroken(after index: Int) -> Bool {
    index + 1 < segments.count && segments[index + 1].lower - segments[index].upper > 0.01
  }

  /// Whether the scale changes where no break tells it.
  var changesWithoutBreak: Bool {
    var last: Segment?
    for (index, segment) in segments.enumerated() {
      if let last, segment.isLinear,
        max(last.secondsPerPoint, segment.secondsPerPoint)
          > 1.02 * min(last.secondsPerPoint, segment.secondsPerPoint)
      {
        return true
      }
      if segment.isLinear { last = segment }
      if !segment.isLinear && segment.bayCell == nil || isBroken(after: index) { last = nil }
    }
    return false
  }

  /// The number of breaks.
  var breaks: Int { segments.indices.count { isBroken(after: $0) } }

  /// Whether a segment shows time at less than half the coarsest scale of the axis.
  func isEnlarged(_ segment: Segment) -> Bool {
    guard segment.isLinear else { return false }
    let coarsest = segments.filter(\.isLinear).map(\.secondsPerPoint).max() ?? 0
    return segment.secondsPerPoint < coarsest / 2
  }

  /// The same axis in less room; ticks that would stand too close become coarser.
  func squeezed(to length: Double) -> TimeScale {
    let factor = length / self.length
    return TimeScale(
      segments: segments.map {
        let rate = $0.secondsPerPoint / factor
        return Segment(
          start: $0.start,
          end: $0.end,
          lower: $0.lower * factor,
          upper: $0.upper * factor,
          role: $0.role,
          unit: $0.isLinear ? .fitting(secondsPerPoint: rate, finest: $0.unit.seconds) : $0.unit
        )
      },
      length: length
    )
  }
}
