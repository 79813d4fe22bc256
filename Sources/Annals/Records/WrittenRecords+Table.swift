extension WrittenRecords {
  /// The records of a table whose first row holds the keys.
  ///
  /// An empty cell says nothing, and `-` takes away what there was. Several values of one cell are separated by
  /// `；` or `;`. Columns that only tell what follows from others are left out, see ``told``.
  init(table utf8: [UInt8]) {
    let table: DelimitedTable
    do throws(RecordError) {
      table = try DelimitedTable(utf8)
    } catch {
      mistakes.append(Mistake(error.position, error.message))
      return
    }
    guard let headings = table.rows.first else { return }
    for row in table.rows.dropFirst() {
      var fields: [WrittenRecord.Field] = []
      for (index, cell) in row.cells.enumerated() where !WrittenRecords.trimmed(cell.text).isEmpty {
        guard index < headings.cells.count, !headings.cells[index].text.isEmpty else {
          mistakes.append(Mistake(cell.position, "this cell has no heading above it; give the column one"))
          continue
        }
        let heading = WrittenRecords.trimmed(headings.cells[index].text)
        fields.append(
          WrittenRecord.Field(
            key: WrittenRecord.Text(text: heading, position: headings.cells[index].position),
            value: WrittenRecords.value(of: cell, under: heading)
          )
        )
      }
      guard let position = row.cells.first?.position else { continue }
      records.append(WrittenRecord(fields: fields, position: position, range: row.range))
    }
  }

  /// Columns of our tables that follow from the date, for whoever sorts by them.
  static let told: Set<String> = ["start", "end"]

  /// A cell without the apostrophe that keeps spreadsheets from running it as a formula.
  private static func plain(_ cell: String) -> String {
    let text = trimmed(cell)
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.unicodeScalars.dropFirst().first,
      "=+-@\t\r\n＝＋－＠'".unicodeScalars.contains(second)
    else { return text }
    return String(text.unicodeScalars.dropFirst())
  }

  static func trimmed(_ text: String) -> String {
    var scalars = text.unicodeScalars[...]
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }

  /// What a cell says; `-` takes away what there was.
  private static func value(of cell: DelimitedTable.Cell, under heading: String) -> WrittenRecord.Value {
    func item(_ text: String) -> WrittenRecord.Text {
      WrittenRecord.Text(text: text, position: cell.position)
    }
    let isNothing = trimmed(cell.text) == "-"
    let text = isNothing ? "" : plain(cell.text)
    guard let key = EntryKey(name: heading), key.isList || key == .relations else { return .text(item(text)) }
    let items = CellList.items(of: text)
    guard key == .relations else { return .list(items.map(item)) }
    return .groups(
      items.map { link in
        let parts = link.split(separator: " ", maxSplits: 1).map { trimmed(String($0)) }
        return (item(parts.first ?? link), parts.dropFirst().map(item))
      }
    )
  }
}
