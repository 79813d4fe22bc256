import AnnalsCore

/// Writes the events as a table, one a row: CSV as RFC 4180 has it, in UTF-8, rows ended by CR LF.
///
/// Lists are joined with `；`. Cells that come from a document and that a spreadsheet would take for a formula
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

  /// A column: its heading, whether its words come from documents, and its cell for an event.
  private struct Column {
    let heading: String
    let isForeign: Bool
    let cell: (Event) -> String
  }

  private static func columns(paths: [Document.ID: String]) -> [Column] {
    [
      Column(heading: "id", isForeign: true) { $0.id },
      Column(heading: "start", isForeign: false) { $0.time.interval.start?.iso8601 ?? "" },
      Column(heading: "end", isForeign: false) { $0.time.interval.end?.iso8601 ?? "" },
      Column(heading: "edtf", isForeign: true) { $0.time.edtf },
      Column(heading: "granularity", isForeign: false) { $0.time.granularity.rawValue },
      Column(heading: "approximate", isForeign: false) { $0.time.isApproximate ? "true" : "false" },
      Column(heading: "status", isForeign: false) { $0.status.rawValue },
      Column(heading: "kind", isForeign: false) { $0.kind.rawValue },
      Column(heading: "label", isForeign: true) { $0.label },
      Column(heading: "participants", isForeign: true) { $0.participants.joined(separator: "；") },
      Column(heading: "place", isForeign: true) { $0.place ?? "" },
      Column(heading: "figures", isForeign: true) { $0.figures.map(\.text).joined(separator: "；") },
      Column(heading: "salience", isForeign: false) { $0.salience.description },
      Column(heading: "mentions", isForeign: false) { String($0.mentions.count) },
      Column(heading: "document", isForeign: true) { event in
        event.mentions.first.map { paths[$0.span.document] ?? $0.span.document } ?? ""
      },
      Column(heading: "line", isForeign: false) { $0.mentions.first.map { String($0.span.line) } ?? "" },
      Column(heading: "evidence", isForeign: true) { $0.mentions.first?.text ?? "" },
    ]
  }

  /// The events as a table with a heading row.
  public func render(_ chronicle: Chronicle) -> String {
    let paths = Dictionary(
      chronicle.documents.map { ($0.id, $0.path) },
      uniquingKeysWith: { first, _ in first }
    )
    let columns = EventCSVRenderer.columns(paths: paths)
    var table = byteOrderMark == .utf8 ? "\u{FEFF}" : ""
    table += columns.map(\.heading).joined(separator: ",") + "\r\n"
    for event in chronicle.events {
      for (index, column) in columns.enumerated() {
        if index > 0 { table += "," }
        let cell = column.cell(event)
        table += CSVField.quoted(column.isForeign ? CSVField.disarmed(cell) : cell)
      }
      table += "\r\n"
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
  /// digits and their signs is a number or date and cannot call anything.
  static func withoutFormula(_ field: String) -> String {
    guard let first = field.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    else { return field }
    let isNumeric = field.utf8.dropFirst().allSatisfy("0123456789.,%-/:".utf8.contains)
    return isNumeric && (first == "-" || first == "+") ? field : "'" + field
  }
}

extension TimelineRenderer where Self == EventCSVRenderer {
  /// The events as a table.
  public static func csv(byteOrderMark: EventCSVRenderer.ByteOrderMark = .none) -> EventCSVRenderer {
    EventCSVRenderer(byteOrderMark: byteOrderMark)
  }
}
