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
      lanes: lanes.names.count > 1 ? lanes.names : [],
      marks: Set(groups.flatMap(\.blocks).map { entries[$0.entry].mark }),
      relations: Set(relations.map(\.kind)),
      theme: theme,
      language: options.language
    )
    y = legend.draw(from: left, to: left + room, y: y + 16)
    decorations += legend.decorations
    return y + 24
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
      ?? words.subtitle(
        of: TimelineWords.Facts(
          events: entries.count,
          period: TimelineEntry.period(of: entries, language: options.language),
          isEven: options.scale != .proportional || sheet != nil,
          counted: groups.reduce(0) { $0 + $1.counted.count },
          undated: chronicle.events.count - entries.count,
          relationsLeftOut: leftOut
        )
      )
  }

  /// The title and the number of each sheet behind the first.
  func runningHeads(_ height: Double) -> [TimelineScene.Decoration] {
    SheetHeads(sheet, width: columns.width, height: height, margin: VerticalColumns.margin)
      .decorations(title: options.title(of: chronicle), theme)
  }
}

/// What stands at the upper edge of every sheet behind the first.
struct SheetHeads: Sendable {
  private let sheet: Sheet?
  private let width: Double
  private let height: Double
  private let margin: Double

  /// Heads of the sheets of a page; none without sheets.
  init(_ sheet: Sheet?, width: Double, height: Double, margin: Double) {
    self.sheet = sheet
    self.width = width
    self.height = height
    self.margin = margin
  }

  func decorations(title: String, _ theme: Theme) -> [TimelineScene.Decoration] {
    guard let sheet else { return [] }
    let count = Int((height / sheet.height).rounded())
    guard count > 1 else { return [] }
    let size = PictureMeasures.dateSize
    return (1..<count).flatMap { number -> [TimelineScene.Decoration] in
      let y = Double(number) * sheet.height + 16
      func words(_ text: String, _ x: Double, _ anchor: TimelineScene.Words.Anchor) -> TimelineScene.Decoration {
        .words(
          .init(
            text: text,
            x: x,
            y: y,
            size: size,
            anchor: anchor,
            isBold: false,
            color: theme.secondaryText
          )
        )
      }
      let shown = Elision.shorten(title, to: width - 2 * margin - 60, size: size)
      return [words(shown, margin, .left), words("\(number + 1) / \(count)", width - margin, .right)]
    }
  }
}
