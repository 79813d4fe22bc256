/// The package document of a book: what is in it, in which order, and what it says about itself (EPUB 3.3, 5).
struct EPUBPackage {
  /// A file of the book.
  struct Item {
    let path: String
    let mediaType: String
    let properties: [String]
    let fallback: String?
  }

  let tree: MarkupTree
  /// Where the package document stands.
  let path: String
  private var items: [String: Item] = [:]

  /// - Throws: ``FormatError/damaged(_:reason:)`` when the book does not lead to its package document.
  init(_ archive: ZIPArchive) throws(FormatError) {
    let container = "META-INF/container.xml"
    guard let bytes = try archive.read(container), let list = MarkupParser.xml(bytes) else {
      throw .damaged(.epub, reason: "\(container) is missing or not well-formed XML")
    }
    let rootFiles = list.nodes.indices.filter { list.nodes[$0].name == "rootfile" }
    guard let rootFile = rootFiles.first, let reference = list.value("full-path", of: rootFile),
      let path = PartPath.resolve(reference, from: "")
    else { throw .damaged(.epub, reason: "\(container) does not name the book") }
    guard let bytes = try archive.read(path), let tree = MarkupParser.xml(bytes) else {
      throw .damaged(.epub, reason: "\(path) is missing or not well-formed XML")
    }
    self.tree = tree
    self.path = path
    guard let manifest = tree.first("manifest") else { return }
    for index in tree.children("item", of: manifest) {
      guard let id = tree.value("id", of: index), let reference = tree.value("href", of: index),
        let target = PartPath.resolve(reference, from: path)
      else { continue }
      items[id] = Item(
        path: target,
        mediaType: (tree.value("media-type", of: index) ?? "").lowercased(),
        properties: EPUBPackage.words(tree.value("properties", of: index)),
        fallback: tree.value("fallback", of: index)
      )
    }
  }

  private static func words(_ list: String?) -> [String] {
    (list ?? "").split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { $0.lowercased() }
  }

  /// What chapters may be.
  private static let chapterTypes: Set<String> = [
    "application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document",
  ]

  /// Fallbacks follow each other this far at most; more is a circle.
  private static let longestFallback = 8

  /// The files of the chapters in the order of reading, each once.
  ///
  /// What stands beside the order of reading (`linear="no"`: notes, answers) comes after it. The table of
  /// contents is left out: it says again what the chapters' headings say.
  func chapters() throws(FormatError) -> [String] {
    guard let spine = tree.first("spine") else {
      throw .damaged(.epub, reason: "\(path) has no order of reading")
    }
    var seen: Set<String> = contentsPages()
    var main: [String] = []
    var beside: [String] = []
    for index in tree.children("itemref", of: spine) {
      guard let item = tree.value("idref", of: index).flatMap({ chapter($0) }),
        seen.insert(item.path).inserted
      else { continue }
      if tree.value("linear", of: index)?.lowercased() == "no" {
        beside.append(item.path)
      } else {
        main.append(item.path)
      }
    }
    return main + beside
  }

  /// An item, or the first of its fallbacks, that is a chapter with text.
  private func chapter(_ id: String) -> Item? {
    var next = items[id]
    for _ in 0..<EPUBPackage.longestFallback {
      guard let item = next else { return nil }
      if EPUBPackage.chapterTypes.contains(item.mediaType) {
        return item.properties.contains("nav") ? nil : item
      }
      next = item.fallback.flatMap { items[$0] }
    }
    return nil
  }

  /// The pages that a book of version 2 names as its table of contents.
  private func contentsPages() -> Set<String> {
    guard let guide = tree.first("guide") else { return [] }
    let pages = tree.children("reference", of: guide).filter {
      tree.value("type", of: $0)?.lowercased() == "toc"
    }
    return Set(pages.compactMap { tree.value("href", of: $0).flatMap { PartPath.resolve($0, from: path) } })
  }
}
