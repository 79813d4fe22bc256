/// The formats of files whose text has to be taken out before it can be read.
///
/// Plain text and Markdown are none of them: what stands in such a file is the text.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  /// A web page.
  case html = "HTML"
  /// An Office Open XML text document (ISO/IEC 29500).
  case docx = "DOCX"
  /// An electronic book (EPUB 2 and 3).
  case epub = "EPUB"
  /// A Portable Document Format file (ISO 32000) with a text layer.
  case pdf = "PDF"
}
