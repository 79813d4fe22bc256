import AnnalsCore

extension VerticalComposer {
  private static let titleSize = 20.0

  /// Title, subtitle and legend, in as many lines as they need; gives the place below them.
  mutating func composeHeader() -> Double {
    let left = VerticalColumns.margin
    let room = columns.width - 2 * VerticalColumns.margin
    var y = VerticalColumns.margin + 4
    let title = options.title(of: chronicle)
    y = lines(title, size: VerticalComposer.titleSize, isBold: true, theme.text, most: 3, from: y)
    y = lines(
      subtitle,
      size: PictureMeasures.subtitleSize,
      isBold: false,
      theme.secondaryText,
      most: 4,
      from: y + (title.isEmpty ? 0 : 6)
    )
    var legend = TimelineLegend(
      lanes: tellsLanes ? lanes.names : [],
      marks: Set(groups.flatMap(\.blocks).map { entries[$0.entry].mark }),
      relations: Set(relations.map(\.kind)),
      hasDisputes: groups.flatMap(\.blocks).contains { entries[$0.entry].isDisputed },
      theme: theme,
      language: options.spoken
    )
    y = legend.draw(from: left, to: left + room, y: y + 16)
    decorations += legend.decorations
    return y + 24
  }

  /// Whether the colours of marks tell lanes apart: not in the greys of print, where all would look alike.
  private var tellsLanes: Bool {
    lanes.names.count > 1 && (theme.accents.count > 3 || lanes.names.count <= theme.accents.count)
  }

  private mutating func lines(
    _ text: String,
    size: Double,
    isBold: Bool,
    _ color: PictureColor,
    most: Int,
    from top: Double
  ) -> Double {
    // Bold type is a little wider than what the lines are measured in.
    let room = (columns.width - 2 * VerticalColumns.margin) / (isBold ? 1.06 : 1.01)
    var y = top
    for line in LabelWrapping.lines(of: text, width: room, size: size, most: most) {
      words(
        line,
        x: VerticalColumns.margin,
        y: y + size * 0.65,
        size: size,
        anchor: .left,
        isBold: isBold,
        color
      )
      y += size * 1.35
    }
    return y
  }

  /// The line given, or one made from the chronicle.
  var subtitle: String {
    options.subtitle
      ?? TimelineFacts(
        events: entries.count,
        period: TimelineEntry.period(of: entries, language: options.spoken),
        isEven: options.scale != .proportional || sheet != nil,
        counted: groups.reduce(0) { $0 + $1.counted.count },
        undated: chronicle.events.count - entries.count,
        relationsLeftOut: leftOut
      )
      .subtitle(in: options.spoken)
  }
}
