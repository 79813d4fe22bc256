import AnnalsCore

/// What the JSON-LD of a page says of its article (schema.org; also Baidu's `cambrian.jsonld`).
struct LinkedData {
  /// The objects that describe an article, the likelier ones first.
  private var articles: [JSONNode] = []
  /// Every object with an `@id`, to which others refer.
  private var identified: [(id: String, node: JSONNode)] = []

  /// Reads every `script` of type `application/ld+json`; one that is no JSON is passed over.
  init(_ tree: MarkupTree) {
    var pages: [JSONNode] = []
    for index in tree.nodes.indices where tree.nodes[index].name == "script" {
      guard tree.nodes[index]["type"]?.lowercased().hasPrefix("application/ld+json") == true,
        let root = try? JSONParser.parse(LinkedData.mended(tree.text(of: index)))
      else { continue }
      for node in LinkedData.objects(in: root) {
        if case .string(let id)? = node["@id"]?.value, node["name"] != nil { identified.append((id, node)) }
        let types = LinkedData.strings(node["@type"])
        if types.contains(where: LinkedData.isArticle) {
          articles.append(node)
        } else if node["datePublished"] != nil || node["pubDate"] != nil {
          pages.append(node)
        }
      }
    }
    articles += pages
  }

  /// The first of some members of the articles that is a text.
  func text(_ keys: String...) -> String? {
    for node in articles {
      for key in keys {
        if let text = LinkedData.strings(node[key]).first { return text }
      }
    }
    return nil
  }

  /// The names of the people or organisations that a member lists or refers to.
  func names(_ key: String) -> [String] {
    for node in articles {
      let names = LinkedData.elements(node[key]).compactMap(name)
      if !names.isEmpty { return names }
    }
    return []
  }

  private func name(of node: JSONNode) -> String? {
    if case .string(let text) = node.value { return text }
    if let name = LinkedData.strings(node["name"]).first { return name }
    guard let id = LinkedData.strings(node["@id"]).first,
      let referred = identified.first(where: { $0.id == id })
    else { return nil }
    return LinkedData.strings(referred.node["name"]).first
  }

  private static func isArticle(_ type: String) -> Bool {
    type.hasSuffix("Article") || type.hasSuffix("Posting") || type == "Report"
  }

  /// The objects of a document: its own, those of an array and those of `@graph`.
  private static func objects(in root: JSONNode) -> [JSONNode] {
    elements(root).flatMap { node in
      node["@graph"].map { [node] + elements($0) } ?? [node]
    }
  }

  private static func elements(_ node: JSONNode?) -> [JSONNode] {
    guard let node else { return [] }
    if case .array(let elements) = node.value { return elements }
    return [node]
  }

  private static func strings(_ node: JSONNode?) -> [String] {
    elements(node).compactMap { if case .string(let text) = $0.value { text } else { nil } }
  }

  /// The JSON of a script as pages really write it: line feeds inside strings, commas before a closing bracket, a
  /// comment or CDATA around the whole.
  private static func mended(_ script: String) -> [UInt8] {
    let bytes = script.utf8.map { $0 < 0x20 ? 0x20 : $0 }
    guard let first = bytes.firstIndex(where: { "{[".utf8.contains($0) }),
      let last = bytes.lastIndex(where: { "}]".utf8.contains($0) }), first < last
    else { return [] }
    var mended: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in bytes[first...last] {
      if isInString {
        if byte == UInt8(ascii: "\""), !isEscaped { isInString = false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if "}]".utf8.contains(byte) {
        while mended.last == 0x20 { mended.removeLast() }
        if mended.last == UInt8(ascii: ",") { mended.removeLast() }
      }
      mended.append(byte)
    }
    return mended
  }
}
