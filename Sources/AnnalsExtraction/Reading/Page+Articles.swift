/// Where the articles of a page stand in the file.
extension Page {
  /// The article that a block belongs to, as an index into `articles`; nil for mastheads and furniture.
  ///
  /// - Complexity: O(log n) in the articles.
  func article(ofBlock block: Int) -> Int? {
    var low = 0
    var high = articles.count
    while low < high {
      let middle = (low + high) / 2
      if articles[middle].blocks.upperBound <= block { low = middle + 1 } else { high = middle }
    }
    return low < articles.count && articles[low].blocks.contains(block) ? low : nil
  }

  /// The source ranges of an article in reading order, heading marks included; what stands apart only by blank and
  /// marks is one.
  func sourcePieces(of article: ArticleLayout) -> [Range<Int>] {
    let blocks = blocks[article.blocks]
    guard let first = blocks.first, let last = blocks.last else { return [] }
    var pieces: [Range<Int>] = []
    for range in text.sourceRanges(of: first.range.lowerBound..<last.range.upperBound) {
      let previousEnd = pieces.last?.upperBound ?? 0
      let piece = withMarks(range, after: previousEnd <= range.lowerBound ? previousEnd : 0)
      if let previous = pieces.last, piece.lowerBound >= previous.upperBound,
        isGap(previous.upperBound..<piece.lowerBound)
      {
        pieces[pieces.count - 1] = previous.lowerBound..<max(previous.upperBound, piece.upperBound)
      } else {
        pieces.append(piece)
      }
    }
    return pieces
  }

  /// The smallest source range that holds the pieces of an article.
  static func hull(of pieces: [Range<Int>]) -> Range<Int> {
    guard let first = pieces.first else { return 0..<0 }
    return pieces.reduce(first) { min($0.lowerBound, $1.lowerBound)..<max($0.upperBound, $1.upperBound) }
  }

  /// A range with the marks before it on its line, as far back as an offset.
  private func withMarks(_ range: Range<Int>, after lowest: Int) -> Range<Int> {
    var start = range.lowerBound
    // No mark goes on a character or a line.
    guard start > 0, source.utf8[start - 1] < 0x80, source.utf8[start - 1] >= 0x20 else { return range }
    while start > lowest, Page.marks.contains(source.utf8[start - 1]) || source.utf8[start - 1] == 0x20 {
      start -= 1
    }
    while start < range.lowerBound, source.utf8[start] == 0x20 { start += 1 }
    return start..<range.upperBound
  }

  private func isGap(_ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, count) = source.utf8.scalar(at: offset)
      guard
        ScalarClass(scalar) == .space || Page.bullets.contains(scalar)
          || scalar < 0x80 && Page.marks.contains(UInt8(scalar))
      else {
        return false
      }
      offset += count
    }
    return true
  }

  /// - + · • ● ○ ◆ ▪ and ① to ⑩, which stand before items and are no part of their text.
  private static let bullets = Set<UInt32>(
    [0x2D, 0x2B, 0xB7, 0x2022, 0x25CF, 0x25CB, 0x25C6, 0x25AA] + (0x2460...0x2469)
  )

  /// # > * _ ~ [ ] and the backtick.
  private static let marks: [UInt8] = [0x23, 0x3E, 0x2A, 0x5F, 0x7E, 0x5B, 0x5D, 0x60]
}
