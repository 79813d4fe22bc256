import AnnalsCore

/// Writes the events as a table, one a row: CSV as RFC 4180 has it, in UTF-8, rows ended by CR LF.
///
/// The columns are the keys of entries, ``EntryKey``, and the two ends of the time for whoever sorts by them, so that
/// the table can be corrected and read back. Lists are joined with `；`, or `; ` where the labels are English. Cells that a spreadsheet would take for a formula
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

  /// What the cells of an event are made of.
  private struct Row {
    let entry: EventEntry
    let date: EntryDateText?
    /// What stands between the items of a list.
    let separator: String

    func list(_ items: [String]?) -> String? {
      items.map { CellList.cell(of: $0, separator: separator) }
    }
  }

  /// A column: its heading, and its cell for an event; every cell may hold words of documents.
  private struct Column: Sendable {
    let heading: String
    let cell: @Sendable (Row) -> String?

    init(_ key: EntryKey, _ cell: @escaping @Sendable (Row) -> String?) {
      self.init(key.rawValue, cell)
    }

    /// A column of that heading, where no key of entries has it.
    init(_ heading: String, _ cell: @escaping @Sendable (Row) -> String?) {
      self.heading = heading
      self.cell = cell
    }
  }

  private static let columns = [
    Column(.id) { $0.entry.id },
    Column(.date) { $0.date?.date },
    Column("start") { $0.entry.time?.interval.start?.iso8601 },
    Column("end") { $0.entry.time?.interval.end?.iso8601 },
    Column(.granularity) { $0.date?.granularity?.rawValue },
    Column(.approximate) { $0.date?.isApproximate?.description },
    Column(.label) { $0.entry.label },
    Column(.kind) { $0.entry.kind?.rawValue },
    Column(.status) { $0.entry.status?.rawValue },
    Column(.place) { $0.entry.place },
    Column(.participants) { $0.list($0.entry.participants) },
    Column(.lane) { $0.entry.lane },
    Column(.figures) { $0.list($0.entry.figures) },
    Column(.salience) { $0.entry.salience?.description },
    Column(.source) { $0.list($0.entry.sources) },
    Column(.evidence) { $0.entry.evidence },
    Column(.relations) { $0.list($0.entry.links?.map { "\($0.kind.rawValue) \($0.to)" }) },
    // For people to fill in.
    Column(.hide) { _ in nil },
    Column(.merge) { _ in nil },
  ]

  /// The events as a table with a heading row.
  public func render(_ chronicle: Chronicle) -> String {
    let language = PictureLanguage(of: chronicle)
    var table = byteOrderMark == .utf8 ? "\u{FEFF}" : ""
    table += EventCSVRenderer.columns.map(\.heading).joined(separator: ",") + "\r\n"
    for entry in chronicle.entries() {
      let row = Row(
        entry: entry,
        date: entry.time.map { EntryDateText($0, language: language) },
        separator: language.words.semicolon
      )
      let cells = EventCSVRenderer.columns.map { column in
        CSVField.quoted(CSVField.disarmed(column.cell(row) ?? ""))
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

  /// A field from a document: no formula, and nothing that a terminal obeys; line breaks and tabs stay.
  static func disarmed(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: isControl) else { return withoutFormula(field) }
    let scalars = field.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }
    return withoutFormula(String(String.UnicodeScalarView(scalars)))
  }

  /// Control characters (with them every escape sequence) and the marks that turn the direction of text.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
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
