import Annals
import ArgumentParser

/// `annals check`: where documents contradict themselves or each other.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "List contradictions within and between documents.",
    discussion: """
      Each line names a place, the sort of contradiction and, where the documents
      themselves prove it, the right value. A later report that knows more is told as
      an update, which is no contradiction.

      EXAMPLES
        annals check report.txt
        annals check news/ --strict                  exit status 1 if there are any
        annals check report.txt -o report.sarif      for editors and forges
        annals check news/ --format json
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<CheckOutput>

  @OptionGroup(title: "Output options") var words: LanguageOptions

  @Flag(help: "End with status 1 when there is a contradiction; updates do not count.")
  var strict = false

  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try input.requireSome()
  }

  func run() throws {
    let destination = try output.destination()
    let reading = try Reading(input, destination: destination, reporting: reporting)
    let report = ConflictReport(reading.extraction, in: words.language(of: reading.chronicle))
    try destination.write(Array(report.text(as: output.chosenFormat).utf8))
    if reading.hasFailed || (strict && reading.chronicle.conflicts.contains { !$0.isUpdate }) {
      throw ExitCode.failure
    }
  }
}

/// What `annals check` writes.
enum CheckOutput: OutputFormat, CaseIterable {
  case text
  case json
  case sarif

  static let all = allCases
  static let standard = CheckOutput.text

  var name: String {
    switch self {
    case .text: "text"
    case .json: "json"
    case .sarif: "sarif"
    }
  }

  var defaultValueDescription: String { name }

  init?(extensionOf path: String) {
    let endings: [(String, CheckOutput)] = [(".txt", .text), (".json", .json), (".sarif", .sarif)]
    guard let format = endings.first(where: { path.lowercased().hasSuffix($0.0) })?.1 else { return nil }
    self = format
  }
}
