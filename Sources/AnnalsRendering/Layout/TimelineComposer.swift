import AnnalsCore

/// Composes a timeline, pass by pass: entries, lanes, strips, arrows, rows, decoration.
struct TimelineComposer: SheetComposer {
  let chronicle: Chronicle
  let options: PictureOptions
  let words: any Vocabulary
  let entries: [TimelineEntry]
  let lanes: LaneAssignment
  let plan: StripPlan
  let width: Double

  /// What has been placed so far.
  var decorations: [TimelineScene.Decoration] = []
  var items: [TimelineScene.Item] = []
  var counts: [TimelineScene.Count] = []
  var arrows: [TimelineScene.Arrow] = []

  /// Where sheets end in a strip, and in which.
  var repeatedTicks: [(end: Double, strip: Int)] = []

  var theme: Theme { options.theme }
  /// The paper; nil for one long page.
  var sheet: Sheet?

  init(_ chronicle: Chronicle, options: PictureOptions) throws(TimelineError) {
    let entries = try TimelineEntry.all(of: chronicle, options: options)
    let lanes = LaneAssignment(entries, of: chronicle, options: options)
    let width = TimelineComposer.width(for: entries, options: options)
    let heading = TimelineComposer.headingWidth(lanes.names)
    let bounds = Extent(lower: PictureMeasures.margin + heading, upper: width - PictureMeasures.margin)
    self.chronicle = chronicle
    self.options = options
    sheet = Sheet(options.fold, options.layout)
    self.words = options.words
    self.entries = entries
    self.lanes = lanes
    self.width = width
    plan = StripPlan.best(entries, lanes, bounds: bounds, options: options)
  }

  /// A handful of moments does not fill a wide page; a sheet of paper is as wide as it is.
  private static func width(for entries: [TimelineEntry], options: PictureOptions) -> Double {
    if let sheet = Sheet(options.fold, options.layout) { return sheet.width }
    let moments = max(Set(entries.flatMap { $0.moments.map(\.second) }).count, entries.count / crowd)
    let enough: Double =
      switch moments {
      case 0...1: 900
      case 2...3: 1100
      case 4...8: 1320
      default: 4000
      }
    let width = options.width ?? 1600
    return min(max(width.isFinite ? width.rounded() : 1600, 600), enough)
  }

  /// So many events of one time take as much room as one of another time.
  private static let crowd = 3

  /// The room left of the axis for the names of the lanes.
  private static func headingWidth(_ names: [String]) -> Double {
    guard names.count > 1 else { return 0 }
    let widest =
      names.map { TextMetrics.width(of: $0, size: PictureMeasures.laneSize, weight: .bold) }.max() ?? 0
    return min(max(widest, 56), TimelineComposer.widestHeading) + 12 + PictureMeasures.headingGap
  }

  /// Longer headings are set in two lines, then shortened.
  static let widestHeading = 118.0

  mutating func composeOnce() -> TimelineScene {
    let relations = drawnRelations()
    var y = composeHeader(relations)
    for strip in plan.strips {
      y = compose(strip, from: y, relations.drawn) + PictureMeasures.stripGap
    }
    joinArrows()
    let end = (y - PictureMeasures.stripGap + PictureMeasures.margin).rounded(.up)
    let height = sheet.map { $0.end(of: end) } ?? end
    composeSheets(height)
    let page = Rectangle(left: 0, top: 0, right: width, bottom: height)
    return TimelineScene(
      summary: subtitle(relations),
      width: width,
      height: height,
      decorations: [.surface(page, theme.background)] + decorations,
      items: items,
      counts: counts,
      arrows: arrows,
      scale: plan.scale
    )
  }

  /// One strip; gives the place below it.
  private mutating func compose(
    _ strip: StripLayout,
    from top: Double,
    _ relations: [DrawnRelation]
  ) -> Double {
    var routing = route(relations, in: strip)
    let tracks = routing.assignTracks()
    let top = pageTop(for: strip, tracks, at: top)
    let rows = RowPlaces(strip, tracks: tracks, top: top + axisHeight, sheet: sheet)
    if let sheet { repeatedTicks += sheet.ends(from: top, to: rows.bottom).map { ($0, strip.index) } }
    composeGround(strip, from: top, to: rows.bottom, laneTops: rows.laneTops)
    composeLanes(strip, rows)
    place(strip, rows)
    appendPaths(routing.routes, relations, rows)
    return rows.bottom
  }

  /// A strip that the sheet ends in begins on the next one, unless it is longer than a sheet.
  private func pageTop(for strip: StripLayout, _ tracks: [Int], at top: Double) -> Double {
    guard let sheet else { return top }
    let bottom = RowPlaces(strip, tracks: tracks, top: top + axisHeight, sheet: nil).bottom
    // An axis never stands at the foot of a sheet with its rows on the next.
    let least = top + axisHeight + 5 * (PictureMeasures.rowHeight + PictureMeasures.gutterHeight)
    return max(sheet.place(from: top, to: bottom), sheet.place(from: top, to: min(least, bottom)))
  }

  /// The heads of the sheets; where a strip goes on, they tell its times again.
  private mutating func composeSheets(_ height: Double) {
    guard let sheet else { return }
    let (margin, title) = (PictureMeasures.margin, options.title(of: chronicle))
    decorations += sheet.heads(width: width, height: height, margin: margin, title: title, theme)
    for (end, strip) in repeatedTicks {
      composeLabels(ticks(in: plan.range(ofStrip: strip)), strip: strip, axis: end + sheet.head - 28)
    }
  }

  /// Bands, axis, ticks and the bars that tell how many events stand where.
  var axisHeight: Double {
    (showsBands ? PictureMeasures.bandHeight + 3 : 0) + PictureMeasures.axisHeight + densityHeight
  }

  private mutating func composeLanes(_ strip: StripLayout, _ rows: RowPlaces) {
    let left = PictureMeasures.margin
    for (index, lane) in strip.lanes.enumerated() {
      let top = rows.laneTops[index]
      let bottom = index + 1 < rows.laneTops.count ? rows.laneTops[index + 1] : rows.bottom
      rule(at: bottom, from: lanes.names.count > 1 ? left : plan.bounds.lower)
      guard lanes.names.count > 1 else { continue }
      let accent = theme.accent(lane.lane)
      decorations.append(
        .surface(Rectangle(left: left, top: top + 5, right: left + 4, bottom: bottom - 5), accent.ink)
      )
      // Where a sheet ends in the lane, the next one tells again what it is.
      let tops = [top] + (sheet?.ends(from: top, to: bottom).map { $0 + (sheet?.head ?? 0) } ?? [])
      for (index, heading) in tops.enumerated() where heading + 40 < bottom || index == 0 {
        composeHeading(lanes.names[lane.lane], from: heading, room: bottom - heading, accent.ink)
      }
    }
  }

  private mutating func composeHeading(_ name: String, from top: Double, room: Double, _ ink: PictureColor) {
    let first =
      top + PictureMeasures.lanePadding + PictureMeasures.gutterHeight + PictureMeasures.rowHeight / 2
    for (line, text) in headingLines(name, room: room).enumerated() {
      decorations.append(
        .words(
          .init(
            text: text,
            x: PictureMeasures.margin + 12,
            y: first + Double(line) * 18,
            size: PictureMeasures.laneSize,
            anchor: .left,
            isBold: true,
            color: ink
          )
        )
      )
    }
  }

  /// A heading in one line, or two where the lane is high enough.
  private func headingLines(_ name: String, room: Double) -> [String] {
    let size = PictureMeasures.laneSize
    let widest = TimelineComposer.widestHeading
    if TextMetrics.width(of: name, size: size, weight: .bold) <= widest || room < 50 {
      return [Elision.shorten(name, to: widest, size: size, weight: .bold)]
    }
    let first = Elision.longestPrefix(of: name, width: widest, size: size, weight: .bold)
    let rest = String(name.unicodeScalars.dropFirst(first.unicodeScalars.count))
    return [first, Elision.shorten(rest, to: widest, size: size, weight: .bold)]
  }

  private mutating func rule(at y: Double, from left: Double) {
    decorations.append(
      .line(
        from: Point(x: left, y: y),
        to: Point(x: plan.bounds.upper, y: y),
        width: 1,
        theme.grid,
        isDashed: false
      )
    )
  }

  /// Turns the pieces of a strip into items with places on the page.
  private mutating func place(_ strip: StripLayout, _ rows: RowPlaces) {
    var row = 0
    for lane in strip.lanes {
      let accent = theme.accent(lane.lane)
      for pieces in lane.rows {
        for index in pieces { place(strip.pieces[index], middle: rows.middles[row], accent) }
        row += 1
      }
      guard !lane.counts.isEmpty else { continue }
      for count in lane.counts {
        let middle = rows.middles[row]
        counts.append(
          TimelineScene.Count(
            events: count.entries.map { entries[$0].event },
            frame: Rectangle(
              left: count.extent.lower,
              top: middle - 8,
              right: count.extent.upper,
              bottom: middle + 8
            ),
            accent: accent
          )
        )
      }
      row += 1
    }
  }

  private mutating func place(_ piece: TimelinePiece, middle: Double, _ accent: Theme.Accent) {
    let entry = entries[piece.entry]
    let half = piece.isBar ? PictureMeasures.barHeight / 2 : PictureMeasures.markRadius
    func frame(_ extent: Extent, _ half: Double) -> Rectangle {
      Rectangle(left: extent.lower, top: middle - half, right: extent.upper, bottom: middle + half)
    }
    let date =
      piece.date.isEmpty
      ? nil
      : TimelineScene.Words(
        text: piece.date,
        x: piece.dateExtent.lower,
        y: middle + 0.8,
        size: PictureMeasures.dateSize,
        anchor: .left,
        isBold: false,
        color: piece.side == .inside ? theme.text : theme.secondaryText
      )
    let marked = frame(piece.mark, half)
    if entry.mark == .approximate { decorations += TimelineLegend.brokenRing(marked.center, accent.ink) }
    items.append(
      TimelineScene.Item(
        event: entry.event,
        mark: entry.mark,
        isPlanned: entry.isPlanned,
        strip: piece.strip,
        lane: piece.lane,
        frame: marked,
        isClippedLeft: piece.isClippedLeft,
        isClippedRight: piece.isClippedRight,
        position: piece.place,
        lines: piece.label.isEmpty
          ? []
          : [.init(text: piece.label, frame: frame(piece.labelExtent, PictureMeasures.labelSize * 0.6))],
        labelSide: piece.side,
        date: date,
        dateFrame: frame(piece.dateExtent, PictureMeasures.dateSize * 0.6),
        accent: accent,
        isFirst: !piece.isClippedLeft
      )
    )
  }
}
