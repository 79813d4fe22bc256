import AnnalsCore

/// Reads text documents in the OpenDocument format (ISO/IEC 26300): what LibreOffice saves as `.odt`.
///
/// The text is what a reader sees in the body with all changes accepted, as with ``DOCXDocument``: automatic numbers
/// are written out, footnotes and endnotes stand at the end. Left out are comments, headers and footers, tables of
/// contents and indexes, deleted and hidden text.
public enum ODTDocument {
  /// The text and the properties of a document.
  ///
  /// - Throws: ``FormatError/damaged(_:reason:)``, ``FormatError/encrypted(_:)``,
  ///   ``FormatError/tooLarge(_:limit:)`` or ``FormatError/withoutText(_:)``.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> ExtractedDocument {
    let archive = try ZIPArchive(bytes, format: .odt)
    if let manifest = try tree("META-INF/manifest.xml", in: archive), manifest.first("encryption-data") != nil
    {
      throw .encrypted(.odt)
    }
    guard let content = try tree("content.xml", in: archive) else {
      throw .damaged(.odt, reason: "its content.xml is missing")
    }
    guard let body = content.first("body"), let text = content.child("text", of: body) else {
      throw .damaged(.odt, reason: "its content.xml has no body of text")
    }
    var styles = ODTStyles()
    if let common = try tree("styles.xml", in: archive) { styles.add(common) }
    styles.add(content)
    var reader = ODTReader(content, styles: styles)
    reader.read(inside: text)
    reader.readNotes()

    var writer = TextWriter()
    writer.write(UnstyledTitle.marked(in: reader.blocks))
    guard !writer.utf8.isEmpty else { throw .withoutText(.odt) }
    // Broken properties say nothing, since the text is whole without them.
    let metadata = ((try? tree("meta.xml", in: archive)) ?? nil).map(metadata)
    return ExtractedDocument(utf8: writer.text, metadata: metadata ?? DocumentMetadata())
  }

  private static func tree(_ part: String, in archive: ZIPArchive) throws(FormatError) -> MarkupTree? {
    guard let bytes = try archive.read(part) else { return nil }
    guard let tree = MarkupParser.xml(bytes) else {
      throw .damaged(archive.format, reason: "\(part) is not well-formed XML")
    }
    return tree
  }

  private static let told: Set<String> = ["title", "initial-creator", "creator", "user-defined"]

  /// What the document says about itself; when it was made or saved is no day of publication, as in
  /// ``OfficeProperties``.
  private static func metadata(_ tree: MarkupTree) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    for index in tree.nodes.indices where told.contains(tree.nodes[index].name) {
      let value = Blank.trimmed(tree.text(of: index))
      guard !value.isEmpty else { continue }
      switch tree.nodes[index].name {
      case "title": metadata.title = metadata.title ?? value
      case "initial-creator": metadata.authors = [value]
      case "creator" where metadata.authors.isEmpty: metadata.authors = [value]
      case "user-defined":
        if let name = tree.value("name", of: index) {
          OfficeProperties.take(name, value, into: &metadata)
        }
      default: break
      }
    }
    return metadata
  }
}
