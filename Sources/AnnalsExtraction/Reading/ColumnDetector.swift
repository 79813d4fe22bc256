/// Tells lines that a narrow column broke from lines that are whole by themselves.
///
/// Lines of a column are nearly of one width and break in the middle of sentences, so that sentences end
/// inside lines. A list of statements, one a line, is of many widths, or no sentence ends inside a line.
struct ColumnDetector {
  /// What is known of a line as a part of a column.
  struct Column: Equatable, Sendable {
    /// The width of the column around the line; 0 when the line is in none.
    let width: Int
    static let none = Column(width: 0)
  }

  /// How many neighbours on each side are looked at; at the ends of a page more on the other side.
  private static let reach = 3
  /// What the first line of a paragraph lacks at least: its indent of two characters, and one that did not fit.
  private static let narrowest = 6
  /// How many neighbours must be as wide.
  private static let agreeing = 3
  /// The widths, in columns, of lines that a column can have.
  private static let widths = 16...88
  /// Below this share of lines with a sentence end inside, in percent, the text is not broken by a column.
  private static let leastInnerEnds = 12
  /// Nor below this share of lines that end in mid-sentence, in percent.
  private static let leastOpen = 65

  /// The column of each line; `isText` tells which lines are neither headings nor furniture by their looks.
  static func columns(of lines: [PageLine], isText: [Bool], threads: Int = 1) -> [Column] {
    var columns = [Column](repeating: .none, count: lines.count)
    let text = lines.indices.filter { isText[$0] && widths.contains(lines[$0].width) }
    guard text.count > agreeing else { return columns }
    let parts = parallelParts(of: text.count, size: 4096, threads: threads) { part in
      part.map { width(around: $0, in: text, lines) }
    }
    var (inColumn, innerEnds, open) = (0, 0, 0)
    for (index, width) in zip(text, parts.joined()) where width > 0 {
      columns[index] = Column(width: width)
      let line = lines[index]
      inColumn += 1
      if line.hasInnerSentenceEnd { innerEnds += 1 }
      if line.ending == .open || line.ending == .pending { open += 1 }
    }
    guard innerEnds * 100 >= inColumn * leastInnerEnds, open * 100 >= inColumn * leastOpen else {
      return [Column](repeating: .none, count: lines.count)
    }
    return columns
  }

  /// The width of the column that a line of text stands in, by the lines around it; 0 when they are of other widths.
  private static func width(around position: Int, in text: [Int], _ lines: [PageLine]) -> Int {
    let own = lines[text[position]].width
    let tolerance = max(narrowest, own * 18 / 100)
    var count = 0
    var width = own
    let first = max(0, min(position - reach, text.count - 1 - 2 * reach))
    for other in first...min(text.count - 1, first + 2 * reach) where other != position {
      let otherWidth = lines[text[other]].width
      if abs(otherWidth - own) <= tolerance {
        count += 1
        width = max(width, otherWidth)
      }
    }
    return count >= agreeing ? width : 0
  }
}
