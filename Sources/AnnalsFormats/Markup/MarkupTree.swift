/// The elements and texts of an HTML or XML document as a value.
///
/// Nodes stand in document order, so a node's descendants are the run after it up to ``Node/end``; nothing here
/// recurses, however deep a document is nested.
struct MarkupTree: Sendable {
  /// An element or a text.
  struct Node: Sendable {
    /// The name of an element in lower case without its namespace prefix; empty for a text.
    let name: String
    /// The attributes of an element, names in lower case with their prefix (`xml:lang`), in document order.
    let attributes: [(name: String, value: String)]
    /// The characters of a text; empty for an element.
    let text: String
    /// The index of the element around it, nil for the root.
    let parent: Int?
    /// The index after the node's last descendant.
    fileprivate(set) var end: Int

    /// Whether it is a text.
    var isText: Bool { name.isEmpty }

    /// The value of an attribute.
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }
  }

  /// All nodes in document order, the root first; empty for a document without any.
  private(set) var nodes: [Node] = []

  /// Adds a node at the end, inside the element `parent`, which must not be closed; returns its index.
  mutating func open(
    _ name: String,
    attributes: [(name: String, value: String)] = [],
    text: String = "",
    in parent: Int?
  ) -> Int {
    nodes.append(Node(name: name, attributes: attributes, text: text, parent: parent, end: nodes.count + 1))
    return nodes.count - 1
  }

  /// Ends a node: what is added from here on is not inside it.
  mutating func close(_ index: Int) {
    nodes[index].end = nodes.count
  }

  /// The descendants of a node in document order.
  func descendants(of index: Int) -> Range<Int> { (index + 1)..<nodes[index].end }

  /// The children of a node in document order.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < nodes[index].end {
      children.append(child)
      child = nodes[child].end
    }
    return children
  }

  /// The first element of a name in the document or inside a node.
  func first(_ name: String, in index: Int = 0) -> Int? {
    guard nodes.indices.contains(index) else { return nil }
    return (index..<nodes[index].end).first { nodes[$0].name == name }
  }

  /// The characters of all texts inside a node, run together.
  func text(of index: Int) -> String {
    (index..<nodes[index].end).reduce(into: "") { $0 += nodes[$1].text }
  }
}
