import Annals
import ArgumentParser

/// Which events a verb keeps.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Only events from this year, month or day on.", valueName: "date"),
    transform: Day.parsePeriod
  )
  var from: CalendarInterval?

  @Option(
    help: ArgumentHelp("Only events up to this year, month or day, itself included.", valueName: "date"),
    transform: Day.parsePeriod
  )
  var to: CalendarInterval?

  @Option(help: "Only events of this kind (repeatable).")
  var kind: [EventKind] = []

  @Option(help: "Only events of this status (repeatable).")
  var status: [EventStatus] = []

  @Option(
    help: ArgumentHelp("Only events whose label, place, people or evidence contain this.", valueName: "text")
  )
  var match: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Only the N events that matter most.", valueName: "n"))
  var top: Int?

  @Option(
    help: ArgumentHelp("Only events of at least this salience, 0 to 1.", valueName: "share")
  )
  var minSalience: Double?

  func validate() throws {
    if let top, top < 1 { throw ValidationError("--top wants a number; give one from 1 up") }
    if let minSalience, !(0...1).contains(minSalience) {
      throw ValidationError("--min-salience wants a share; give one from 0 to 1, such as 0.4")
    }
    if let start = from?.start, let end = to?.end, end <= start {
      throw ValidationError("--from lies after --to; exchange them")
    }
  }

  /// The events that the options name.
  var selection: EventSelection { selection(placed: []) }

  /// The events that the options name, of those that lie so to others.
  func selection(placed placements: [EventSelection.Placement]) -> EventSelection {
    let isBounded = from != nil || to != nil
    return EventSelection(
      period: isBounded ? CalendarInterval(start: from?.start, end: to?.end) : nil,
      placements: placements,
      kinds: kind,
      statuses: status,
      text: match,
      minimumSalience: minSalience ?? 0,
      limit: top
    )
  }
}

extension EventKind: NamedChoice {}
extension EventStatus: NamedChoice {}
