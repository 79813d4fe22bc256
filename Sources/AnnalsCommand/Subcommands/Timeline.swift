import Annals
import ArgumentParser

/// `annals timeline`: the events along time.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Print or draw the events along time.",
    discussion: """
      EXAMPLES
        annals timeline report.txt
        annals timeline news/ notes.md --from 2024 --kind meeting
        annals timeline report.txt -o timeline.svg --theme dark
        annals timeline news/ --layout vertical -o phone.png
        annals timeline news/ -o timeline.html
        annals timeline news/ --lanes kind --fold A4 -o print.pdf
        annals timeline --statement "2024年4月23日座谈会" -o timeline.png
        annals extract report.txt | annals timeline -
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<ListedFormat<TimelineOutput>>
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Placement options") var placement: PlacementOptions
  @OptionGroup(title: "Drawing options") var drawing: DrawingOptions
  @OptionGroup(title: "Axis options of pictures") var axis: AxisOptions
  @OptionGroup(title: "Text options") var text: TextOptions
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
    let chronicle = try reading.events(selection.selection(placed: placements))
    let renderer = text.renderer(
      title: drawing.title,
      language: drawing.words.lang,
      isColored: reporting.isColored(on: destination),
      columns: destination.columns
    )
    var picture = axis.applied(to: drawing.pictureOptions(linkPrefix: destination.linkPrefix))
    picture.sources = text.sources == .none ? .none : .places
    let settings = RenderSettings(picture: picture, text: renderer)
    let artefact = try reading.making { () throws(PictureError) in
      try output.chosenFormat.artefact(of: chronicle, settings: settings, in: drawing.process)
    }
    for warning in artefact.warnings { reporting.reporter.warn(warning) }
    try destination.write(artefact.bytes)
    if reading.hasFailed { throw ExitCode.failure }
  }
}
