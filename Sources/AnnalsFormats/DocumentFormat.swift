import AnnalsCore

/// The formats of files whose text has to be taken out before it can be read.
///
/// Plain text and Markdown are none of them: what stands in such a file is the text.
public enum DocumentFormat: String, Hashable, Sendable, CaseIterable {
  /// A web page.
  case html = "HTML"
  /// An Office Open XML text document (ISO/IEC 29500).
  case docx = "DOCX"
  /// An OpenDocument text (ISO/IEC 26300).
  case odt = "ODT"
  /// An electronic book (EPUB 2 and 3).
  case epub = "EPUB"
  /// A Portable Document Format file (ISO 32000) with a text layer.
  case pdf = "PDF"

  /// What the names of such files end with, without the dot and in lower case.
  public var nameExtensions: [String] {
    switch self {
    case .html: ["html", "htm", "xhtml", "shtml"]
    case .docx: ["docx"]
    case .odt: ["odt"]
    case .epub: ["epub"]
    case .pdf: ["pdf"]
    }
  }

  /// The format of files whose names end so; nil for all others.
  public init?(nameExtension: String) {
    guard let format = DocumentFormat.allCases.first(where: { $0.nameExtensions.contains(nameExtension) })
    else { return nil }
    self = format
  }

  /// The format that the bytes of a file show that packs no others; nil when they show none of these.
  ///
  /// ``PackageKind`` tells those apart that do.
  public init?(ofUnpacked bytes: [UInt8]) {
    if PDFDocument.looksLikePDF(bytes) {
      self = .pdf
    } else if HTMLDocument.looksLikeHTML(DocumentFormat.narrowed(bytes)) {
      self = .html
    } else {
      return nil
    }
  }

  /// The beginning of a file with UTF-16's byte order mark as ASCII, so far as it is; all other files as they are.
  private static func narrowed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) else { return bytes }
    return bytes[2...].prefix(4096).filter { $0 != 0 }
  }

  /// Takes the text out of a file in this format.
  ///
  /// - Parameter bytes: the file; a web page as UTF-8.
  /// - Returns: the text, and what the file says about itself.
  /// - Throws: `FormatError` when there is none to be had.
  public func read(_ bytes: [UInt8]) throws(FormatError) -> ExtractedDocument {
    switch self {
    case .html: try HTMLDocument.read(bytes)
    case .docx: try DOCXDocument.read(bytes)
    case .odt: try ODTDocument.read(bytes)
    case .epub: try EPUBDocument.read(bytes)
    case .pdf: try PDFDocument.read(bytes)
    }
  }
}
