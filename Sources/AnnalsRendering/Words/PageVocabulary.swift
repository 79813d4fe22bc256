import AnnalsCore

/// The words of an HTML page.
protocol PageVocabulary: Sendable {
  /// The language as HTML's `lang` has it.
  var languageTag: String { get }

  // MARK: The parts of the page
  var picture: String { get }
  /// How the picture is used with the keyboard.
  var pictureHint: String { get }
  var eventList: String { get }
  var sources: String { get }
  var contradictions: String { get }
  var skipToList: String { get }
  /// Where scripts are off.
  var needsScript: String { get }
  /// Above the list of more events than a page is made for.
  func tooManyEvents(_ count: Int) -> String

  // MARK: Buttons and fields
  var search: String { get }
  /// What can be searched.
  var searchHint: String { get }
  var previousHit: String { get }
  var nextHit: String { get }
  var noHit: String { get }
  var filter: String { get }
  var showAll: String { get }
  var list: String { get }
  var lightOrDark: String { get }
  var zoomIn: String { get }
  var zoomOut: String { get }
  var wholePicture: String { get }
  /// Before the first of two years.
  var fromYear: String { get }
  /// Before the second.
  var throughYear: String { get }

  // MARK: What is told of an event
  var kind: String { get }
  var status: String { get }
  var document: String { get }
  var years: String { get }
  var place: String { get }
  var participants: String { get }
  var figures: String { get }
  /// A date as it stands below the heading of its year, with that heading.
  func date(_ date: String, inYear year: String) -> String
  /// Between the items of a list.
  var listSeparator: String { get }
  /// What the event that a relation starts from is said to do with the one that it leads to.
  func relationForth(_ kind: Relation.Kind) -> String
  /// What the event that it leads to is said to do with the other.
  func relationBack(_ kind: Relation.Kind) -> String
}
