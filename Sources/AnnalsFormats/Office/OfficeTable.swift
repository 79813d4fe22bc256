/// A table of a text document as rows of cells, or as the blocks in it when it only lays out a page.
///
/// A cell over several columns is followed by empty ones, so that columns stay where they are. What a cell over
/// several rows says holds for each of them: a short one, such as a month, is said again in each row, so that a
/// row can be understood alone; a long one stands in its first row only.
enum OfficeTable {
  /// A cell where it begins, or where one above it goes on.
  struct Cell {
    let content: [OfficeBlock]
    /// The columns that it lies over, at least one.
    let columns: Int
    let continuesAbove: Bool

    init(content: [OfficeBlock], columns: Int, continuesAbove: Bool) {
      self.content = content
      self.columns = min(max(1, columns), OfficeTable.widest)
      self.continuesAbove = continuesAbove
    }
  }

  /// The most columns of a table (as in word processors) that are kept apart by empty cells.
  static let widest = 63
  /// The most scalars of a cell over several rows that are said again.
  private static let longestRepeated = 40

  /// The table in reading order.
  ///
  /// One of a single column, or with other tables inside, is a frame for paragraphs.
  static func blocks(of rows: [[Cell]], holdsTables: Bool) -> [OfficeBlock] {
    holdsTables || rows.allSatisfy { $0.count <= 1 }
      ? rows.joined().flatMap(\.content) : OfficeTable.rows(rows)
  }

  private static func rows(_ rows: [[Cell]]) -> [OfficeBlock] {
    // The text that each column says again below.
    var above: [Int: String] = [:]
    return rows.map { cells in
      var texts: [String] = []
      for cell in cells {
        let column = texts.count
        var text = cell.content.map(\.line).joined(separator: " ")
        if cell.continuesAbove {
          if text.isEmpty { text = above[column] ?? "" }
        } else {
          above[column] = text.unicodeScalars.count <= longestRepeated ? text : nil
        }
        texts.append(text)
        texts += Array(repeating: "", count: min(cell.columns - 1, max(0, widest - texts.count)))
      }
      return .row(texts)
    }
  }
}
