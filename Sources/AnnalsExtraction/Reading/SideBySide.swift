/// Parts columns that a text layout set side by side: line i of the first beside line i of the second, blank between.
///
/// The right column begins at one place in all lines. Programs count that place in character cells, where a Han
/// character takes two, or in characters; both are tried. Columns are prose: wide cells, broken in mid-sentence.
/// A table's cells are narrow or numbers and stay rows.
struct SideBySide {
  /// The fewest lines that both columns must have side by side.
  private static let fewest = 4
  /// The least blank between two columns, in columns.
  private static let gutter = 3
  /// How far from its column's edge a line may begin: a paragraph's indent.
  private static let deepest = 4
  /// The least width, in columns, of most cells.
  private static let narrowest = 14
  /// The widest line, in columns without blank, that columns side by side make.
  private static let widest = 400
  /// How many lines without a gap may stand between two with one.
  private static let reach = 6

  /// How places in a line are counted.
  private enum Measure: CaseIterable {
    case cells
    case characters
  }

  /// A stretch of a line between wide blanks.
  private struct Cell {
    let range: Range<Int>
    let width: Int
    /// Where it begins, counted in both measures.
    let inCells: Int
    let inCharacters: Int

    func start(_ measure: Measure) -> Int { measure == .cells ? inCells : inCharacters }
  }

  private let lines: [PageLine]
  private let utf8: [UInt8]

  /// The lines of a page, columns one after the other.
  ///
  /// - Complexity: O(n) in the bytes of the page.
  static func parted(_ lines: [PageLine], in utf8: [UInt8]) -> [PageLine] {
    let sides = SideBySide(lines: lines, utf8: utf8)
    let gapped = lines.indices.filter { sides.hasGap($0) }
    guard gapped.count >= fewest else { return lines }
    var result: [PageLine] = []
    result.reserveCapacity(lines.count)
    var next = 0
    for region in sides.regions(gapped) where region.lowerBound >= next {
      guard let parted = sides.parted(region) else { continue }
      result += lines[next..<region.lowerBound]
      result += parted.lines
      next = parted.end
    }
    result += lines[next...]
    return result
  }

  // MARK: Regions

  /// Stretches of lines most of which have a gap, without marked headings.
  private func regions(_ gapped: [Int]) -> [Range<Int>] {
    var regions: [Range<Int>] = []
    for index in gapped {
      if let last = regions.last, index - last.upperBound < Self.reach,
        !lines[last.upperBound..<index].contains(where: { $0.markLevel > 0 })
      {
        regions[regions.count - 1] = last.lowerBound..<index + 1
      } else {
        regions.append(index..<index + 1)
      }
    }
    return regions.filter { $0.count >= Self.fewest }
  }

  private func hasGap(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.markLevel == 0, line.width <= Self.widest, line.blanks >= 2 || line.indent > Self.narrowest
    else { return false }
    let cells = cells(of: line)
    return cells.count > 1 || line.indent > Self.narrowest && line.width >= Self.narrowest
  }

  // MARK: Cells

  private func cells(of line: PageLine) -> [Cell] {
    guard line.width <= Self.widest else {
      return [Cell(range: line.content, width: line.width, inCells: 0, inCharacters: 0)]
    }
    var cells: [Cell] = []
    var start = line.content.lowerBound
    var lineStart = start
    while lineStart > 0, utf8[lineStart - 1] != 0x0A, utf8[lineStart - 1] != 0x0D { lineStart -= 1 }
    var (column, character) = (0, 0)
    for scalar in scalars(in: lineStart..<start) {
      column += scalar.width
      character += 1
    }
    var (startColumn, startCharacter) = (column, character)
    var blank = 0
    var end = start
    var endColumn = column
    for scalar in scalars(in: line.content) {
      if scalar.isBlank {
        blank += scalar.width
      } else {
        if blank >= Self.gutter {
          cells.append(
            Cell(
              range: start..<end,
              width: endColumn - startColumn,
              inCells: startColumn,
              inCharacters: startCharacter
            )
          )
          (start, startColumn, startCharacter) = (scalar.offset, column, character)
        }
        blank = 0
        end = scalar.offset + scalar.count
        endColumn = column + scalar.width
      }
      column += scalar.width
      character += 1
    }
    cells.append(
      Cell(
        range: start..<end,
        width: endColumn - startColumn,
        inCells: startColumn,
        inCharacters: startCharacter
      )
    )
    return cells
  }

  private struct Scalar {
    let offset: Int
    let count: Int
    let width: Int
    let isBlank: Bool
  }

  private func scalars(in range: Range<Int>) -> some Sequence<Scalar> {
    sequence(state: range.lowerBound) { offset -> Scalar? in
      guard offset < range.upperBound else { return nil }
      let (value, count) = utf8.scalar(at: offset)
      defer { offset += count }
      let isBlank = ScalarClass(value) == .space
      return Scalar(offset: offset, count: count, width: value < 0x1100 ? 1 : 2, isBlank: isBlank)
    }
  }

  // MARK: Columns

  /// The lines of a region and of those right below that only one column has, one column after the other; nil
  /// when the region has no columns of prose.
  private func parted(_ region: Range<Int>) -> (lines: [PageLine], end: Int)? {
    let core = lines[region].map { cells(of: $0) }
    // In the wrong measure the places of one column scatter over several.
    let candidates = Measure.allCases.compactMap { measure in
      edges(of: core, measure).map { (measure, $0, exact: count(of: core, at: $0, measure)) }
    }
    .sorted { $0.exact > $1.exact }
    for (measure, edges, _) in candidates {
      let rest = rest(below: region.upperBound, edges, measure)
      let rows = core + rest
      let columns = dealt(rows, edges, measure)
      guard areProse(columns) else { continue }
      let whole = region.lowerBound..<region.upperBound + rest.count
      let parted = columns.enumerated().flatMap { number, cells in
        lines(of: cells, in: whole, edge: number == 0 ? leftEdge(rows, measure) : edges[number - 1], measure)
      }
      return (parted, whole.upperBound)
    }
    return nil
  }

  /// The lines right below a region that fit into its columns: one of them is longer than the others.
  private func rest(below end: Int, _ edges: [Int], _ measure: Measure) -> [[Cell]] {
    var rest: [[Cell]] = []
    for line in lines[end...] {
      guard line.blankLinesBefore == 0, line.markLevel == 0 else { break }
      let cells = cells(of: line)
      guard cells.count == 1, let cell = cells.first, cell.width > 0 else { break }
      let isRight = edges.contains { (0...Self.deepest).contains(cell.start(measure) - $0) }
      let length =
        measure == .cells ? cell.width : scalars(in: cell.range).reduce(0) { count, _ in count + 1 }
      guard isRight || cell.start(measure) + length < edges[0] else { break }
      rest.append(cells)
    }
    return rest
  }

  private func leftEdge(_ rows: [[Cell]], _ measure: Measure) -> Int {
    rows.compactMap { $0.first?.start(measure) }.min() ?? 0
  }

  /// Where the second and further columns begin; nil when the cells do not line up or text crosses the gap.
  private func edges(of rows: [[Cell]], _ measure: Measure) -> [Int]? {
    var counts: [Int: Int] = [:]
    for row in rows {
      for (number, cell) in row.enumerated() where number > 0 || cell.start(measure) > Self.narrowest {
        counts[cell.start(measure), default: 0] += 1
      }
    }
    var edges: [Int] = []
    for (column, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
    where count >= Self.fewest {
      guard edges.count < 6, !edges.contains(where: { abs($0 - column) < Self.narrowest / 2 }) else {
        continue
      }
      edges.append(column)
    }
    edges.sort()
    guard !edges.isEmpty else { return nil }
    for row in rows {
      for (number, cell) in row.enumerated() {
        let isPlaced = edges.contains { (0...Self.deepest).contains(cell.start(measure) - $0) }
        guard isPlaced || number == 0 && cell.start(measure) < edges[0] else { return nil }
      }
    }
    return edges
  }

  /// How many cells begin right at an edge.
  private func count(of rows: [[Cell]], at edges: [Int], _ measure: Measure) -> Int {
    rows.joined().count { edges.contains($0.start(measure)) }
  }

  /// The cells of each column, row by row; nil where a column has none.
  private func dealt(_ rows: [[Cell]], _ edges: [Int], _ measure: Measure) -> [[Cell?]] {
    var columns = [[Cell?]](repeating: [Cell?](repeating: nil, count: rows.count), count: edges.count + 1)
    for (number, row) in rows.enumerated() {
      for cell in row {
        let column = edges.count { $0 <= cell.start(measure) }
        if let before = columns[column][number] {
          columns[column][number] = Cell(
            range: before.range.lowerBound..<cell.range.upperBound,
            width: cell.inCells + cell.width - before.inCells,
            inCells: before.inCells,
            inCharacters: before.inCharacters
          )
        } else {
          columns[column][number] = cell
        }
      }
    }
    return columns
  }

  /// Whether each column is running text: wide cells of letters, most of them without an end of their own.
  private func areProse(_ columns: [[Cell?]]) -> Bool {
    columns.allSatisfy { column in
      let cells = column.compactMap { $0 }
      guard cells.count >= Self.fewest else { return false }
      let wide = cells.count { $0.width >= Self.narrowest }
      let measured = cells.compactMap { LineScanner.line(of: $0.range, in: utf8) }
      let open = measured.count { $0.ending == .open || $0.ending == .pending }
      let ends = measured.count { $0.ending == .sentence || $0.hasInnerSentenceEnd || $0.hasComma }
      return wide * 10 >= cells.count * 7 && open * 2 >= cells.count && ends > 0
    }
  }

  /// The lines of a column.
  private func lines(of cells: [Cell?], in region: Range<Int>, edge: Int, _ measure: Measure) -> [PageLine] {
    var result: [PageLine] = []
    var blank = 0
    for (cell, line) in zip(cells, lines[region]) {
      blank += line.blankLinesBefore
      guard let cell, var piece = LineScanner.line(of: cell.range, in: utf8, blankLinesBefore: blank) else {
        blank += 1
        continue
      }
      let indent = max(0, cell.start(measure) - edge)
      piece.indent = measure == .characters ? min(indent * 2, Self.deepest) : indent
      result.append(piece)
      blank = 0
    }
    return result
  }
}
