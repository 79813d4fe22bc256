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
  /// The left and right edges of the page's columns.
  private let grid: [Span]
  private var articleOf: [Int?]

  /// Assigns blocks that are in order of their upper edges.
  init(_ blocks: [PageBlock], bodySize: Double) {
    self.blocks = blocks
    self.bodySize = bodySize
    above = Skyline.boxesAbove(blocks.map(\.place), margin: 0.5 * bodySize)
    grid = Span.alike(blocks.filter { $0.kind == .column }.map(\.box.x))
    articleOf = blocks.map { _ in nil }
    var start = 0
    while start < blocks.count {
      // Blocks that begin at one height may be columns of one article.
      let end =
        blocks[start...].firstIndex { $0.box.y.min > blocks[start].box.y.min + 0.2 * bodySize }
        ?? blocks.count
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
    orphans.removeAll { index in
      guard let article = commonArticle(of: above[index]), areHead(above[index]) else { return false }
      join(index, article)
      return true
    }
    for index in orphans {
      if let article = articleBeside(index) ?? commonArticle(of: above[index]) {
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

  /// The one article of the lowest of some blocks; nil for several.
  private func commonArticle(of indices: [Int]) -> Int? {
    let bottom = indices.map { blocks[$0].box.y.max }.max() ?? 0
    let indices = indices.filter { blocks[$0].box.y.max > bottom - bodySize }
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
    guard articles[article].headline == nil || heading.em < 0.95 * articles[article].headlineSize else {
      return false
    }
    guard
      above[index].allSatisfy({ blocks[$0].place.x.overlap(heading.place.x) > 0.95 * heading.place.x.length })
    else {
      return false
    }
    return articles[article].members.contains { member in
      let block = blocks[member]
      return block.kind == .column && block.box.x.min > heading.box.x.max
        && block.box.y.min < heading.box.y.min && block.box.y.max > heading.box.y.max + 2 * bodySize
    }
  }

  /// Whether blocks are headlines, or stand between a headline and its text: what follows them, be it beyond a picture,
  /// is theirs.
  private func areHead(_ indices: [Int]) -> Bool {
    indices.allSatisfy { index in
      guard blocks[index].kind == .line, let article = articleOf[index].map({ articles[$0] }) else {
        return blocks[index].kind == .heading
      }
      return article.headline != nil
        && article.members.allSatisfy {
          blocks[$0].kind != .column || blocks[$0].box.y.min > blocks[index].box.y.middle
        }
    }
  }

  // MARK: Columns beside a headline

  /// The article whose headline stands beside the white space above a column, and is shorter than its columns are
  /// wide.
  ///
  /// Together with columns between them the column has to be one of those that the headline is centred over, or
  /// begins at the left edge of; where it is for several headlines, it belongs to columns that begin at its height.
  private func articleBeside(_ index: Int) -> Int? {
    let ceiling = above[index].map { blocks[$0].box.y.max }.max() ?? -.infinity
    let candidates = articles.indices.compactMap {
      article -> (article: Int, offset: Double, width: Double)? in
      guard let headline = articles[article].headline, headline.y.middle + bodySize > ceiling,
        headline.y.max < blocks[index].box.y.min, let width = width(of: headline, over: index, in: article)
      else { return nil }
      return (article, min(offset(of: index, in: article), bodySize), width)
    }
    return candidates.min { ($0.offset, $0.width) < ($1.offset, $1.width) }?.article
  }

  /// How far from the top of a block the nearest top of a column of an article is, in points.
  private func offset(of index: Int, in article: Int) -> Double {
    articles[article].members.filter { blocks[$0].kind == .column }
      .map { abs(blocks[$0].box.y.min - blocks[index].box.y.min) }.min() ?? .infinity
  }

  /// The width of the columns that a headline stands over when a block is in one of them; nil when it is not.
  private func width(of headline: Box, over index: Int, in article: Int) -> Double? {
    let needed = headline.x.joined(blocks[index].place.x)
    let beside = blocks.indices.filter {
      articleOf[$0] != article && blocks[$0].box.y.overlap(headline.y) > 0 && $0 != index
    }
    var width: Double?
    for first in grid where first.min < needed.min + bodySize {
      for last in grid where last.max > needed.max - bodySize {
        let x = first.joined(last)
        let fits =
          abs(x.middle - headline.x.middle) < bodySize || abs(x.min - headline.x.min) < 0.5 * bodySize
        if fits, beside.allSatisfy({ blocks[$0].place.x.overlap(x) < bodySize }) {
          width = min(width ?? x.length, x.length)
        }
      }
    }
    return width
  }
}
