/// What stands for an event in one strip, placed along the axis: a mark or part of a bar, with its words.
struct TimelinePiece: Sendable, Equatable {
  /// Where the words stand.
  enum Side: Sendable, Equatable {
    case right
    case left
    /// In the bar.
    case inside
  }

  /// The index of the entry.
  let entry: Int
  let strip: Int
  let lane: Int
  /// The mark or bar.
  let mark: Extent
  /// Whether the bar goes on in the strip before, or began before what is known.
  let isClippedLeft: Bool
  /// Whether the bar goes on in the strip after, or beyond what is known.
  let isClippedRight: Bool
  let side: Side
  let label: String
  let labelExtent: Extent
  /// Empty where there is no room for it.
  let date: String
  let dateExtent: Extent

  /// Everything that the piece covers in its row.
  var extent: Extent {
    Extent(
      lower: min(mark.lower, labelExtent.lower, dateExtent.lower),
      upper: max(mark.upper, labelExtent.upper, dateExtent.upper)
    )
  }

  /// What no arrow may cross: mark and words, but not a bar, under which arrows pass, nor the words in it.
  var obstacle: Extent? {
    guard isBar else { return extent }
    guard side != .inside, !label.isEmpty else { return nil }
    return Extent(lower: labelExtent.lower, upper: max(labelExtent.upper, dateExtent.upper))
  }

  /// Where arrows leave.
  var exit: Double { isBar ? max(mark.upper - 7, (mark.lower + mark.upper) / 2) : center }
  /// Where arrows arrive.
  var entrance: Double { isBar ? min(mark.lower + 7, (mark.lower + mark.upper) / 2) : center }

  /// Whether the piece is part of a bar.
  let isBar: Bool
  /// Where its time stands: the middle of the mark, but for what stands in a column of its time.
  let place: Double
  private var center: Double { (mark.lower + mark.upper) / 2 }
}

/// Places the words of one event beside its mark or in its bar, within one strip.
struct PiecePlacing: Sendable {
  /// The strip, which no words may leave.
  let bounds: Extent
  /// The widest label, in points.
  let widestLabel: Double

  private struct Words {
    let label: String
    let labelWidth: Double
    let date: String
    let dateWidth: Double
    /// Hinting widens small type by about a hundredth.
    static let slack = 1.012

    /// Label and note of an entry, whose widths are known.
    init(_ entry: TimelineEntry, widest: Double) {
      let isWhole = entry.labelWidth <= max(widest, PictureMeasures.labelSize)
      let shown = isWhole ? nil : Words(entry.label, entry.note, widest: widest)
      label = shown?.label ?? entry.label
      labelWidth = shown?.labelWidth ?? entry.labelWidth * Words.slack
      date = entry.note
      dateWidth = entry.noteWidth
    }

    init(_ label: String, _ date: String, widest: Double) {
      let size = PictureMeasures.labelSize
      self.label = Elision.shorten(label, to: max(widest, size), size: size)
      labelWidth = TextMetrics.width(of: self.label, size: size) * Words.slack
      self.date = date
      dateWidth = PictureMeasures.dateWidth(of: date)
    }

    /// Label and date beside each other.
    var width: Double { labelWidth + (date.isEmpty ? 0 : PictureMeasures.dateOffset + dateWidth) }
  }

  /// A mark at a place; the label stands right of it, and left of it at the edge.
  ///
  /// In a column, the words keep within it.
  func mark(
    _ entry: TimelineEntry,
    index: Int,
    strip: Int,
    lane: Int,
    at x: Double,
    _ seat: CoarseCell.Seat? = nil
  ) -> TimelinePiece {
    let radius = PictureMeasures.markRadius
    let mark = Extent(lower: x - radius, upper: x + radius)
    let roomRight = bounds.upper - x - PictureMeasures.labelOffset
    let roomLeft = x - PictureMeasures.labelOffset - bounds.lower
    if let seat, seat.side == nil {
      let note = seat.omitsDate ? entry.source : entry.note
      let room = seat.room - radius - PictureMeasures.labelOffset - PictureMeasures.rowGap
      let widest = max(room - PictureMeasures.dateWidth(of: note) - 6, room / 2)
      let words = Words(entry.label, note, widest: min(widest, CoarseCell.widestLabel))
      return piece(
        entry,
        index,
        strip,
        lane,
        mark,
        fitting(words, entry, to: roomRight),
        side: .right,
        anchor: x + PictureMeasures.labelOffset,
        place: x - seat.position + seat.origin
      )
    }
    let words =
      seat.map { seat in
        let note = seat.omitsDate ? entry.source : entry.note
        return Words(entry.label, note, widest: min(widestLabel, CoarseCell.widestLabel))
      } ?? Words(entry, widest: widestLabel)
    // A label that is a little too long is shortened rather than turned away from its neighbours.
    let isNearlyEnough = roomRight >= 150 && roomRight >= words.width * 0.7
    let side: TimelinePiece.Side =
      seat?.side ?? (isNearlyEnough || roomRight >= min(words.width, roomLeft) ? .right : .left)
    return piece(
      entry,
      index,
      strip,
      lane,
      mark,
      fitting(words, entry, to: side == .right ? roomRight : roomLeft),
      side: side,
      anchor: side == .right ? x + PictureMeasures.labelOffset : x - PictureMeasures.labelOffset,
      place: seat.map { x - $0.position + $0.origin }
    )
  }

  /// A bar; the label stands in it when it fits, else right of it, else left.
  func bar(
    _ entry: TimelineEntry,
    index: Int,
    strip: Int,
    lane: Int,
    _ bar: Extent,
    clipped: (left: Bool, right: Bool)
  ) -> TimelinePiece {
    let words = Words(entry, widest: max(widestLabel, bar.upper - bar.lower - 40))
    let start = bar.lower + PictureMeasures.barPadding + (clipped.left ? 10 : 0)
    let roomInside = bar.upper - PictureMeasures.barPadding - (clipped.right ? 10 : 0) - start
    let roomRight = bounds.upper - bar.upper - PictureMeasures.barPadding
    let roomLeft = bar.lower - PictureMeasures.barPadding - bounds.lower
    let candidates: [(TimelinePiece.Side, Double, Double)] = [
      (.inside, roomInside, start), (.right, roomRight, bar.upper + PictureMeasures.barPadding),
      (.left, roomLeft, bar.lower - PictureMeasures.barPadding),
    ]
    let best =
      candidates.first { words.width <= $0.1 }
      ?? candidates.first { words.labelWidth <= $0.1 }
      ?? candidates.max { $0.1 < $1.1 } ?? candidates[0]
    return piece(
      entry,
      index,
      strip,
      lane,
      bar,
      fitting(words, entry, to: best.1),
      side: best.0,
      anchor: best.2,
      clipped: clipped
    )
  }

  /// The words, shortened or without date where the room is small.
  private func fitting(_ words: Words, _ entry: TimelineEntry, to room: Double) -> Words {
    if words.width <= room { return words }
    let roomForLabel = room - (words.width - words.labelWidth)
    if roomForLabel >= 110, roomForLabel >= words.labelWidth * 0.6 {
      return Words(entry.label, words.date, widest: roomForLabel / Words.slack)
    }
    if words.labelWidth <= room { return Words(entry.label, "", widest: words.labelWidth / Words.slack) }
    return Words(entry.label, "", widest: room / Words.slack)
  }

  private func piece(
    _ entry: TimelineEntry,
    _ index: Int,
    _ strip: Int,
    _ lane: Int,
    _ mark: Extent,
    _ words: Words,
    side: TimelinePiece.Side,
    anchor: Double,
    clipped: (left: Bool, right: Bool) = (false, false),
    place: Double? = nil
  ) -> TimelinePiece {
    let begin = side == .left ? anchor - words.width : anchor
    let label = Extent(lower: begin, upper: begin + words.labelWidth)
    let dateBegin = words.date.isEmpty ? label.upper : label.upper + PictureMeasures.dateOffset
    return TimelinePiece(
      entry: index,
      strip: strip,
      lane: lane,
      mark: mark,
      isClippedLeft: clipped.left,
      isClippedRight: clipped.right,
      side: side,
      label: words.label,
      labelExtent: label,
      date: words.date,
      dateExtent: Extent(lower: dateBegin, upper: dateBegin + words.dateWidth),
      isBar: entry.mark == .span,
      place: place ?? (mark.lower + mark.upper) / 2
    )
  }
}
