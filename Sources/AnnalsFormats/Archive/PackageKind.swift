/// What a file that packs other files is, told by its content and never by its name.
///
///     PackageKind(of: bytes)  // .docx for a Word document, whatever it is called
public enum PackageKind: Hashable, Sendable {
  /// An Office Open XML text document: read by ``DOCXDocument``.
  case docx
  /// An electronic book: read by ``EPUBDocument``.
  case epub
  /// Another Office Open XML file: a workbook or slides.
  case otherOfficeOpenXML
  /// An OpenDocument text: read by ``ODTDocument``.
  case odt
  /// Another OpenDocument file: a spreadsheet, slides or a drawing.
  case otherOpenDocument
  /// A document of Word up to 2003 (`.doc`), a compound file.
  case legacyWord
  /// An Office Open XML file under a password: a compound file around an encrypted package.
  case encryptedOffice
  /// Another compound file: a workbook or slides of Office up to 2003, an installer.
  case otherCompound
  /// Another ZIP archive.
  case zip

  /// The kind of a file, nil when it is neither a ZIP archive nor a compound file.
  ///
  /// A ZIP archive is known by the names of its entries, which stand in it unpacked, so that one cut off in its
  /// middle is known as well.
  public init?(of bytes: [UInt8]) {
    if let compound = PackageKind(ofCompound: bytes) {
      self = compound
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self = PackageKind.archive(bytes)
    } else {
      return nil
    }
  }

  /// Streams of a compound file and what they make of it; the directory has their names in UTF-16.
  private static let streams: [(name: String, kind: PackageKind)] = [
    ("EncryptedPackage", .encryptedOffice), ("WordDocument", .legacyWord),
  ]

  /// The kind of a compound file, which Office wrote up to 2003 and still writes around what it encrypts; nil for
  /// all other files.
  init?(ofCompound bytes: [UInt8]) {
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) else { return nil }
    let stream = PackageKind.streams.first {
      ByteSearch.contains(Array($0.name.utf8).flatMap { [$0, 0] }, in: bytes)
    }
    self = stream?.kind ?? .otherCompound
  }

  /// What a package says of itself in its first entry, whose name and content follow a header of 30 bytes.
  private static let declarations: [(text: String, kind: PackageKind)] = [
    ("mimetypeapplication/epub+zip", .epub),
    ("mimetypeapplication/vnd.oasis.opendocument.text", .odt),
    ("mimetypeapplication/vnd.oasis.opendocument", .otherOpenDocument),
  ]

  private static func archive(_ bytes: [UInt8]) -> PackageKind {
    let first = bytes.dropFirst(30)
    if let declared = declarations.first(where: { first.starts(with: $0.text.utf8) }) { return declared.kind }
    if ByteSearch.contains(Array("META-INF/container.xml".utf8), in: bytes) { return .epub }
    guard ByteSearch.contains(Array("[Content_Types].xml".utf8), in: bytes) else { return .zip }
    // The types say it for sure; they cannot be read in an archive that is cut off, the folder's name can.
    if let archive = try? ZIPArchive(bytes, format: .docx), let package = try? OPCPackage(archive) {
      return package.isTextDocument ? .docx : .otherOfficeOpenXML
    }
    return ByteSearch.contains(Array("word/".utf8), in: bytes) ? .docx : .otherOfficeOpenXML
  }
}

/// Finds a run of bytes in others.
enum ByteSearch {
  /// Whether `needle`, which must not be empty, occurs in `bytes`.
  static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = needle.first, needle.count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      (0...(bytes.count - needle.count)).contains { start in
        bytes[start] == first && needle.indices.allSatisfy { bytes[start + $0] == needle[$0] }
      }
    }
  }
}
