/// Room for what is known only to the year, before the months of that year.
extension TimeScale {
  /// A bay to be made: the time and the calendar unit that it stands for, and its room in points.
  struct BayRequest: Sendable, Equatable {
    /// Seconds since 1970.
    let start: Double
    /// Seconds.
    let cell: Double
    /// Points.
    let width: Double
  }

  /// The axis with bays put in, longer by their room.
  ///
  /// - Parameter requests: In order of time; of one time, the coarsest first. Each lies in a linear segment.
  func with(_ requests: [BayRequest]) -> TimeScale {
    var segments: [Segment] = []
    var shift = 0.0
    for segment in self.segments {
      var rest = segment.moved(by: shift)
      for bay in requests where segment.isLinear && segment.start <= bay.start && bay.start < segment.end {
        if rest.start < bay.start {
          let cut = rest.lower + (bay.start - rest.start) / rest.secondsPerPoint
          segments.append(rest.between(rest.start, bay.start, from: rest.lower, to: cut))
          rest = rest.between(bay.start, rest.end, from: cut, to: rest.upper)
        }
        segments.append(
          Segment(
            start: bay.start,
            end: bay.start,
            lower: rest.lower,
            upper: rest.lower + bay.width,
            role: .bay(cell: bay.cell),
            unit: rest.unit
          )
        )
        rest = rest.moved(by: bay.width)
        shift += bay.width
      }
      segments.append(rest)
    }
    return TimeScale(segments: segments, length: length + shift)
  }
}

extension TimeScale.Segment {
  fileprivate func moved(by distance: Double) -> TimeScale.Segment {
    between(start, end, from: lower + distance, to: upper + distance)
  }

  fileprivate func between(
    _ start: Double,
    _ end: Double,
    from lower: Double,
    to upper: Double
  ) -> TimeScale.Segment {
    TimeScale.Segment(start: start, end: end, lower: lower, upper: upper, role: role, unit: unit)
  }
}
