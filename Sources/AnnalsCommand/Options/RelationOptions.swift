import Annals
import ArgumentParser

/// Which part of the graph is drawn.
struct RelationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only these relations, separated by commas: before, causes, enables, part-of, follows-up, reports, same-series; "
        + "with --derived also meets, overlaps, starts, during, finishes, equals.",
      valueName: "kinds"
    ),
    transform: RelationOptions.parseKinds
  )
  var kinds: [Relation.Kind]?

  @Option(help: ArgumentHelp("Only what hangs on this event.", valueName: "event"))
  var focus: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many relations away from --focus (default: 1).", valueName: "n")
  )
  var depth: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only a shortest way of relations between these two.", valueName: "event")
  )
  var path: [String] = []

  @Flag(help: "What the dates alone tell as well: order, overlap, what lies within what (Allen's relations).")
  var derived = false

  @Option(
    help:
      "Who places the cards: Graphviz's dot, or rows of time with columns of lanes; auto takes dot for up to 500 events without lanes."
  )
  var layout = PictureOptions.GraphLayout.automatic

  func validate() throws {
    if path.count == 1 { throw ValidationError("--path wants two events; give A and B") }
    if let depth, depth < 1 { throw ValidationError("--depth wants a number; give one from 1 up") }
    if depth != nil, focus == nil { throw ValidationError("--depth counts from --focus; give --focus EVENT") }
    if focus != nil, !path.isEmpty {
      throw ValidationError("--focus and --path exclude each other; give one")
    }
  }

  /// What stands behind the two events of `--path`: inputs.
  var surplus: [String] { Array(path.dropFirst(2)) }

  /// Whether events without relations stay: those that were asked for do.
  var isolated: GraphDOTRenderer.Isolated {
    focus != nil || !path.isEmpty ? .all : kinds == nil ? .automatic : .none
  }

  /// The part of a chronicle that is asked for.
  ///
  /// - Throws: `Failure` when a name means no event or more than one, or nothing is left.
  func part(of whole: Chronicle) throws(Failure) -> Chronicle {
    var chronicle = derived ? whole.addingDerivedTimeRelations() : whole
    let ends = path.count < 2 ? nil : (try whole.event(named: path[0]), try whole.event(named: path[1]))
    let center = if let focus { try whole.event(named: focus) as Event? } else { Event?.none }
    if let kinds {
      // An event that was named stays, whatever joins it.
      chronicle.relations = chronicle.relations.filter { kinds.contains($0.kind) }
      guard !chronicle.relations.isEmpty else {
        throw Failure("no relation of these kinds; leave --kinds out to see all")
      }
    }
    if let center { return chronicle.around(center.id, depth: depth ?? 1) }
    guard let ends else { return chronicle }
    guard let way = chronicle.path(from: ends.0.id, to: ends.1.id) else {
      throw Failure(
        "no relations lead from '\(ErrorLine.printable(ends.0.label))' to '\(ErrorLine.printable(ends.1.label))'"
      )
    }
    return way
  }

  private static func parseKinds(_ text: String) throws -> [Relation.Kind] {
    try text.split(separator: ",").map { name in
      guard let kind = Relation.Kind(rawValue: String(name)) else {
        let known = Relation.Kind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("'\(name)' is no kind of relation; give one of \(known)")
      }
      return kind
    }
  }
}

extension PictureOptions.GraphLayout: NamedChoice {}
