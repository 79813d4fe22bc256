/// How much text stands below each element of a page, how much of it in links, and how much of it is prose.
///
/// Sizes count UTF-8 bytes without blanks. **Prose** is a run of text in one block that has the marks of sentences
/// or the length of one, and is no link; menus, lists of headlines and labels have none.
struct PageWeights {
  /// All text.
  private(set) var size: [Int]
  /// Text in links.
  private(set) var linked: [Int]
  /// Prose.
  private(set) var prose: [Int]
  /// The number of blocks with prose.
  private(set) var paragraphs: [Int]
  /// The number of links.
  private(set) var links: [Int]
  /// Whether a node is left out, itself or with an element around it.
  private(set) var isGone: [Bool]

  /// A text without marks of sentences is prose from this size on: 40 Chinese characters.
  private static let sentence = 120

  /// Weighs a page without the elements that `isGone` marks; what is below them counts nothing.
  ///
  /// - Complexity: O(n) in nodes and bytes.
  init(_ tree: MarkupTree, without gone: [Bool]) {
    let count = tree.nodes.count
    size = Array(repeating: 0, count: count)
    linked = size
    prose = size
    paragraphs = size
    links = size
    isGone = gone
    // For each element, the block it runs on in, and whether it is inside a link.
    var block = size
    var isLinked = Array(repeating: false, count: count)
    var marks = size
    var own = size
    var ownLinked = size
    for index in 0..<count {
      let node = tree.nodes[index]
      let parent = node.parent ?? index
      if isGone[parent] { isGone[index] = true }
      if isGone[index] { continue }
      if node.isText {
        let (bytes, sentences) = PageWeights.measure(node.text)
        size[index] = bytes
        own[block[parent]] += bytes
        marks[block[parent]] += sentences
        if isLinked[parent] {
          linked[index] = bytes
          ownLinked[block[parent]] += bytes
        }
      } else {
        block[index] = MarkupElements.blocks.contains(node.name) ? index : block[parent]
        isLinked[index] = isLinked[parent]
        if node.name == "a", node["href"] != nil {
          isLinked[index] = true
          links[index] = 1
        }
      }
    }
    for index in (0..<count).reversed() {
      let free = own[index] - ownLinked[index]
      let isHeading = MarkupElements.headingLevel(tree.nodes[index].name) != nil
      if !isHeading, free * 2 > own[index], marks[index] > 0 || free >= PageWeights.sentence {
        prose[index] += free
        paragraphs[index] += 1
      }
      guard let parent = tree.nodes[index].parent else { continue }
      size[parent] += size[index]
      linked[parent] += linked[index]
      prose[parent] += prose[index]
      paragraphs[parent] += paragraphs[index]
      links[parent] += links[index]
    }
  }

  /// The bytes of a text that are no blanks, and how many marks of sentences it has.
  private static func measure(_ text: String) -> (bytes: Int, sentences: Int) {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var sentences = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte > 0x20 { count += 1 }
        // 。 is E3 80 82; ，！？； begin with EF BC; a wide blank is E3 80 80.
        if index + 2 < bytes.count, byte == 0xE3, bytes[index + 1] == 0x80 {
          if bytes[index + 2] == 0x82 { sentences += 1 }
          count += bytes[index + 2] == 0x80 ? -1 : 2
          index += 3
          continue
        }
        if index + 2 < bytes.count, byte == 0xEF, bytes[index + 1] == 0xBC,
          [0x8C, 0x81, 0x9F, 0x9B].contains(bytes[index + 2])
        {
          sentences += 1
        }
        if index + 1 < bytes.count, byte == 0x2C || byte == 0x2E, bytes[index + 1] == 0x20 { sentences += 1 }
        index += 1
      }
      return (count, sentences)
    }
  }
}
