/// The blocks of a page that belong to one headline.
struct Article: Hashable, Sendable {
  /// The numbers of its blocks, in order of their upper edges.
  private(set) var members: [Int]
  /// Where its headline stands; nil when it has none on this page.
  private(set) var headline: Box?
  /// The size of the headline's type, in points.
  private(set) var headlineSize = 0.0

  fileprivate init(_ first: Int, _ block: PageBlock) {
    members = [first]
    if block.kind == .heading {
      headline = block.box
      headlineSize = block.em
    }
  }

  fileprivate mutating func append(_ member: Int) { members.append(member) }

  fileprivate mutating func append(_ member: Int, heading: PageBlock) {
    members.append(member)
    headline = headline?.joined(heading.box) ?? heading.box
    headlineSize = max(headlineSize, heading.em)
  }
}

/// Tells which blocks of a page belong together.
///
/// A headline rules the columns below it down to the next headlines of those columns. A block belongs to what stands
/// right above it; where nothing does, since a headline is shorter than its columns are wide, to the columns beside
/// it that begin at its height; and else to what stands further up, beyond a picture.
struct ArticleAssignment {
  /// The articles in order of their upper edges.
  private(set) var articles: [Article] = []
  private let blocks: [PageBlock]
  private let bodySize: Double
  private let above: [[Int]]
  private var articleOf: [Int?]

  /// Assigns blocks that are in order of their upper edges.
  init(_ blocks: [PageBlock], bodySize: Double) {
    self.blocks = blocks
    self.bodySize = bodySize
    above = Skyline.boxesAbove(blocks.map(\.place), margin: 0.5 * bodySize)
    articleOf = blocks.map { _ in nil }
    var start = 0
    while start < blocks.count {
      // Blocks that begin at one height may be columns of one article.
      let end = blocks[start...].firstIndex { $0.box.y.min > blocks[start].box.y.min + 0.5 * bodySize } ?? blocks.count
      assign(start..<end)
      start = end
    }
  }

  private mutating func assign(_ row: Range<Int>) {
    var orphans: [Int] = []
    for index in row {
      if blocks[index].kind == .heading {
        assignHeading(index)
      } else if let article = commonArticle(of: above[index].filter { isClose($0, above: index) }) {
        join(index, article)
      } else {
        orphans.append(index)
      }
    }
    // Headlines are ruled out from here on by what `orphans` holds: columns and lines.
    orphans.removeAll { index in
      guard let article = articleOfWaitingHeadline(above: index) else { return false }
      join(index, article)
      return true
    }
    adopt(&orphans, in: row)
    for index in orphans {
      if let article = commonArticle(of: above[index]) {
        join(index, article)
      } else {
        begin(index)
      }
    }
  }

  // MARK: Joining

  private mutating func begin(_ index: Int) {
    articleOf[index] = articles.count
    articles.append(Article(index, blocks[index]))
  }

  private mutating func join(_ index: Int, _ article: Int) {
    articleOf[index] = article
    articles[article].append(index)
  }

  private func isClose(_ upper: Int, above index: Int) -> Bool {
    let gap = blocks[index].box.y.min - blocks[upper].box.y.max
    let isHeading = blocks[upper].kind == .heading
    return gap < (isHeading ? max(3 * bodySize, 1.2 * blocks[upper].em) : 1.5 * bodySize)
  }

  /// The one article that blocks belong to; nil for several.
  private func commonArticle(of indices: [Int]) -> Int? {
    guard let first = indices.first.flatMap({ articleOf[$0] }) else { return nil }
    return indices.allSatisfy { articleOf[$0] == first } ? first : nil
  }

  // MARK: Headings

  private mutating func assignHeading(_ index: Int) {
    let close = above[index].filter { isClose($0, above: index) }
    if let upper = close.first(where: { goesOn($0, with: index) }), let article = articleOf[upper] {
      articleOf[index] = article
      articles[article].append(index, heading: blocks[index])
    } else if let article = commonArticle(of: above[index]), isSubheading(index, of: article) {
      join(index, article)
    } else {
      begin(index)
    }
  }

  /// Whether a heading is one more line of a headline: of its main title, below the line that leads to it, or the
  /// line that follows.
  private func goesOn(_ upper: Int, with index: Int) -> Bool {
    guard blocks[upper].kind == .heading else { return false }
    let (upper, lower) = (blocks[upper].box.x, blocks[index].box.x)
    return abs(upper.middle - lower.middle) < bodySize || abs(upper.min - lower.min) < bodySize
  }

  /// Whether a heading stands within an article.
  ///
  /// An article is a rectangle of columns: where one of its columns goes on beside and right of a heading over a
  /// single column, the article itself goes on below the heading.
  private func isSubheading(_ index: Int, of article: Int) -> Bool {
    let heading = blocks[index]
    guard articles[article].headline == nil || heading.em < 0.95 * articles[article].headlineSize else { return false }
    guard above[index].allSatisfy({ blocks[$0].place.x.overlap(heading.extent) > 0.95 * heading.extent.length }) else {
      return false
    }
    return articles[article].members.contains { member in
      let block = blocks[member]
      return block.kind == .column && block.box.x.min > heading.box.x.max
        && block.box.y.min < heading.box.y.min && block.box.y.max > heading.box.y.max + 2 * bodySize
    }
  }

  /// The article of a headline above a block that rules no text yet: there is a picture between them.
  private func articleOfWaitingHeadline(above index: Int) -> Int? {
    guard let article = commonArticle(of: above[index]),
      above[index].allSatisfy({ blocks[$0].kind == .heading })
    else { return nil }
    return articles[article].members.contains { blocks[$0].kind == .column } ? nil : article
  }

  // MARK: Columns beside

  /// Gives columns that begin at one height to the headlines that are shorter than their columns are wide.
  private mutating func adopt(_ orphans: inout [Int], in row: Range<Int>) {
    guard !orphans.isEmpty else { return }
    let row = row.filter { blocks[$0].kind != .heading }
      .sorted { blocks[$0].place.x.min < blocks[$1].place.x.min }
    for index in row {
      guard let article = articleOf[index], let headline = articles[article].headline else { continue }
      let ruled = row.indices.filter { articleOf[row[$0]] == article }
      guard let first = ruled.first, let last = ruled.last, row[first] == index else { continue }
      let left = row[..<first].reversed().prefix { canAdopt($0, headline) }
      let right = row[(last + 1)...].prefix { canAdopt($0, headline) }
      let (leftCount, rightCount) = reach(of: headline, from: row[first], to: row[last], Array(left), Array(right))
      for index in left.prefix(leftCount) + right.prefix(rightCount) { join(index, article) }
    }
    for index in row + row.reversed() where articleOf[index] == nil {
      guard let place = row.firstIndex(of: index) else { continue }
      let beside = [place - 1, place + 1].filter(row.indices.contains)
      let article = beside.compactMap { articleOf[row[$0]] }.first { article in
        articles[article].headline.map { canAdopt(index, $0) } ?? false
      }
      if let article { join(index, article) }
    }
    orphans.removeAll { articleOf[$0] != nil }
  }

  /// Whether a headline stands at the height of the white space above a column.
  private func canAdopt(_ index: Int, _ headline: Box) -> Bool {
    articleOf[index] == nil && headline.y.middle < blocks[index].box.y.min
      && above[index].allSatisfy { blocks[$0].box.y.max < headline.y.middle + bodySize }
  }

  /// How many columns left and right of those below a headline it rules: as many as make it stand over their middle,
  /// or at the left edge of the first.
  private func reach(
    of headline: Box,
    from first: Int,
    to last: Int,
    _ left: [Int],
    _ right: [Int]
  ) -> (left: Int, right: Int) {
    if abs(headline.x.min - blocks[first].place.x.min) < bodySize { return (0, right.count) }
    var best = (left: 0, right: 0)
    for leftCount in 0...left.count {
      for rightCount in 0...right.count {
        let x = blocks[leftCount == 0 ? first : left[leftCount - 1]].place.x
          .joined(blocks[rightCount == 0 ? last : right[rightCount - 1]].place.x)
        let isCentred = abs(x.middle - headline.x.middle) < 1.5 * bodySize
        if isCentred, leftCount + rightCount > best.left + best.right { best = (leftCount, rightCount) }
      }
    }
    return best
  }
}
