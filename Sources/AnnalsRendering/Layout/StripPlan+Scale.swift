extension StripPlan {
  /// The scale of an attempt: with columns, lone times get room for theirs, and times among finer ones a bay.
  static func scale(for attempt: Attempt, length: Double) -> TimeScale {
    let entries = attempt.entries
    var moments = entries.map(\.moments)
    var seated: Set<Int> = []
    func fitted(_ length: Double) -> TimeScale {
      let scale = TimeScale.fitting(
        moments.flatMap(\.self),
        stripLength: length,
        strips: attempt.strips,
        breaks: attempt.options.breaks
      )
      guard attempt.isEven else { return scale }
      let finest = entries.map(\.cell).min() ?? 86_400
      return scale.evened(by: attempt.weights(without: seated), finest: finest)
    }
    guard case .columns(let limit) = attempt.arrangement else { return fitted(length) }
    for cell in attempt.cells {
      let columns = cell.columns(atMost: limit)
      let room = Double(columns) * cell.columnWidth + PictureMeasures.cellInset
      let moment = TimeScale.Moment(second: cell.start, cell: cell.length, room: room, columns: columns)
      for index in cell.members { moments[index] = [moment] }
    }
    let first = fitted(length)
    let inBays = attempt.cells.filter { $0.isCut(by: first) }
    guard !inBays.isEmpty else { return first }
    let wanted = inBays.map { cell in
      TimeScale.BayRequest(
        start: cell.start,
        cell: cell.length,
        width: Double(cell.columns(atMost: limit)) * cell.columnWidth + PictureMeasures.cellInset
      )
    }
    let total = wanted.reduce(0) { $0 + $1.width }
    let strips = Double(attempt.strips)
    guard total <= length * strips * bayShare else { return first }
    seated = Set(inBays.flatMap(\.members))
    for cell in inBays {
      let moment = TimeScale.Moment(second: cell.start, cell: cell.length)
      for index in cell.members { moments[index] = [moment] }
    }
    let scale = fitted(length - total / strips)
    let inLinear = wanted.filter { bay in
      scale.segments.contains { $0.isLinear && $0.start <= bay.start && bay.start < $0.end }
    }
    guard inLinear.count == wanted.count else { return first }
    let withBays = scale.with(wanted)
    return withBays.cutsPlaces(at: length) ? first : withBays
  }

  /// The most that all bays together take of the axis.
  private static let bayShare = 0.66
}

extension TimeScale {
  /// Whether a strip of a length ends within a slot or a bay.
  fileprivate func cutsPlaces(at length: Double) -> Bool {
    segments.contains { segment in
      !segment.isLinear
        && ((segment.lower + 0.5) / length).rounded(.down) != ((segment.upper - 0.5) / length).rounded(.down)
    }
  }
}
