/// A set of Allen's relations: what is still possible between two intervals.
public struct AllenRelations: OptionSet, Hashable, Sendable {
  /// One bit for each relation, in the order of the cases.
  public let rawValue: UInt16

  /// The set of some bits.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue & 0x1FFF
  }

  /// The set of one relation.
  public init(_ relation: AllenRelation) {
    rawValue = 1 << UInt16(relation.rawValue)
  }

  /// Every relation: nothing is known.
  public static let all = AllenRelations(rawValue: .max)

  /// Whether a relation is possible.
  public func contains(_ relation: AllenRelation) -> Bool {
    contains(AllenRelations(relation))
  }

  /// The relations of the set, in the order of the cases.
  public var relations: [AllenRelation] {
    AllenRelation.allCases.filter { contains($0) }
  }

  /// The inverse of each relation of the set.
  public var inverse: AllenRelations {
    relations.reduce(into: []) { $0.formUnion(AllenRelations($1.inverse)) }
  }

  /// What is possible between A and C when this set holds between A and B and `next` between B and C.
  public func composed(with next: AllenRelations) -> AllenRelations {
    var result: AllenRelations = []
    for first in relations {
      for second in next.relations { result.formUnion(first.composed(with: second)) }
    }
    return result
  }
}

extension AllenRelation {
  /// What is possible between A and C when this relation holds between A and B and `next` between B and C.
  ///
  ///     AllenRelation.during.composed(with: .meets).relations        // [.precedes]
  public func composed(with next: AllenRelation) -> AllenRelations {
    AllenRelation.compositions[rawValue * AllenRelation.allCases.count + next.rawValue]
  }

  /// The letters of the relations in the order of the cases; a capital is the inverse of its small letter.
  static let letters = "pmoFDseSdfOMP"

  /// The composition table: rows are A to B, columns B to C, in the order of ``letters``; `*` is every
  /// relation.
  private static let table = [
    //p   m     o         F     D     s     e S     d         f     O         M     P
    "p     p     p         p     p     p     p p     pmosd     pmosd pmosd     pmosd *",
    "p     p     p         p     p     m     m m     osd       osd   osd       Fef   DSOMP",
    "p     p     pmo       pmo   pmoFD o     o oFD   osd       osd   oFDseSdfO DSO   DSOMP",
    "p     m     o         F     D     o     F D     osd       Fef   DSO       DSO   DSOMP",
    "pmoFD oFD   oFD       D     D     oFD   D D     oFDseSdfO DSO   DSO       DSO   DSOMP",
    "p     p     pmo       pmo   pmoFD s     s seS   d         d     dfO       M     P",
    "p     m     o         F     D     s     e S     d         f     O         M     P",
    "pmoFD oFD   oFD       D     D     seS   S S     dfO       O     O         M     P",
    "p     p     pmosd     pmosd *     d     d dfOMP d         d     dfOMP     P     P",
    "p     m     osd       Fef   DSOMP d     f OMP   d         f     OMP       P     P",
    "pmoFD oFD   oFDseSdfO DSO   DSOMP dfO   O OMP   dfO       O     OMP       P     P",
    "pmoFD seS   dfO       M     P     dfO   M P     dfO       M     P         P     P",
    "*     dfOMP dfOMP     P     P     dfOMP P P     dfOMP     P     P         P     P",
  ]

  private static let compositions: [AllenRelations] = table.flatMap { row in
    row.split(separator: " ").map { cell in
      guard cell != "*" else { return .all }
      return zip(letters, allCases).reduce(into: AllenRelations()) { result, entry in
        if cell.contains(entry.0) { result.formUnion(AllenRelations(entry.1)) }
      }
    }
  }
}
