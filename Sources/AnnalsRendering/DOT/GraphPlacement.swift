import AnnalsCore

/// Places for the cards of a dependency graph, in near-linear time.
///
/// The row gives the height, the lane a column; lanes that meet in no row stand below each other. A column is cut
/// into slots of one width, so that cards stand below each other and arrows find a straight way between them; within
/// a row a card takes the slot nearest to its neighbours in other rows. Heights count downwards from the upper edge.
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
    /// From one slot to the next.
    let slotWidth: Double
    /// How many cards stand side by side at most.
    let slots: Int

    /// The middle of a slot.
    func middle(ofSlot slot: Double) -> Double {
      left + GraphPlacement.padding + (slot + 0.5) * slotWidth
    }
  }

  /// The middle of each card, from the left.
  private(set) var x: [Double]
  /// The middle of each card, from the top.
  let y: [Double]
  /// What stands in each row.
  let rows: [[Int]]
  /// The row of each card.
  let rowOfCard: [Int]
  /// Where each row begins and ends, from the top.
  let rowExtents: [Extent]
  /// The column of each lane.
  let columns: [Column]
  /// Where each stack of lanes begins and ends, left to right.
  let stacks: [Extent]
  /// Where the first card of each lane begins and the last one ends, from the top; nil for a lane without any.
  let laneExtents: [Extent?]
  /// The height of everything.
  let height: Double
  /// The size of each card.
  let sizes: [Size]

  /// Between cards side by side: room for some arrows.
  private static let gap = 24.0
  /// Between a card and the edge of its column.
  private static let padding = 12.0
  /// Between columns.
  private static let columnGap = 16.0
  /// Between rows.
  static let rowGap = 34.0
  /// The width of the spine.
  static let spine = 90.0
  /// The height of the headings of the columns.
  private static let heading = 38.0
  /// Between the rows of two lanes one below the other: room for the name of the lower one.
  private static let seam = 20.0
  /// How often all rows are gone through.
  private static let sweeps = 6

  /// The middle of each row, from the top.
  func middle(ofRow row: Int) -> Double { (rowExtents[row].lower + rowExtents[row].upper) / 2 }

  /// Places the cards.
  ///
  /// - Parameters:
  ///   - sizes: the size of each card.
  ///   - firstList: the first of the cards that are wide lists; these keep to no slot, and share no row with others.
  ///   - lanes: the lane of each card.
  ///   - rows: the cards of each row.
  ///   - edges: pairs of cards.
  /// - Complexity: O(n log n + m) in the cards and edges.
  init(sizes: [Size], firstList: Int? = nil, lanes: [Int], rows: [[Int]], edges: [(Int, Int)]) {
    let firstList = firstList ?? sizes.count
    let cells = rows.map { row in Dictionary(grouping: row) { lanes[$0] }.sorted { $0.key < $1.key } }
    let stacking = LaneStacking(lanesOfRows: cells.map { $0.map(\.key) })
    (columns, stacks) = GraphPlacement.columns(sizes, cells, firstList, stacking)
    var y = sizes.map { _ in 0.0 }
    var rowOfCard = sizes.map { _ in 0 }
    var rowExtents: [Extent] = []
    var top = GraphPlacement.heading
    for (row, cards) in rows.enumerated() {
      let tallest = cards.map { sizes[$0].height }.max() ?? 0
      if stacking.seams.contains(row) { top += GraphPlacement.seam }
      rowExtents.append(Extent(lower: top, upper: top + tallest))
      for card in cards {
        y[card] = top + tallest / 2
        rowOfCard[card] = row
      }
      top += tallest + GraphPlacement.rowGap
    }
    self.y = y
    self.rows = rows
    self.rowOfCard = rowOfCard
    self.rowExtents = rowExtents
    self.sizes = sizes
    height = top
    var laneExtents = columns.map { _ in Extent?.none }
    for (row, cells) in cells.enumerated() {
      for (lane, _) in cells {
        let first = laneExtents[lane]?.lower ?? rowExtents[row].lower
        laneExtents[lane] = Extent(lower: first, upper: rowExtents[row].upper)
      }
    }
    self.laneExtents = laneExtents
    x = sizes.map { _ in 0 }
    var neighbours = sizes.map { _ in [Int]() }
    for (from, to) in edges {
      neighbours[from].append(to)
      neighbours[to].append(from)
    }
    place(cells, neighbours, firstList)
  }

  private static func columns(
    _ sizes: [Size],
    _ cells: [[(key: Int, value: [Int])]],
    _ firstList: Int,
    _ stacking: LaneStacking
  ) -> (columns: [Column], stacks: [Extent]) {
    var slotWidths: [Double] = []
    var slots: [Int] = []
    var widths: [Double] = []
    for (lane, cards) in cells.joined() {
      while slots.count <= lane {
        slots.append(0)
        slotWidths.append(0)
        widths.append(0)
      }
      let widest = cards.map { sizes[$0].width + gap }.max() ?? 0
      if cards.contains(where: { $0 >= firstList }) {
        widths[lane] = max(widths[lane], cards.reduce(0) { $0 + sizes[$1].width + gap })
      } else {
        slotWidths[lane] = max(slotWidths[lane], widest)
        slots[lane] = max(slots[lane], cards.count)
      }
    }
    let inner = slots.indices.map { max(slotWidths[$0] * Double(slots[$0]), widths[$0]) }
    var stacks = Array(repeating: Extent(lower: spine, upper: spine), count: stacking.columns)
    for stack in stacks.indices {
      let left = stack == 0 ? spine : stacks[stack - 1].upper + columnGap
      let widest = slots.indices.filter { stacking.column[$0] == stack }.map { inner[$0] }.max() ?? 0
      stacks[stack] = Extent(lower: left, upper: left + widest + 2 * padding)
    }
    let columns = slots.indices.map { lane in
      let stack = stacks[stacking.column[lane]]
      let left = (stack.lower + stack.upper - inner[lane]) / 2 - padding
      return Column(
        left: left,
        right: left + inner[lane] + 2 * padding,
        // Slots fill the column, however wide a list makes it.
        slotWidth: inner[lane] / Double(max(slots[lane], 1)),
        slots: max(slots[lane], 1)
      )
    }
    return (columns, stacks)
  }

  /// Goes down and up over the rows, so that chains come to stand straight.
  private mutating func place(
    _ cells: [[(key: Int, value: [Int])]],
    _ neighbours: [[Int]],
    _ firstList: Int
  ) {
    var isPlaced = neighbours.map { _ in false }
    for sweep in 0..<GraphPlacement.sweeps {
      for (lane, cards) in (sweep % 2 == 0 ? cells : cells.reversed()).joined() {
        let column = columns[lane]
        let wanted = cards.map { card in
          let known = neighbours[card].filter { isPlaced[$0] && y[$0] != y[card] }
          guard !known.isEmpty else { return isPlaced[card] ? x[card] : column.left }
          return known.reduce(0) { $0 + x[$1] } / Double(known.count)
        }
        if cards.contains(where: { $0 >= firstList }) {
          setFreely(cards, wanted, in: column)
        } else {
          setInSlots(cards, wanted, in: column)
        }
        for card in cards { isPlaced[card] = true }
      }
    }
  }

  /// Sets the cards of a cell into the slots nearest to the places that they want.
  private mutating func setInSlots(_ cards: [Int], _ wanted: [Double], in column: Column) {
    let order = cards.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    var slots = order.map { _ in 0 }
    var next = 0
    for (place, index) in order.enumerated() {
      let slot = ((wanted[index] - column.middle(ofSlot: 0)) / column.slotWidth).rounded()
      slots[place] = max(Int(min(max(slot, 0), Double(column.slots - 1))), next)
      next = slots[place] + 1
    }
    var last = column.slots
    for place in order.indices.reversed() {
      slots[place] = min(slots[place], last - 1)
      last = slots[place]
    }
    for (place, index) in order.enumerated() {
      x[cards[index]] = column.middle(ofSlot: Double(slots[place]))
    }
  }

  /// Sets the cards of a cell at the places that they want, as far as there is room.
  private mutating func setFreely(_ cards: [Int], _ wanted: [Double], in column: Column) {
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
