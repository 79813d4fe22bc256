/// Lines that make one paragraph, over the ends of columns and pages.
struct PlacedParagraph: Hashable, Sendable {
  /// Its lines in reading order; at least one.
  private(set) var lines: [PlacedLine]

  /// Its text, the lines run together.
  var text: String { lines.dropFirst().reduce(lines[0].text) { Script.continued($0, by: $1.text) } }
  /// The size of its type, in points.
  var em: Double { lines.map(\.em).median ?? 0 }

  fileprivate init(_ line: PlacedLine) { lines = [line] }
  fileprivate mutating func append(_ line: PlacedLine) { lines.append(line) }
}

/// A paragraph or a row of a table.
enum PlacedBlock: Hashable, Sendable {
  case paragraph(PlacedParagraph)
  case row([String])
}

/// Tells from where lines begin and end which of them go on with the line before.
struct ParagraphJoining {
  /// The size of type of the running text, in points.
  let bodySize: Double
  private let edges: [Span: ColumnEdges]

  /// Prepares for the lines of a document.
  init(_ items: [PlacedItem]) {
    var columns: [Span: [PlacedLine]] = [:]
    var lengths: [Int: Double] = [:]
    for case .line(let line) in items {
      columns[line.column, default: []].append(line)
      lengths[Int((line.em * 2).rounded()), default: 0] += Script.ems(line.text)
    }
    edges = columns.mapValues(ColumnEdges.init)
    let commonest = lengths.max { ($0.value, $1.key) < ($1.value, $0.key) }
    bodySize = commonest.map { Double($0.key) / 2 } ?? 0
  }

  /// The paragraphs and rows of a document.
  func blocks(of items: [PlacedItem]) -> [PlacedBlock] {
    var blocks: [PlacedBlock] = []
    for item in items {
      switch item {
      case .row(let cells):
        blocks.append(.row(cells))
      case .line(let line):
        if case .paragraph(var paragraph) = blocks.last, goesOn(paragraph, line) {
          paragraph.append(line)
          blocks[blocks.count - 1] = .paragraph(paragraph)
        } else {
          blocks.append(.paragraph(PlacedParagraph(line)))
        }
      }
    }
    return blocks
  }

  /// Whether type of a size is that of headings.
  func isHeadingSize(_ em: Double) -> Bool { em >= 1.2 * bodySize }

  /// Whether a line goes on with a paragraph.
  private func goesOn(_ paragraph: PlacedParagraph, _ next: PlacedLine) -> Bool {
    guard let line = paragraph.lines.last, let lineEdges = edges[line.column],
      let nextEdges = edges[next.column]
    else { return false }
    let larger = max(line.em, next.em)
    let pitch = next.box.y.middle - line.box.y.middle
    let isBelow = line.column == next.column && pitch > 0
    if isHeadingSize(line.em) || isHeadingSize(next.em) {
      // Lines of a headline are centred or end where the sense does.
      return isBelow && larger < 1.08 * min(line.em, next.em) && pitch < 2.2 * larger
    }
    if larger > 1.18 * min(line.em, next.em) { return false }
    let isIndented = next.box.x.min - nextEdges.left > 0.8 * next.em
    if isIndented, !(isBelow && isHanging(next, under: paragraph)) { return false }
    if Bullet.marks(next.text) { return false }
    if isBelow, let usual = lineEdges.pitch, pitch > 1.4 * usual { return false }
    // Far to the right stand signatures and centred lines.
    if line.box.x.min - lineEdges.left > 6 * line.em { return false }
    return lineEdges.right - line.box.x.max < room(for: next)
  }

  /// Whether an indented line stands where the lines of its paragraph stand: below the text of a list's item, or
  /// in a paragraph that is indented as a whole.
  private func isHanging(_ line: PlacedLine, under paragraph: PlacedParagraph) -> Bool {
    let first = paragraph.lines[0]
    if paragraph.lines.count == 1 {
      return Bullet.marks(first.text) && line.box.x.min - first.box.x.min > 0.5 * line.em
    }
    return paragraph.lines.dropFirst().allSatisfy { abs($0.box.x.min - line.box.x.min) < 0.5 * line.em }
  }

  /// The width that the beginning of a line would have needed on the line before, in points.
  private func room(for line: PlacedLine) -> Double {
    guard let first = line.text.unicodeScalars.first else { return 0 }
    // A character may be kept back with the punctuation after it.
    if Script.isFullWidth(first) { return 2.2 * line.em }
    let word = line.text.unicodeScalars.prefix { $0 != " " && !Script.isFullWidth($0) }
    return (0.5 * Double(min(word.count, 20)) + 1.2) * line.em
  }
}
