/// Reads text documents in Office Open XML (ISO/IEC 29500, strict and transitional): what Word, WPS and
/// LibreOffice save as `.docx`.
///
/// The text is what a reader sees in the body with all changes accepted: automatic numbers are written out, text
/// boxes follow the paragraph they hang on. Footnotes and endnotes stand at the end, in the order in which they
/// are referred to, and leave no marks in the text, which would stand in the middle of dates and names. Left out
/// are comments, headers and footers, tables of contents, deleted and hidden text.
public enum DOCXDocument {
  /// The text and the properties of a document.
  ///
  /// - Throws: ``FormatError/damaged(_:reason:)``, ``FormatError/encrypted(_:)``,
  ///   ``FormatError/tooLarge(_:limit:)`` or ``FormatError/withoutText(_:)``.
  public static func read(_ bytes: [UInt8]) throws(FormatError) -> ExtractedDocument {
    if PackageKind(ofCompound: bytes) == .encryptedOffice { throw .encrypted(.docx) }
    let package = try OPCPackage(ZIPArchive(bytes, format: .docx))
    guard let main = package.mainPart, let tree = try package.tree(of: main) else {
      throw .damaged(.docx, reason: "its main part is missing")
    }
    guard let body = tree.first("body") else {
      throw .damaged(.docx, reason: "\(main) has no body of text")
    }

    let styles = try first("styles", of: main, in: package).map { WordStyles($0) } ?? WordStyles()
    let numbering = try first("numbering", of: main, in: package).map { WordNumbering($0) } ?? WordNumbering()
    var reader = WordReader(tree, styles: styles, numbering: numbering)
    reader.read(inside: body)

    var writer = TextWriter()
    writer.write(try UnstyledTitle.marked(in: reader.blocks) + noteBlocks(reader, of: main, in: package))
    guard !writer.utf8.isEmpty else { throw .withoutText(.docx) }
    return ExtractedDocument(utf8: writer.text, metadata: OfficeProperties.read(from: package, main: main))
  }

  private static func first(
    _ kind: String,
    of main: String,
    in package: OPCPackage
  ) throws(FormatError) -> MarkupTree? {
    guard let part = try package.targets(kind, of: main).first else { return nil }
    return try package.tree(of: part)
  }

  /// The notes that the body refers to, footnotes before endnotes.
  private static func noteBlocks(
    _ body: WordReader,
    of main: String,
    in package: OPCPackage
  ) throws(FormatError) -> [OfficeBlock] {
    var blocks: [OfficeBlock] = []
    for kind in ["footnote", "endnote"] {
      let references = body.notes.filter { $0.kind == kind }
      guard !references.isEmpty, let tree = try first(kind + "s", of: main, in: package) else { continue }
      var notes: [String: Int] = [:]
      for index in tree.nodes.indices where tree.nodes[index].name == kind {
        if let id = tree.value("id", of: index), notes[id] == nil { notes[id] = index }
      }
      var reader = WordReader(tree, styles: body.styles, numbering: body.numbering)
      for reference in references {
        if let note = notes[reference.id] { reader.read(inside: note) }
      }
      blocks += reader.blocks
    }
    return blocks
  }
}
