import AnnalsCore

/// Writes a timeline as DOT with every position given, to be drawn by `neato -n2`.
///
/// Every event is a node with a stable `id`, its evidence as tooltip and its mark as shape; a second node
/// beside it carries the label. What belongs to no event stands in `_background`. The name of the graph is the
/// title, its `class` the language and its `comment` a summary, for whoever makes the picture accessible.
public struct TimelineDOTRenderer: TimelineRenderer {
  /// What the picture is to look like.
  public var options: PictureOptions

  /// A renderer.
  public init(options: PictureOptions = PictureOptions()) {
    self.options = options
  }

  /// The timeline of a chronicle, as one DOT graph.
  ///
  /// - Throws: `TimelineError.noEvents` when no event has a date.
  public func render(_ chronicle: Chronicle) throws(TimelineError) -> String {
    try drawing(of: chronicle).dot
  }

  /// The graph, and the events of each “+n” in it, as indices of the chronicle's.
  func drawing(of chronicle: Chronicle) throws(TimelineError) -> (dot: String, counts: [[Int]]) {
    let options = options.spoken(for: chronicle)
    let scene = try TimelineScene(chronicle, options: options)
    return (TimelineDOT(scene, chronicle, options).write(), scene.counts.map(\.events))
  }

  /// The identifier of a “+n”, by its place among them.
  static func countID(_ index: Int) -> String { "count-\(index + 1)" }
}

extension TimelineRenderer where Self == TimelineDOTRenderer {
  /// A timeline as DOT with positions.
  public static func dot(_ options: PictureOptions = PictureOptions()) -> TimelineDOTRenderer {
    TimelineDOTRenderer(options: options)
  }
}

/// Writes one scene down as DOT.
private struct TimelineDOT {
  private let scene: TimelineScene
  private let chronicle: Chronicle
  private let options: PictureOptions
  private let tooltips: EvidenceTooltips
  /// The node of each event's first part.
  private let nodeNames: [Event.ID: String]

  init(_ scene: TimelineScene, _ chronicle: Chronicle, _ options: PictureOptions) {
    self.scene = scene
    self.chronicle = chronicle
    self.options = options
    tooltips = EvidenceTooltips(chronicle, options: options)
    let shown = scene.arrows.isEmpty ? [] : scene.items.filter(\.isFirst)
    nodeNames = Dictionary(
      shown.map { (chronicle.events[$0.event].id, "e\($0.event)") },
      uniquingKeysWith: { _, last in last }
    )
  }

  func write() -> String {
    let title = options.title(of: chronicle)
    let name = title.isEmpty ? options.words.timeline : title
    var writer = DOTWriter(graph: DOTEscape.value(name))
    let fonts = options.fontList
    writer.defaults(
      "graph",
      [
        ("pad", .number(0)), ("margin", .number(0)), ("outputorder", .value("edgesfirst")),
        ("bgcolor", .value(options.theme.background.hex)), ("fontname", .value(fonts)),
        ("class", .value(options.spoken.rawValue)), ("comment", .value(scene.summary)),
        ("_background", .value(background(fonts))),
      ]
    )
    writer.defaults(
      "node",
      [
        ("fontname", .value(fonts)), ("fontsize", .number(PictureMeasures.labelSize)),
        ("fontcolor", .value(options.theme.text.hex)), ("fixedsize", .value("shape")), ("margin", .number(0)),
        ("label", .value("")),
      ]
    )
    writer.defaults(
      "edge",
      [
        ("arrowsize", .number(0.7)), ("penwidth", .number(1.1)), ("color", .value(options.theme.arrow.hex)),
      ]
    )
    for item in scene.items { write(item, to: &writer) }
    for (index, count) in scene.counts.enumerated() { write(count, index, to: &writer) }
    for arrow in scene.arrows { write(arrow, to: &writer) }
    return writer.finish()
  }

  private func background(_ fonts: String) -> String {
    var xdot = Xdot(height: scene.height, fonts: fonts)
    for decoration in scene.decorations { xdot.append(decoration) }
    // A bar is a node, drawn above the background: the date in it goes on top as a node of its own.
    for item in scene.items where item.labelSide != .inside {
      if let date = item.date { xdot.append(date) }
    }
    return xdot.text
  }

  private func write(_ item: TimelineScene.Item, to writer: inout DOTWriter) {
    let event = chronicle.events[item.event]
    let suffix = item.isFirst ? "" : "_\(item.strip)"
    let name = "e\(item.event)" + suffix
    let tooltip = DOTWriter.Value.tooltip(tooltips.text(for: event))
    let id = event.id + (item.isFirst ? "" : "-\(item.strip + 1)")
    let link: DOTWriter.Attributes = tooltips.link(to: event).map { [("URL", .value($0))] } ?? []
    var attributes: DOTWriter.Attributes = [("id", .id(id)), ("tooltip", tooltip)] + link
    attributes += shape(of: item)
    attributes += frame(item.frame)
    writer.node(name, attributes)
    if item.isClippedLeft { writeTriangle(name + "l", item, pointsLeft: true, to: &writer) }
    if item.isClippedRight { writeTriangle(name + "r", item, pointsLeft: false, to: &writer) }
    for (index, line) in item.lines.enumerated() {
      let number = index == 0 ? "" : "-\(index + 1)"
      writeWords(
        name + "t" + (index == 0 ? "" : "\(index + 1)"),
        line.text,
        in: line.frame,
        size: PictureMeasures.labelSize,
        options.theme.text,
        extra: [("id", .id(id + "-label" + number)), ("tooltip", tooltip)] + link,
        to: &writer
      )
    }
    if !item.lines.isEmpty, item.labelSide == .inside, let date = item.date {
      writeWords(
        name + "d",
        date.text,
        in: item.dateFrame,
        size: date.size,
        date.color,
        extra: [],
        to: &writer
      )
    }
  }

  /// A line of text whose left end is pinned, whatever font sets it.
  private func writeWords(
    _ name: String,
    _ text: String,
    in frame: Rectangle,
    size: Double,
    _ color: PictureColor,
    extra: DOTWriter.Attributes,
    to writer: inout DOTWriter
  ) {
    var attributes = extra
    attributes += [("shape", .value("plaintext")), ("label", .label(text, .left))]
    if size != PictureMeasures.labelSize { attributes.append(("fontsize", .number(size))) }
    if color != options.theme.text { attributes.append(("fontcolor", .value(color.hex))) }
    // The library centres the line box, whose characters stand a ninth of their size too high.
    let shift = (size == PictureMeasures.labelSize ? 0.11 : 0.18) * size
    attributes += self.frame(
      Rectangle(
        left: frame.left,
        top: frame.top + shift,
        right: frame.right + frame.width * 0.05,
        bottom: frame.bottom + shift
      )
    )
    writer.node(name, attributes)
  }

  private func shape(of item: TimelineScene.Item) -> DOTWriter.Attributes {
    let ink = DOTWriter.Value.value(item.accent.ink.hex)
    let ground = DOTWriter.Value.value(options.theme.background.hex)
    switch item.mark {
    case .day:
      return [("shape", .value("circle")), ("style", .value("filled")), ("fillcolor", ink), ("color", ink)]
    case .coarse:
      return [
        ("shape", .value("circle")), ("style", .value("filled")), ("fillcolor", ground), ("color", ink),
        ("penwidth", .number(2)),
      ]
    case .approximate:
      // The ring is drawn in the background, stroke by stroke.
      return [
        ("shape", .value("circle")), ("style", .value("filled")), ("fillcolor", .value("transparent")),
        ("color", .value("transparent")),
      ]
    case .planned:
      return [
        ("shape", .value("diamond")), ("style", .value("filled")), ("fillcolor", ground), ("color", ink),
        ("penwidth", .number(1.8)),
      ]
    case .figure:
      return [("shape", .value("square")), ("style", .value("filled")), ("fillcolor", ink), ("color", ink)]
    case .span:
      return [
        ("shape", .value("box")), ("style", .value(item.isPlanned ? "filled,dashed" : "filled")),
        ("fillcolor", .value(item.accent.surface.hex)), ("color", ink), ("penwidth", .number(1.1)),
      ]
    }
  }

  private func writeTriangle(
    _ name: String,
    _ item: TimelineScene.Item,
    pointsLeft: Bool,
    to writer: inout DOTWriter
  ) {
    let x = pointsLeft ? item.frame.left + 7 : item.frame.right - 7
    let color = DOTWriter.Value.value(item.accent.ink.hex)
    let frame = Rectangle(
      left: x - 3,
      top: item.frame.center.y - 3,
      right: x + 3,
      bottom: item.frame.center.y + 3
    )
    writer.node(
      name,
      [
        ("shape", .value("triangle")), ("orientation", .number(pointsLeft ? 90 : 270)),
        ("style", .value("filled")),
        ("fillcolor", color), ("color", color), ("penwidth", .number(0)),
      ] + self.frame(frame)
    )
  }

  private func write(_ count: TimelineScene.Count, _ index: Int, to writer: inout DOTWriter) {
    let labels = count.events.prefix(12).map { chronicle.events[$0].label }
    let rest = labels.count < count.events.count ? [options.words.andMore(ofTotal: count.events.count)] : []
    let tooltip = (labels + rest).joined(separator: "\n")
    writer.node(
      "n\(index)",
      [
        ("id", .id(TimelineDOTRenderer.countID(index))), ("tooltip", .tooltip(tooltip)),
        ("shape", .value("box")),
        ("style", .value("filled,rounded")), ("fillcolor", .value(count.accent.surface.hex)),
        ("color", .value(count.accent.surface.hex)), ("fontsize", .number(PictureMeasures.dateSize)),
        ("label", .label("+\(count.events.count)")),
      ] + frame(count.frame)
    )
  }

  private func write(_ arrow: TimelineScene.Arrow, to writer: inout DOTWriter) {
    guard let from = nodeNames[arrow.from], let to = nodeNames[arrow.to] else { return }
    let style = RelationStyle(arrow.kind, theme: options.theme, language: options.spoken)
    let id = Relation.pictureID(arrow.from, arrow.to, arrow.kind)
    let link: DOTWriter.Attributes = tooltips.link(toArrow: id).map { [("URL", .value($0))] } ?? []
    writer.edge(
      from,
      to,
      link + [
        ("id", .id(id)), ("pos", .value(splines(arrow))), ("tooltip", .tooltip(tooltips.text(for: arrow))),
        ("arrowhead", .value(arrow.paths.contains(where: \.hasHead) ? style.head : "none")),
        ("style", .value(style.line)), ("color", .value(style.color.hex)),
      ] + (arrow.isLight ? [("penwidth", .number(0.8))] : [])
    )
  }

  private func splines(_ arrow: TimelineScene.Arrow) -> String {
    arrow.paths.map { RoundedPath($0.corners, height: scene.height).spline(hasHead: $0.hasHead) }
      .joined(separator: ";")
  }

  /// Place and size of a node, in the units that DOT takes: points and inches.
  private func frame(_ frame: Rectangle) -> DOTWriter.Attributes {
    let center = frame.center
    return [
      ("width", .value(inches(frame.width))), ("height", .value(inches(frame.height))),
      ("pos", .value(DOTEscape.number(center.x) + "," + DOTEscape.number(scene.height - center.y))),
    ]
  }

  /// Points as inches, to a hundredth of a point.
  private func inches(_ points: Double) -> String {
    let hundredThousandths = Int((max(points, 0.1) / 72 * 100_000).rounded())
    let digits = String(hundredThousandths % 100_000)
    return "\(hundredThousandths / 100_000)." + String(repeating: "0", count: 5 - digits.utf8.count) + digits
  }
}
