/// The keys of an entry in a file of hand-made events: those of a mapping in YAML, the headings of a table in CSV.
public enum EntryKey: String, CaseIterable, Sendable {
  /// The event that the entry corrects, hides or merges others into; else a name for the new event.
  case id
  /// When: EDTF or plain Chinese.
  case date
  /// How finely the date is known, where that is not the unit it is written in.
  case granularity
  /// Whether the date is only about right, where the date itself cannot say so.
  case approximate
  case label
  case kind
  case status
  case place
  case participants
  /// The lane of pictures.
  case lane
  case figures
  /// How much it matters, 0…1.
  case salience
  /// Where it is reported: `news.txt:12`, or the name of a book.
  case source
  /// The words that report it.
  case evidence
  /// What it leads to or hangs on, by identifier.
  case relations
  /// Whether the event is left out.
  case hide
  /// The events that are the same as this one.
  case merge
}

extension EntryKey {
  /// Whether an entry may give several values.
  public var isList: Bool {
    switch self {
    case .participants, .figures, .source, .merge: true
    default: false
    }
  }
}
