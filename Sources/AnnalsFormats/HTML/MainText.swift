/// Finds the element that holds a page's text and what in it belongs to the site.
///
/// No list of sites: 1. What is hidden or says that it is furniture goes, unless half the page's prose is in it.
/// 2. From the body down, as long as one child holds nearly all prose; an element that says that it is the
///    article's text may hold less, unless several articles stand side by side. 3. In what is left, lists of links
/// go with the label above them. A page without prose keeps all but its furniture: it is an index, and its lines
/// are its text.
struct MainText {
  private let tree: MarkupTree
  /// What is left out.
  private(set) var isGone: [Bool]
  /// The element that holds the text.
  private(set) var element: Int
  /// Whether the page is an index: links and labels, hardly any prose.
  private(set) var isIndex = false

  /// Prose of this size, in UTF-8 bytes, is an article even in one paragraph amid many links: 80 characters.
  private static let shortArticle = 240

  /// Finds the text of a page.
  ///
  /// - Complexity: O(n) in the nodes.
  init(_ tree: MarkupTree) {
    self.tree = tree
    isGone = tree.nodes.map { MarkupElements.withoutText.contains($0.name) || $0.isHidden }
    element = tree.first("body") ?? 0
    dropFurniture()
    var weights = PageWeights(tree, without: isGone)
    isIndex =
      weights.prose[0] * 5 < weights.size[0] && weights.links[0] >= 8
      && weights.paragraphs[0] < 2 && weights.prose[0] < MainText.shortArticle
    guard !isIndex else { return }
    element = MainText.descend(tree, weights, from: element)
    dropLinkLists(weights)
    weights = PageWeights(tree, without: isGone)
    isGone = weights.isGone
  }

  private mutating func dropFurniture() {
    let weights = PageWeights(tree, without: isGone)
    let total = max(weights.prose[0], 1)
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if isGone[index] {
        index = node.end
        continue
      }
      if isFurniture(index, weights), weights.prose[index] * 5 < total * 2 {
        isGone[index] = true
        index = node.end
      } else {
        index += 1
      }
    }
  }

  private func isFurniture(_ index: Int, _ weights: PageWeights) -> Bool {
    let node = tree.nodes[index]
    switch node.name {
    case "": return false
    // The header of a site is links, that of an article its headline.
    case "header": return weights.links[index] >= 3 && weights.linked[index] * 2 > weights.size[index]
    case "form": return true
    default: return Furniture.isMarked(node)
    }
  }

  private static let containers: Set<String> = [
    "article", "body", "center", "div", "form", "html", "main", "section", "table", "tbody", "td", "tr",
  ]

  private static func descend(_ tree: MarkupTree, _ weights: PageWeights, from body: Int) -> Int {
    let total = weights.prose[body]
    let articles = tree.nodes.indices.count {
      tree.nodes[$0].name == "article" && !weights.isGone[$0] && weights.prose[$0] * 12 > total
    }
    var element = body
    while true {
      var heaviest: Int?
      var child = element + 1
      while child < tree.nodes[element].end {
        if containers.contains(tree.nodes[child].name),
          weights.prose[child] > heaviest.map({ weights.prose[$0] }) ?? 0
        {
          heaviest = child
        }
        child = tree.nodes[child].end
      }
      guard let heaviest else { return element }
      let share = weights.prose[heaviest] * 100 / max(total, 1)
      let isArticle = articles < 2 && Furniture.isMarkedAsText(tree.nodes[heaviest])
      let isOnly = weights.size[heaviest] == weights.size[element]
      guard isOnly || (share >= (isArticle ? 65 : 88) && (weights.paragraphs[heaviest] >= 2 || isArticle))
      else {
        return element
      }
      element = heaviest
    }
  }

  /// Elements that are lists of links, with the label above them.
  private mutating func dropLinkLists(_ weights: PageWeights) {
    var index = element + 1
    // The last element with text before, which may be the label of the list that follows.
    var before: Int?
    while index < tree.nodes[element].end {
      let node = tree.nodes[index]
      guard MarkupElements.blocks.contains(node.name), !isGone[index] else {
        index = isGone[index] ? node.end : index + 1
        continue
      }
      if weights.links[index] >= 3, weights.linked[index] * 2 > weights.size[index],
        weights.prose[index] * 4 < weights.size[index], !isOfEnclosures(index)
      {
        isGone[index] = true
        if let label = sibling(before, of: index), weights.size[label] <= 60, weights.prose[label] == 0,
          tree.nodes[label].name != "h1"
        {
          isGone[label] = true
        }
        index = node.end
        continue
      }
      if weights.size[index] > 0 { before = index }
      index += 1
    }
  }

  /// The element around `before`, or itself, that stands beside `index`; a label lies no deeper than a few elements.
  private func sibling(_ before: Int?, of index: Int) -> Int? {
    var element = before
    for _ in 0..<4 {
      guard let candidate = element, tree.nodes[candidate].end <= index else { return nil }
      if tree.nodes[candidate].parent == tree.nodes[index].parent { return candidate }
      element = tree.nodes[candidate].parent
    }
    return nil
  }

  /// Whether a list is of enclosures (附件), which belong to the text.
  private func isOfEnclosures(_ index: Int) -> Bool {
    let first = tree.descendants(of: index).prefix(24).first {
      tree.nodes[$0].isText && !tree.nodes[$0].text.runTogether.isEmpty
    }
    guard let first else { return false }
    return ["附件", "附：", "附录"].contains(where: tree.nodes[first].text.runTogether.hasPrefix)
  }
}
