/// How one interval lies to another: exactly one of Allen's thirteen relations.
///
/// Source: James F. Allen, *Maintaining Knowledge about Temporal Intervals*, 1983. The cases stand in
/// an order that inversion turns around.
///
///     AllenRelation(of: april, to: year)       // .during
///     AllenRelation(of: year, to: april)       // .contains, its inverse
public enum AllenRelation: Int, CaseIterable, Sendable {
  /// Ends before the other begins.
  case precedes
  /// Ends where the other begins.
  case meets
  /// Begins first and ends within the other.
  case overlaps
  /// Begins first and ends with the other.
  case isFinishedBy
  /// Begins before the other and ends after it.
  case contains
  /// Begins with the other and ends first.
  case starts
  /// Begins and ends with the other.
  case equals
  /// Begins with the other and ends after it.
  case isStartedBy
  /// Begins after the other and ends before it.
  case during
  /// Begins within the other and ends with it.
  case finishes
  /// Begins within the other and ends after it.
  case isOverlappedBy
  /// Begins where the other ends.
  case isMetBy
  /// Begins after the other has ended.
  case isPrecededBy

  /// The relation of one interval to another; nil when either is empty.
  ///
  /// A missing start counts as before every other start, a missing end as after every other end, and
  /// two missing ones as equal.
  public init?(of first: CalendarInterval, to second: CalendarInterval) {
    guard !first.isEmpty, !second.isEmpty else { return nil }
    if let end = first.end, let start = second.start, end <= start {
      self = end < start ? .precedes : .meets
    } else if let start = first.start, let end = second.end, end <= start {
      self = end < start ? .isPrecededBy : .isMetBy
    } else {
      let starts = AllenRelation.compare(
        first.start?.secondNumber ?? .min,
        second.start?.secondNumber ?? .min
      )
      let ends = AllenRelation.compare(first.end?.secondNumber ?? .max, second.end?.secondNumber ?? .max)
      self = AllenRelation.sharing[starts + 1][ends + 1]
    }
  }

  /// The relations of intervals that share time, by how their starts (rows) and ends (columns) compare.
  private static let sharing: [[AllenRelation]] = [
    [.overlaps, .isFinishedBy, .contains],
    [.starts, .equals, .isStartedBy],
    [.during, .finishes, .isOverlappedBy],
  ]

  /// -1, 0 or 1 as `left` is less than, equal to or greater than `right`.
  private static func compare(_ left: Int, _ right: Int) -> Int {
    left < right ? -1 : left > right ? 1 : 0
  }

  /// The relation of the second interval to the first.
  public var inverse: AllenRelation {
    AllenRelation.allCases[AllenRelation.allCases.count - 1 - rawValue]
  }
}
