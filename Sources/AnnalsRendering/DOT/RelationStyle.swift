import AnnalsCore

/// How the edges of one kind of relation look; kinds differ by line and arrowhead, not only by colour.
struct RelationStyle {
  /// The colour of line and arrowhead.
  let color: PictureColor
  /// DOT's `style` of the line.
  let line: String
  /// DOT's `arrowhead`.
  let head: String
  /// DOT's `arrowtail`.
  let tail: String
  /// The width of the line in points.
  let width: Double
  /// The arrowhead as a character, for the legend.
  let glyph: String
  /// What the legend calls it.
  let name: String
  /// Whether the arrow runs with time, from `to` to `from`: of a sequel one expects the arrow to point to it.
  let isReversed: Bool

  /// The style of a kind in a theme and language.
  init(_ kind: Relation.Kind, theme: Theme, language: PictureLanguage) {
    let accent = { (index: Int) in theme.accent(index).ink }
    let name = language.words.relation(kind)
    switch kind {
    case .causes:
      self.init(theme.emphasis, "solid", "normal", width: 1.6, "▶", name)
    case .enables:
      self.init(theme.emphasis, "dashed", "normal", "▶", name)
    case .followsUp:
      self.init(
        accent(0),
        "solid",
        "vee",
        "＞",
        name,
        isReversed: true
      )
    case .partOf:
      self.init(accent(2), "solid", "odiamond", "◇", name)
    case .reports:
      self.init(accent(1), "dashed", "empty", "▷", name)
    case .before:
      self.init(theme.arrow, "dotted", "vee", "＞", name)
    case .meets:
      self.init(theme.arrow, "dotted", "veetee", "＞", name)
    case .overlaps:
      self.init(theme.arrow, "dotted", "obox", "□", name)
    case .starts:
      self.init(theme.arrow, "dotted", "odiamond", tail: "tee", "◇", name)
    case .during:
      self.init(theme.arrow, "dotted", "odiamond", "◇", name)
    case .finishes:
      self.init(theme.arrow, "dotted", "teeodiamond", "◇", name)
    case .equals:
      self.init(theme.arrow, "dotted", "none", "＝", name)
    case .sameSeries:
      self.init(
        accent(3),
        "dashed",
        "odot",
        tail: "odot",
        "○",
        name,
        isReversed: true
      )
    }
  }

  private init(
    _ color: PictureColor,
    _ line: String,
    _ head: String,
    tail: String = "none",
    width: Double = 1.1,
    _ glyph: String,
    _ name: String,
    isReversed: Bool = false
  ) {
    self.color = color
    self.line = line
    self.head = head
    self.tail = tail
    self.width = width
    self.glyph = glyph
    self.name = name
    self.isReversed = isReversed
  }
}
