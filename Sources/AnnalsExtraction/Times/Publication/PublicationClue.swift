import AnnalsCore

/// A kind of evidence for the day of publication: a value that finds it.
///
/// The lists below hold the clues in the order of their weight.
struct PublicationClue: Sendable {
  /// The findings in a stretch of a page, the weightiest first.
  let find: @Sendable (PublicationText) -> [PublicationFinding]

  init(find: @escaping @Sendable (PublicationText) -> [PublicationFinding]) {
    self.find = find
  }

  /// What a document, its file or its reader state.
  ///
  /// What the page itself prints weighs more than the metadata of a file, which may tell when a copy was made.
  static let statements: [PublicationClue] = [
    .given, .masthead, .dateline, .metadata, .headerLine, .signature,
  ]

  /// What the text lets one conclude where no statement names the day.
  ///
  /// What is said of the present weighs more than what is told of the past.
  static let reasons: [PublicationClue] = [
    .presentDay, .presentYear, .plan, .session, .anniversary, .weekday, .notBefore, .notAfter,
  ]

  /// What an article lets one conclude of the year of its own dateline.
  static let reasonsOfArticles: [PublicationClue] = [.presentYear, .session, .plan, .anniversary, .weekday]
}

/// One thing found: the days that it allows, how hard it is, and where it stands.
struct PublicationFinding: Sendable, Equatable {
  /// How hard a finding is, the hardest first.
  enum Force: Sendable {
    /// Nothing else can be, if the document tells the truth.
    case proves
    /// Makes some days likelier.
    case suggests
    /// The usual case, which gives way without a word when anything else is found.
    case presumes
    /// Tells which of several alternatives is meant; of one stretch of days it takes nothing.
    case chooses
  }

  var kind: PublicationConstraint.Kind
  /// The days that it allows.
  var days: DaySet
  /// How hard it is.
  var force: Force
  /// The words, in logical offsets.
  var evidence: [Range<Int>]
  /// What is said outside the text.
  var statement: String?

  init(
    _ kind: PublicationConstraint.Kind,
    _ force: Force,
    _ days: DaySet,
    _ evidence: [Range<Int>],
    statement: String? = nil
  ) {
    self.kind = kind
    self.force = force
    self.days = days
    self.evidence = evidence
    self.statement = statement
  }
}
