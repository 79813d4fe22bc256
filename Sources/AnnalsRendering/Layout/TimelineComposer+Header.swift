import AnnalsCore

extension TimelineComposer {
  /// Title, subtitle and legend; gives the place below them.
  mutating func composeHeader(_ relations: RelationSelection) -> Double {
    let left = PictureMeasures.margin
    let right = width - PictureMeasures.margin
    var y = PictureMeasures.margin
    let legend = legendEntries(relations.drawn)
    let legendWidth = legend.reduce(0) { $0 + $1.width } + Double(max(legend.count - 1, 0)) * legendGap
    var title = options.title(of: chronicle)
    if !title.isEmpty {
      let size = PictureMeasures.titleSize
      title = Elision.shorten(title, to: right - left, size: size, weight: .bold)
      append(title, x: left, y: y + size / 2, size: size, isBold: true, theme.text)
      let titleEnd = left + TextMetrics.width(of: title, size: size, weight: .bold)
      if titleEnd + 40 + legendWidth <= right {
        composeLegend(legend, from: right - legendWidth, y: y + size / 2)
        y += size + 12
        return composeSubtitle(relations, room: right - left, y: y)
      }
      y += size + 12
    }
    let subtitleEnd = left + TextMetrics.width(of: subtitle(relations), size: PictureMeasures.subtitleSize)
    if subtitleEnd + 40 + legendWidth <= right {
      composeLegend(legend, from: right - legendWidth, y: y + PictureMeasures.subtitleSize / 2)
      return composeSubtitle(relations, room: right - left, y: y)
    }
    y = composeSubtitle(relations, room: right - left, y: y) - 8
    composeLegend(legend, from: left, y: y + PictureMeasures.legendSize / 2)
    return y + PictureMeasures.legendSize + 16
  }

  /// The line given, or one made from the chronicle.
  func subtitle(_ relations: RelationSelection) -> String {
    options.subtitle ?? words.subtitle(of: facts(relations))
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

  private func facts(_ relations: RelationSelection) -> TimelineWords.Facts {
    let counted = plan.strips.joinedCounts.reduce(0) { $0 + $1.entries.count }
    return TimelineWords.Facts(
      events: entries.count,
      lanes: lanes.names.count,
      period: period,
      breaks: plan.scale.segments.count - 1,
      isUniform: plan.scale.isUniform,
      counted: counted,
      undated: chronicle.events.count - entries.count,
      relationsLeftOut: relations.leftOut
    )
  }

  /// The years, or the one year or day, that the picture spans.
  private var period: String {
    guard let first = entries.first else { return "" }
    let last =
      entries.map { $0.mark == .span && $0.end.isFinite ? max($0.end - 1, $0.start) : $0.start }.max() ?? 0
    let axisWords = AxisWords(language: options.language)
    func day(_ second: Double) -> CalendarDate { CalendarDate(dayNumber: Int(second).floored(by: 86_400)) }
    if day(first.start) == day(last), first.cell <= 86_400 {
      return axisWords.slotLabel(of: first.start, cell: 86_400).text
    }
    let years = [day(first.start).year, day(last).year].map(axisWords.year)
    return years[0] == years[1] ? years[0] + options.language.choose("年", "") : years[0] + "–" + years[1]
  }
}
