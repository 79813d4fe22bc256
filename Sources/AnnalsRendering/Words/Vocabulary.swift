import AnnalsCore

/// Every word that pictures and lists bring along, and how they write dates.
///
/// A language is one type that conforms, in one file (``ChineseVocabulary``, ``EnglishVocabulary``); nothing
/// here has a default, so that the compiler tells what a language lacks. Nothing else in the module holds words of
/// a language: use `options.words.undated` or `language.words.events(3)`.
protocol Vocabulary: DateVocabulary, PageVocabulary, ConflictVocabulary {
  // MARK: Names
  /// What a mark says.
  func mark(_ mark: EventMark) -> String
  func kind(_ kind: EventKind) -> String
  func theme(_ theme: EventTheme) -> String
  func status(_ status: EventStatus) -> String
  /// What an arrow says, read the way it is drawn.
  func relation(_ kind: Relation.Kind) -> String
  /// How a publication date is known.
  func source(_ source: Publication.Source) -> String
  func plan(_ plan: FiveYearPlan) -> String
  /// Where there is little room.
  func shortPlan(_ plan: FiveYearPlan) -> String

  // MARK: Titles and notes
  /// The name of a timeline without a title.
  var timeline: String { get }
  /// The name of a graph without a title.
  var graph: String { get }
  /// The title of a picture of several documents.
  func title(ofDocuments count: Int) -> String
  var undated: String { get }
  /// Of events that the sources contradict each other about.
  var disputed: String { get }
  /// The lane of what has no other.
  var other: String { get }
  var noEvents: String { get }
  var noRelations: String { get }
  /// Between two statements of one line.
  var semicolon: String { get }
  func inParentheses(_ text: String) -> String

  /// The lines at the head of a file of events that tell a person what to do with it.
  var entryNotes: [String] { get }

  // MARK: Counts
  func events(_ count: Int) -> String
  func events(_ count: Int, relations: Int) -> String
  func lanes(_ count: Int) -> String
  /// So many events, of which so many are drawn.
  func events(_ total: Int, drawn: Int) -> String
  func events(_ shown: Int, of total: Int, relations: Int, hidden: Int) -> String
  /// Further places that report an event.
  func more(_ count: Int) -> String
  func moreEvents(_ count: Int) -> String
  /// The last line of a list that names only some.
  func andMore(ofTotal total: Int) -> String
  /// A line of a document.
  func line(_ line: Int) -> String

  // MARK: Notes of a timeline
  /// Of breaks in the axis; whether the scale is the same on both sides.
  func breaks(isUniform: Bool) -> String
  /// Of an axis that tells only the order.
  var even: String { get }
  /// Of an axis with enlarged stretches.
  var enlarged: String { get }
  /// Of an axis with places for what is known only to the year or month.
  var bays: String { get }
  func counted(_ count: Int) -> String
  /// Of bars that tell how many events stand where, in two short lines; the highest stands for so many.
  func density(most: Int) -> [String]
  func undated(_ count: Int) -> String
  func relationsLeftOut(_ count: Int) -> String
}

extension Vocabulary {
  /// The word for a status that is not the ordinary one: a mark tells that something is a figure, and the label
  /// what figure.
  func notableStatus(_ status: EventStatus) -> String? {
    status == .occurred || status == .statistic ? nil : self.status(status)
  }

  /// When a document was published, as far as it is known.
  func published(_ publication: Publication) -> String {
    switch (publication.interval.start?.date, publication.interval.lastDay) {
    case (let start?, let last?): start == last ? "\(start)" : range("\(start)", "\(last)")
    case (let start?, nil): since("\(start)")
    case (nil, let last?): until("\(last)")
    // Only the digits that are known: XXXX-12-05.
    case (nil, nil): TerminalText.safe(publication.edtf)
    }
  }
}
