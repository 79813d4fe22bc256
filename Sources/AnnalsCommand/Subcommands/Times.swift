import Annals
import ArgumentParser

/// `annals times`: only the time expressions.
struct Times: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "times",
    abstract: "Find time expressions and resolve them to the calendar.",
    usage: "annals times [<options>] [<input> ...]",
    discussion: """
      Without an input, --format jsonl reads one {"id","text","reference"} a line
      from standard input and writes one {"id","times":[...]} a line, in the same
      order. A line that cannot be read is left out and told on standard error.
      With inputs it writes a line for each document, in their order and with no more
      of them in memory than are worked on.

      EXAMPLES
        annals times report.txt                       one time a line, with its place
        annals times --statement "明年一季度" --date 2024-04-23
        annals times --format jsonl < cases.jsonl > times.jsonl
        annals times corpus.jsonl -o times.jsonl --resume
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<TimesFormat>
  @OptionGroup(title: "Corpus options") var corpus: CorpusOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    let isConversation = input.inputs.isEmpty && input.statement.isEmpty
    if corpus.resume, isConversation {
      throw ValidationError("--resume needs an input that can be read again; name a file")
    }
    try corpus.check(
      streams: output.chosenFormat == .jsonl,
      to: output.output,
      savesTexts: input.saveText != nil
    )
  }

  func run() throws {
    let destination = try output.destination()
    if output.chosenFormat == .jsonl {
      let isConversation = input.inputs.isEmpty && input.statement.isEmpty
      return try isConversation ? runOverStatements(to: destination) : runOverCorpus(to: destination)
    }
    var input = input
    if input.inputs.isEmpty, input.statement.isEmpty { input.inputs = ["-"] }
    let reading = try Reading(input, depth: .times, destination: destination, reporting: reporting)
    try destination.write(output.chosenFormat.text(of: reading.extraction), threads: reporting.concurrency)
    reading.leaveToSystem()
    if reading.hasFailed { throw ExitCode.failure }
  }

  private func runOverStatements(to destination: Destination) throws {
    let stream = TimesStream(
      defaultReference: input.date.map { CivilTime($0) },
      extractor: Extractor(options: ExtractionOptions(namedTimes: try input.naming.definitions())),
      threads: reporting.concurrency
    )
    if try stream.run(to: destination) == .someFailed { throw ExitCode.failure }
  }

  private func runOverCorpus(to destination: Destination) throws {
    try CorpusRun(
      input: input,
      depth: .times,
      destination: destination,
      reporting: reporting,
      resumption: corpus.resumption,
      settings: ""
    ) { JSONLinesRenderer(line: .times).utf8(of: $0.chronicle) }.run()
  }
}

/// The formats of `annals times`.
enum TimesFormat: String, CaseIterable, OutputFormat {
  case text
  case json
  case jsonl

  static let all = allCases
  static let standard = TimesFormat.text
  static let allValueStrings = all.map(\.rawValue)
  var name: String { rawValue }

  init?(argument: String) {
    self.init(rawValue: argument)
  }

  init?(extensionOf path: String) {
    guard let name = Renderers.format(forFile: path)?.name else { return nil }
    self.init(rawValue: name)
  }

  /// The times of an extraction in this format.
  func text(of extraction: Extraction) -> PiecewiseText {
    switch self {
    case .text:
      TimesListing(extraction).text
    case .json:
      TimesJSONRenderer().text(of: extraction.chronicle)
    case .jsonl:
      PiecewiseText(count: 1) { _ in JSONLinesRenderer(line: .times).utf8(of: extraction.chronicle) }
    }
  }
}
