import AnnalsCore

/// The mark of an event on a time line: how surely and how finely it is dated, told by shape.
public enum EventMark: String, CaseIterable, Sendable {
  /// ● A day, or finer.
  case day
  /// ○ A week, a month or coarser.
  case coarse
  /// ▬ A stretch that the event fills.
  case span
  /// ◌ About a time.
  case approximate
  /// ◇ Planned, or a target.
  case planned
  /// ▪ A figure for a period.
  case figure

  /// The mark of an event; what is not certain outweighs what is not fine.
  public init(_ event: Event) {
    switch event.status {
    case .planned, .target: self = .planned
    case .statistic: self = .figure
    case .ongoing: self = .span
    case .occurred:
      if event.time.isApproximate {
        self = .approximate
      } else if EventMark.isStretch(event.time) {
        self = .span
      } else {
        self = event.time.granularity <= .day ? .day : .coarse
      }
    }
  }

  /// Whether an event fills its interval instead of lying somewhere in it: the interval is longer than one
  /// unit of the granularity that it is stated in.
  private static func isStretch(_ time: EventTime) -> Bool {
    guard let start = time.interval.start, let end = time.interval.end else { return true }
    let days = end.date.days(since: start.date)
    return switch time.granularity {
    case .second, .minute, .hour, .partOfDay: days > 1
    case .day: days > 1
    case .week: days > 7
    case .dekad: days > 11
    case .month: days > 31
    case .quarter: days > 92
    case .season: days > 153
    case .halfYear: days > 184
    case .year: days > 366
    case .plan: days > 0
    case .decade: days > 3653
    case .century: days > 36_525
    }
  }
}
