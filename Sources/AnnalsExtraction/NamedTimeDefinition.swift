import AnnalsCore

/// A time that a user gives a name, so that documents which use the name are dated by it: a fair, a campaign, the
/// phase of a project.
///
///     NamedTimeDefinition(
///       names: ["第七届进博会", "进博会"],
///       interval: CalendarInterval(from: first, to: dayAfterLast),
///       value: "2024-11-05/2024-11-10"
///     )
public struct NamedTimeDefinition: Hashable, Sendable {
  /// Where the name is a time.
  public enum Use: String, CaseIterable, Sendable {
    /// Wherever it stands.
    case period
    /// Only before a word of time, as in 进博会期间, 进博会前, 进博会以来: elsewhere it names the event.
    case event
  }

  /// The name and its aliases, as documents write them.
  public var names: [String]
  /// When it is: either end may be open.
  public var interval: CalendarInterval
  /// The TIMEX3 value of expressions that use it, such as `2024-11-05/2024-11-10`.
  public var value: String
  /// How finely it is stated.
  public var granularity: Granularity
  /// Where the name is a time.
  public var use: Use

  /// A named time.
  public init(
    names: [String],
    interval: CalendarInterval,
    value: String,
    granularity: Granularity = .day,
    use: Use = .period
  ) {
    self.names = names
    self.interval = interval
    self.value = value
    self.granularity = granularity
    self.use = use
  }
}
