import AnnalsCore

extension VerticalComposer {
  /// The axis, with its dates, ticks and breaks.
  mutating func composeAxis(_ plan: VerticalPlan) {
    if let scale = plan.scale {
      composeTicks(scale, plan)
    } else {
      line(
        Point(x: columns.axis, y: (plan.places.first ?? plan.top) - 8),
        Point(x: columns.axis, y: plan.bottom - VerticalBlock.gap),
        width: 2,
        theme.axis
      )
      for (date, place) in zip(groupDates, plan.places) { compose(date, at: place) }
    }
  }

  private mutating func compose(_ date: VerticalDate, at y: Double) {
    words(date.day, x: columns.dates, y: y, anchor: .right, isBold: false, theme.secondaryText)
    guard !date.year.isEmpty else { return }
    let widestDay =
      groupDates.map { TextMetrics.width(of: $0.day, size: PictureMeasures.tickSize) }.max() ?? 0
    let right = columns.dates - (widestDay > 0 ? widestDay + VerticalAxisTime.gap : 0)
    words(date.year, x: right, y: y, anchor: .right, isBold: true, theme.text)
  }

  private mutating func composeTicks(_ scale: TimeScale, _ plan: VerticalPlan) {
    let origin = plan.top + VerticalBlock.markOffset
    for (index, segment) in scale.segments.enumerated() {
      let (upper, lower) = (origin + segment.lower, origin + segment.upper)
      decorations.append(
        .line(
          from: Point(x: columns.axis, y: upper),
          to: Point(x: columns.axis, y: lower),
          width: 2,
          theme.axis,
          isDashed: segment.isSlot
        )
      )
      guard scale.isBroken(after: index) else { continue }
      let middle = (lower + origin + scale.segments[index + 1].lower) / 2
      for offset in [-3.0, 3.0] {
        let y = middle + offset
        line(
          Point(x: columns.axis - 7, y: y + 3),
          Point(x: columns.axis + 7, y: y - 3),
          width: 1.6,
          theme.axis
        )
      }
    }
    let last = entries.map { $0.end.isFinite ? max($0.start, $0.end) : $0.start }.max() ?? 0
    let range = Extent(lower: 0, upper: scale.length + 12)
    var end = -Double.infinity
    for tick in AxisTick.ticks(of: scale, in: range, until: last, language: options.spoken) {
      let y = origin + tick.position
      line(Point(x: columns.axis - 5, y: y), Point(x: columns.axis, y: y), width: 1.4, theme.axis)
      guard y - end >= PictureMeasures.tickSize + 3 else { continue }
      end = y
      let color = tick.label.isStrong ? theme.text : theme.secondaryText
      words(tick.label.text, x: columns.dates, y: y, anchor: .right, isBold: tick.label.isStrong, color)
    }
  }

  /// Bars of what lasts, left of the axis; those without room are told by their words alone.
  mutating func composeBars(_ plan: VerticalPlan) {
    var packing = RowPacking(limit: columns.bars.count)
    for block in plan.groups.flatMap(\.blocks) {
      let entry = entries[block.entry]
      guard entry.mark == .span else { continue }
      let top = plan.place(of: entry.start)
      let end = entry.isOpen ? plan.bottom - VerticalBlock.gap : plan.place(of: entry.end)
      let extent = Extent(lower: top, upper: max(end, top + 8))
      guard let column = packing.insert(Extent(lower: extent.lower - 2, upper: extent.upper + 2)) else {
        continue
      }
      let accent = theme.accent(lanes.lanes[block.entry])
      let (left, right) = (
        columns.bars[column] - VerticalColumns.barWidth / 2,
        columns.bars[column] + VerticalColumns.barWidth / 2
      )
      decorations.append(
        .outline(
          [
            Point(x: left, y: extent.lower), Point(x: right, y: extent.lower),
            Point(x: right, y: extent.upper), Point(x: left, y: extent.upper),
          ],
          width: 1.1,
          accent.ink,
          fill: accent.surface
        )
      )
    }
  }

  /// The line from a time to its marks; where several stand below each other, a bracket holds them.
  mutating func composeLeader(from place: Double, to marks: [Double]) {
    guard let first = marks.first, let last = marks.last else { return }
    let bend = columns.marks - PictureMeasures.markRadius - 5
    let color = theme.axis
    decorations.append(
      .ring(
        Point(x: columns.axis, y: place),
        radius: 2.6,
        width: 1.6,
        color,
        fill: theme.background,
        isDashed: false
      )
    )
    // Words moved aside are led to by a slanted line, the others by a straight one.
    let middle = min(max(place, first), last)
    line(Point(x: columns.axis + 3, y: place), Point(x: bend, y: middle), width: 0.9, color)
    if marks.count > 1 { line(Point(x: bend, y: first), Point(x: bend, y: last), width: 0.9, color) }
    for mark in marks {
      line(
        Point(x: bend, y: mark),
        Point(x: columns.marks - PictureMeasures.markRadius, y: mark),
        width: 0.9,
        color
      )
    }
  }

  mutating func line(_ from: Point, _ to: Point, width: Double, _ color: PictureColor) {
    decorations.append(.line(from: from, to: to, width: width, color, isDashed: false))
  }

  mutating func words(
    _ text: String,
    x: Double,
    y: Double,
    size: Double = PictureMeasures.tickSize,
    anchor: TimelineScene.Words.Anchor,
    isBold: Bool,
    _ color: PictureColor
  ) {
    guard !text.isEmpty else { return }
    decorations.append(
      .words(.init(text: text, x: x, y: y, size: size, anchor: anchor, isBold: isBold, color: color))
    )
  }
}
