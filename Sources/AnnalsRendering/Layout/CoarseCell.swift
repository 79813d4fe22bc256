/// Events of one and the same calendar unit, such as all that is known only to the year 2024: enough of them to
/// stand side by side in columns, or with labels on both sides, where one below the other they would leave the page
/// empty beside them.
struct CoarseCell: Sendable, Equatable {
  /// When the unit begins, in seconds since 1970.
  let start: Double
  /// Its length in seconds.
  let length: Double
  /// The entries, in order.
  let members: [Int]
  /// The most of them in one lane.
  let mostInLane: Int
  /// The room of one column: mark, label, date and the gap behind them, in points.
  let columnWidth: Double
  /// Whether all have the same date, which the axis then tells for them.
  let omitsDate: Bool

  /// Fewer in one lane than this stand below each other.
  private static let fewest = 4
  /// So many stand below each other before another column is begun.
  private static let comfortableRows = 3
  /// Columns may be narrower than their longest label by this factor: it is shortened.
  private static let leastShare = 0.75
  /// The widest label of a column, in points.
  static let widestLabel = 250.0

  /// Those among the entries, in order of time; of one time, the coarsest first.
  ///
  /// - Complexity: O(n) in the entries, which are in order of time.
  static func all(of entries: [TimelineEntry], lanes: [Int]) -> [CoarseCell] {
    var cells: [CoarseCell] = []
    var first = 0
    while first < entries.count {
      let start = entries[first].start
      var lengths: [Double: [Int]] = [:]
      var next = first
      while next < entries.count, entries[next].start == start {
        if entries[next].mark != .span { lengths[entries[next].cell, default: []].append(next) }
        next += 1
      }
      if next - first >= fewest {
        cells += lengths.sorted { $0.key > $1.key }.compactMap { length, members in
          CoarseCell(entries, members, lanes: lanes, length: length)
        }
      }
      first = next
    }
    return cells
  }

  private init?(_ entries: [TimelineEntry], _ members: [Int], lanes: [Int], length: Double) {
    var perLane: [Int: Int] = [:]
    for index in members { perLane[lanes[index], default: 0] += 1 }
    guard let first = members.first, let most = perLane.values.max(), most >= CoarseCell.fewest else {
      return nil
    }
    let omitsDate = members.allSatisfy { entries[$0].date == entries[first].date }
    let widest = members.reduce(0.0) { widest, index in
      let label = entries[index].labelWidth
      let note = omitsDate ? entries[index].source : entries[index].note
      let behind = PictureMeasures.dateWidth(of: note)
      let gap = note.isEmpty ? 0 : PictureMeasures.dateOffset
      return max(widest, min(label * 1.012, CoarseCell.widestLabel) + gap + behind)
    }
    start = entries[first].start
    self.length = length
    self.members = members
    self.omitsDate = omitsDate
    mostInLane = most
    columnWidth =
      PictureMeasures.markRadius + PictureMeasures.labelOffset + widest + PictureMeasures.rowGap + 2
  }

  /// The columns that the fullest lane fills, at most so many.
  func columns(atMost limit: Int) -> Int {
    min(limit, columns(for: mostInLane))
  }

  private func columns(for count: Int) -> Int {
    (count + CoarseCell.comfortableRows - 1) / CoarseCell.comfortableRows
  }
}

extension CoarseCell {
  /// How the entries of a cell stand.
  enum Arrangement: Sendable, Equatable {
    /// Below each other, labels to the right.
    case below
    /// In pairs, the labels of one half to the left: that takes no room of the axis.
    case onBothSides
    /// Side by side in so many columns at most.
    case columns(Int)
  }

  /// Where an entry stands within its cell.
  struct Seat: Sendable, Equatable {
    /// The beginning of its column, in points from the beginning of the axis.
    let position: Double
    /// The beginning of the cell, which stands for the time.
    let origin: Double
    /// From there to the next column.
    let room: Double
    let omitsDate: Bool
    /// Where the words stand; nil for within the column.
    var side: TimelinePiece.Side?
  }

  /// The places of the entries where they differ from those that their times have.
  func seats(
    _ arrangement: Arrangement,
    on scale: TimeScale,
    _ entries: [TimelineEntry],
    lanes: [Int],
    stripLength: Double
  ) -> [(entry: Int, seat: Seat)] {
    switch arrangement {
    case .below: []
    case .onBothSides: pairs(on: scale, entries, lanes: lanes, stripLength: stripLength)
    case .columns: seats(on: scale, lanes: lanes, stripLength: stripLength)
    }
  }

  /// From the mark with its label to the left to the one beside it.
  private static let pitch = 2 * PictureMeasures.markRadius + PictureMeasures.rowGap + 1

  /// The first half of each lane with labels to the left, the other beside it; empty where the left has no room.
  private func pairs(
    on scale: TimeScale,
    _ entries: [TimelineEntry],
    lanes: [Int],
    stripLength: Double
  ) -> [(entry: Int, seat: Seat)] {
    let origin = scale.position(of: start)
    let room = scale.position(of: start + length) - origin
    let left = origin.truncatingRemainder(dividingBy: stripLength)
    guard room >= CoarseCell.pitch + 2 * PictureMeasures.cellInset, left + room <= stripLength else {
      return []
    }
    let isTold = extent(on: scale) != nil
    var perLane: [Int: [Int]] = [:]
    for index in members { perLane[lanes[index], default: []].append(index) }
    return perLane.sorted { $0.key < $1.key }.flatMap { _, members -> [(entry: Int, seat: Seat)] in
      guard members.count >= CoarseCell.fewest else { return [] }
      let half = members.count / 2
      let widest =
        members[..<half].map { index in
          min(entries[index].labelWidth, CoarseCell.widestLabel) + PictureMeasures.dateOffset
            + entries[index].noteWidth
        }.max() ?? 0
      guard left > widest + PictureMeasures.labelOffset else { return [] }
      return members.enumerated().map { place, index in
        let isLeft = place < half
        let seat = Seat(
          position: origin + (isLeft ? 0 : CoarseCell.pitch),
          origin: origin,
          room: 2 * PictureMeasures.cellInset,
          omitsDate: omitsDate && isTold,
          side: isLeft ? .left : .right
        )
        return (index, seat)
      }
    }
  }

  /// Shares the room of the cell out among its entries: where the axis shows nothing finer than the cell, none
  /// of its places tells more than another.
  ///
  /// - Parameters:
  ///   - scale: The axis.
  ///   - lanes: The lane of each entry.
  ///   - stripLength: Where a strip of this length ends within the cell, there are no seats.
  /// - Returns: The entries with their seats, lane by lane; empty where the cell holds no columns.
  private func seats(
    on scale: TimeScale,
    lanes: [Int],
    stripLength: Double
  ) -> [(entry: Int, seat: Seat)] {
    guard let extent = extent(on: scale),
      ((extent.lower + 0.5) / stripLength).rounded(.down)
        == ((extent.upper - 0.5) / stripLength).rounded(.down)
    else { return [] }
    let room = extent.upper - extent.lower - PictureMeasures.cellInset
    let capacity = max(Int((room + 1) / (columnWidth * CoarseCell.leastShare)), 1)
    guard capacity > 1 || scale.bay(at: start, cell: length) != nil else { return [] }
    var perLane: [Int: [Int]] = [:]
    for index in members { perLane[lanes[index], default: []].append(index) }
    let columns = min(capacity, columns(atMost: capacity))
    return perLane.sorted { $0.key < $1.key }.flatMap { _, members in
      let rows = (members.count + columns - 1) / columns
      let height = max(rows, min(members.count, CoarseCell.comfortableRows))
      return members.enumerated().map { place, index in
        let position = extent.lower + Double(place / height) * (room / Double(columns))
        return (
          index,
          Seat(position: position, origin: extent.lower, room: room / Double(columns), omitsDate: omitsDate)
        )
      }
    }
  }

  /// The room of the cell on the axis; nil where ticks within it would give its places a meaning.
  private func extent(on scale: TimeScale) -> Extent? {
    if let bay = scale.bay(at: start, cell: length) { return bay }
    guard let segment = scale.segments.last(where: { $0.bayCell == nil && $0.start <= start }),
      segment.unit.seconds >= length * 0.9
    else { return nil }
    return Extent(
      lower: scale.position(of: start),
      upper: min(scale.position(of: start + length), segment.upper)
    )
  }

  /// Whether the axis has ticks within the cell.
  func isCut(by scale: TimeScale) -> Bool {
    guard let segment = scale.segments.last(where: { $0.bayCell == nil && $0.start <= start }) else {
      return false
    }
    return segment.isLinear && start < segment.end && segment.unit.seconds < length * 0.9
  }
}
