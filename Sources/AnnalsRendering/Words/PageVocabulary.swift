import AnnalsCore

/// Every word that a page in HTML brings along besides those of its picture.
///
/// A language is one type that conforms, in one file, as with ``Vocabulary``.
protocol PageVocabulary: Sendable {
  /// The language as HTML's `lang` has it.
  var tag: String { get }
  var picture: String { get }
  var pictureHint: String { get }
  var events: String { get }
  var sources: String { get }
  var skip: String { get }
  var search: String { get }
  var searchHint: String { get }
  var previous: String { get }
  var next: String { get }
  var noHit: String { get }
  var filter: String { get }
  var reset: String { get }
  var list: String { get }
  var theme: String { get }
  var zoomIn: String { get }
  var zoomOut: String { get }
  var zoomAll: String { get }
  var needsScript: String { get }
  var kind: String { get }
  var status: String { get }
  var document: String { get }
  var years: String { get }
  var from: String { get }
  var through: String { get }
  var time: String { get }
  var place: String { get }
  var participants: String { get }
  var figures: String { get }
  var related: String { get }
  var contradictions: String { get }
  /// A time within a year; both are in words.
  func time(_ time: String, of year: String) -> String
  var listSeparator: String { get }
  func published(_ day: String) -> String
  /// What is said above the list of more events than a page is made for.
  func tooMany(_ count: Int) -> String
  func name(of kind: EventKind) -> String
  func name(of status: EventStatus) -> String
  /// What the other event is to the one that a relation starts from.
  func name(of kind: Relation.Kind) -> String
  /// What the other event is to the one that a relation leads to.
  func inverseName(of kind: Relation.Kind) -> String
  /// What sort of contradiction it is; nil for one that has no word.
  func name(ofConflict kind: String) -> String?
}
