import AnnalsCore

/// What the documents of a chronicle contradict themselves or each other in, as far as it concerns events.
///
/// A later document that only knows more disputes nothing.
struct Disputes: Sendable {
  /// Two events that cannot both be as they are told.
  struct Pair: Sendable, Hashable {
    let first: Event.ID
    let second: Event.ID
    /// What is wrong.
    let conflict: Conflict
  }

  /// The sign of a dispute: a character, so that every output can show it.
  static let sign = "⚠"
  /// A contradiction among more events than this is about something that they share, not about each other.
  private static let mostOpponents = 3

  /// The events that stand against each other, each two once.
  let pairs: [Pair]
  private let conflicts: [Event.ID: [Conflict]]

  /// The disputes of a chronicle.
  init(_ chronicle: Chronicle) {
    var pairs: [Pair] = []
    var conflicts: [Event.ID: [Conflict]] = [:]
    var seen: Set<Set<Event.ID>> = []
    for conflict in chronicle.conflicts where !conflict.isUpdate {
      for event in conflict.events { conflicts[event, default: []].append(conflict) }
      guard conflict.events.count <= Disputes.mostOpponents else { continue }
      for (first, second) in zip(conflict.events, conflict.events.dropFirst())
      where first != second && seen.insert([first, second]).inserted {
        pairs.append(Pair(first: first, second: second, conflict: conflict))
      }
    }
    self.pairs = pairs
    self.conflicts = conflicts
  }

  /// Whether anything is disputed.
  var isEmpty: Bool { conflicts.isEmpty }

  /// Whether an event is disputed.
  func concern(_ event: Event) -> Bool { conflicts[event.id] != nil }

  /// What is wrong about an event.
  func conflicts(about event: Event) -> [Conflict] { conflicts[event.id] ?? [] }
}
