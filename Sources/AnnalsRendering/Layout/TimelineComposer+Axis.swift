import AnnalsCore

extension TimelineComposer {
  /// Whether the five-year plans stand above the axis: not where the picture shows only part of a year.
  var showsBands: Bool {
    guard options.bands == .plans else { return false }
    let shown = plan.scale.segments.filter(\.isLinear).reduce(0) { $0 + $1.end - $1.start }
    let widths = bandPlans.map { plan.scale.end(of: $0.end) - plan.scale.end(of: $0.start) }
    let covered = widths.reduce(0, +)
    return shown > 1.5 * 365 * 86_400 && covered > plan.scale.length * 0.2
      && covered > Double(widths.count) * TimeScale.breakRoom
  }

  /// The plans that take room on the axis.
  private var bandPlans: [FiveYearPlan] {
    guard let first = plan.scale.segments.first, let last = plan.scale.segments.last else { return [] }
    // Behind the last event the axis only makes room for words.
    let end = min(last.end, lastMoment + 1)
    return FiveYearPlan.all.filter { $0.start < end && first.start < $0.end }
  }

  /// The ground of a strip: tinted plans, grid, bands, axis, ticks and breaks.
  mutating func composeGround(_ strip: StripLayout, from top: Double, to bottom: Double, laneTops: [Double]) {
    let range = plan.range(ofStrip: strip.index)
    let axis = top + (showsBands ? PictureMeasures.bandHeight + 3 : 0)
    if showsBands { composeBands(strip, range, top: top, axis: axis, bottom: bottom) }
    let ticks = self.ticks(in: range)
    for tick in ticks {
      decorations.append(
        .line(
          from: Point(x: plan.x(tick.position, strip: strip.index), y: axis + PictureMeasures.axisHeight),
          to: Point(x: plan.x(tick.position, strip: strip.index), y: bottom),
          width: 1,
          theme.grid,
          isDashed: tick.isSlot
        )
      )
    }
    if let top = laneTops.first { composeDensity(strip, above: top) }
    rule(below: axis, laneTops.first)
    composeAxis(strip, range, at: axis, bottom: bottom)
    composeLabels(ticks, strip: strip.index, axis: axis)
  }

  private mutating func rule(below axis: Double, _ laneTop: Double?) {
    guard let laneTop else { return }
    decorations.append(
      .line(
        from: Point(x: lanes.names.count > 1 ? PictureMeasures.margin : plan.bounds.lower, y: laneTop),
        to: Point(x: plan.bounds.upper, y: laneTop),
        width: 1,
        theme.grid,
        isDashed: false
      )
    )
  }

  private mutating func composeBands(
    _ strip: StripLayout,
    _ range: Extent,
    top: Double,
    axis: Double,
    bottom: Double
  ) {
    for fiveYears in bandPlans {
      let lower = max(plan.scale.end(of: fiveYears.start), range.lower)
      let upper = min(plan.scale.end(of: fiveYears.end), range.upper)
      // Of what falls into a break, nothing can be shown.
      guard upper - lower > TimeScale.breakRoom else { continue }
      let left = plan.x(lower, strip: strip.index)
      let right = plan.x(upper, strip: strip.index)
      if fiveYears.number % 2 == 1 {
        decorations.append(
          .surface(Rectangle(left: left, top: axis, right: right, bottom: bottom), theme.alternateBackground)
        )
      }
      let band = Rectangle(
        left: left + 0.75,
        top: top,
        right: right - 0.75,
        bottom: top + PictureMeasures.bandHeight
      )
      decorations.append(.surface(band, theme.periods[fiveYears.number % theme.periods.count]))
      let name = [words.plan(fiveYears), words.shortPlan(fiveYears)]
        .first { TextMetrics.width(of: $0, size: PictureMeasures.bandSize, weight: .bold) < band.width - 10 }
      guard let name else { continue }
      decorations.append(
        .words(
          .init(
            text: name,
            x: band.center.x,
            y: band.center.y,
            size: PictureMeasures.bandSize,
            anchor: .middle,
            isBold: true,
            color: theme.periodText
          )
        )
      )
    }
  }

  /// The axis itself: drawn through in segments, dashed in slots, cut at breaks.
  private mutating func composeAxis(_ strip: StripLayout, _ range: Extent, at y: Double, bottom: Double) {
    let segments = plan.scale.segments
    for (index, segment) in segments.enumerated() {
      let lower = max(segment.lower, range.lower)
      let upper = min(segment.upper, range.upper)
      if lower < upper {
        decorations.append(
          .line(
            from: Point(x: plan.x(lower, strip: strip.index), y: y),
            to: Point(x: plan.x(upper, strip: strip.index), y: y),
            width: plan.scale.isEnlarged(segment) ? 3.6 : 2,
            theme.axis,
            isDashed: !segment.isLinear
          )
        )
      }
      guard plan.scale.isBroken(after: index), segment.upper >= range.lower, segment.upper < range.upper
      else { continue }
      let gapEnd = min(segments[index + 1].lower, segment.upper + TimeScale.breakRoom)
      composeBreak(at: plan.x((segment.upper + gapEnd) / 2, strip: strip.index), y: y, bottom: bottom)
    }
  }

  /// “//” on the axis, and a pale stripe below it: nothing is drawn to scale there.
  private mutating func composeBreak(at x: Double, y: Double, bottom: Double) {
    for offset in [-3.0, 3.0] {
      decorations.append(
        .line(
          from: Point(x: x + offset - 3.5, y: y + 7),
          to: Point(x: x + offset + 3.5, y: y - 7),
          width: 1.6,
          theme.axis,
          isDashed: false
        )
      )
      decorations.append(
        .line(
          from: Point(x: x + offset, y: y + PictureMeasures.axisHeight),
          to: Point(x: x + offset, y: bottom),
          width: 0.8,
          theme.grid,
          isDashed: true
        )
      )
    }
  }

  func ticks(in range: Extent) -> [AxisTick] {
    AxisTick.ticks(of: plan.scale, in: range, until: lastMoment, language: options.spoken)
  }

  /// The latest time that any event is drawn at, in seconds since 1970.
  private var lastMoment: Double {
    entries.map { $0.end.isFinite ? max($0.start, $0.end) : $0.start }.max() ?? 0
  }

  /// Ticks with their labels; a label that would touch a stronger one or its neighbour is left out.
  mutating func composeLabels(_ ticks: [AxisTick], strip: Int, axis: Double) {
    var kept: [Extent] = []
    for isStrong in [true, false] {
      for tick in ticks where tick.label.isStrong == isStrong {
        let x = plan.x(tick.position, strip: strip)
        decorations.append(
          .line(
            from: Point(x: x, y: axis),
            to: Point(x: x, y: axis + 6),
            width: isStrong ? 2 : 1.2,
            theme.axis,
            isDashed: false
          )
        )
        let width = TextMetrics.width(
          of: tick.label.text,
          size: PictureMeasures.tickSize,
          weight: isStrong ? .bold : .regular
        )
        let extent = Extent(lower: x + 5, upper: x + 5 + width)
        guard extent.upper <= plan.bounds.upper + PictureMeasures.margin - 6,
          !kept.contains(where: { $0.overlaps(Extent(lower: extent.lower - 8, upper: extent.upper + 8)) })
        else { continue }
        kept.append(extent)
        decorations.append(
          .words(
            .init(
              text: tick.label.text,
              x: extent.lower,
              y: axis + 13,
              size: PictureMeasures.tickSize,
              anchor: .left,
              isBold: isStrong,
              color: isStrong ? theme.text : theme.secondaryText
            )
          )
        )
      }
    }
  }
}

extension FiveYearPlan {
  /// The first second, counted from 1970.
  fileprivate var start: Double { CalendarDate.firstDay(ofYear: years.lowerBound).secondNumber }
  /// The second after the last, counted from 1970.
  fileprivate var end: Double { CalendarDate.firstDay(ofYear: years.upperBound + 1).secondNumber }
}
