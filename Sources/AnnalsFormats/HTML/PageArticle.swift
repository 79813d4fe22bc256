/// The text of a page put together: the headline, the lines that say when and by whom, the text.
struct PageArticle {
  /// The headline, from the page or else from its head; nil for a page that has none.
  private(set) var headline: String?
  /// Everything below the headline.
  private(set) var blocks: [MarkupBlock] = []

  /// How many blocks before the text may hold its headline and statements.
  private static let reach = 24

  /// Reads a page whose head gives it a title, or none.
  init(_ tree: MarkupTree, title: String?) {
    let main = MainText(tree)
    let body = tree.first("body") ?? 0
    let gone = main.isGone
    let page = MarkupBlocks.read(tree, below: body) { gone[$0] }.filter { !FurnitureLines.isLine($0) }
    let within = main.element..<tree.nodes[main.element].end
    guard let first = page.firstIndex(where: { within.contains($0.element) }) ?? page.indices.first else {
      return
    }
    let last = page.lastIndex { within.contains($0.element) } ?? page.count - 1
    let found = PageArticle.headline(page, before: first, through: last, title: title)
    headline = found.map { page[$0].text.oneLine } ?? title
    // What stands right above the headline may be its kicker; above the text, statements only.
    let start: Int
    if let found, found < first {
      start =
        found > 0 && page[found - 1].isHeading && found - 1 >= first - PageArticle.reach ? found - 1 : found
    } else {
      start = first
    }
    var opening: [MarkupBlock] = []
    if start == first {
      opening = page[max(0, first - 6)..<first].filter {
        FurnitureLines.isStatement($0.text) && $0.linked * 2 < $0.size
      }
    }
    let key = headline.map(PageArticle.key)
    for (offset, block) in (opening + page[start...last]).enumerated() {
      let isHeadline = PageArticle.key(block.text) == key && (block.isHeading || offset < 8)
      if !isHeadline { blocks.append(block) }
    }
    if !main.isIndex { dropRunsOfLinks() }
    blocks = blocks.map(\.settled)
  }

  /// The block that is the headline: the one that says what the title says; else the only `h1`; else the first heading
  /// of a page with one article.
  private static func headline(
    _ page: [MarkupBlock],
    before first: Int,
    through last: Int,
    title: String?
  ) -> Int? {
    let near = max(0, first - reach)...min(last, first + reach)
    if let title {
      let wanted = key(title)
      let same = near.filter { index in
        let found = key(page[index].text)
        // A title cut short, or one with the site's name still on it.
        return found == wanted
          || (found.count >= 12 && wanted.starts(with: found) && page[index].size <= 200)
          || (page[index].isHeading && wanted.count >= 12 && found.starts(with: wanted))
      }
      if let heading = same.first(where: { page[$0].isHeading }) ?? same.first { return heading }
    }
    // A heading that is a link leads home: it is the site's name.
    let all = page.indices.filter { index in
      let block = page[index]
      return block.kind == .heading(level: 1) && index <= last && block.linked * 2 <= block.size
    }
    if all.count == 1 { return all.first }
    guard all.isEmpty else { return nil }
    let isOwn: (Int) -> Bool = { page[$0].isHeading && page[$0].linked * 2 <= page[$0].size }
    let headings = (first...last).filter(isOwn)
    if headings.count == 1, title == nil || headings[0] <= first + 1 { return headings.first }
    return headings.isEmpty ? (max(0, first - 6)..<first).last(where: isOwn) : nil
  }

  /// The bytes of a text that headlines are compared by: letters and digits, no blanks or marks of ASCII.
  private static func key(_ text: String) -> [UInt8] {
    text.utf8.prefix(600).filter { byte in
      byte >= 0x80 || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }

  /// Leaves out two and more blocks in a row that are links only.
  private mutating func dropRunsOfLinks() {
    var kept: [MarkupBlock] = []
    var run: [MarkupBlock] = []
    for block in blocks {
      if block.isLink {
        run.append(block)
        continue
      }
      if run.count < 2 { kept += run }
      run = []
      kept.append(block)
    }
    if run.count < 2 { kept += run }
    blocks = kept
  }
}

extension MarkupBlock {
  /// Whether it is a heading of any level.
  fileprivate var isHeading: Bool { if case .heading = kind { true } else { false } }

  /// Whether it is nothing but a link, and no enclosure.
  fileprivate var isLink: Bool {
    linked * 10 >= size * 9 && !isHeading && kind != .row && !text.hasPrefix("附件")
  }

  /// The block as it stands below the headline: no heading of level 1, no buttons in a statement.
  fileprivate var settled: MarkupBlock {
    switch kind {
    case .heading(level: 1):
      MarkupBlock(kind: .heading(level: 2), texts: texts, linked: linked, element: element)
    case .paragraph:
      MarkupBlock(
        kind: kind,
        texts: texts.map(FurnitureLines.withoutToolbar),
        linked: linked,
        element: element
      )
    default: self
    }
  }
}

extension String {
  /// The text with its line feeds as blanks.
  fileprivate var oneLine: String { String(decoding: utf8.map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self) }
}
