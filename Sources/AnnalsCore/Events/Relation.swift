/// A directed relation between two events.
public struct Relation: Hashable, Sendable {
  /// What the relation says.
  ///
  /// Directions: cause → effect, enabler → enabled, earlier → later, part → whole,
  /// follower → origin, report → what it reports, newer → older, inner → outer.
  ///
  /// Of Allen's thirteen relations between intervals the seven that point so stand for their inverses as well;
  /// all but `before` are only ever derived from dates.
  public enum Kind: String, CaseIterable, Sendable {
    /// Over before the other begins: stated, or as the dates give it.
    case before
    case causes
    case enables
    /// A session of a meeting, a batch of a programme, a milestone of a plan.
    case partOf = "part-of"
    /// Implements, carries out, reviews.
    case followsUp = "follows-up"
    /// A release, speech or press conference that announces the other.
    case reports
    /// Successive issues of one recurring thing.
    case sameSeries = "same-series"
    /// Ends where the other begins.
    case meets
    /// Begins first and ends within the other.
    case overlaps
    /// Begins with the other and ends first.
    case starts
    /// Begins after the other and ends before it.
    case during
    /// Begins within the other and ends with it.
    case finishes
    /// Begins and ends with the other.
    case equals

    /// Whether documents state it; the others only follow from dates.
    public var isStatable: Bool {
      switch self {
      case .before, .causes, .enables, .partOf, .followsUp, .reports, .sameSeries: true
      case .meets, .overlaps, .starts, .during, .finishes, .equals: false
      }
    }
  }

  /// Whether the document says it or the dates imply it.
  public enum Source: String, CaseIterable, Sendable {
    case stated
    case derived
  }

  /// The event that the relation starts from.
  public let from: Event.ID
  /// The event that it leads to.
  public let to: Event.ID
  /// What it says.
  public let kind: Kind
  /// Whether the document says it or the dates imply it.
  public let source: Source
  /// The name of the rule that found it.
  public let rule: String
  /// The words that say so.
  public let evidence: SourceSpan?

  /// A relation.
  public init(from: Event.ID, to: Event.ID, kind: Kind, source: Source, rule: String, evidence: SourceSpan?) {
    self.from = from
    self.to = to
    self.kind = kind
    self.source = source
    self.rule = rule
    self.evidence = evidence
  }
}
