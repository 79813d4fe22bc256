import AnnalsCore

/// A relation that the options ask for, its ends in the order that its arrow runs.
struct WantedRelation: Sendable, Equatable {
  let from: Event.ID
  let to: Event.ID
  let kind: Relation.Kind
  let isDerived: Bool

  /// More arrows than this hide the timeline that they should explain.
  static let most = 60

  /// Those of a chronicle, each once.
  static func all(of chronicle: Chronicle, options: PictureOptions) -> [WantedRelation] {
    guard options.relations != .none else { return [] }
    var seen: Set<[String]> = []
    var wanted: [WantedRelation] = []
    for relation in chronicle.relations
    where relation.from != relation.to && (options.relations == .all || relation.source == .stated) {
      guard seen.insert([relation.from, relation.to, relation.kind.rawValue]).inserted else { continue }
      // Arrows run with time where the relation itself points back: from a plan to what carries it out.
      let style = RelationStyle(relation.kind, theme: options.theme, language: options.spoken)
      let ends = style.isReversed ? (relation.to, relation.from) : (relation.from, relation.to)
      wanted.append(
        WantedRelation(
          from: ends.0,
          to: ends.1,
          kind: relation.kind,
          isDerived: relation.source == .derived
        )
      )
    }
    return wanted
  }
}
