import AnnalsCore

/// What an Office Open XML package says about itself (ISO/IEC 29500-2, 11; 29500-1, 22.3).
///
/// When a file was made or last saved is no day of publication: templates are years old, and clerks save again
/// what was issued long before. So `dcterms:created` and `dcterms:modified` are not used. A day of publication is
/// the publish date of a cover page, or a property of the user's own that is called so.
enum OfficeProperties {
  /// The properties; broken ones say nothing, since the text is whole without them.
  static func read(from package: OPCPackage, main: String) -> DocumentMetadata {
    var metadata = DocumentMetadata()
    for tree in trees("core-properties", of: nil, in: package) {
      metadata.title = metadata.title ?? text("title", in: tree)
      if metadata.authors.isEmpty, let creators = text("creator", in: tree) {
        metadata.authors = creators.split { $0 == ";" || $0 == "；" }.map { Blank.trimmed(String($0)) }
          .filter { !$0.isEmpty }
      }
    }
    for tree in trees("custom-properties", of: nil, in: package) {
      read(custom: tree, into: &metadata)
    }
    for tree in trees("customxml", of: main, in: package) where metadata.published == nil {
      guard let value = text("publishdate", in: tree) else { continue }
      metadata.published = publication("PublishDate", value)
    }
    return metadata
  }

  /// The names, in lower case, under which users keep the day of publication.
  private static let publicationNames: Set<String> = [
    "发布日期", "发布时间", "印发日期", "印发时间", "发文日期", "公布日期", "出版日期", "刊发日期", "发表日期",
    "publication date", "publish date", "published", "date published", "date issued", "issued",
    "dcterms:issued",
    "dcterms.issued", "publishdate", "publicationdate",
  ]

  private static let publisherNames: Set<String> = ["publisher", "出版者", "发布机构", "发文机关", "dcterms:publisher"]

  private static func read(custom tree: MarkupTree, into metadata: inout DocumentMetadata) {
    for index in tree.nodes.indices where tree.nodes[index].name == "property" {
      guard let name = tree.value("name", of: index) else { continue }
      let value = Blank.trimmed(tree.text(of: index))
      guard !value.isEmpty else { continue }
      take(name, value, into: &metadata)
    }
  }

  /// Takes in a property of the user's own, where its name says that it tells the day or the place of publication.
  static func take(_ name: String, _ value: String, into metadata: inout DocumentMetadata) {
    if metadata.published == nil, publicationNames.contains(name.lowercased()) {
      metadata.published = publication(name, value)
    }
    if metadata.publisher == nil, publisherNames.contains(name.lowercased()) { metadata.publisher = value }
  }

  /// Instants in UTC are taken to China's time: documents with such properties are read for their Chinese text.
  private static func publication(_ field: String, _ value: String) -> DocumentMetadata.PublicationDay? {
    DocumentMetadata.PublicationDay(field: field, value: value, isChinese: true)
  }

  private static func trees(_ kind: String, of part: String?, in package: OPCPackage) -> [MarkupTree] {
    let parts = (try? package.targets(kind, of: part)) ?? []
    return parts.compactMap { part in (try? package.tree(of: part)) ?? nil }
  }

  private static func text(_ name: String, in tree: MarkupTree) -> String? {
    let text = tree.first(name).map { Blank.trimmed(tree.text(of: $0)) }
    return text?.isEmpty == false ? text : nil
  }
}
