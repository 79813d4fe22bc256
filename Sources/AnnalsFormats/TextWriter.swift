/// Writes the extracted text of a document: plain text with the few marks of Markdown that reading understands.
///
/// A heading is a line that begins with `#`, as many as it is deep; paragraphs, headings and lists are apart by a
/// blank line; an item begins with `- `; the cells of a table row are apart by tabs, one row a line.
public struct TextWriter: Sendable {
  /// What has been written.
  public private(set) var utf8: [UInt8] = []
  private var last: Kind?

  private enum Kind {
    case prose
    case item
    case row
  }

  /// A writer with nothing written.
  public init() {}

  /// Adds a heading; `level` counts from 1, the document's own.
  public mutating func heading(_ text: String, level: Int) {
    add(text, as: .prose, prefix: String(repeating: "#", count: level.clamped(to: 1...6)) + " ")
  }

  /// Adds a paragraph; line feeds in it stay line breaks.
  public mutating func paragraph(_ text: String) {
    add(text, as: .prose, prefix: "")
  }

  /// Adds an item of a list.
  public mutating func item(_ text: String) {
    add(text, as: .item, prefix: "- ")
  }

  /// Adds a row of a table; a cell is one line.
  ///
  /// Empty cells keep their place, so that columns stay columns.
  public mutating func row(_ cells: [String]) {
    let cells = cells.map { TextWriter.trimmed(TextWriter.oneLine($0)) }
    guard let last = cells.lastIndex(where: { !$0.isEmpty }) else { return }
    append(cells[...last].joined(separator: "\t"), as: .row, prefix: "")
  }

  private mutating func add(_ text: String, as kind: Kind, prefix: String) {
    let content = TextWriter.trimmed(kind == .prose && prefix.isEmpty ? text : TextWriter.oneLine(text))
    guard !content.isEmpty else { return }
    append(content, as: kind, prefix: prefix)
  }

  private mutating func append(_ content: String, as kind: Kind, prefix: String) {
    if let last { utf8.append(contentsOf: last == kind && kind != .prose ? [0x0A] : [0x0A, 0x0A]) }
    utf8.append(contentsOf: prefix.utf8)
    utf8.append(contentsOf: content.utf8)
    last = kind
  }

  /// The document, its text ended by a line feed.
  public var text: [UInt8] { utf8.isEmpty ? [] : utf8 + [0x0A] }

  private static func oneLine(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self)
  }

  private static func trimmed(_ text: String) -> String {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}

extension Comparable {
  fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
    min(max(self, range.lowerBound), range.upperBound)
  }
}
