/// Reads electronic books, EPUB 2 and 3 (ISO/IEC 23736).
///
/// The text is that of the chapters in the order of reading; what stands beside it, such as notes, comes after it,
/// and tables of contents are left out.
public enum EPUBDocument {
  /// The text of a book and what it says about itself.
  ///
  /// - Throws: ``FormatError/damaged(_:reason:)``, ``FormatError/encrypted(_:)``,
  ///   ``FormatError/tooLarge(_:limit:)`` or ``FormatError/withoutText(_:)``.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> ExtractedDocument {
    let archive = try ZIPArchive(bytes, format: .epub)
    guard try !isProtected(archive) else { throw .encrypted(.epub) }
    let package = try EPUBPackage(archive)
    var writer = TextWriter()
    for path in try package.chapters() {
      guard let chapter = try archive.read(path) else {
        throw .damaged(.epub, reason: "the chapter \(path) is missing")
      }
      // An empty file is a chapter without text, not a damaged one.
      guard let tree = XHTMLChapter.tree(chapter) else { continue }
      if let text = tree.first("body") ?? tree.first("book") {
        let blocks = MarkupBlocks.read(tree, below: text) { BookApparatus.holds($0, of: tree) }
        for block in blocks { writer.add(block) }
      }
    }
    guard !writer.utf8.isEmpty else { throw .withoutText(.epub) }
    return ExtractedDocument(utf8: writer.text, metadata: package.metadata)
  }

  /// Ways of hiding a font in a book, which leave its text alone.
  private static let fontObfuscations: Set<String> = [
    "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC",
  ]

  /// Whether anything but fonts is encrypted.
  private static func isProtected(_ archive: ZIPArchive) throws(FormatError) -> Bool {
    let list = "META-INF/encryption.xml"
    guard let bytes = try archive.read(list) else { return false }
    guard let tree = MarkupParser.xml(bytes) else {
      throw .damaged(.epub, reason: "\(list) is not well-formed XML")
    }
    return tree.nodes.indices.contains { index in
      guard tree.nodes[index].name == "encrypteddata" else { return false }
      let method = tree.child("encryptionmethod", of: index).flatMap { tree.value("algorithm", of: $0) }
      return method.map { !fontObfuscations.contains($0) } ?? true
    }
  }
}
