/// Cuts the axis into strips and puts the events into rows.
struct StripPlan: Sendable, Equatable {
  let scale: TimeScale
  /// Where the axis begins and ends on the page.
  let bounds: Extent
  let strips: [StripLayout]

  /// The rows of the fullest strip.
  var height: Int { strips.map(\.height).max() ?? 0 }

  /// The part of the axis, in points, that a strip shows.
  func range(ofStrip strip: Int) -> Extent {
    let length = bounds.upper - bounds.lower
    return Extent(lower: Double(strip) * length, upper: Double(strip + 1) * length)
  }

  /// The place on the page of a place on the axis, in a given strip.
  func x(_ position: Double, strip: Int) -> Double {
    bounds.lower + position - range(ofStrip: strip).lower
  }
}

extension StripPlan {
  /// So many events are all shown, however many rows that takes.
  static let mostShown = 300
  /// The most rows of all strips together where there are more events; those without room are counted.
  private static let mostRows = 200

  /// Puts everything where an attempt asks for it.
  static func plan(_ attempt: Attempt) -> StripPlan {
    let (entries, lanes, bounds) = (attempt.entries, attempt.lanes, attempt.bounds)
    let length = bounds.upper - bounds.lower
    let scale = scale(for: attempt, length: length)
    let count = max(attempt.strips, Int((scale.length / length - 0.001).rounded(.up)))
    let widest = entries.count <= 12 ? 480.0 : 320.0
    let placing = PiecePlacing(bounds: bounds, widestLabel: min(widest, length * 0.6))
    var seats: [Int: CoarseCell.Seat] = [:]
    for cell in attempt.cells {
      for (entry, seat) in cell.seats(
        attempt.arrangement,
        on: scale,
        entries,
        lanes: lanes.lanes,
        stripLength: length
      ) { seats[entry] = seat }
    }
    var pieces = [[TimelinePiece]](repeating: [], count: count)
    for (index, entry) in entries.enumerated() {
      for piece in place(entry, index, lanes.lanes[index], scale, count, placing, seats[index]) {
        pieces[piece.strip].append(piece)
      }
    }
    let limit = entries.count <= mostShown ? mostShown : mostRows / count
    let layouts = pieces.enumerated().map { strip, pieces in
      pack(pieces, entries, strip: strip, laneCount: lanes.names.count, limit: limit, bounds: bounds)
    }
    return StripPlan(scale: scale, bounds: bounds, strips: layouts)
  }

  /// The pieces of an entry: one, or one for each strip that its bar touches.
  private static func place(
    _ entry: TimelineEntry,
    _ index: Int,
    _ lane: Int,
    _ scale: TimeScale,
    _ strips: Int,
    _ placing: PiecePlacing,
    _ seat: CoarseCell.Seat?
  ) -> [TimelinePiece] {
    let bounds = placing.bounds
    let length = bounds.upper - bounds.lower
    let start = seat?.position ?? scale.position(of: entry.start)
    func strip(_ position: Double) -> Int { min(max(Int(position / length), 0), strips - 1) }
    guard entry.mark == .span else {
      let cell = seat?.room ?? max(scale.position(of: entry.start + entry.cell) - start, 0)
      let strip = strip(start)
      let x = bounds.lower + start - Double(strip) * length + min(cell / 2, PictureMeasures.cellInset)
      let edge = PictureMeasures.markRadius + 1
      let inside = min(max(x, bounds.lower + edge), bounds.upper - edge)
      return [placing.mark(entry, index: index, strip: strip, lane: lane, at: inside, seat)]
    }
    let end = entry.isOpen ? scale.length : max(scale.position(of: entry.end), start + 10)
    let first = strip(start)
    let last = max(first, strip(end - 0.01))
    return (first...last).map { strip in
      let origin = bounds.lower - Double(strip) * length
      let lower = max(origin + start, bounds.lower)
      let bar = Extent(
        lower: min(lower, bounds.upper - 10),
        upper: max(min(origin + end, bounds.upper), lower + 10)
      )
      return placing.bar(
        entry,
        index: index,
        strip: strip,
        lane: lane,
        Extent(lower: bar.lower, upper: min(bar.upper, bounds.upper)),
        clipped: (strip > first, strip < last || entry.isOpen)
      )
    }
  }

  private static func pack(
    _ pieces: [TimelinePiece],
    _ entries: [TimelineEntry],
    strip: Int,
    laneCount: Int,
    limit: Int,
    bounds: Extent
  ) -> StripLayout {
    var members = [[Int]](repeating: [], count: laneCount)
    for (index, piece) in pieces.enumerated() { members[piece.lane].append(index) }
    let lanes = members.enumerated().compactMap { lane, members -> StripLayout.Lane? in
      guard !members.isEmpty else { return nil }
      let rows = max(6, limit * members.count / pieces.count)
      return pack(members, pieces, entries, lane: lane, limit: rows, bounds: bounds)
    }
    return StripLayout(index: strip, pieces: pieces, lanes: lanes)
  }

  /// Packs from left to right, which takes the fewest rows; when the rows do not suffice, the events that matter most come first.
  private static func pack(
    _ members: [Int],
    _ pieces: [TimelinePiece],
    _ entries: [TimelineEntry],
    lane: Int,
    limit: Int,
    bounds: Extent
  ) -> StripLayout.Lane {
    let byTime = members.sorted {
      (pieces[$0].extent.lower, pieces[$0].entry) < (pieces[$1].extent.lower, pieces[$1].entry)
    }
    if let rows = fill(byTime, pieces, limit: limit).rows {
      return StripLayout.Lane(lane: lane, rows: rows, counts: [])
    }
    let bySalience = byTime.enumerated().sorted {
      (entries[pieces[$1.element].entry].salience, $0.offset)
        < (entries[pieces[$0.element].entry].salience, $1.offset)
    }.map(\.element)
    let filled = fill(bySalience, pieces, limit: limit)
    // Those with room stand in order of time where that takes no more rows.
    let refused = Set(filled.refused)
    let rows = fill(byTime.filter { !refused.contains($0) }, pieces, limit: limit).rows ?? filled.partial
    return StripLayout.Lane(
      lane: lane,
      rows: rows,
      counts: counts(of: filled.refused, pieces, bounds: bounds)
    )
  }

  private static func fill(
    _ order: [Int],
    _ pieces: [TimelinePiece],
    limit: Int
  ) -> (rows: [[Int]]?, partial: [[Int]], refused: [Int]) {
    var packing = RowPacking(limit: limit)
    var rows: [[Int]] = []
    var refused: [Int] = []
    for index in order {
      let extent = pieces[index].extent
      let half = PictureMeasures.rowGap / 2
      guard let row = packing.insert(Extent(lower: extent.lower - half, upper: extent.upper + half)) else {
        refused.append(index)
        continue
      }
      if row == rows.count { rows.append([]) }
      rows[row].append(index)
    }
    for row in rows.indices { rows[row].sort { pieces[$0].mark.lower < pieces[$1].mark.lower } }
    return (refused.isEmpty ? rows : nil, rows, refused)
  }

  /// Counts of the events without room, by stretches of the axis.
  private static func counts(
    of refused: [Int],
    _ pieces: [TimelinePiece],
    bounds: Extent
  ) -> [StripLayout.Count] {
    let room = 48.0
    var bins: [Int: [Int]] = [:]
    for index in refused {
      bins[Int((pieces[index].mark.lower - bounds.lower) / room), default: []].append(pieces[index].entry)
    }
    return bins.sorted { $0.key < $1.key }.map { bin, entries in
      let words = TextMetrics.width(of: "+\(entries.count)", size: PictureMeasures.dateSize)
      let middle = min(bounds.lower + (Double(bin) + 0.5) * room, bounds.upper - room / 2)
      let half = max(words / 2 + 5, 10)
      return StripLayout.Count(
        entries: entries.sorted(),
        extent: Extent(lower: middle - half, upper: middle + half)
      )
    }
  }
}
