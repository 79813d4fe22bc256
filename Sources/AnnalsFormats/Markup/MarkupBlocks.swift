/// Cuts the text below an element of a web page or of a chapter into blocks.
///
/// Inline elements run on without a blank; block elements begin a block of their own. What has no text for a reader
/// (``MarkupElements/withoutText``, hidden elements) is left out; nothing else is, so that this serves a book as
/// it stands and the choice of what belongs to an article lies elsewhere.
struct MarkupBlocks {
  private let tree: MarkupTree
  private let isLeftOut: (Int) -> Bool
  private var blocks: [MarkupBlock] = []
  private var line = LineText()
  private var open: [Scope] = []

  /// What an open element means for the text in it.
  private struct Scope {
    let element: Int
    let isBlock: Bool
    let headingLevel: Int?
    /// Whether it or one around it is an item of a list, and the item has no text yet.
    var item: Item
    let isLinked: Bool
    let isPreformatted: Bool

    enum Item {
      case none
      case fresh
      case begun
    }
  }

  private init(_ tree: MarkupTree, _ isLeftOut: @escaping (Int) -> Bool) {
    self.tree = tree
    self.isLeftOut = isLeftOut
  }

  /// Writes the text of an element and of all below it.
  ///
  ///     var writer = TextWriter()
  ///     if let body = tree.first("body") { MarkupBlocks.write(tree, below: body, to: &writer) }
  static func write(_ tree: MarkupTree, below element: Int, to writer: inout TextWriter) {
    for block in read(tree, below: element) { writer.add(block) }
  }

  /// The blocks of an element in document order.
  ///
  /// - Parameters:
  ///   - tree: the document.
  ///   - element: the index of the element.
  ///   - isLeftOut: says of an element whether it is left out with all below it.
  /// - Returns: the blocks; none of them is empty.
  /// - Complexity: O(n) in the nodes and bytes below the element.
  static func read(
    _ tree: MarkupTree,
    below element: Int,
    leavingOut isLeftOut: @escaping (Int) -> Bool = { _ in false }
  ) -> [MarkupBlock] {
    guard tree.nodes.indices.contains(element) else { return [] }
    var reader = MarkupBlocks(tree, isLeftOut)
    reader.read(element)
    return reader.blocks
  }

  private mutating func read(_ root: Int) {
    var index = root
    while index < tree.nodes[root].end {
      close(before: index)
      let node = tree.nodes[index]
      if node.isText {
        append(node.text)
        index += 1
      } else if MarkupElements.withoutText.contains(node.name) || node.isHidden || isLeftOut(index) {
        if MarkupElements.blocks.contains(node.name) { flush() }
        index = node.end
      } else if node.name == "table", let table = MarkupTable(tree, index, leavingOut: isLeftOut) {
        flush()
        blocks += table.blocks
        index = node.end
      } else if node.name == "br" {
        line.breakLine()
        index += 1
      } else {
        begin(index)
        index += 1
      }
    }
    close(before: index)
    flush()
  }

  private mutating func append(_ text: String) {
    line.append(
      text,
      isLinked: open.last?.isLinked ?? false,
      isPreformatted: open.last?.isPreformatted ?? false
    )
  }

  private mutating func begin(_ element: Int) {
    let node = tree.nodes[element]
    let isBlock = MarkupElements.blocks.contains(node.name)
    if isBlock { flush() }
    let outer = open.last
    let isLink = node.name == "a" && node["href"] != nil
    // A headline and its date in one item are set apart by style sheets.
    if let closed, closed.end == element, closed.isLink != isLink, let outer, outer.item != .none {
      line.append(" ", isLinked: false, isPreformatted: false)
    }
    open.append(
      Scope(
        element: isBlock ? element : outer?.element ?? element,
        isBlock: isBlock,
        headingLevel: MarkupElements.headingLevel(node.name) ?? outer?.headingLevel,
        item: node.name == "li" ? .fresh : outer?.item ?? .none,
        isLinked: isLink || outer?.isLinked ?? false,
        isPreformatted: MarkupElements.preformatted.contains(node.name) || outer?.isPreformatted ?? false
      )
    )
    ends.append(node.end)
  }

  /// Where the open elements end, one for each of `open`.
  private var ends: [Int] = []
  /// The inline element that was closed last: the index after it, and whether it is a link.
  private var closed: (end: Int, isLink: Bool)?

  private mutating func close(before index: Int) {
    while let end = ends.last, end <= index {
      if open.last?.isBlock == true { flush() }
      ends.removeLast()
      let closed = open.removeLast()
      self.closed = closed.isBlock ? nil : (end, closed.isLinked)
      // An item's text may stand in an element inside it; a list of its own in it has items of its own.
      if closed.item == .begun, tree.nodes[closed.element].name != "li", let outer = open.indices.last,
        open[outer].item == .fresh
      {
        open[outer].item = .begun
      }
    }
  }

  private mutating func flush() {
    guard !line.isEmpty else { return }
    let scope = open.last
    for paragraph in line.take() {
      let kind: MarkupBlock.Kind
      if let level = scope?.headingLevel {
        kind = .heading(level: level)
      } else if let last = open.indices.last, open[last].item == .fresh {
        kind = .item
        open[last].item = .begun
      } else {
        kind = .paragraph
      }
      blocks.append(
        MarkupBlock(
          kind: kind,
          texts: [String(decoding: paragraph.utf8, as: UTF8.self)],
          linked: paragraph.linked,
          element: scope?.element ?? 0
        )
      )
    }
  }
}
