/// Drawing operations in Graphviz's xdot language, for `_background`.
///
/// Heights are turned around: xdot counts upwards from the lower edge of the page.
struct Xdot {
  private(set) var text = ""
  private let height: Double
  private let fonts: String
  private var ink: PictureColor?
  private var fill: PictureColor?
  private var style = ""
  private var font = ""

  init(height: Double, fonts: String) {
    self.height = height
    self.fonts = fonts
  }

  mutating func append(_ decoration: TimelineScene.Decoration) {
    switch decoration {
    case .surface(let rectangle, let color):
      set(ink: color)
      set(fill: color)
      set(width: 0, isDashed: false)
      polygon("P", corners(rectangle))
    case .line(let from, let to, let width, let color, let isDashed):
      set(ink: color)
      set(width: width, isDashed: isDashed)
      polygon("L", [from, to])
    case .outline(let corners, let width, let color, let fill):
      set(ink: color)
      set(width: width, isDashed: false)
      if let fill { set(fill: fill) }
      polygon(fill == nil ? "p" : "P", corners)
    case .ring(let center, let radius, let width, let color, let fill, let isDashed):
      set(ink: color)
      set(fill: fill)
      set(width: width, isDashed: isDashed)
      operation("E \(number(center.x)) \(number(height - center.y)) \(number(radius)) \(number(radius))")
    case .words(let words): append(words)
    }
  }

  mutating func append(_ words: TimelineScene.Words) {
    let shown = Xdot.printable(words.text)
    guard !shown.isEmpty else { return }
    set(ink: words.color)
    let font = "F \(number(words.size)) \(fonts.utf8.count) -\(fonts) t \(words.isBold ? 1 : 0)"
    if font != self.font {
      operation(font)
      self.font = font
    }
    // The library sets the baseline a fifth of the size above the point, and the middle of Chinese
    // characters and capitals lies three eighths above the baseline.
    let y = height - words.y - 0.575 * words.size
    let width = TextMetrics.width(of: shown, size: words.size, weight: words.isBold ? .bold : .regular)
    operation(
      "T \(number(words.x)) \(number(y)) \(words.anchor.rawValue) \(number(width)) \(shown.utf8.count) -\(shown)"
    )
  }

  /// Text that survives the way through DOT and xdot to every format.
  ///
  /// A backslash cannot be written in every place, and what looks like an entity would be read as one.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    let hasSemicolon = text.utf8.contains(UInt8(ascii: ";"))
    for scalar in text.unicodeScalars where DOTEscape.isPrintable(scalar) {
      switch scalar {
      case "\\": result.append("＼")
      case "&" where hasSemicolon: result.append("＆")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func corners(_ rectangle: Rectangle) -> [Point] {
    [
      Point(x: rectangle.left, y: rectangle.top), Point(x: rectangle.right, y: rectangle.top),
      Point(x: rectangle.right, y: rectangle.bottom), Point(x: rectangle.left, y: rectangle.bottom),
    ]
  }

  private mutating func polygon(_ operator: String, _ corners: [Point]) {
    let places = corners.map { "\(number($0.x)) \(number(height - $0.y))" }.joined(separator: " ")
    operation("\(`operator`) \(corners.count) \(places)")
  }

  private mutating func set(ink color: PictureColor) {
    guard color != ink else { return }
    ink = color
    operation("c 7 -\(color.hex)")
  }

  private mutating func set(fill color: PictureColor) {
    guard color != fill else { return }
    fill = color
    operation("C 7 -\(color.hex)")
  }

  private mutating func set(width: Double, isDashed: Bool) {
    let line = isDashed ? "dashed" : "solid"
    let stroke = "setlinewidth(\(number(width)))"
    let style = "S \(line.utf8.count) -\(line) S \(stroke.utf8.count) -\(stroke)"
    guard style != self.style else { return }
    self.style = style
    operation(style)
  }

  private mutating func operation(_ words: String) {
    if !text.isEmpty { text += " " }
    text += words
  }

  private func number(_ value: Double) -> String { DOTEscape.number(value) }
}
