import AnnalsCore

extension TimelineComposer {
  /// Title, subtitle and legend; gives the place below them.
  mutating func composeHeader(_ relations: RelationSelection) -> Double {
    let left = PictureMeasures.margin
    let right = width - PictureMeasures.margin
    var y = PictureMeasures.margin
    var legend = TimelineLegend(
      marks: Set(entries.map(\.mark)),
      relations: Set(relations.drawn.map(\.kind)),
      hasDisputes: entries.contains(where: \.isDisputed),
      theme: theme,
      language: options.spoken
    )
    defer { decorations += legend.decorations }
    var title = options.title(of: chronicle)
    if !title.isEmpty {
      let size = PictureMeasures.titleSize
      title = Elision.shorten(title, to: right - left, size: size, weight: .bold)
      append(title, x: left, y: y + size / 2, size: size, isBold: true, theme.text)
      let titleEnd = left + TextMetrics.width(of: title, size: size, weight: .bold)
      if titleEnd + 40 + legend.width <= right {
        _ = legend.draw(from: right - legend.width, to: right, y: y + size / 2)
        y += size + 12
        return composeSubtitle(relations, room: right - left, y: y)
      }
      y += size + 12
    }
    let subtitleEnd = left + TextMetrics.width(of: subtitle(relations), size: PictureMeasures.subtitleSize)
    if subtitleEnd + 40 + legend.width <= right {
      _ = legend.draw(from: right - legend.width, to: right, y: y + PictureMeasures.subtitleSize / 2)
      return composeSubtitle(relations, room: right - left, y: y)
    }
    y = composeSubtitle(relations, room: right - left, y: y) - 8
    y = legend.draw(from: left, to: right, y: y + PictureMeasures.legendSize / 2)
    return y + PictureMeasures.legendSize / 2 + 16
  }

  /// The line given, or one made from the chronicle.
  func subtitle(_ relations: RelationSelection) -> String {
    options.subtitle ?? facts(relations).subtitle(in: options.spoken)
  }

  private mutating func composeSubtitle(_ relations: RelationSelection, room: Double, y: Double) -> Double {
    let size = PictureMeasures.subtitleSize
    let text = Elision.shorten(subtitle(relations), to: room, size: size)
    append(text, x: PictureMeasures.margin, y: y + size / 2, size: size, isBold: false, theme.secondaryText)
    return y + size + 20
  }

  mutating func append(
    _ text: String,
    x: Double,
    y: Double,
    size: Double,
    isBold: Bool,
    _ color: PictureColor
  ) {
    decorations.append(
      .words(.init(text: text, x: x, y: y, size: size, anchor: .left, isBold: isBold, color: color))
    )
  }

  private func facts(_ relations: RelationSelection) -> TimelineFacts {
    let isEnlarged = plan.scale.changesWithoutBreak
    let counted = plan.strips.joinedCounts.reduce(0) { $0 + $1.entries.count }
    return TimelineFacts(
      events: entries.count,
      lanes: lanes.names.count,
      period: TimelineEntry.period(of: entries, language: options.spoken),
      breaks: plan.scale.breaks,
      isUniform: plan.scale.isUniform || isEnlarged,
      isEnlarged: isEnlarged,
      hasBays: plan.scale.segments.contains { $0.bayCell != nil },
      counted: counted,
      undated: chronicle.events.count - entries.count,
      relationsLeftOut: relations.leftOut
    )
  }
}
