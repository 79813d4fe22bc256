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
  static func columns(of lines: [PageLine], isText: [Bool]) -> [Column] {
    var columns = [Column](repeating: .none, count: lines.count)
    let text = lines.indices.filter { isText[$0] && widths.contains(lines[$0].width) }
    guard text.count > agreeing else { return columns }
    var inColumn: [Int] = []
    for position in text.indices {
      let line = lines[text[position]]
      let tolerance = max(narrowest, line.width * 18 / 100)
      var count = 0
      var width = line.width
      let first = max(0, min(position - reach, text.count - 1 - 2 * reach))
      for other in first...min(text.count - 1, first + 2 * reach) where other != position {
        let otherWidth = lines[text[other]].width
        if abs(otherWidth - line.width) <= tolerance {
          count += 1
          width = max(width, otherWidth)
        }
      }
      if count >= agreeing {
        columns[text[position]] = Column(width: width)
        inColumn.append(text[position])
      }
    }
    let innerEnds = inColumn.count { lines[$0].hasInnerSentenceEnd }
    let open = inColumn.count { lines[$0].ending == .open || lines[$0].ending == .pending }
    guard innerEnds * 100 >= inColumn.count * leastInnerEnds, open * 100 >= inColumn.count * leastOpen else {
      return [Column](repeating: .none, count: lines.count)
    }
    return columns
  }
}
