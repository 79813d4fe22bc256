import AnnalsCore

/// Events that hang on one other event, all by relations of one kind and by nothing else: drawn as a list in
/// one card with one arrow, where a card and an arrow for each would fill the page.
struct GraphFan: Equatable {
  /// The index of the event that they hang on.
  let hub: Int
  /// The indices of the events of the list, in the order of time.
  let members: [Int]
  /// One of the relations.
  let relation: Relation

  /// Fewer events than this keep cards of their own.
  private static let fewest = 4
  /// Longer lists are cut into several, side by side.
  private static let comfortable = 12
  /// More lists than this would widen the page.
  private static let mostLists = 3

  private struct Key: Hashable {
    let hub: Int
    let kind: Relation.Kind
    let leadsToHub: Bool
  }

  /// The fans among some relations, given the index of each event.
  static func fans(of relations: [Relation], indices: [Event.ID: Int]) -> [GraphFan] {
    var degrees: [Event.ID: Int] = [:]
    for relation in relations {
      degrees[relation.from, default: 0] += 1
      degrees[relation.to, default: 0] += 1
    }
    var groups: [Key: [(member: Int, relation: Relation)]] = [:]
    for relation in relations {
      guard let from = indices[relation.from], let to = indices[relation.to] else { continue }
      let hangsOnFrom = degrees[relation.to] == 1
      guard hangsOnFrom || degrees[relation.from] == 1 else { continue }
      let key = Key(hub: hangsOnFrom ? from : to, kind: relation.kind, leadsToHub: !hangsOnFrom)
      groups[key, default: []].append((hangsOnFrom ? to : from, relation))
    }
    let found = groups.values.filter { $0.count >= fewest }.map { group in
      group.sorted { $0.member < $1.member }
    }
    return found.sorted { $0[0].member < $1[0].member }.flatMap { group in
      cut(group).map { part in
        let relation = part[0].relation
        let hub = indices[relation.from] == part[0].member ? relation.to : relation.from
        return GraphFan(hub: indices[hub] ?? 0, members: part.map(\.member), relation: relation)
      }
    }
  }

  /// Parts of about the same length.
  private static func cut<Item>(_ items: [Item]) -> [[Item]] {
    let count = min((items.count + comfortable - 1) / comfortable, mostLists)
    return (0..<count).map { Array(items[$0 * items.count / count..<($0 + 1) * items.count / count]) }
  }
}
