import AnnalsCore

/// Writes the events as a table, one a row: CSV as RFC 4180 has it, in UTF-8, rows ended by CR LF.
///
/// The columns are the keys of entries, ``EntryKey``, and the two ends of the time for whoever sorts by them, so that
/// the table can be corrected and read back. Lists are joined with `；`. Cells that a spreadsheet would take for a formula
/// get an apostrophe before them, as OWASP's page on CSV injection asks: documents are not to be trusted, and
/// a table is opened by double click. Numbers and dates (`-5.5%`, `-0044-03-15`) are left as they are.
public struct EventCSVRenderer: TimelineRenderer {
  /// Whether the file begins with U+FEFF.
  public enum ByteOrderMark: Sendable {
    /// As RFC 4180 and most programs want it.
    case none
    /// Excel takes a file without the mark for the system's own encoding and garbles Chinese.
    case utf8
  }

  /// Whether the file begins with U+FEFF.
  public let byteOrderMark: ByteOrderMark

  /// A renderer of CSV.
  public init(byteOrderMark: ByteOrderMark = .none) {
    self.byteOrderMark = byteOrderMark
  }

  /// A column: its heading, and its cell for an event; every cell may hold words of documents.
  private struct Column: Sendable {
    let heading: String
    let cell: @Sendable (EventEntry, EntryDateText?) -> String?

    init(_ key: EntryKey, _ cell: @escaping @Sendable (EventEntry, EntryDateText?) -> String?) {
      heading = key.rawValue
      self.cell = cell
    }

    /// A column that follows from the date.
    init(following heading: String, _ cell: @escaping @Sendable (EventEntry, EntryDateText?) -> String?) {
      self.heading = heading
      self.cell = cell
    }
  }

  private static let columns = [
    Column(.id) { entry, _ in entry.id },
    Column(.date) { $1?.date },
    Column(following: "start") { entry, _ in entry.time?.interval.start?.iso8601 },
    Column(following: "end") { entry, _ in entry.time?.interval.end?.iso8601 },
    Column(.granularity) { $1?.granularity?.rawValue },
    Column(.approximate) { $1?.isApproximate.map { $0 ? "true" : "false" } },
    Column(.label) { entry, _ in entry.label },
    Column(.kind) { entry, _ in entry.kind?.rawValue },
    Column(.status) { entry, _ in entry.status?.rawValue },
    Column(.place) { entry, _ in entry.place },
    Column(.participants) { entry, _ in entry.participants.map(CellList.cell) },
    Column(.lane) { entry, _ in entry.lane },
    Column(.figures) { entry, _ in entry.figures.map(CellList.cell) },
    Column(.salience) { entry, _ in entry.salience?.description },
    Column(.source) { entry, _ in entry.sources.map(CellList.cell) },
    Column(.evidence) { entry, _ in entry.evidence },
    Column(.relations) { entry, _ in
      entry.links.map { links in CellList.cell(of: links.map { "\($0.kind.rawValue) \($0.to)" }) }
    },
    Column(.hide) { entry, _ in entry.isHidden ? "true" : nil },
    Column(.merge) { entry, _ in CellList.cell(of: entry.merged) },
  ]

  /// The events as a table with a heading row.
  public func render(_ chronicle: Chronicle) -> String {
    let language = PictureLanguage(of: chronicle)
    var table = byteOrderMark == .utf8 ? "\u{FEFF}" : ""
    table += EventCSVRenderer.columns.map(\.heading).joined(separator: ",") + "\r\n"
    for entry in chronicle.entries() {
      let date = entry.time.map { EntryDateText($0, language: language) }
      let cells = EventCSVRenderer.columns.map { column in
        CSVField.quoted(CSVField.withoutFormula(column.cell(entry, date) ?? ""))
      }
      table += cells.joined(separator: ",") + "\r\n"
    }
    return table
  }
}

/// The escaping of one field.
enum CSVField {
  /// The field in quotation marks where RFC 4180 (2, rules 6 and 7) asks for them.
  static func quoted(_ field: String) -> String {
    let special: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D]
    guard field.utf8.contains(where: special.contains) else { return field }
    var quoted = "\""
    for scalar in field.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  /// The field behind an apostrophe where a spreadsheet would take it for a formula.
  ///
  /// A formula begins with one of these, or with its full-width form in East Asian versions; what holds only
  /// digits and their signs is a number or date and cannot call anything. An apostrophe that is the text's own gets
  /// another one before it, so that taking one away gives the text back.
  static func withoutFormula(_ field: String) -> String {
    let beginning = field.unicodeScalars.prefix(2)
    guard let first = beginning.first else { return field }
    if first == "'", beginning.count == 2, isMarked(beginning[beginning.index(after: beginning.startIndex)]) {
      return "'" + field
    }
    guard first != "'", isMarked(first) else { return field }
    let isNumeric = field.utf8.dropFirst().allSatisfy("0123456789.,%-/:~".utf8.contains)
    return isNumeric && field.utf8.count > 1 && (first == "-" || first == "+") ? field : "'" + field
  }

  private static func isMarked(_ scalar: Unicode.Scalar) -> Bool {
    "=+-@\t\r\n＝＋－＠'".unicodeScalars.contains(scalar)
  }
}

extension TimelineRenderer where Self == EventCSVRenderer {
  /// The events as a table.
  public static func csv(byteOrderMark: EventCSVRenderer.ByteOrderMark = .none) -> EventCSVRenderer {
    EventCSVRenderer(byteOrderMark: byteOrderMark)
  }
}
