import Annals
import ArgumentParser

/// Which events a verb keeps by where they lie to others.
///
/// An EVENT is the identifier of one, the beginning of an identifier, or a part of a label that no other has.
struct PlacementOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Only events that were over before this one began.", valueName: "event"))
  var before: String?

  @Option(help: ArgumentHelp("Only events within the time of this one.", valueName: "event"))
  var during: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Only events after the first and before the second of these two.", valueName: "event")
  )
  var between: [String] = []

  func validate() throws {
    if between.count == 1 { throw ValidationError("--between wants two events; give A and B") }
  }

  /// Whether events are kept by where they lie.
  var isGiven: Bool { before != nil || during != nil || !between.isEmpty }

  /// What stands behind the two events of `--between`: inputs.
  var surplus: [String] { Array(between.dropFirst(2)) }

  /// Where the events have to lie.
  ///
  /// - Throws: `Failure` when a name means no event, or more than one.
  func placements(in chronicle: Chronicle) throws(Failure) -> [EventSelection.Placement] {
    var placements: [EventSelection.Placement] = []
    if let before { placements.append(.before(try chronicle.event(named: before).time.interval)) }
    if let during { placements.append(.during(try chronicle.event(named: during).time.interval)) }
    if between.count >= 2 {
      let ends = (try chronicle.event(named: between[0]), try chronicle.event(named: between[1]))
      placements.append(.between(ends.0.time.interval, ends.1.time.interval))
    }
    return placements
  }
}

extension Chronicle {
  /// The one event that a name means.
  ///
  /// - Throws: `Failure` when it means none, or more than one; then with the candidates.
  func event(named name: String) throws(Failure) -> Event {
    let found = events(named: name)
    guard let first = found.first else {
      throw Failure("no event is called '\(ErrorLine.printable(name))'; 'annals timeline' lists them all")
    }
    guard found.count == 1 else {
      let candidates = found.prefix(6).map { "\($0.id) “\(ErrorLine.printable($0.label))”" }
      let rest = found.count > 6 ? ", …" : ""
      throw Failure(
        "'\(ErrorLine.printable(name))' means \(found.count) events; give more of the label, or the id: "
          + candidates.joined(separator: ", ") + rest
      )
    }
    return first
  }
}
