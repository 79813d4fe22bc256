import AnnalsCore

extension TimelineComposer {
  var legendGap: Double { 22 }

  /// A line of the legend: what it shows, and the name of it.
  struct LegendEntry {
    enum Symbol {
      case mark(EventMark)
      case arrow(RelationStyle)
    }

    let symbol: Symbol
    let name: String

    var symbolWidth: Double {
      switch symbol {
      case .mark(.span): 24
      case .mark: 10
      case .arrow: 28
      }
    }

    var width: Double {
      symbolWidth + 6 + TextMetrics.width(of: name, size: PictureMeasures.legendSize)
    }
  }

  /// Only what the picture uses.
  func legendEntries(_ relations: [DrawnRelation]) -> [LegendEntry] {
    let used = Set(entries.map(\.mark))
    let kinds = Set(relations.map(\.kind))
    let marks = EventMark.allCases.filter(used.contains)
      .map { LegendEntry(symbol: .mark($0), name: words.name(of: $0)) }
    let arrows = Relation.Kind.allCases.filter(kinds.contains)
      .map {
        let style = RelationStyle($0, theme: theme, language: options.language)
        return LegendEntry(symbol: .arrow(style), name: style.name)
      }
    return marks + arrows
  }

  mutating func composeLegend(_ legend: [LegendEntry], from left: Double, y: Double) {
    var x = left
    var top = y
    for entry in legend {
      if x > left, x + entry.width > width - PictureMeasures.margin {
        x = left
        top += 20
      }
      switch entry.symbol {
      case .mark(let mark): composeSymbol(mark, x: x, y: top)
      case .arrow(let style): composeSymbol(style, x: x, y: top)
      }
      append(
        entry.name,
        x: x + entry.symbolWidth + 6,
        y: top,
        size: PictureMeasures.legendSize,
        isBold: false,
        theme.secondaryText
      )
      x += entry.width + legendGap
    }
  }

  private mutating func composeSymbol(_ mark: EventMark, x: Double, y: Double) {
    let ink = theme.secondaryText
    let center = Point(x: x + 5, y: y)
    func ring(_ fill: PictureColor) -> TimelineScene.Decoration {
      .ring(center, radius: PictureMeasures.markRadius, width: 1.8, ink, fill: fill, isDashed: false)
    }
    switch mark {
    case .day: decorations.append(ring(ink))
    case .coarse: decorations.append(ring(theme.background))
    case .approximate: decorations += TimelineComposer.brokenRing(center, ink)
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
  private mutating func composeSymbol(_ style: RelationStyle, x: Double, y: Double) {
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
