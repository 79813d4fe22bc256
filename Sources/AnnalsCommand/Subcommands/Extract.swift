import Annals
import ArgumentParser

/// `annals extract`: the model itself.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Write the model: documents, times, events, relations, contradictions.",
    discussion: """
      The JSON follows the schema annals/1, and every verb reads it back as an input;
      so it does YAML and CSV, in which a person can correct, hide, merge and add events.

      As JSON Lines every document is read by itself, in the order of the inputs and
      with no more of them in memory than are worked on: nothing is joined across
      documents, and a corpus may be of any size. A document that fails is told, and
      the others are done.

      EXAMPLES
        annals extract report.txt > chronicle.json
        annals extract news/ --format jsonl           one document a line, each by itself
        annals extract corpus.jsonl -o out.jsonl --resume
        annals extract news/ -o events.yaml           events to correct by hand
        annals extract news/ -o events.csv            the same for a spreadsheet
        annals timeline news/ events.yaml             with the corrections
        annals extract a.json b.json notes.txt        chronicles and documents joined
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<ListedFormat<ModelOutput>>
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Placement options") var placement: PlacementOptions

  @Flag(help: "Relations that the dates alone give (Allen's), too, marked derived.")
  var derived = false

  @OptionGroup(title: "Corpus options") var corpus: CorpusOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try allInput.requireSome()
    try corpus.check(streams: streams, to: output.output, savesTexts: input.saveText != nil)
    if streams, placement.isGiven {
      throw ValidationError(
        "--before, --during and --between look at all documents, JSON Lines at each by itself; give --format json"
      )
    }
  }

  /// Whether documents are read one by one and not joined.
  private var streams: Bool { output.chosenFormat.name == "jsonl" }

  /// The inputs, those behind the events of another option included.
  private var allInput: InputOptions { input.adding(placement.surplus) }

  func run() throws {
    let destination = try output.destination()
    if streams { return try runOverCorpus(to: destination) }
    let reading = try Reading(allInput, destination: destination, reporting: reporting)
    let placements = try placement.placements(in: reading.chronicle)
    let selected = reading.chronicle.selecting(selection.selection(placed: placements))
    let chronicle = derived ? selected.addingDerivedTimeRelations() : selected
    if output.chosenFormat.name == ListedFormat<ModelOutput>.standard.name {
      // The model of a long document is longer than the document: it never stands in memory as text.
      try destination.write(ChronicleJSONRenderer().text(of: chronicle), threads: reporting.concurrency)
    } else {
      let artefact = try reading.making { () throws(PictureError) in
        try output.chosenFormat.artefact(of: chronicle, settings: RenderSettings(), in: .own())
      }
      try destination.write(artefact.bytes)
    }
    reading.leaveToSystem()
    if reading.hasFailed { throw ExitCode.failure }
  }

  private func runOverCorpus(to destination: Destination) throws {
    let (chosen, derived) = (selection.selection, derived)
    try CorpusRun(
      input: input,
      depth: .events,
      destination: destination,
      reporting: reporting,
      resumption: corpus.resumption,
      settings: "\(chosen) \(derived)"
    ) { extraction in
      let selected = extraction.chronicle.selecting(chosen)
      return JSONLinesRenderer(line: .document).utf8(
        of: derived ? selected.addingDerivedTimeRelations() : selected
      )
    }.run()
  }
}
