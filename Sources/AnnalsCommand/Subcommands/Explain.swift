import Annals
import ArgumentParser

/// `annals explain`: how a result came about.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell how a time, an event or the date of a document was found, and from what.",
    usage: """
      annals explain [<options>] <input>
      annals explain [<options>] <input> --at <place>
      annals explain [<options>] <input> --event <id>
      annals explain [<options>] <input> --time <id>
      """,
    discussion: """
      Without a place or an ID it tells when each document was published and how
      that is known: everything that bears on it, and what is left open; then the
      day of each article.

      PLACE is LINE:COLUMN, both from 1, or an offset that counts Unicode scalars
      from the beginning of the text, as the JSON does. ID is an identifier of the
      JSON, or the beginning of one.

      EXAMPLES
        annals explain report.txt
        annals explain report.txt --at 12:6
        annals explain report.txt --at 1204
        annals explain report.txt --event e5b1
        annals explain --statement "去年9月开工" --date 2024-04-23 --at 0
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions

  @Option(help: ArgumentHelp("What stands at this place of the document.", valueName: "place"))
  var at: PlaceInDocument?

  @Option(help: ArgumentHelp("This event.", valueName: "id"))
  var event: String?

  @Option(help: ArgumentHelp("This time expression.", valueName: "id"))
  var time: String?

  @OptionGroup(title: "Output options") var words: LanguageOptions

  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try input.requireSome()
    if [at != nil, event != nil, time != nil].count(where: { $0 }) > 1 {
      throw ValidationError("--at, --event and --time explain different things; give one of them")
    }
    if event?.isEmpty == true || time?.isEmpty == true {
      throw ValidationError("the ID is empty; 'annals extract' lists them all")
    }
  }

  func run() throws {
    let reading = try Reading(input, reporting: reporting)
    let explanation = Explanation(reading.extraction, in: words.language(of: reading.chronicle))
    let text: String
    if let at {
      text = try explanation.whatStands(at: at)
    } else if let event {
      text = explanation.text(of: try reading.chronicle.event(identifiedBy: event))
    } else if let time {
      text = explanation.text(of: try reading.chronicle.time(identifiedBy: time))
    } else {
      text = reading.chronicle.documents.map { explanation.text(of: $0) }.joined(separator: "\n")
    }
    try StandardOutput.write(text.utf8)
    if reading.hasFailed { throw ExitCode.failure }
  }
}

extension Chronicle {
  /// The event with an identifier that begins so.
  ///
  /// - Throws: `Failure` when there is none, or more than one.
  fileprivate func event(identifiedBy prefix: String) throws(Failure) -> Event {
    try only(events.filter { $0.id.hasPrefix(prefix) }, "event", prefix) { $0.id }
  }

  /// The time expression with an identifier that begins so.
  ///
  /// - Throws: `Failure` when there is none, or more than one.
  fileprivate func time(identifiedBy prefix: String) throws(Failure) -> TimeExpression {
    try only(times.filter { $0.id.hasPrefix(prefix) }, "time", prefix) { $0.id }
  }

  private func only<Found>(
    _ found: [Found],
    _ sort: String,
    _ prefix: String,
    id: (Found) -> String
  ) throws(Failure) -> Found {
    if let exact = found.first(where: { id($0) == prefix }) { return exact }
    guard let first = found.first else {
      throw Failure("no \(sort) has the id \(prefix); 'annals extract' lists them all")
    }
    guard found.count == 1 else {
      let ids = found.prefix(4).map(id).joined(separator: ", ")
      throw Failure("\(found.count) ids of \(sort)s begin with \(prefix): \(ids); write more of it")
    }
    return first
  }
}
