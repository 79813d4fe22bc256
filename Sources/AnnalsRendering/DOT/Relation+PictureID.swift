import AnnalsCore

extension Relation {
  /// The identifier of its arrow in pictures: the same in every picture, whichever way the arrow runs.
  var pictureID: String { Relation.pictureID(from, to, kind) }

  /// The identifier of the arrow between two events.
  static func pictureID(_ one: Event.ID, _ other: Event.ID, _ kind: Kind) -> String {
    ContentID.make("r", [min(one, other), max(one, other), kind.rawValue])
  }
}
