import AnnalsCore

extension EPUBPackage {
  /// The title, the authors, the publisher, the day of publication.
  var metadata: DocumentMetadata {
    guard let head = tree.first("metadata") else { return DocumentMetadata() }
    let fields = Array(tree.descendants(of: head)).filter { !tree.nodes[$0].isText }
    let values: (String) -> [String] = { name in
      fields.filter { tree.nodes[$0].name == name }.map { Blank.trimmed(tree.text(of: $0)) }.filter {
        !$0.isEmpty
      }
    }
    return DocumentMetadata(
      title: values("title").first,
      published: fields.lazy.compactMap { publication($0) }.first,
      authors: values("creator"),
      publisher: values("publisher").first
    )
  }

  /// The day of publication that a field of the metadata states.
  ///
  /// **Matches**: `dcterms:issued`; `dc:date` whose event is publication; `dc:date` of EPUB 3, which that
  /// standard keeps for the day of publication (5.5.3.2).
  ///
  /// **Does not match**: `dc:date` of EPUB 2 without an event, days of creation and of change, a year alone.
  private func publication(_ field: Int) -> DocumentMetadata.PublicationDay? {
    let node = tree.nodes[field]
    let name: String
    switch node.name {
    case "meta":
      guard let property = tree.value("property", of: field) ?? tree.value("name", of: field),
        EPUBPackage.issued.contains(property.lowercased())
      else { return nil }
      name = property
    case "issued":
      name = "dcterms:issued"
    case "date":
      let event = tree.value("event", of: field)?.lowercased()
      guard event == "publication" || event == nil && isVersion3 else { return nil }
      name = event == nil ? "dc:date" : "dc:date opf:event=publication"
    default:
      return nil
    }
    let content = Blank.trimmed(tree.text(of: field))
    return DocumentMetadata.PublicationDay(
      field: name,
      value: content.isEmpty ? tree.value("content", of: field) ?? "" : content,
      isChinese: isChinese
    )
  }

  private static let issued: Set<String> = ["dcterms:issued", "dcterms.issued"]

  private var isChinese: Bool {
    tree.first("language").map { Blank.trimmed(tree.text(of: $0)).lowercased().hasPrefix("zh") } ?? false
  }

  private var isVersion3: Bool {
    tree.first("package").flatMap { tree.value("version", of: $0) }?.hasPrefix("3") ?? false
  }
}
