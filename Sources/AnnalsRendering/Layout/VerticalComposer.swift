import AnnalsCore

/// Composes a timeline that runs down: dates and bars left of the axis, wrapped labels right of it, arrows in
/// tracks at the right edge.
struct VerticalComposer: SheetComposer {
  let chronicle: Chronicle
  let options: PictureOptions
  let words: any Vocabulary
  let entries: [TimelineEntry]
  let lanes: LaneAssignment
  let groups: [VerticalPlan.Group]
  let columns: VerticalColumns
  /// What the events of each group have as their date on the axis; empty where the words tell it.
  let groupDates: [VerticalDate]
  let relations: [WantedRelation]

  var decorations: [TimelineScene.Decoration] = []
  var items: [TimelineScene.Item] = []
  var counts: [TimelineScene.Count] = []
  var arrows: [TimelineScene.Arrow] = []
  /// Wanted relations whose events are not both shown, or that are one too many.
  let leftOut: Int

  var theme: Theme { options.theme }
  /// The paper; nil for one long page.
  var sheet: Sheet?
  private var isProportional: Bool { options.scale == .proportional && sheet == nil }

  init(_ chronicle: Chronicle, options: PictureOptions) throws(TimelineError) {
    let entries = try TimelineEntry.all(of: chronicle, options: options)
    let kept = VerticalComposer.kept(entries)
    let shown = Set(entries.indices.filter { kept[$0] }.map { chronicle.events[entries[$0].event].id })
    let wanted = WantedRelation.all(of: chronicle, options: options)
    let relations = wanted.filter { shown.contains($0.from) && shown.contains($0.to) }
      .prefix(WantedRelation.most)
    let axis = VerticalAxisTime(entries, kept, options)
    let columns = VerticalColumns(
      width: VerticalComposer.width(options),
      dates: axis.dateWidth,
      bars: entries.indices.count { kept[$0] && entries[$0].mark == .span },
      arrows: VerticalBundle.bundles(of: Array(relations)).count,
      leader: options.scale == .proportional && options.fold == .none ? 46 : 24
    )
    self.chronicle = chronicle
    self.options = options
    sheet = Sheet(options.fold, options.layout)
    self.words = options.words
    self.entries = entries
    self.columns = columns
    self.relations = Array(relations)
    lanes = LaneAssignment(entries, of: chronicle, options: options)
    groups = axis.groups(entries, width: columns.labels.upper - columns.labels.lower)
    groupDates = axis.dates
    leftOut = wanted.count - relations.count
  }

  private static func width(_ options: PictureOptions) -> Double {
    if let sheet = Sheet(options.fold, options.layout) { return sheet.width }
    let width = options.width ?? 480
    return min(max(width.isFinite ? width.rounded() : 480, 360), 1200)
  }

  /// Which entries get words of their own: those that matter most.
  private static func kept(_ entries: [TimelineEntry]) -> [Bool] {
    guard entries.count > VerticalPlan.mostBlocks else { return entries.map { _ in true } }
    var kept = entries.map { _ in false }
    let bySalience = entries.indices.sorted { (entries[$1].salience, $0) < (entries[$0].salience, $1) }
    for index in bySalience.prefix(VerticalPlan.mostBlocks) { kept[index] = true }
    return kept
  }

  mutating func composeOnce() -> TimelineScene {
    let top = composeHeader()
    let plan = self.plan(from: top)
    composeAxis(plan)
    composeBars(plan)
    for (index, group) in plan.groups.enumerated() { place(group, index, plan) }
    composeArrows()
    let end = (plan.bottom + PictureMeasures.margin).rounded(.up)
    let height = sheet.map { $0.end(of: end) } ?? end
    let heads = sheet?.heads(
      width: columns.width,
      height: height,
      margin: VerticalColumns.margin,
      title: options.title(of: chronicle),
      theme
    )
    let page = Rectangle(left: 0, top: 0, right: columns.width, bottom: height)
    return TimelineScene(
      summary: subtitle,
      width: columns.width,
      height: height,
      decorations: [.surface(page, theme.background)] + decorations + (heads ?? []),
      items: items,
      counts: counts,
      arrows: arrows,
      scale: plan.scale ?? TimeScale(segments: [], length: plan.bottom - plan.top)
    )
  }

  private func plan(from top: Double) -> VerticalPlan {
    guard isProportional else {
      return VerticalPlan(
        even: groups,
        from: top,
        sheet: sheet,
        beginsYear: groupDates.map { !$0.year.isEmpty }
      )
    }
    let words = groups.reduce(0) { $0 + $1.height }
    let scale = TimeScale.fitting(
      entries.flatMap(\.moments).map { TimeScale.Moment(second: $0.second, cell: $0.cell, room: 30) },
      stripLength: max(words * 1.15, 420),
      strips: 1,
      breaks: options.breaks,
      slotRoom: 44
    )
    return VerticalPlan(scale, groups, from: top)
  }

  /// The words of a group, its marks, and the line that leads to them.
  private mutating func place(_ group: VerticalPlan.Group, _ index: Int, _ plan: VerticalPlan) {
    var marks: [Double] = []
    for (block, top) in zip(group.blocks, plan.blockTops[index]) {
      let middle = top + VerticalBlock.markOffset
      marks.append(middle)
      place(block, middle: middle, position: plan.places[index])
    }
    if !group.counted.isEmpty, let top = plan.blockTops[index].last {
      marks.append(top + VerticalPlan.countHeight / 2)
      place(counted: group.counted, top: top)
    }
    composeLeader(from: plan.places[index], to: marks)
  }

  private mutating func place(counted: [Int], top: Double) {
    let text = "+\(counted.count)"
    let width = TextMetrics.width(of: text, size: PictureMeasures.dateSize) + 12
    let accent = theme.accent(lanes.lanes[counted[0]])
    counts.append(
      TimelineScene.Count(
        events: counted.map { entries[$0].event },
        frame: Rectangle(
          left: columns.marks - 5,
          top: top,
          right: columns.marks - 5 + width,
          bottom: top + VerticalPlan.countHeight
        ),
        accent: accent
      )
    )
  }

  private mutating func place(_ block: VerticalBlock, middle: Double, position: Double) {
    let entry = entries[block.entry]
    let accent = theme.accent(lanes.lanes[block.entry])
    let left = columns.labels.lower
    let half = PictureMeasures.labelSize * 0.6
    let lines = zip(block.lines, block.widths).enumerated().map { index, line in
      let y = middle + Double(index) * VerticalBlock.lineHeight
      return TimelineScene.Item.Line(
        text: line.0,
        frame: Rectangle(left: left, top: y - half, right: left + line.1, bottom: y + half)
      )
    }
    let lastLine = middle + Double(max(lines.count - 1, 0)) * VerticalBlock.lineHeight
    let dateLeft = block.isDateInline ? left + (block.widths.last ?? 0) + PictureMeasures.dateOffset : left
    let dateMiddle = lastLine + (block.isDateInline ? 0.8 : VerticalBlock.dateHeight + 1)
    let dateHalf = PictureMeasures.dateSize * 0.6
    let radius = PictureMeasures.markRadius
    let mark = Rectangle(
      left: columns.marks - radius,
      top: middle - radius,
      right: columns.marks + radius,
      bottom: middle + radius
    )
    if entry.mark == .approximate { decorations += TimelineLegend.brokenRing(mark.center, accent.ink) }
    items.append(
      TimelineScene.Item(
        event: entry.event,
        mark: entry.mark,
        isPlanned: entry.isPlanned,
        strip: 0,
        lane: lanes.lanes[block.entry],
        frame: mark,
        isClippedLeft: false,
        isClippedRight: false,
        position: position,
        lines: lines,
        labelSide: .right,
        date: block.date.isEmpty
          ? nil
          : TimelineScene.Words(
            text: block.date,
            x: dateLeft,
            y: dateMiddle,
            size: PictureMeasures.dateSize,
            anchor: .left,
            isBold: false,
            color: theme.secondaryText
          ),
        dateFrame: Rectangle(
          left: dateLeft,
          top: dateMiddle - dateHalf,
          right: dateLeft + block.dateWidth,
          bottom: dateMiddle + dateHalf
        ),
        accent: accent,
        isFirst: true
      )
    )
  }
}
