/// A tick of a time axis.
struct AxisTick: Sendable, Equatable {
  /// Points from the beginning of the axis.
  let position: Double
  let label: AxisWords.Label
  let isSlot: Bool

  /// The ticks of a stretch of an axis.
  ///
  /// - Parameters:
  ///   - scale: The axis.
  ///   - range: The stretch, in points from the beginning of the axis.
  ///   - lastMoment: The latest time, in seconds since 1970, that any event is drawn at.
  ///   - language: The language of the labels.
  /// - Returns: The ticks in order of time.
  static func ticks(
    of scale: TimeScale,
    in range: Extent,
    until lastMoment: Double,
    language: PictureLanguage
  ) -> [AxisTick] {
    let axisWords = AxisWords(language: language)
    var ticks: [AxisTick] = []
    var known: TickUnit.Base?
    // The bay just before the segment.
    var bay: TimeScale.Segment?
    for (index, segment) in scale.segments.enumerated()
    where segment.lower < range.upper && segment.upper > range.lower {
      if segment.isSlot {
        guard segment.lower >= range.lower else { continue }
        let label = axisWords.slotLabel(
          of: segment.start,
          cell: segment.unit.seconds,
          room: segment.upper - segment.lower
        )
        ticks.append(AxisTick(position: segment.lower, label: label, isSlot: true))
        continue
      }
      if let cell = segment.bayCell {
        let label = axisWords.slotLabel(of: segment.start, cell: cell)
        ticks.append(AxisTick(position: segment.lower, label: label, isSlot: true))
        bay = segment
        continue
      }
      defer { bay = nil }
      let unit = segment.unit
      // Where only the scale changes, the ticks go on.
      var needsContext = known != unit.base && bay == nil
      known = scale.isBroken(after: index) ? nil : unit.base
      var isBare = true
      // Of the empty room behind the last event, one tick shows that it is empty.
      let lastTick = unit.next(unit.floor(lastMoment))
      // A label at the end must neither reach the break nor leave the page.
      let isLast = index + 1 == scale.segments.count
      let inset = isLast ? 0 : scale.isBroken(after: index) ? 34 : 0.01
      let limit = min(segment.upper - inset, range.upper - 12)
      for second in unit.ticks(from: segment.start, to: segment.end) {
        let position = scale.position(of: second)
        guard position >= range.lower - 0.01, position < limit, second <= lastTick else { continue }
        if let cell = bay?.bayCell, second == segment.start {
          // The bay has told the year already.
          guard let label = axisWords.label(of: second, unit: unit, within: cell) else { continue }
          ticks.append(AxisTick(position: position, label: label, isSlot: false))
          continue
        }
        let label = axisWords.label(of: second, unit: unit, needsContext: needsContext)
        ticks.append(AxisTick(position: position, label: label, isSlot: false))
        needsContext = false
        isBare = false
      }
      let isApart = index == 0 || scale.isBroken(after: index - 1)
      if isBare, needsContext, bay == nil, isApart, segment.lower >= range.lower {
        let label = axisWords.slotLabel(of: segment.start, cell: unit.seconds)
        ticks.append(AxisTick(position: segment.lower, label: label, isSlot: false))
      }
    }
    return ticks
  }
}
