import AnnalsCore

/// What marks and arrows mean: only of those that a picture uses.
struct TimelineLegend: Sendable {
  /// An entry: a symbol, and the name of it.
  struct Entry: Sendable {
    enum Symbol: Sendable {
      case mark(EventMark)
      case arrow(RelationStyle)
      case lane(Theme.Accent)
      case dispute
    }

    let symbol: Symbol
    let name: String

    var symbolWidth: Double {
      switch symbol {
      case .mark(.span): 24
      case .mark, .lane, .dispute: 10
      case .arrow: 28
      }
    }

    var width: Double {
      symbolWidth + 6 + TextMetrics.width(of: name, size: PictureMeasures.legendSize)
    }
  }

  static let gap = 22.0
  static let rowHeight = 20.0

  let entries: [Entry]
  let theme: Theme
  /// What has been drawn.
  private(set) var decorations: [TimelineScene.Decoration] = []

  /// A legend of lanes (where they have no headings of their own), marks and arrows.
  init(
    lanes: [String] = [],
    marks: Set<EventMark>,
    relations: Set<Relation.Kind>,
    hasDisputes: Bool = false,
    theme: Theme,
    language: PictureLanguage
  ) {
    let lanes = lanes.enumerated().map { Entry(symbol: .lane(theme.accent($0)), name: $1) }
    let marks = EventMark.allCases.filter(marks.contains)
      .map { Entry(symbol: .mark($0), name: language.words.mark($0)) }
    let arrows = Relation.Kind.allCases.filter(relations.contains)
      .map {
        let style = RelationStyle($0, theme: theme, language: language)
        return Entry(symbol: .arrow(style), name: style.name)
      }
    let disputed = Entry(symbol: .dispute, name: language.words.disputed)
    entries = lanes + marks + arrows + (hasDisputes ? [disputed] : [])
    self.theme = theme
  }

  /// The width in one row.
  var width: Double {
    entries.reduce(0) { $0 + $1.width } + Double(max(entries.count - 1, 0)) * TimelineLegend.gap
  }

  /// Draws the entries in rows between two distances from the left edge; gives the middle of the last row.
  mutating func draw(from left: Double, to right: Double, y: Double) -> Double {
    var x = left
    var y = y
    for entry in entries {
      if x > left, x + entry.width > right + 0.01 {
        x = left
        y += TimelineLegend.rowHeight
      }
      switch entry.symbol {
      case .mark(let mark): draw(mark, x: x, y: y)
      case .arrow(let style): draw(style, x: x, y: y)
      case .lane(let accent):
        decorations.append(.surface(Rectangle(left: x, top: y - 5, right: x + 10, bottom: y + 5), accent.ink))
      case .dispute:
        let size = PictureMeasures.legendSize
        decorations.append(
          .words(
            .init(
              text: Disputes.sign,
              x: x,
              y: y,
              size: size,
              anchor: .left,
              isBold: false,
              color: theme.text
            )
          )
        )
      }
      let room = right - x - entry.symbolWidth - 6
      decorations.append(
        .words(
          .init(
            text: Elision.shorten(entry.name, to: room, size: PictureMeasures.legendSize),
            x: x + entry.symbolWidth + 6,
            y: y,
            size: PictureMeasures.legendSize,
            anchor: .left,
            isBold: false,
            color: theme.secondaryText
          )
        )
      )
      x += entry.width + TimelineLegend.gap
    }
    return y
  }
}

extension TimelineLegend {
  private mutating func draw(_ mark: EventMark, x: Double, y: Double) {
    let ink = theme.secondaryText
    let center = Point(x: x + 5, y: y)
    func ring(_ fill: PictureColor) -> TimelineScene.Decoration {
      .ring(center, radius: PictureMeasures.markRadius, width: 1.8, ink, fill: fill, isDashed: false)
    }
    switch mark {
    case .day: decorations.append(ring(ink))
    case .coarse: decorations.append(ring(theme.background))
    case .approximate: decorations += TimelineLegend.brokenRing(center, ink)
    case .planned: decorations.append(.outline(diamond(center), width: 1.8, ink, fill: theme.background))
    case .figure:
      let half = 4.0
      decorations.append(
        .surface(Rectangle(left: x + 5 - half, top: y - half, right: x + 5 + half, bottom: y + half), ink)
      )
    case .span:
      let bar = [
        Point(x: x, y: y - 5), Point(x: x + 24, y: y - 5), Point(x: x + 24, y: y + 5), Point(x: x, y: y + 5),
      ]
      decorations.append(.outline(bar, width: 1.2, ink, fill: theme.alternateBackground))
    }
  }

  private func diamond(_ center: Point) -> [Point] {
    let radius = PictureMeasures.markRadius + 1
    return [
      Point(x: center.x, y: center.y - radius), Point(x: center.x + radius, y: center.y),
      Point(x: center.x, y: center.y + radius), Point(x: center.x - radius, y: center.y),
    ]
  }

  /// A line with its head, as the arrows in the picture have them.
  private mutating func draw(_ style: RelationStyle, x: Double, y: Double) {
    decorations.append(
      .line(
        from: Point(x: x, y: y),
        to: Point(x: x + 21, y: y),
        width: 1.2,
        style.color,
        isDashed: style.line != "solid"
      )
    )
    let back = x + 20.5
    let tip = x + 28
    let fill = style.head == "normal" ? style.color : theme.background
    switch style.head {
    case "odot":
      decorations.append(
        .ring(
          Point(x: back + 3.5, y: y),
          radius: 3,
          width: 1.2,
          style.color,
          fill: fill,
          isDashed: false
        )
      )
    case "odiamond":
      let diamond = [
        Point(x: back - 1, y: y), Point(x: (back + tip) / 2, y: y - 3), Point(x: tip, y: y),
        Point(x: (back + tip) / 2, y: y + 3),
      ]
      decorations.append(.outline(diamond, width: 1.2, style.color, fill: fill))
    default:
      let triangle = [Point(x: back, y: y - 2.8), Point(x: tip, y: y), Point(x: back, y: y + 2.8)]
      decorations.append(.outline(triangle, width: 1.2, style.color, fill: fill))
    }
  }

  /// ◌ as six strokes: the library's own dashes leave a small ring in scraps.
  static func brokenRing(_ center: Point, _ ink: PictureColor) -> [TimelineScene.Decoration] {
    // Cosine and sine of 15° to either side of each sixth of the circle.
    let strokes: [(from: (x: Double, y: Double), to: (x: Double, y: Double))] = [
      ((0.966, -0.259), (0.966, 0.259)), ((0.707, 0.707), (0.259, 0.966)),
      ((-0.259, 0.966), (-0.707, 0.707)), ((-0.966, 0.259), (-0.966, -0.259)),
      ((-0.707, -0.707), (-0.259, -0.966)), ((0.259, -0.966), (0.707, -0.707)),
    ]
    let radius = PictureMeasures.markRadius
    return strokes.map { stroke in
      .line(
        from: Point(x: center.x + stroke.from.x * radius, y: center.y + stroke.from.y * radius),
        to: Point(x: center.x + stroke.to.x * radius, y: center.y + stroke.to.y * radius),
        width: 2,
        ink,
        isDashed: false
      )
    }
  }
}
