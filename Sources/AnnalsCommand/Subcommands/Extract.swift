import Annals
import ArgumentParser

/// `annals extract`: the model itself.
struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the model: documents, times, events, relations, contradictions.",
    discussion: """
      The JSON follows the schema annals/1, and every verb reads it back as an input;
      so it does YAML and CSV, in which a person can correct, hide, merge and add events.

      EXAMPLES
        annals extract report.txt > chronicle.json
        annals extract news/ --format jsonl           one document a line
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

  @Flag(help: "The order that the dates give as relations, too, marked derived.")
  var derived = false

  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try allInput.requireSome()
  }

  /// The inputs, those behind the events of another option included.
  private var allInput: InputOptions { input.adding(placement.surplus) }

  func run() throws {
    let destination = try output.destination()
    let reading = try Reading(allInput, destination: destination, reporting: reporting)
    let placements = try placement.placements(in: reading.chronicle)
    let selected = reading.chronicle.selecting(selection.selection(placed: placements))
    let chronicle = derived ? selected.addingDerivedOrder() : selected
    let artefact = try reading.making { () throws(PictureError) in
      try output.chosenFormat.artefact(of: chronicle, settings: RenderSettings())
    }
    try destination.write(artefact.bytes)
    if reading.hasFailed { throw ExitCode.failure }
  }
}
