/// Words beside each other on one line with no gap between them that might divide columns.
struct LinePiece: Hashable, Sendable {
  /// The words from left to right; at least one.
  private(set) var words: [PlacedWord]
  /// Where they stand.
  private(set) var box: Box
  /// The size of type of the longest word, in points.
  private(set) var em: Double

  private init(_ word: PlacedWord) {
    words = [word]
    box = word.box
    em = word.em
  }

  /// How many pieces near a word's height are looked through for the one that it goes on with.
  private static let openPieces = 16

  /// The pieces of a page.
  ///
  /// A gap is measured by the running text, for the letters of a headline are often spaced out while the gutter
  /// beside it is as narrow as that of the text.
  static func pieces(of words: [PlacedWord], bodySize: Double) -> [LinePiece] {
    var pieces: [LinePiece] = []
    var shelves: [Int: [Int]] = [:]
    for word in words.sorted(by: { ($0.box.x.min, $0.box.y.min) < ($1.box.x.min, $1.box.y.min) }) {
      let shelf = Int((word.box.y.middle / max(bodySize, 1)).rounded(.down))
      let near = (shelf - 1...shelf + 1).flatMap { shelves[$0]?.suffix(openPieces) ?? [] }
      let gap = Strip.gap * min(bodySize, word.em)
      let home = near.filter { pieces[$0].precedes(word, gap: gap) }
        .max { pieces[$0].box.x.max < pieces[$1].box.x.max }
      if let home {
        pieces[home].append(word)
      } else {
        shelves[shelf, default: []].append(pieces.count)
        pieces.append(LinePiece(word))
      }
    }
    return pieces
  }

  /// Whether a word follows on the same line, less than `gap` away.
  private func precedes(_ word: PlacedWord, gap: Double) -> Bool {
    guard let last = words.last else { return false }
    let distance = word.box.x.min - box.x.max
    let lower = min(last.box.y.length, word.box.y.length)
    return distance < gap && distance > -word.em && last.box.y.overlap(word.box.y) >= 0.5 * lower
      && max(last.box.y.length, word.box.y.length) < 2 * lower
  }

  private mutating func append(_ word: PlacedWord) {
    words.append(word)
    box = box.joined(word.box)
    em = words.max { Script.ems($0.text) < Script.ems($1.text) }?.em ?? em
  }

  /// The piece run together with one further right.
  func joined(_ other: LinePiece) -> LinePiece {
    var joined = self
    joined.words += other.words
    joined.box = box.joined(other.box)
    return joined
  }

  /// Whether another piece stands on the same line in type of about the same size.
  func isLevel(with other: LinePiece) -> Bool {
    abs(box.y.middle - other.box.y.middle) < 0.35 * min(em, other.em)
      && max(em, other.em) < 1.25 * min(em, other.em)
  }
}
