/// The lines at the edges of pages that belong to the pages and not to the text: running heads and page numbers.
struct PageFurniture: Sendable {
  /// The pages without their furniture.
  let pages: [PageOfWords]
  /// The repeated lines of page feet, each once: what a running foot says may be said nowhere else.
  let feet: [String]

  /// Takes the furniture out of pages.
  ///
  /// A line near the upper or lower edge is furniture when it stands there on at least two pages and a third of all,
  /// word for word, or with other numbers on at least three pages. Heads stay on the first of these pages: a
  /// newspaper's date stands there. A line that is only a page number goes everywhere.
  init(in pages: [PageOfWords]) {
    let edges = pages.map(PageFurniture.edgeLines)
    let sizes = pages.flatMap { $0.words.map(\.em) }.median ?? 0
    var pagesOfKey: [Key: [Int]] = [:]
    for (page, lines) in edges.enumerated() {
      for line in lines where line.line.em < 1.15 * sizes {
        for key in Set([Key(line, folding: .nothing), Key(line, folding: .numbers)]) {
          pagesOfKey[key, default: []].append(page)
        }
      }
    }
    var feet: [String] = []
    self.pages = pages.indices.map { page in
      let furniture = edges[page].filter { line in
        if PageFurniture.isPageNumber(line.line.text) { return true }
        let exact = pagesOfKey[Key(line, folding: .nothing)] ?? []
        let folded = pagesOfKey[Key(line, folding: .numbers)] ?? []
        let isExact = exact.count > 1 && exact.count * 3 >= pages.count
        let isFolded = folded.count > 2 && folded.count * 3 >= pages.count
        guard isExact || isFolded else { return false }
        guard (isFolded ? folded : exact).first == page else { return true }
        if line.edge == .bottom { feet.append(line.line.text) }
        return line.edge == .bottom
      }
      var rest = pages[page]
      rest.words.removeAll { word in furniture.contains { $0.line.box.holds(word.box) } }
      return rest
    }
    self.feet = feet
  }

  private enum Edge { case top, bottom }
  private enum Folding { case nothing, numbers }

  private struct EdgeLine {
    let line: PlacedLine
    let edge: Edge
  }

  private struct Key: Hashable {
    let text: String
    let edge: Edge

    init(_ line: EdgeLine, folding: Folding) {
      edge = line.edge
      text = folding == .nothing ? line.line.text : Key.folded(line.line.text)
    }

    private static func folded(_ text: String) -> String {
      var folded = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        let isRun = Script.isDigit(scalar) && folded.last == "0"
        if !isRun { folded.append(Script.isDigit(scalar) ? "0" : scalar) }
      }
      return String(folded)
    }
  }

  /// The two outermost lines at either edge that lie in the outer eighth of the page.
  private static func edgeLines(of page: PageOfWords) -> [EdgeLine] {
    let margin = page.height / 8
    let near = page.words.filter { $0.box.y.max < margin || $0.box.y.min > page.height - margin }
    let lines = PlacedLine.lines(of: near, column: Span(0, page.width))
    let top = lines.filter { $0.box.y.max < margin }.prefix(2)
    let bottom = lines.filter { $0.box.y.min > page.height - margin }.suffix(2)
    return top.map { EdgeLine(line: $0, edge: .top) } + bottom.map { EdgeLine(line: $0, edge: .bottom) }
  }

  /// Whether a line says no more than which page it is: `12`, `— 3 —`, `第3页 共10页`, `3/10`.
  static func isPageNumber(_ text: String) -> Bool {
    let ornaments: Set<Unicode.Scalar> = [
      "-", "–", "—", "－", "·", "•", " ", "/", "第", "页", "共", "頁", "|", "~",
    ]
    let scalars = text.unicodeScalars
    let digits = scalars.filter(Script.isDigit).count
    let parts = scalars.split { !Script.isDigit($0) }
    return digits > 0 && digits + scalars.filter(ornaments.contains).count == scalars.count
      && parts.count <= 2 && parts.allSatisfy { $0.count <= 4 }
  }
}

extension Box {
  /// Whether the middle of another box lies in it.
  fileprivate func holds(_ other: Box) -> Bool {
    (x.min...x.max).contains(other.x.middle) && (y.min...y.max).contains(other.y.middle)
  }
}
