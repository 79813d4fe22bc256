/// What of stated relations can hold together: order without cycles, and without contradiction of the dates.
///
/// `causes`, `enables` and `before` put one event ahead of another. Of relations that do, each is kept in turn
/// unless the effect is over before the cause begins, or the relations kept so far lead back the other way. All
/// other relations are kept.
public struct RelationSoundness: Sendable {
  /// Why a relation cannot stand.
  public enum Flaw: Hashable, Sendable {
    /// What is said to come later is over before the other begins.
    case dates
    /// The relations kept lead from the later event back to the earlier.
    case cycle
  }

  /// A relation that is not kept.
  public struct Rejection: Hashable, Sendable {
    /// The relation.
    public let relation: Relation
    /// What is wrong with it.
    public let flaw: Flaw
  }

  /// The relations that can hold together, in their order.
  public private(set) var kept: [Relation] = []
  /// The others, in their order.
  public private(set) var rejections: [Rejection] = []

  /// The kinds of relation that order two events.
  public static let ordering: Set<Relation.Kind> = [.causes, .enables, .before]

  /// Checks relations between events.
  ///
  /// - Complexity: O(n + r) in the events and relations where nothing stands in a cycle; O(c²) in those that may.
  public init(_ relations: [Relation], between events: [Event]) {
    let byID = Dictionary(events.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let orders = relations.map { $0.source == .stated && RelationSoundness.ordering.contains($0.kind) }
    let contradict = zip(relations, orders).map { relation, isOrder in
      guard isOrder, let first = byID[relation.from], let second = byID[relation.to] else { return false }
      return RelationSoundness.contradict(first, second)
    }
    let sound = relations.indices.filter { orders[$0] && !contradict[$0] }.map { relations[$0] }
    let suspects = RelationSoundness.betweenCycles(sound)
    var next: [Event.ID: [Event.ID]] = [:]
    for (index, relation) in relations.enumerated() {
      if contradict[index] {
        rejections.append(Rejection(relation: relation, flaw: .dates))
      } else if !orders[index] || !suspects.contains(relation.from) || !suspects.contains(relation.to) {
        kept.append(relation)
      } else if RelationSoundness.leads(from: relation.to, to: relation.from, next) {
        rejections.append(Rejection(relation: relation, flaw: .cycle))
      } else {
        next[relation.from, default: []].append(relation.to)
        kept.append(relation)
      }
    }
  }

  /// The events on cycles and between them: what is left when those that nothing leads to, and those that lead to
  /// nothing, are taken away for as long as there are any.
  private static func betweenCycles(_ relations: [Relation]) -> Set<Event.ID> {
    var left = Set(relations.flatMap { [$0.from, $0.to] })
    for isForward in [true, false] {
      var following: [Event.ID: [Event.ID]] = [:]
      var count: [Event.ID: Int] = [:]
      for relation in relations {
        let (near, far) = isForward ? (relation.from, relation.to) : (relation.to, relation.from)
        following[near, default: []].append(far)
        count[far, default: 0] += 1
      }
      var open = left.filter { count[$0] == nil }
      while let event = open.popFirst() {
        left.remove(event)
        for other in following[event] ?? [] {
          count[other, default: 0] -= 1
          if count[other] == 0, left.contains(other) { open.insert(other) }
        }
      }
    }
    return left
  }

  /// Whether the second is over before the first begins; what still goes on is dated by its report.
  private static func contradict(_ first: Event, _ second: Event) -> Bool {
    guard first.status != .ongoing, let start = first.time.interval.start,
      let end = second.time.interval.end
    else { return false }
    return end <= start
  }

  private static func leads(
    from start: Event.ID,
    to goal: Event.ID,
    _ next: [Event.ID: [Event.ID]]
  ) -> Bool {
    var seen: Set<Event.ID> = []
    var open = [start]
    while let event = open.popLast() {
      if event == goal { return true }
      guard seen.insert(event).inserted else { continue }
      open += next[event] ?? []
    }
    return false
  }
}
