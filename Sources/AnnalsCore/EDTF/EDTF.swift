/// A value of the Extended Date/Time Format: ISO 8601-2:2019, Annex A, levels 0, 1 and 2.
///
/// Values come from strings, so that every value is one that the format admits:
///
///     let date = try EDTF("2004-06~-11")
///     date.level                  // .two
///     date.interval()             // [2004-06-11, 2004-06-12)
///     date.description            // "2004-06~-11", the canonical string
///
/// Beyond the three levels only one thing is read: an interval between date-times, which ISO 8601-1
/// knows and the levels leave out. Its ``level`` is nil.
public enum EDTF: Hashable, Sendable {
  /// A date, a month, a part of a year or a year.
  case date(Date)
  /// A second of a day.
  case dateTime(DateTime)
  /// A stretch of time from one bound to another, both included.
  case interval(Bound, Bound)
  /// Several dates of which one, or all, are meant (level 2).
  case set(SetKind, [SetMember])

  /// One end of an interval.
  public enum Bound: Hashable, Sendable {
    /// Not known: nothing is written (level 1).
    case unknown
    /// Open: `..` (level 1).
    case open
    /// A date; the whole of it belongs to the interval.
    case date(Date)
    /// A date-time (ISO 8601-1 only); the interval begins or ends at that second.
    case dateTime(DateTime)
  }

  /// How the members of a set are meant.
  public enum SetKind: Hashable, Sendable {
    /// One of them, but it is not known which: `[1667,1760-12]`.
    case oneOf
    /// All of them: `{1960,1961-12}`.
    case allOf
  }

  /// A member of a set.
  public enum SetMember: Hashable, Sendable {
    /// One date.
    case date(Date)
    /// All dates from the first through the last, at their precision: `1670..1672`.
    case range(Date, Date)
    /// A date and all before it: `..1984`; only at the beginning of a set.
    case through(Date)
    /// A date and all after it: `1984..`; only at the end of a set.
    case from(Date)
  }

  /// A second of a day: `1985-04-12T23:20:30`, with a time zone or without.
  public struct DateTime: Hashable, Sendable {
    /// The second in local civil time.
    public let time: CivilTime
    /// The difference from UTC in minutes, -1439…1439, or nil when no time zone is stated.
    public let zone: Int?
  }

  /// A level of conformance.
  public enum Level: Int, Comparable, Sendable {
    /// Dates, date-times and intervals of ISO 8601-1.
    case zero
    /// Long and negative years, seasons, whole qualification, digits unspecified from the right, open
    /// intervals.
    case one
    /// Exponents, significant digits, groupings, sets, qualified components, unspecified digits anywhere.
    case two

    /// Lower before higher.
    public static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }
}
