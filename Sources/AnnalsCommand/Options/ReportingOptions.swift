import Annals
import ArgumentParser

/// How a verb speaks, and how much of the machine it takes.
struct ReportingOptions: ParsableArguments {
  @Option(help: "Colour in the terminal; auto also respects NO_COLOR.")
  var color = Color.auto

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Documents worked on at a time; by default one per processor.", valueName: "n")
  )
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Only errors on standard error.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Also what was inferred, and from what.")
  var verbose = false

  func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other; give one") }
    if let jobs, jobs < 1 { throw ValidationError("--jobs wants a number; give one from 1 up") }
  }

  /// What tells the user of diagnostics.
  var reporter: Reporter {
    Reporter(verbosity: quiet ? .errors : verbose ? .notes : .warnings)
  }

  /// Whether text that goes there is coloured.
  func isColored(on destination: Destination) -> Bool {
    switch (color, destination) {
    case (.always, _): true
    case (.auto, .standardOutput): Terminal.wantsColor
    case (.auto, .file), (.never, _): false
    }
  }

  /// The number of documents worked on at a time.
  var concurrency: Int { jobs ?? Terminal.processors }
}

/// When the terminal is coloured.
enum Color: String, NamedChoice {
  case auto
  case always
  case never
}
