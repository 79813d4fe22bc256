import Annals
import ArgumentParser

/// What a verb reads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Documents, folders, chronicles made by 'annals extract', hand-made events (.yaml, .csv); '-' is standard input.",
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

  @Option(
    help: ArgumentHelp(
      "The encoding of the inputs: UTF-8, UTF-16LE, UTF-16BE, GB18030 (GBK), Big5. Without it each is told by its bytes.",
      valueName: "name"
    ),
    transform: TextEncoding.parse
  )
  var encoding: TextEncoding?

  @Option(
    help: ArgumentHelp(
      "Also write the text that was read out of each input to a folder; offsets and lines refer to it.",
      valueName: "dir"
    ),
    completion: .directory
  )
  var saveText: String?

  @OptionGroup var naming: NamedTimesOptions

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
    if saveText?.isEmpty == true {
      throw ValidationError("the name of the folder for --save-text is empty; name one")
    }
  }
}
