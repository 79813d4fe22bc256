/// Finding the scale that shows given moments best.
extension TimeScale {
  /// The room that a break takes on the axis, in points.
  static let breakRoom = 26.0
  /// The least and the most room of a slot, in points: a mark with a year, or with a label of ten characters.
  private static let slotRoom = 64.0...300.0
  /// The most that all slots together take of the axis.
  private static let slotShare = 0.36
  private static let crowdedSlotShare = 0.2
  /// The most room of a slot at the end of the axis.
  private static let lastSlotRoom = 400.0
  /// The most room of a slot where another holds columns.
  private static let slotBesideColumns = 180.0
  /// The same where labels of one time stand side by side.
  private static let columnShare = 0.7
  /// Neighbours nearer than this share of the axis hardly leave room for a label between their marks.
  private static let crowdedShare = 0.03
  /// More moments than this are a crowd.
  private static let crowd = 60
  /// The most breaks of one axis; more of them cut a timeline into a list.
  private static let mostBreaks = 6

  /// A scale for `moments` (seconds since 1970) on an axis of `strips` strips of `stripLength` points each.
  ///
  /// - Parameters:
  ///   - moments: The times that must be seen.
  ///   - stripLength: Points.
  ///   - strips: How many strips the axis is folded into.
  ///   - breaks: Whether long empty stretches are left out.
  ///   - slotRoom: The room of a moment that stands alone between breaks; nil for that of its words.
  /// - Returns: A scale as long as the strips.
  static func fitting(
    _ moments: [Moment],
    stripLength: Double,
    strips: Int,
    breaks: PictureOptions.Breaks,
    slotRoom: Double? = nil
  ) -> TimeScale {
    let sorted = distinct(moments)
    let clusters = breaks == .none ? [sorted] : clusters(of: sorted)
    let scale = place(
      clusters.map(Cluster.init),
      stripLength: stripLength,
      strips: strips,
      slotRoom: slotRoom
    )
    // A strip of its own for the one far goal that no room is left for says too much of it.
    let length = stripLength * Double(strips)
    return scale.length > length + 0.01 ? scale.squeezed(to: length) : scale
  }

  /// A time that must be seen on the axis.
  struct Moment: Sendable, Equatable {
    /// Seconds since 1970.
    let second: Double
    /// The length in seconds of the calendar unit that the time is stated in.
    let cell: Double
    /// The room that its mark and label take, in points.
    var room = 0.0
    /// How many labels of this time stand side by side.
    var columns = 1
  }

  /// Neighbouring moments between two breaks.
  private struct Cluster {
    let start: Double
    let end: Double
    /// The shortest and the longest cell.
    let cells: ClosedRange<Double>
    let count: Int
    /// The room that its widest label takes.
    let room: Double
    /// The most labels of one time side by side.
    let columns: Int
    private let moments: [Moment]

    init(_ moments: [Moment]) {
      start = moments.first?.second ?? 0
      end = moments.last?.second ?? 0
      let cells = moments.map { max($0.cell, 60) }
      self.cells = (cells.min() ?? 86_400)...(cells.max() ?? 86_400)
      count = moments.count
      room = moments.map(\.room).max() ?? 0
      columns = moments.map(\.columns).max() ?? 1
      self.moments = moments
    }

    /// The room to leave behind the last moment, so that no label need be turned to the left.
    func roomBehind(in width: Double) -> Double {
      var behind = 0.0
      for moment in moments where moment.second > start {
        let share = (moment.second - start) / span
        behind = max(behind, width - (width - moment.room) / share)
      }
      return behind
    }

    var span: Double { end - start }
  }

  /// The moments in order, those of one time made one.
  private static func distinct(_ moments: [Moment]) -> [Moment] {
    var result: [Moment] = []
    for moment in moments.sorted(by: { ($0.second, $0.cell) < ($1.second, $1.cell) }) {
      if let last = result.last, last.second == moment.second {
        result[result.count - 1].room = max(last.room, moment.room)
        result[result.count - 1].columns = max(last.columns, moment.columns)
      } else {
        result.append(moment)
      }
    }
    return result
  }

  /// Cuts the moments apart at stretches that are long in comparison with what remains.
  private static func clusters(of moments: [Moment]) -> [[Moment]] {
    guard moments.count > 2 else { return [moments] }
    let gaps = (1..<moments.count).map { moments[$0].second - moments[$0 - 1].second }
    let byLength = gaps.indices.sorted { (gaps[$0], $1) > (gaps[$1], $0) }
    var total = gaps.reduce(0, +)
    var cuts: Set<Int> = []
    for (rank, index) in byLength.enumerated() {
      // So many moments stand on the emptier side of the gap.
      let isolated = min(index + 1, moments.count - index - 1)
      let isOutskirt = isolated <= max(3, moments.count / 10)
      // Where the moments that remain already stand well apart, nothing is gained by a cut.
      let median = gaps[byLength[(rank + byLength.count) / 2]]
      let isCrowded = median < crowdedShare * total && gaps[index] > 3 * median
      let least = isOutskirt ? 0.15 : 0.25
      guard mostBreaks > cuts.count, isCrowded, gaps[index] > least * total else { break }
      cuts.insert(index)
      total -= gaps[index]
    }
    var clusters: [[Moment]] = [[]]
    for (index, moment) in moments.enumerated() {
      clusters[clusters.count - 1].append(moment)
      if cuts.contains(index) { clusters.append([]) }
    }
    return clusters
  }

  private static func place(
    _ clusters: [Cluster],
    stripLength: Double,
    strips: Int,
    slotRoom: Double?
  ) -> TimeScale {
    let isSlot = clusters.map { clusters.count > 1 && $0.count == 1 }
    let length = stripLength * Double(strips)
    let slots =
      slotRoom.map { room in isSlot.map { $0 ? room : 0 } }
      ?? slotWidths(clusters, isSlot, stripLength: stripLength)
    // A slot never lies across the end of a strip: where one would, keep room for moving it to the next.
    let scale = place(clusters, isSlot, slots, stripLength: stripLength, length: length, reserve: 0)
    guard strips > 1, scale.length > length + 0.01, let reserve = slots.max() else { return scale }
    return place(clusters, isSlot, slots, stripLength: stripLength, length: length, reserve: reserve)
  }

  private static func place(
    _ clusters: [Cluster],
    _ isSlot: [Bool],
    _ slots: [Double],
    stripLength: Double,
    length: Double,
    reserve: Double
  ) -> TimeScale {
    let room = length - slots.reduce(0, +) - Double(clusters.count - 1) * breakRoom - reserve
    let widths = shares(of: clusters, isSlot, room: max(room, stripLength * 0.4))
    var segments: [Segment] = []
    var cursor = 0.0
    for (index, cluster) in clusters.enumerated() {
      if index > 0 { cursor += breakRoom }
      let width = isSlot[index] ? slots[index] : widths[index]
      let nextStrip = (cursor / stripLength).rounded(.up) * stripLength
      // Behind the last strip there is none to move to: then everything is squeezed.
      if isSlot[index], cursor + width > nextStrip + 0.01, nextStrip + 0.01 < length { cursor = nextStrip }
      let neighbours = (
        before: index > 0 ? clusters[index - 1].end + 1 : -.infinity,
        after: index + 1 < clusters.count ? clusters[index + 1].start - 1 : .infinity
      )
      segments.append(
        isSlot[index] || cluster.span == 0
          ? slot(cluster, from: cursor, width: width, isSlot: isSlot[index], before: neighbours.after)
          : segment(cluster, from: cursor, width: width, between: neighbours)
      )
      cursor += width
    }
    return TimeScale(segments: segments, length: max(cursor, length))
  }

  /// The room of each slot, 0 for what is none.
  private static func slotWidths(_ clusters: [Cluster], _ isSlot: [Bool], stripLength: Double) -> [Double] {
    let count = Double(isSlot.filter { $0 }.count)
    guard count > 0 else { return clusters.map { _ in 0 } }
    let isCrowded = clusters.reduce(0) { $0 + $1.count } > crowd
    let most = max(stripLength * (isCrowded ? crowdedSlotShare : slotShare) / count, slotRoom.lowerBound)
    let spare = clusters.contains { $0.columns > 1 } ? slotBesideColumns : .infinity
    let wanted = zip(clusters, isSlot).enumerated().map { index, pair in
      guard pair.1 else { return 0.0 }
      // Behind the last slot the page ends: its label needs room.
      let isLast = index == clusters.count - 1
      let limit = isLast ? max(most, lastSlotRoom) : min(most, slotRoom.upperBound)
      let columns = Double(pair.0.columns)
      let room =
        columns > 1 ? min(pair.0.room, slotRoom.upperBound * columns) : min(pair.0.room, limit, spare)
      return max(room, isCrowded ? slotRoom.lowerBound : tickRoom(of: pair.0))
    }
    // Columns side by side leave something to the rest of the axis.
    let share = wanted.reduce(0, +) / (stripLength * columnShare)
    return share <= 1 || clusters.allSatisfy { $0.columns == 1 } ? wanted : wanted.map { $0 / share }
  }

  /// The room that the label of a slot's only tick takes: a year, a month of a year, or a day.
  private static func tickRoom(of cluster: Cluster) -> Double {
    let days = cluster.cells.upperBound / 86_400
    return days > 300 ? slotRoom.lowerBound : days > 27 ? 92 : 116
  }

  /// One scale for all segments where that leaves each the room that its moments need and gives none a page
  /// for a handful of them; else room by length and by crowd.
  private static func shares(of clusters: [Cluster], _ isSlot: [Bool], room: Double) -> [Double] {
    let spans = zip(clusters, isSlot).map { $1 ? 0 : $0.count > 1 ? $0.span : $0.cells.lowerBound }
    let weights = zip(clusters, isSlot).map { $1 ? 0 : Double($0.count) }
    let span = max(spans.reduce(0, +), 1)
    let weight = max(weights.reduce(0, +), 1)
    let uniform = spans.map { $0 / span * room }
    let isFair = zip(uniform, weights).allSatisfy {
      $1 == 0 || $0 >= min(230, 40 * $1) && $0 <= 100 + 2 * room * $1 / weight
    }
    if isFair { return uniform }
    return zip(spans, weights).map { (0.35 * $0 / span + 0.65 * $1 / weight) * room }
  }

  /// A place for a single moment: its cell fills the room.
  private static func slot(
    _ cluster: Cluster,
    from lower: Double,
    width: Double,
    isSlot: Bool,
    before next: Double
  ) -> Segment {
    let end = min(cluster.start + cluster.cells.upperBound, next)
    return Segment(
      start: cluster.start,
      end: max(end, cluster.start + 1),
      lower: lower,
      upper: lower + width,
      role: isSlot ? .slot : .linear,
      unit: TickUnit.fitting(secondsPerPoint: 0, finest: cluster.cells.upperBound)
    )
  }

  /// The most of a segment that is left free behind its last moment: in a crowd, room between is worth more.
  private static func shareBehind(_ cluster: Cluster) -> Double {
    cluster.count > crowd ? 0.2 : 0.3
  }

  /// A segment from the beginning of its first tick unit to where the label of its last moment ends.
  private static func segment(
    _ cluster: Cluster,
    from lower: Double,
    width: Double,
    between neighbours: (before: Double, after: Double)
  ) -> Segment {
    let behind = min(
      max(cluster.roomBehind(in: width), 30),
      neighbours.after.isFinite ? 90 : max(width * shareBehind(cluster), min(240, width * 0.45))
    )
    let rate = cluster.span / (width - behind)
    let unit = TickUnit.fitting(secondsPerPoint: rate, finest: cluster.cells.lowerBound)
    let first = unit.floor(cluster.start)
    let start = max(first < cluster.start - cluster.span * 0.08 ? cluster.start : first, neighbours.before)
    let end = min(cluster.end + behind * (cluster.end - start) / (width - behind), neighbours.after)
    return Segment(
      start: start,
      end: max(end, cluster.end, start + 1),
      lower: lower,
      upper: lower + width,
      role: .linear,
      unit: unit
    )
  }
}
