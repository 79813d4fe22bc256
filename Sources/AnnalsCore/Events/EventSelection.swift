/// Which events of a chronicle are wanted; the default wants all.
///
///     EventSelection(period: CalendarInterval(year: 2024), kinds: [.meeting], limit: 10)
public struct EventSelection: Hashable, Sendable {
  /// Events that share at least a second with this stretch of time.
  public var period: CalendarInterval?
  /// Events that lie so to others; empty for any.
  public var placements: [Placement]
  /// Events of these kinds; empty for any.
  public var kinds: [EventKind]
  /// Events of these statuses; empty for any.
  public var statuses: [EventStatus]
  /// Events whose label, place, participants or evidence contain this text, in either letter case.
  public var text: String?
  /// Events of at least this salience, 0…1; 0 for any.
  public var minimumSalience: Double
  /// At most this many events: those of the highest salience.
  public var limit: Int?

  /// Where events lie to one or two others.
  public enum Placement: Hashable, Sendable {
    /// Over before this interval begins.
    case before(CalendarInterval)
    /// Wholly within this interval, its ends included.
    case during(CalendarInterval)
    /// After the first interval and before the second.
    case between(CalendarInterval, CalendarInterval)

    /// Whether an interval lies so.
    public func admits(_ interval: CalendarInterval) -> Bool {
      switch self {
      case .before(let other): EventSelection.isOver(interval, before: other)
      case .during(let other): other.contains(interval)
      case .between(let first, let second):
        EventSelection.isOver(first, before: interval) && EventSelection.isOver(interval, before: second)
      }
    }
  }

  private static func isOver(_ first: CalendarInterval, before second: CalendarInterval) -> Bool {
    guard let allen = AllenRelation(of: first, to: second) else { return false }
    return allen == .precedes || allen == .meets
  }

  /// A selection.
  public init(
    period: CalendarInterval? = nil,
    placements: [Placement] = [],
    kinds: [EventKind] = [],
    statuses: [EventStatus] = [],
    text: String? = nil,
    minimumSalience: Double = 0,
    limit: Int? = nil
  ) {
    self.period = period
    self.placements = placements
    self.kinds = kinds
    self.statuses = statuses
    self.text = text
    self.minimumSalience = minimumSalience
    self.limit = limit
  }

  /// Whether an event is wanted, the limit aside.
  public func contains(_ event: Event) -> Bool {
    if let period, !period.overlaps(event.time.interval) { return false }
    if !placements.allSatisfy({ $0.admits(event.time.interval) }) { return false }
    if !kinds.isEmpty, !kinds.contains(event.kind) { return false }
    if event.salience < minimumSalience { return false }
    if !statuses.isEmpty, !statuses.contains(event.status) { return false }
    if let text {
      let words = [event.label, event.place ?? ""] + event.participants + event.mentions.map(\.text)
      let wanted = text.lowercased()
      return words.contains { $0.lowercased().contains(wanted) }
    }
    return true
  }
}

extension Chronicle {
  /// The chronicle with only the events that are wanted, in the same order.
  ///
  /// Relations lose their place with either end, contradictions with the last of their events; documents and
  /// times stay, for they are what the events rest on.
  ///
  /// - Complexity: O(n log n) in the number of events when there is a limit, else linear.
  public func selecting(_ selection: EventSelection) -> Chronicle {
    guard selection != EventSelection() else { return self }
    var chosen = events.indices.filter { selection.contains(events[$0]) }
    if let limit = selection.limit, chosen.count > limit {
      chosen.sort { (-events[$0].salience, $0) < (-events[$1].salience, $1) }
      chosen = chosen.prefix(max(0, limit)).sorted()
    }
    return keeping(Set(chosen.map { events[$0].id }))
  }

  /// The chronicle without some events and what is said of them alone.
  ///
  /// - Complexity: O(n)
  public func removing(_ removed: Set<Event.ID>) -> Chronicle {
    removed.isEmpty ? self : keeping(Set(events.map(\.id)).subtracting(removed))
  }

  /// The chronicle with only these events, in the same order; what is said of others goes with them.
  func keeping(_ kept: Set<Event.ID>) -> Chronicle {
    var result = self
    result.events = events.filter { kept.contains($0.id) }
    result.relations = relations.filter { kept.contains($0.from) && kept.contains($0.to) }
    result.conflicts = conflicts.compactMap { conflict in
      let remaining = conflict.events.filter(kept.contains)
      guard conflict.events.isEmpty || !remaining.isEmpty else { return nil }
      return Conflict(
        kind: conflict.kind,
        message: conflict.message,
        spans: conflict.spans,
        events: remaining,
        suggestion: conflict.suggestion
      )
    }
    return result
  }
}
