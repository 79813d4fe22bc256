/// Lines of running text below each other that begin at one left edge and mostly end at one right edge.
struct TextColumn: Hashable, Sendable {
  /// The lines from top to bottom; at least one.
  private(set) var lines: [LinePiece]
  /// Where they stand.
  private(set) var box: Box

  /// The size of type, in points.
  var em: Double { lines.first?.em ?? 0 }

  private init(_ lines: some Sequence<LinePiece>) {
    self.lines = Array(lines)
    box = lines.map(\.box).bounds ?? Box(x: Span(0, 0), y: Span(0, 0))
  }

  /// How many columns may be open beside each other.
  private static let openColumns = 64

  /// The columns among the pieces of a page, and the pieces that are part of none.
  static func columns(of pieces: [LinePiece]) -> (columns: [TextColumn], rest: [LinePiece]) {
    var chains: [TextColumn] = []
    var open: [Int] = []
    let sorted = pieces.sorted { ($0.box.y.middle, $0.box.x.min) < ($1.box.y.middle, $1.box.x.min) }
    for piece in sorted {
      open.removeAll { chains[$0].box.y.max < piece.box.y.middle - widestPitch * chains[$0].em }
      let home = open.suffix(openColumns).filter { chains[$0].goesOn(with: piece) }
        .min { abs(chains[$0].box.x.min - piece.box.x.min) < abs(chains[$1].box.x.min - piece.box.x.min) }
      if let home {
        chains[home].append(piece)
        if let narrower = chains[home].cutWhereItNarrows() {
          open.append(chains.count)
          chains.append(narrower)
        }
      } else {
        var column = TextColumn([])
        for index in open.suffix(openColumns) where column.lines.isEmpty {
          column = chains[index].takeLines(before: piece)
        }
        column.append(piece)
        open.append(chains.count)
        chains.append(column)
      }
    }
    var columns = chains.filter(\.isRunningText)
    var rest = chains.filter { !$0.isRunningText }.flatMap(\.lines)
    let free = rest.filter { piece in !columns.contains { $0.holds(piece) } }
    for index in columns.indices { rest += columns[index].release(besides: free) }
    return (columns.filter(\.isRunningText), rest + columns.filter { !$0.isRunningText }.flatMap(\.lines))
  }

  /// Gives up lines at either end that only seem to begin at its edge: names that are centred above it, the second
  /// half of names over two columns, the cells of a table below it.
  private mutating func release(besides free: [LinePiece]) -> [LinePiece] {
    var released: [LinePiece] = []
    while lines.count > 1, let first = lines.first, first.box.x.max < box.x.max - 1.5 * em,
      leadsOut(first, free) || isSetApart(first)
    {
      released.append(first)
      self = TextColumn(lines.dropFirst())
    }
    while lines.count > 1, let last = lines.last, last.box.x.max < box.x.max - 1.5 * em,
      pitches[lines.count - 2] > 1.15 * (pitches.median ?? 0)
    {
      released.append(last)
      self = TextColumn(lines.dropLast())
    }
    return released
  }

  /// From the middle of each line to that of the next, in points.
  private var pitches: [Double] { zip(lines, lines.dropFirst()).map { $1.box.y.middle - $0.box.y.middle } }

  /// Whether the first line is indented as no other line is, or further from the next than the others are.
  private func isSetApart(_ first: LinePiece) -> Bool {
    let indents = lines.dropFirst().map { $0.box.x.min - box.x.min }.filter { $0 > 0.5 * em }
    let indent = first.box.x.min - box.x.min
    let isOdd =
      indent > 0.3 * em && !indents.isEmpty
      && !indents.contains { abs($0 - indent) < 0.2 * em }
    return isOdd || pitches[0] > 1.15 * (pitches.median ?? pitches[0])
  }

  /// Whether pieces beside a line lead out of the column.
  private func leadsOut(_ line: LinePiece, _ free: [LinePiece]) -> Bool {
    let level = free.filter { $0.isLevel(with: line) }
    let row = Span.merged(([line] + level).map(\.box.x), gap: 3 * em)
    return row.contains { $0.overlap(line.box.x) > 0 && !surrounds($0) }
  }

  /// The most from the middle of a line to that of the next, in ems.
  private static let widestPitch = 2.4

  /// Whether a piece is the next line.
  private func goesOn(with piece: LinePiece) -> Bool {
    guard let last = lines.last, max(em, piece.em) < 1.12 * min(em, piece.em) else { return false }
    let pitch = piece.box.y.middle - last.box.y.middle
    guard pitch > 0.6 * em, pitch < TextColumn.widestPitch * em else { return false }
    guard lines.count < 2 || piece.box.x.max < box.x.max + 1.5 * em else { return false }
    let distance = piece.box.x.min - box.x.min
    return Strip.isIndent(distance, em: em) || lines.count == 1 && Strip.isIndent(-distance, em: em)
  }

  private mutating func append(_ piece: LinePiece) {
    box = lines.isEmpty ? piece.box : box.joined(piece.box)
    lines.append(piece)
  }

  /// Takes the last lines off that begin a column of their own, as a line that goes on with them alone shows: those
  /// that begin at one edge, or the last one.
  private mutating func takeLines(before piece: LinePiece) -> TextColumn {
    let left = lines.last?.box.x.min ?? 0
    let level = lines.reversed().prefix { abs($0.box.x.min - left) < 0.25 * em }.count
    for count in [level, 1] where count < lines.count {
      let taken = TextColumn(lines.suffix(count))
      if taken.goesOn(with: piece) {
        self = TextColumn(lines.dropLast(count))
        return taken
      }
    }
    return TextColumn([])
  }

  /// Takes the last lines off when they all end at another right edge, such as those of the first column below a
  /// paragraph across the columns.
  private mutating func cutWhereItNarrows() -> TextColumn? {
    let tail = lines.suffix(3)
    guard lines.count > 3, let last = tail.last else { return nil }
    let isNarrower = tail.allSatisfy {
      abs($0.box.x.max - last.box.x.max) < 0.3 * em && $0.box.x.max < box.x.max - 3 * em
    }
    guard isNarrower else { return nil }
    self = TextColumn(lines.dropLast(3))
    return TextColumn(tail)
  }

  /// Whether enough lines go through to the right edge, with a short one at the end of each paragraph.
  private var isRunningText: Bool {
    let full = lines.filter { $0.box.x.max > box.x.max - 1.5 * em }
    return lines.count > 2 && box.x.length > 7 * em && full.count > 1 && full.count * 5 >= lines.count * 2
  }

  /// Whether it stands beside another column for more than a line.
  func stands(beside other: TextColumn) -> Bool {
    box.x.overlap(other.box.x) < 0 && box.y.overlap(other.box.y) > 1.5 * max(em, other.em)
  }

  /// Whether a piece stands in it, such as the part of a line after a wide space.
  func holds(_ piece: LinePiece) -> Bool {
    box.y.min < piece.box.y.middle && piece.box.y.middle < box.y.max && surrounds(piece.box.x)
  }

  /// Whether a stretch of a line lies between its edges.
  func surrounds(_ x: Span) -> Bool { box.x.min - 0.5 * em <= x.min && x.max <= box.x.max + em }

  /// Whether a piece begins where its lines begin, or two characters further as the first of a paragraph does.
  func begins(_ piece: LinePiece) -> Bool {
    let indent = (piece.box.x.min - box.x.min) / em
    return abs(indent) < 0.25 || abs(indent - 2) < 0.25
  }
}
