/// A horizontal strip of a region: words that no clear horizontal line divides. In running text it is a line; where
/// columns do not share their lines it is as high as they are.
struct Strip: Hashable, Sendable {
  /// The words of the strip.
  let words: [PlacedWord]
  /// Where they stand.
  let box: Box
  /// The parts of the width that words stand in, wider gaps between them, from left to right.
  let cover: [Span]

  /// The strips of a region from top to bottom.
  ///
  /// - Parameter gap: a narrower gap is one between words, in points.
  static func strips(of words: [PlacedWord], gap: Double) -> [Strip] {
    var groups: [(bottom: Double, words: [PlacedWord])] = []
    for word in words.sorted(by: { ($0.core.min, $0.box.x.min) < ($1.core.min, $1.box.x.min) }) {
      if let last = groups.last, word.core.min < last.bottom {
        groups[groups.count - 1].words.append(word)
        groups[groups.count - 1].bottom = max(last.bottom, word.core.max)
      } else {
        groups.append((word.core.max, [word]))
      }
    }
    return groups.compactMap { group in
      let boxes = group.words.map(\.box)
      guard let box = boxes.bounds else { return nil }
      return Strip(words: group.words, box: box, cover: Span.merged(boxes.map(\.x), gap: gap))
    }
  }

  /// Whether it holds more than one line beside another.
  var isTall: Bool {
    words.contains { word in words.contains { $0.core.min > word.core.max } }
  }
}

extension PlacedWord {
  /// The middle of its height: the boxes of lines set tightly overlap at their edges.
  fileprivate var core: Span {
    let margin = 0.25 * box.y.length
    return Span(box.y.min + margin, box.y.max - margin)
  }
}
