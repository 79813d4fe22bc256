import Annals
import ArgumentParser

/// What a verb reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Documents, folders, chronicles made by 'annals extract'; '-' is standard input.",
      valueName: "input"
    ),
    completion: .file()
  )
  var inputs: [String] = []

  @Option(help: ArgumentHelp("A statement to read as it stands (repeatable).", valueName: "text"))
  var statement: [String] = []

  @Option(
    help: ArgumentHelp(
      "The day the documents were published (YYYY-MM-DD). Without it the day is inferred from the text, and the output says from what.",
      valueName: "day"
    ),
    transform: Day.parse
  )
  var date: CalendarDate?

  /// The options with further inputs, which another option has taken up.
  func adding(_ further: [String]) -> InputOptions {
    var options = self
    options.inputs += further
    return options
  }

  /// Refuses a command line that names nothing to read.
  func requireSome() throws {
    if inputs.isEmpty, statement.isEmpty {
      throw ValidationError("nothing to read; name a file, a folder, '-' or give --statement TEXT")
    }
  }

  func validate() throws {
    if inputs.contains("") {
      throw ValidationError("the name of an input is empty; name a file, a folder or '-'")
    }
    if statement.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      throw ValidationError("a statement is empty; give --statement a text")
    }
  }
}
