/// Words that stand beside each other on one line, in a column.
struct PlacedLine: Hashable, Sendable {
  /// The characters, with a space where the page has a gap.
  let text: String
  /// Where it stands.
  let box: Box
  /// The size of its type: the side of the square that a Chinese character fills, in points.
  let em: Double
  /// The left and right edge of the text around it: of its column.
  var column: Span

  /// A line of words; nil without any.
  init?(_ words: [PlacedWord], column: Span) {
    let words = words.sorted { ($0.box.x.min, $0.box.y.min) < ($1.box.x.min, $1.box.y.min) }
    guard let box = words.map(\.box).bounds,
      let largest = words.max(by: { Script.ems($0.text) < Script.ems($1.text) })
    else { return nil }
    self.box = box
    self.column = column
    em = largest.em
    let isSpreadOut = words.count * 2 > words.reduce(0) { $0 + $1.text.unicodeScalars.count }
    var text = ""
    var end = box.x.min
    for word in words {
      let gap = (word.box.x.min - end) / em
      if !text.isEmpty { text += PlacedLine.space(gap, text, word.text, isSpreadOut: isSpreadOut) }
      text += word.text
      end = max(end, word.box.x.max)
    }
    self.text = text
  }

  /// What stands in a gap, its width in ems.
  ///
  /// Latin words are given apart. Chinese type may be spread out to fill a line, with a gap after each character,
  /// and is set off from Latin; only where neither is the case a narrow gap is a space.
  private static func space(_ gap: Double, _ before: String, _ after: String, isSpreadOut: Bool) -> String {
    if gap >= 0.5 { return " " }
    guard gap >= 0.1 else { return "" }
    let isChinese = [before.unicodeScalars.last, after.unicodeScalars.first].map {
      $0.map(Script.isFullWidth) ?? false
    }
    if isChinese == [true, true], !isSpreadOut, gap >= 0.2 { return " " }
    return Script.joint(before, after)
  }

  /// How many lines a word may share its height with; more stand beside each other on no page that means well.
  private static let openLines = 64

  /// The lines of a region from top to bottom.
  ///
  /// Two words share a line when half of the lower one's height is common to both; one that is much larger, such
  /// as an initial over three lines, is a line of its own.
  static func lines(of words: [PlacedWord], column: Span) -> [PlacedLine] {
    var groups: [(seed: PlacedWord, words: [PlacedWord])] = []
    var open = 0
    let sorted = words.sorted { ($0.box.y.min, $0.box.x.min) < ($1.box.y.min, $1.box.x.min) }
    for word in sorted {
      // Nothing that follows reaches up to the lines before `open`.
      while open < groups.count, groups[open].seed.box.y.max < word.box.y.min { open += 1 }
      let home = groups.indices[open...].suffix(openLines).last { index in
        let seed = groups[index].seed.box.y
        let lower = min(seed.length, word.box.y.length)
        return seed.overlap(word.box.y) >= 0.5 * lower && max(seed.length, word.box.y.length) < 2 * lower
      }
      if let home {
        groups[home].words.append(word)
        if word.box.y.length > groups[home].seed.box.y.length { groups[home].seed = word }
      } else {
        groups.append((word, [word]))
      }
    }
    return groups.compactMap { PlacedLine($0.words, column: column) }
      .sorted { ($0.box.y.middle, $0.box.x.min) < ($1.box.y.middle, $1.box.x.min) }
  }
}
