import AnnalsCore

/// An event made ready for drawing: its place in time, its mark, and its words.
struct TimelineEntry: Sendable, Equatable {
  /// The index of the event in the chronicle.
  let event: Int
  /// The shape that stands for it; only a `span` is a bar, and may also be planned.
  let mark: EventMark
  /// Seconds since 1970.
  let start: Double
  /// Seconds since 1970; equals `start` unless the mark is a bar.
  let end: Double
  /// Whether a bar goes on beyond what is known.
  let isOpen: Bool
  /// The length in seconds of the calendar unit that the time is stated in.
  let cell: Double
  /// The event's label, behind a sign when the documents contradict each other about it.
  let label: String
  let isDisputed: Bool
  let date: String
  /// Where the event is reported; empty when that is not to be told.
  let source: String
  /// Whether a bar stands for something planned.
  let isPlanned: Bool
  let salience: Double
  /// The width of the label and of what stands behind it, in points.
  let labelWidth: Double
  let noteWidth: Double

  /// An entry, or nil when both ends of the event's time are open.
  ///
  /// - Parameters:
  ///   - event: The event.
  ///   - index: Its place in the chronicle.
  ///   - words: How its date is worded.
  ///   - source: Where it is reported, to stand behind its date; empty for nothing.
  ///   - isDisputed: Whether the documents contradict each other about it.
  init?(_ event: Event, index: Int, words: DateWords, source: String = "", isDisputed: Bool = false) {
    let interval = event.time.interval
    // An end is the first second that does not belong to it.
    guard let known = interval.start ?? interval.end?.adding(seconds: -1) else { return nil }
    let unit = TimelineEntry.seconds(of: event.time.granularity)
    let first = Double(known.secondNumber)
    let last = interval.end.map { Double($0.secondNumber) } ?? first
    let isPoint = event.status == .statistic || event.status == .target
    let lasts = interval.start != nil && interval.end != nil && last - first > 1.5 * unit
    let goesOn = interval.start != nil && interval.end == nil && event.status == .ongoing
    self.event = index
    cell = unit
    // One line: a label of several would stand on its neighbours.
    label = (isDisputed ? Disputes.sign + " " : "") + TerminalText.safe(event.label)
    self.isDisputed = isDisputed
    date = words.date(of: event.time)
    self.source = source
    labelWidth = TextMetrics.width(of: label, size: PictureMeasures.labelSize)
    noteWidth = PictureMeasures.dateWidth(of: TimelineEntry.note(date: date, source: source))
    salience = event.salience
    isPlanned = event.status == .planned || event.status == .target
    isOpen = goesOn
    if !isPoint, lasts || goesOn {
      mark = .span
      start = first
      end = goesOn ? .infinity : last
    } else {
      mark = TimelineEntry.point(event)
      // A goal for a period of several units is due in the last of them.
      start = isPoint && lasts ? last - unit : first
      end = start
    }
  }

  /// The mark of what is no bar here; a stretch shorter than its own unit is a point on an axis.
  private static func point(_ event: Event) -> EventMark {
    let mark = EventMark(event)
    guard mark == .span else { return mark }
    if event.time.isApproximate { return .approximate }
    return event.time.granularity <= .day ? .day : .coarse
  }

  /// The mean length of a calendar unit.
  private static func seconds(of granularity: Granularity) -> Double {
    let days: Double =
      switch granularity {
      case .second, .minute: 1.0 / 1440
      case .hour: 1.0 / 24
      case .partOfDay: 0.25
      case .day: 1
      case .week: 7
      case .dekad: 11
      case .month: 31
      case .quarter, .season: 92
      case .halfYear: 184
      case .year: 366
      // A plan is a period to be seen from end to end, not a point.
      case .plan: 900
      case .decade: 3653
      case .century: 36_525
      }
    return days * 86_400
  }

  /// What stands in small type behind the label: the date, and the source.
  var note: String { TimelineEntry.note(date: date, source: source) }

  private static func note(date: String, source: String) -> String {
    date.isEmpty ? source : source.isEmpty ? date : date + " · " + source
  }

  /// The times that must be seen on the axis.
  var moments: [TimeScale.Moment] {
    let room =
      PictureMeasures.labelOffset + PictureMeasures.cellInset + PictureMeasures.dateOffset + 12
      + min(labelWidth, 320) + noteWidth
    guard mark == .span, end.isFinite else {
      return [TimeScale.Moment(second: start, cell: cell, room: room)]
    }
    return [TimeScale.Moment(second: start, cell: cell), TimeScale.Moment(second: end, cell: cell)]
  }
}
