/// Places in the sources that contradict each other or themselves.
public struct Conflict: Hashable, Sendable {
  /// What sort of contradiction, in kebab case, such as `empty-range` or `weekday`; `update` is none: a later
  /// document knows more.
  public let kind: String
  /// What is wrong; `AnnalsRendering` has the sentences.
  public let message: ConflictMessage
  /// The places; never empty.
  public var spans: [SourceSpan]
  /// The events concerned.
  public let events: [Event.ID]
  /// The right value, where the documents themselves prove it.
  public let suggestion: String?

  /// A contradiction.
  public init(
    kind: String,
    message: ConflictMessage,
    spans: [SourceSpan],
    events: [Event.ID],
    suggestion: String?
  ) {
    self.kind = kind
    self.message = message
    self.spans = spans
    self.events = events
    self.suggestion = suggestion
  }
}

extension Conflict {
  /// Whether a later document only knows more than an earlier one.
  public var isUpdate: Bool { kind == "update" }
}
