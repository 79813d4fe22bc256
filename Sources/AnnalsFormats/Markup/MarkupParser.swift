import Clibxml2

/// Parses HTML and XML with libxml2: forgiving, without the network, without entities from outside.
enum MarkupParser {
  /// The tree of a web page, mended as browsers do; nil when there is not one element in it.
  ///
  /// The page is brought within ``MarkupBounds`` first; so the parser's own limits, at which it would drop the rest of
  /// a page (256 open elements, 10 MB in one text), are lifted.
  ///
  /// - Parameter utf8: the page as UTF-8, whatever its own `meta` says of its encoding.
  /// - Returns: the tree, its root the element `html`.
  static func html(_ utf8: [UInt8]) -> MarkupTree? {
    parse(MarkupBounds.bounded(utf8)) { bytes, count in
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue
      return htmlReadMemory(bytes, count, nil, "UTF-8", Int32(options))
    }
  }

  /// The tree of an XML document, nil when it is not well formed.
  ///
  /// Entities are not expanded beyond the five that XML itself has, so that none can grow without bounds.
  static func xml(_ utf8: [UInt8]) -> MarkupTree? {
    parse(utf8) { bytes, count in
      let options =
        XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      return xmlReadMemory(bytes, count, nil, nil, Int32(options))
    }
  }

  private static func parse(
    _ utf8: [UInt8],
    _ read: (UnsafePointer<CChar>, Int32) -> xmlDocPtr?
  ) -> MarkupTree? {
    guard !utf8.isEmpty, let count = Int32(exactly: utf8.count) else { return nil }
    // NOERROR does not silence what is no error of the document, and that would quote it to the terminal.
    xmlSetStructuredErrorFunc(nil) { _, _ in }
    let document = utf8.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { $0.baseAddress.flatMap { read($0, count) } }
    }
    guard let document else { return nil }
    defer { xmlFreeDoc(document) }
    guard let root = xmlDocGetRootElement(document) else { return nil }
    return tree(from: root)
  }

  /// Copies the elements and texts below a root, depth first and without recursion.
  private static func tree(from root: xmlNodePtr) -> MarkupTree {
    var tree = MarkupTree()
    var open: [Int] = []
    var current: xmlNodePtr? = root
    while let node = current {
      let index = add(node, in: open.last, to: &tree)
      if let index, let child = node.pointee.children, node.pointee.type == XML_ELEMENT_NODE {
        open.append(index)
        current = child
        continue
      }
      // On to the next sibling, of the node itself or of the nearest element around it that has one.
      var done = node
      while done != root, done.pointee.next == nil, let parent = done.pointee.parent {
        if let closed = open.popLast() { tree.close(closed) }
        done = parent
      }
      current = done == root ? nil : done.pointee.next
    }
    while let closed = open.popLast() { tree.close(closed) }
    return tree
  }

  private static func add(_ node: xmlNodePtr, in parent: Int?, to tree: inout MarkupTree) -> Int? {
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      return tree.open(lowercased(node.pointee.name), attributes: attributes(of: node), in: parent)
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      return tree.open("", text: string(node.pointee.content), in: parent)
    default:
      return nil
    }
  }

  private static func attributes(of node: xmlNodePtr) -> [(name: String, value: String)] {
    var attributes: [(name: String, value: String)] = []
    var current = node.pointee.properties
    while let attribute = current {
      var name = lowercased(attribute.pointee.name)
      if let prefix = attribute.pointee.ns?.pointee.prefix { name = lowercased(prefix) + ":" + name }
      var value = ""
      var child = attribute.pointee.children
      while let piece = child {
        value += string(piece.pointee.content)
        child = piece.pointee.next
      }
      attributes.append((name, value))
      current = attribute.pointee.next
    }
    return attributes
  }

  private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private static func lowercased(_ pointer: UnsafePointer<xmlChar>?) -> String {
    string(pointer).lowercased()
  }
}
