import AnnalsCore
import ChildProcesses

/// A PDF file with a text layer, read through poppler's `pdftotext` as a process of its own.
///
/// A PDF file says where glyphs stand and little more. `pdftotext -bbox` gives the words with their boxes; the
/// order of columns, the rows of tables, paragraphs and headings are worked out here, because the order that
/// poppler gives follows what it takes for flows of text and tears newspaper pages apart.
public enum PDFDocument {
  /// What reading may use.
  public struct Limits: Hashable, Sendable {
    /// The wall-clock time, in seconds.
    public var seconds: Int
    /// The bytes of words and boxes that are read; about 100 for a word or a line of Chinese.
    public var outputBytes: Int

    /// Limits; one minute and 256 MiB, some thousands of dense pages, unless said otherwise.
    public init(seconds: Int = 60, outputBytes: Int = 1 << 28) {
      self.seconds = seconds
      self.outputBytes = outputBytes
    }
  }

  /// Whether bytes begin a PDF file: `%PDF-` stands within the first 1,024 of them, as readers accept it.
  public static func looksLikePDF(_ bytes: [UInt8]) -> Bool {
    let mark = Array("%PDF-".utf8)
    let head = bytes.prefix(1024)
    return head.indices.contains { head[$0...].starts(with: mark) }
  }

  /// The text of a file in reading order with its headings, tables and paragraphs, and its title and author.
  ///
  /// Repeated page headers and footers are kept once, page numbers not at all. The date of creation is left
  /// out: programs set it when a file is printed again, converted or downloaded, which says nothing of when
  /// the text was published.
  ///
  /// - Throws: `FormatError` when there is no text to be had, or not within the limits.
  public static func read(
    _ bytes: [UInt8],
    limits: Limits = Limits()
  ) throws(FormatError) -> ExtractedDocument {
    try read(bytes, limits: limits, converter: Program("pdftotext"))
  }

  /// Reads with a program that stands in for `pdftotext`.
  static func read(
    _ bytes: [UInt8],
    limits: Limits,
    converter: Program
  ) throws(FormatError) -> ExtractedDocument {
    guard looksLikePDF(bytes) else { throw .damaged(.pdf, reason: "it does not begin as a PDF file does") }
    let words = WordBoxes(
      parsing: try PDFConversion(converter: converter, limits: limits).wordBoxes(of: bytes)
    )
    let text = PageReading.text(of: words.pages)
    guard !text.isEmpty else { throw .withoutText(.pdf) }
    return ExtractedDocument(utf8: text, metadata: metadata(of: words))
  }

  private static func metadata(of words: WordBoxes) -> DocumentMetadata {
    DocumentMetadata(
      title: words.title.flatMap { isMadeByProgram($0) ? nil : $0 },
      authors: words.author.map { [$0] } ?? []
    )
  }

  /// Whether a title is what a program puts there by itself: a file's name, alone or behind its own.
  static func isMadeByProgram(_ title: String) -> Bool {
    let lowercased = title.lowercased()
    let beginnings = ["microsoft word - ", "microsoft powerpoint - ", "file:", "untitled", "无标题", "幻灯片 1"]
    let endings = [
      ".doc", ".docx", ".wps", ".pdf", ".ppt", ".pptx", ".xls", ".xlsx", ".rtf", ".txt", ".odt", ".indd",
      ".qxd", ".htm", ".html", ".tex", ".dvi",
    ]
    return beginnings.contains { lowercased.hasPrefix($0) } || endings.contains { lowercased.hasSuffix($0) }
  }
}
