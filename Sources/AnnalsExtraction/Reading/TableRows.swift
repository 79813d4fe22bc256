/// Finds the rows of tables that a line alone does not give away: no numbers, but cells like those above and below.
enum TableRows {
  /// The widest row, in columns.
  private static let widest = 400

  /// Types the lines whose cells are as many as those of the line above or below.
  ///
  /// Cells stand apart by tabs, by bars or by runs of two blanks and more; two cells make a row only between tabs.
  static func mark(_ roles: inout [DraftBlock.Role?], of lines: [PageLine], in utf8: [UInt8]) {
    var previous = 0
    for index in lines.indices {
      let cells = roles[index] == nil || roles[index] == .tableRow ? cells(of: lines[index], in: utf8) : 0
      if cells >= 2, index > 0, lines[index].blankLinesBefore == 0, cells == previous {
        if roles[index] == nil { roles[index] = .tableRow }
        if roles[index - 1] == nil { roles[index - 1] = .tableRow }
      }
      previous = cells
    }
  }

  /// How many cells a line has, 0 when it is text.
  private static func cells(of line: PageLine, in utf8: [UInt8]) -> Int {
    guard line.blanks >= 1, line.width <= widest, !line.hasInnerSentenceEnd, line.ending != .sentence else {
      return 0
    }
    var tabs = 0
    var bars = 0
    var runs = 0
    var blank = 0
    for offset in line.content {
      switch utf8[offset] {
      case 0x09:
        tabs += 1
        blank = 0
      case 0x7C: bars += 1
      case 0x20: blank += 1
      default:
        if blank >= 2 { runs += 1 }
        blank = 0
      }
    }
    if tabs > 0 { return tabs + 1 }
    if bars > 1 { return bars + 1 }
    return runs > 1 ? runs + 1 : 0
  }
}
