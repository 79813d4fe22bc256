/// The parts of an Office Open XML package and how they hang together (ISO/IEC 29500-2).
///
/// Parts are found by their relationships and never by a fixed path. The types of relationships are compared
/// by their last words alone, so that strict and transitional documents read the same.
struct OPCPackage {
  /// A link from a part to another.
  struct Relationship {
    let id: String
    /// The last words of its type: `styles`, `core-properties`.
    let kind: String
    /// The entry that it leads to, nil for one outside the package.
    let target: String?
  }

  let archive: ZIPArchive
  /// The media types of parts in lower case, by the parts' names in lower case.
  private let types: [String: String]
  private let packageRelationships: [Relationship]

  /// - Throws: ``FormatError/damaged(_:reason:)`` when the list of types is missing or broken.
  init(_ archive: ZIPArchive) throws(FormatError) {
    self.archive = archive
    let list = "[Content_Types].xml"
    guard let tree = try OPCPackage.tree(of: list, in: archive) else {
      throw .damaged(archive.format, reason: "\(list) is missing")
    }
    var types: [String: String] = [:]
    for index in tree.nodes.indices where tree.nodes[index].name == "override" {
      guard let part = tree.value("partname", of: index), let type = tree.value("contenttype", of: index),
        let name = PartPath.resolve(part, from: "")
      else { continue }
      types[name.lowercased()] = type.lowercased()
    }
    self.types = types
    packageRelationships = try OPCPackage.relationships(of: "", in: archive)
  }

  /// The main part: where the package's relationships or, without them, its types say.
  var mainPart: String? {
    packageRelationships.first { $0.kind == "officedocument" }?.target
      ?? archive.names.first { types[$0.lowercased()].map(OPCPackage.isTextType) == true }
  }

  /// Whether the main part is a text rather than a workbook or slides.
  var isTextDocument: Bool {
    guard let mainPart else { return false }
    guard let type = types[mainPart.lowercased()] else { return mainPart.lowercased().hasPrefix("word/") }
    return OPCPackage.isTextType(type)
  }

  /// Documents and templates, with macros and without.
  private static func isTextType(_ type: String) -> Bool {
    type.hasSuffix(".main+xml")
      && (type.contains("wordprocessingml") || type.hasPrefix("application/vnd.ms-word"))
  }

  /// The parts that a part, or the package itself, links to as a kind.
  func targets(_ kind: String, of part: String? = nil) throws(FormatError) -> [String] {
    let links: [Relationship]
    if let part {
      links = try OPCPackage.relationships(of: part, in: archive)
    } else {
      links = packageRelationships
    }
    return links.filter { $0.kind == kind }.compactMap(\.target)
  }

  /// The markup of a part, nil when there is no such part.
  ///
  /// - Throws: ``FormatError/damaged(_:reason:)`` when it cannot be unpacked or is not well-formed.
  func tree(of part: String) throws(FormatError) -> MarkupTree? {
    try OPCPackage.tree(of: part, in: archive)
  }

  private static func tree(of part: String, in archive: ZIPArchive) throws(FormatError) -> MarkupTree? {
    guard let bytes = try archive.read(part) else { return nil }
    guard let tree = MarkupParser.xml(bytes) else {
      throw .damaged(archive.format, reason: "\(part) is not well-formed XML")
    }
    return tree
  }

  private static func relationships(
    of part: String,
    in archive: ZIPArchive
  ) throws(FormatError) -> [Relationship] {
    var segments = part.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let name = segments.popLast() ?? ""
    let list = (segments + ["_rels", name + ".rels"]).joined(separator: "/")
    guard let tree = try tree(of: list, in: archive) else { return [] }
    return tree.nodes.indices.filter { tree.nodes[$0].name == "relationship" }.compactMap { index in
      guard let type = tree.value("type", of: index), let target = tree.value("target", of: index),
        let kind = type.split(separator: "/").last
      else { return nil }
      let isExternal = tree.value("targetmode", of: index)?.lowercased() == "external"
      return Relationship(
        id: tree.value("id", of: index) ?? "",
        kind: kind.lowercased(),
        target: isExternal ? nil : PartPath.resolve(target, from: part)
      )
    }
  }
}
