/// Places in the sources that contradict each other or themselves.
public struct Conflict: Hashable, Sendable {
  /// What sort of contradiction, in kebab case, such as `equal-ends` or `weekday`.
  public let kind: String
  /// One line in plain words.
  public let message: String
  /// The places; never empty.
  public let spans: [SourceSpan]
  /// The events concerned.
  public let events: [Event.ID]
  /// The right value, where the documents themselves prove it.
  public let suggestion: String?

  /// A contradiction.
  public init(kind: String, message: String, spans: [SourceSpan], events: [Event.ID], suggestion: String?) {
    self.kind = kind
    self.message = message
    self.spans = spans
    self.events = events
    self.suggestion = suggestion
  }
}
