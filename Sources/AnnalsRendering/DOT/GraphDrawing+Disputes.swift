import AnnalsCore

// Lines without heads between events that the documents contradict each other about.
extension GraphDrawing {
  /// Two cards that stand against each other, the upper one first.
  struct Dispute {
    let upper: Int
    let lower: Int
    let pair: Disputes.Pair
  }

  /// The disputes between two events that both have a card of their own.
  var disputesBetweenCards: [Dispute] {
    let listed = Set(fans.flatMap(\.members))
    let row = ranks.rowOfEvent(count: selection.events.count)
    let indices = Dictionary(selection.events.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return selection.disputes.pairs.compactMap { pair in
      guard let first = indices[pair.first], let second = indices[pair.second], !listed.contains(first),
        !listed.contains(second)
      else { return nil }
      let isDown = row[first] <= row[second]
      return Dispute(upper: isDown ? first : second, lower: isDown ? second : first, pair: pair)
    }
  }

  /// The line of a dispute; it moves no card.
  func attributes(of dispute: Dispute) -> DOTWriter.Attributes {
    [
      ("id", .id(dispute.pair.pictureID)), ("color", .value(theme.emphasis.hex)), ("style", .value("dashed")),
      ("penwidth", .number(1.4)), ("dir", .value("none")), ("constraint", .value("false")),
      ("tooltip", .tooltip(Disputes.sign + " " + dispute.pair.conflict.text(in: options.spoken))),
    ]
  }
}

extension Disputes.Pair {
  /// The identifier of its line in pictures: the same in every picture.
  var pictureID: String { ContentID.make("c", [min(first, second), max(first, second)]) }
}
