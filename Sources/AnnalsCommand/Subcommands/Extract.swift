import Annals
import ArgumentParser

/// `annals extract`: the model itself.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the model: documents, times, events, relations, contradictions.",
    discussion: """
      The JSON follows the schema annals/1, and every verb reads it back as an input.

      EXAMPLES
        annals extract report.txt > chronicle.json
        annals extract news/ --format jsonl           one document a line
        annals extract news/ -o events.csv            events for a spreadsheet
        annals extract a.json b.json notes.txt        chronicles and documents joined
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<ExtractFormat>
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try input.requireSome()
  }

  func run() throws {
    let destination = try output.destination()
    let reading = try Reading(input, reporter: reporting.reporter)
    let chronicle = reading.chronicle.selecting(selection.selection)
    try destination.write(output.chosenFormat.bytes(of: chronicle))
    if reading.hasFailed { throw ExitCode.failure }
  }
}

/// The formats of `annals extract`.
enum ExtractFormat: String, OutputFormat {
  case json
  case jsonl
  case csv

  static let standard = ExtractFormat.json
  var isBinary: Bool { false }

  /// The chronicle in this format.
  func bytes(of chronicle: Chronicle) -> [UInt8] {
    switch self {
    case .json: ChronicleJSONRenderer().bytes(of: chronicle)
    case .jsonl: Array(JSONLinesRenderer(line: .document).render(chronicle).utf8)
    case .csv: Array(EventCSVRenderer().render(chronicle).utf8)
    }
  }
}
