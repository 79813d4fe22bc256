/// The chronological model of a set of documents: what `annals/1` writes as JSON.
///
/// Everything is in a fixed order: documents by path, times by place, events by time,
/// relations by their ends, conflicts by place.
public struct Chronicle: Hashable, Sendable {
  /// The documents read.
  public var documents: [Document]
  /// The time expressions found in them.
  public var times: [TimeExpression]
  /// The events found in them.
  public var events: [Event]
  /// The relations between the events.
  public var relations: [Relation]
  /// The contradictions among the sources.
  public var conflicts: [Conflict]

  /// A chronicle.
  public init(
    documents: [Document] = [],
    times: [TimeExpression] = [],
    events: [Event] = [],
    relations: [Relation] = [],
    conflicts: [Conflict] = []
  ) {
    self.documents = documents
    self.times = times
    self.events = events
    self.relations = relations
    self.conflicts = conflicts
  }
}
