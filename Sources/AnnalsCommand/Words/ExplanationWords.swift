import Annals

/// What `annals explain` says in one language.
///
/// Codes stay codes in every language: TIMEX3 values, EDTF, the names of rules and identifiers, which the JSON has, too.
protocol ExplanationWords: Sendable {
  func name(_ fact: ExplainedFact) -> String

  // MARK: Titles, each before an identifier
  var document: String { get }
  var event: String { get }
  var time: String { get }

  // MARK: Intervals
  var openAtBothEnds: String { get }
  func from(_ start: String) -> String
  func until(_ end: String) -> String
  func range(_ start: String, _ end: String) -> String

  // MARK: Quotations and places
  func quotation(_ words: String, at place: String) -> String
  func line(_ line: Int) -> String
  /// Between quotations that prove one thing together.
  var and: String { get }
  var listSeparator: String { get }

  // MARK: Documents
  var unpublished: String { get }
  /// Behind days that are not proved.
  var mostLikely: String { get }
  /// What is left open of a day of publication.
  func open(_ publication: Publication) -> String?
  var someYears: String { get }
  var withoutHeadline: String { get }
  var dayUnknown: String { get }
  func byDateline(_ day: String) -> String
  func byPublication(_ day: String) -> String
  func bySignature(_ day: String) -> String
  func standing(_ standing: PublicationConstraint.Standing) -> String
  func constraint(_ kind: PublicationConstraint.Kind) -> String
  /// Of a document: its days, and how they are known, with the words that prove it.
  func published(_ days: String, _ source: Publication.Source, proof: String) -> String

  // MARK: Events
  var approximate: String { get }
  func sort(_ event: Event) -> String
  func rule(_ rule: String) -> String
  func dating(_ dating: Mention.Dating) -> String
  /// A relation to the event with a label; the event explained is the one that it starts from, or not.
  func relation(_ relation: Relation, isFrom: Bool, to label: String) -> String

  // MARK: Times
  func offsets(_ start: Int, _ end: Int) -> String
  var unplaced: String { get }
  func granularity(_ granularity: Granularity) -> String
  func bound(_ bound: TimeExpression.Bound) -> String
  func anchor(_ anchor: TimeExpression.Anchor) -> String
  /// What a part of a time was taken as, and from what; `isPart` where the value is a whole day that holds it.
  func account(of value: String, isPart: Bool, from origin: String) -> String
  /// The name of a part of a time, such as `year`.
  func field(_ field: String) -> String
}

/// The names that facts have in the column of an explanation.
enum ExplainedFact {
  case title, authors, publisher, url, published, open, article
  case kind, when, place, who, figures, mention, trigger, datedBy, relation, conflict
  case position, value, interval, zone, granularity, use, rule, anchor, alternatives
}

extension PictureLanguage {
  /// What `annals explain` says in this language.
  var explanation: any ExplanationWords {
    switch self {
    case .chinese: ChineseExplanation()
    case .english: EnglishExplanation()
    }
  }
}
