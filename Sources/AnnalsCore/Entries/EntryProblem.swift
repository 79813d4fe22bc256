/// What is wrong with an entry beside the events that it speaks of.
public enum EntryProblem: Error, Hashable, Sendable {
  /// A new event lacks what every event has.
  case missing(EntryKey)
  /// It names an event, under this key, that nothing holds.
  case noEvent(Event.ID, EntryKey)
  /// It corrected an event of the documents that they do not report (any more), so it became one of its own.
  case vanished(Event.ID)
  /// It names an event, under this key, that an entry hides.
  case hidden(Event.ID, EntryKey)
  /// It relates an event to itself, or merges it with itself.
  case itself(EntryKey)
  /// Another entry has merged this event already.
  case mergedTwice(Event.ID)
  /// A relation that the dates, or relations stated before, do not allow.
  case unsound(EventEntry.Link, RelationSoundness.Flaw)
}

extension EntryProblem {
  /// The key that the problem is about.
  public var key: EntryKey {
    switch self {
    case .missing, .vanished: .id
    case .noEvent(_, let key), .hidden(_, let key), .itself(let key): key
    case .mergedTwice: .merge
    case .unsound: .relations
    }
  }
}

extension Event {
  /// Whether an identifier was made from content, and not by a person: `e` and twelve hexadecimal digits.
  public static func isMade(_ id: ID) -> Bool {
    id.utf8.count == 13 && id.utf8.first == UInt8(ascii: "e")
      && id.utf8.dropFirst().allSatisfy("0123456789abcdef".utf8.contains)
  }
}
