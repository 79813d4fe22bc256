/// A horizontal strip of a region: words that no clear horizontal line divides.
///
/// In running text it is a line; where the lines of columns do not stand level it may be as high as the columns.
struct Strip: Hashable, Sendable {
  /// The words of the strip.
  let words: [PlacedWord]
  /// Where they stand.
  let box: Box
  /// The size of its type, in points.
  let em: Double
  /// The size of its smallest type, in points.
  let smallestEm: Double
  /// The parts of the width that words stand in, gaps between them, from left to right.
  let cover: [Span]

  /// The least gap that may divide columns or cells, in ems: the space of a font for Chinese is up to half of one.
  static let gap = 0.55

  /// The strips of a region from top to bottom.
  static func strips(of words: [PlacedWord]) -> [Strip] {
    var groups: [(bottom: Double, words: [PlacedWord])] = []
    for word in words.sorted(by: { ($0.core.min, $0.box.x.min) < ($1.core.min, $1.box.x.min) }) {
      if let last = groups.last, word.core.min < last.bottom {
        groups[groups.count - 1].words.append(word)
        groups[groups.count - 1].bottom = max(last.bottom, word.core.max)
      } else {
        groups.append((word.core.max, [word]))
      }
    }
    return groups.compactMap { Strip($0.words) }
  }

  private init?(_ words: [PlacedWord]) {
    guard let box = words.map(\.box).bounds, let em = words.map(\.em).median else { return nil }
    self.words = words
    self.box = box
    self.em = em
    let spans = words.map { word in
      // What follows a bullet is no other column.
      Bullet.isBullet(word.text)
        ? word.box.x.joined(Span(word.box.x.max, word.box.x.max + 3 * em)) : word.box.x
    }
    cover = Span.merged(spans, gap: Strip.gap * em)
    smallestEm = words.map(\.em).min() ?? em
  }

  /// Whether a line of a column begins in it; `left` is the column's edge.
  func hasLine(at left: Double) -> Bool {
    cover.contains { Strip.isIndent($0.min - left, em: em) }
  }

  /// Whether a line of text begins so far from the edge of its column: at it, or indented by one or two characters.
  static func isIndent(_ distance: Double, em: Double) -> Bool {
    abs(distance) < 0.5 * em || (em...(2.6 * em)).contains(distance)
  }

  /// Whether it holds more than one line beside another.
  var isTall: Bool {
    let cores = words.map(\.core)
    return (cores.map(\.min).max() ?? 0) > (cores.map(\.max).min() ?? 0)
  }
}

extension PlacedWord {
  /// The middle of its height: the boxes of lines set tightly overlap at their edges.
  fileprivate var core: Span {
    let margin = 0.25 * box.y.length
    return Span(box.y.min + margin, box.y.max - margin)
  }
}
