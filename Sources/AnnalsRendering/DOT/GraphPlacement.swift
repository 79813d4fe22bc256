import AnnalsCore

/// Places for the cards of a dependency graph that is too large for Graphviz's own layout, in near-linear time.
///
/// The row gives the height, the lane a column; within the column a card stands as near to the middle of its
/// neighbours in other rows as the cards beside it let it. Heights count downwards from the upper edge.
struct GraphPlacement {
  /// A size in points.
  struct Size: Equatable {
    let width: Double
    let height: Double
  }

  /// The column of a lane.
  struct Column: Equatable {
    let left: Double
    let right: Double
  }

  /// The middle of each card, from the left.
  private(set) var x: [Double]
  /// The middle of each card, from the top.
  let y: [Double]
  /// The middle of each row, from the top.
  let rowMiddles: [Double]
  /// The columns, left to right.
  let columns: [Column]
  /// The height of everything.
  let height: Double
  /// The size of each card.
  let sizes: [Size]

  /// Between cards side by side.
  private static let gap = 14.0
  /// Between a card and the edge of its column.
  private static let padding = 16.0
  /// Between rows.
  private static let rowGap = 30.0
  /// The width of the spine.
  private static let spine = 90.0
  /// The height of the headings of the columns.
  private static let heading = 34.0

  /// Places the cards.
  ///
  /// - Parameters:
  ///   - sizes: the size of each card.
  ///   - lanes: the lane of each card.
  ///   - rows: the cards of each row.
  ///   - edges: pairs of cards.
  /// - Complexity: O(n log n + m) in the cards and edges.
  init(sizes: [Size], lanes: [Int], rows: [[Int]], edges: [(Int, Int)]) {
    let cells = rows.map { row in Dictionary(grouping: row) { lanes[$0] }.sorted { $0.key < $1.key } }
    columns = GraphPlacement.columns(sizes, cells)
    var y = sizes.map { _ in 0.0 }
    var rowMiddles: [Double] = []
    var top = GraphPlacement.heading
    for row in rows {
      let tallest = row.map { sizes[$0].height }.max() ?? 0
      rowMiddles.append(top + tallest / 2)
      for card in row { y[card] = top + tallest / 2 }
      top += tallest + GraphPlacement.rowGap
    }
    self.y = y
    self.rowMiddles = rowMiddles
    self.sizes = sizes
    height = top
    x = sizes.map { _ in 0 }
    var neighbours = sizes.map { _ in [Int]() }
    for (from, to) in edges {
      neighbours[from].append(to)
      neighbours[to].append(from)
    }
    place(cells, neighbours)
  }

  private static func columns(_ sizes: [Size], _ cells: [[(key: Int, value: [Int])]]) -> [Column] {
    var widths: [Double] = []
    for (lane, cards) in cells.joined() {
      while widths.count <= lane { widths.append(0) }
      let width = cards.reduce(-gap) { $0 + sizes[$1].width + gap }
      widths[lane] = max(widths[lane], width)
    }
    var left = spine
    return widths.map { width in
      let column = Column(left: left, right: left + width + 2 * padding)
      left = column.right + padding
      return column
    }
  }

  /// Goes down, up and down again over the rows, so that chains come to stand straight.
  private mutating func place(_ cells: [[(key: Int, value: [Int])]], _ neighbours: [[Int]]) {
    var isPlaced = neighbours.map { _ in false }
    for rows in [cells, cells.reversed(), cells] {
      for (lane, cards) in rows.joined() {
        let column = columns[lane]
        let wanted = cards.map { card in
          let known = neighbours[card].filter { isPlaced[$0] && y[$0] != y[card] }
          guard !known.isEmpty else { return isPlaced[card] ? x[card] : column.left }
          return known.reduce(0) { $0 + x[$1] } / Double(known.count)
        }
        set(cards, wanted, in: column)
        for card in cards { isPlaced[card] = true }
      }
    }
  }

  /// Sets the cards of a cell at the places that they want, as far as there is room.
  private mutating func set(_ cards: [Int], _ wanted: [Double], in column: Column) {
    let order = cards.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var left = column.left + GraphPlacement.padding
    for index in order {
      let half = sizes[cards[index]].width / 2
      x[cards[index]] = max(wanted[index], left + half)
      left = x[cards[index]] + half + GraphPlacement.gap
    }
    var right = column.right - GraphPlacement.padding
    for index in order.reversed() {
      let half = sizes[cards[index]].width / 2
      x[cards[index]] = min(x[cards[index]], right - half)
      right = x[cards[index]] - half - GraphPlacement.gap
    }
  }
}

// Arrows.
extension GraphPlacement {
  /// A cubic curve between two cards, in points from the upper left.
  struct Curve {
    /// Start, two control points, end.
    let points: [(x: Double, y: Double)]
  }

  /// The curve from one card to another that stands lower or on the same row.
  func curve(from: Int, to: Int) -> Curve {
    if y[from] == y[to] {
      let dip = y[from] + sizes[from].height / 2
      let depth = dip + GraphPlacement.rowGap * 0.8
      return Curve(points: [
        (x[from], dip), (x[from], depth), (x[to], depth), (x[to], y[to] + sizes[to].height / 2),
      ])
    }
    let start = y[from] + sizes[from].height / 2
    let end = y[to] - sizes[to].height / 2
    let bend = min((end - start) / 2, 80)
    return Curve(points: [(x[from], start), (x[from], start + bend), (x[to], end - bend), (x[to], end)])
  }
}
