import AnnalsCore

/// A table of texts separated by commas, semicolons or tabs: CSV as RFC 4180 has it and as spreadsheets write it.
///
/// The separator is the one that the first row holds most of, outside quotation marks. Rows end with CR LF, LF or
/// CR; a byte-order mark is skipped; rows without any text are left out.
public struct DelimitedTable: Hashable, Sendable {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// Its text, quotation marks undone.
    public let text: String
    /// Where it begins.
    public let position: SourcePosition
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// Its cells; there may be fewer or more than headings.
    public let cells: [Cell]
    /// The Unicode scalars of the text that it takes up, without its line end; a byte-order mark is not counted.
    public let range: Range<Int>
  }

  /// The rows, that of the headings first.
  public let rows: [Row]

  /// The table of a text in UTF-8.
  ///
  /// - Throws: ``RecordError`` where a quotation mark is not closed, or text follows one.
  /// - Complexity: O(n)
  public init(_ utf8: [UInt8]) throws(RecordError) {
    var scanner = TableScanner(utf8)
    rows = try scanner.rows()
  }
}

/// Walks over a table byte by byte and counts lines, columns and scalars.
private struct TableScanner {
  private let utf8: [UInt8]
  private var offset: Int
  private var line = 1
  private var column = 1
  private var scalars = 0
  private let separator: UInt8

  private static let quote = UInt8(ascii: "\"")

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    offset = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = TableScanner.separator(of: utf8[offset...])
  }

  private static func separator(of utf8: ArraySlice<UInt8>) -> UInt8 {
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var isQuoted = false
    for byte in utf8 {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      if let index = candidates.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return candidates[counts.firstIndex(of: most) ?? 0]
  }

  mutating func rows() throws(RecordError) -> [DelimitedTable.Row] {
    var rows: [DelimitedTable.Row] = []
    while offset < utf8.count {
      let start = scalars
      var cells = [try cell()]
      while offset < utf8.count, utf8[offset] == separator {
        advance()
        cells.append(try cell())
      }
      let end = scalars
      endLine()
      guard cells.contains(where: { !$0.text.isEmpty }) else { continue }
      rows.append(DelimitedTable.Row(cells: cells, range: start..<end))
    }
    return rows
  }

  private var isAtLineEnd: Bool { offset == utf8.count || utf8[offset] == 0x0A || utf8[offset] == 0x0D }

  private mutating func cell() throws(RecordError) -> DelimitedTable.Cell {
    let position = SourcePosition(line: line, column: column)
    guard offset < utf8.count, utf8[offset] == TableScanner.quote else {
      let start = offset
      while !isAtLineEnd, utf8[offset] != separator { advance() }
      return DelimitedTable.Cell(
        text: String(decoding: utf8[start..<offset], as: UTF8.self),
        position: position
      )
    }
    advance()
    var text: [UInt8] = []
    while offset < utf8.count {
      let byte = utf8[offset]
      if byte == TableScanner.quote {
        advance()
        // Two quotation marks stand for one.
        guard offset < utf8.count, utf8[offset] == TableScanner.quote else {
          guard isAtLineEnd || utf8[offset] == separator else {
            throw RecordError(
              SourcePosition(line: line, column: column),
              "something follows the closing quotation mark; write a quotation mark within a cell twice"
            )
          }
          return DelimitedTable.Cell(text: String(decoding: text, as: UTF8.self), position: position)
        }
        text.append(byte)
        advance()
      } else if isAtLineEnd {
        text.append(byte)
        if byte == 0x0D, offset + 1 < utf8.count, utf8[offset + 1] == 0x0A { text.append(0x0A) }
        endLine()
      } else {
        text.append(byte)
        advance()
      }
    }
    throw RecordError(position, "the quotation mark is not closed; add one at the end of the cell")
  }

  private mutating func advance() {
    offset += 1
    // The bytes of a scalar behind its first do not count.
    if offset == utf8.count || utf8[offset] & 0xC0 != 0x80 {
      column += 1
      scalars += 1
    }
  }

  private mutating func endLine() {
    guard offset < utf8.count else { return }
    if utf8[offset] == 0x0D, offset + 1 < utf8.count, utf8[offset + 1] == 0x0A { advance() }
    advance()
    line += 1
    column = 1
  }
}
