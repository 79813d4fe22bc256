import Annals
import ArgumentParser

/// `annals timeline`: the events along time.
struct Timeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print or draw the events along time.",
    discussion: """
      EXAMPLES
        annals timeline report.txt
        annals timeline news/ notes.md --from 2024 --kind meeting
        annals timeline report.txt -o timeline.svg --theme dark
        annals timeline --statement "2024年4月23日座谈会" -o timeline.png
        annals extract report.txt | annals timeline -
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<TimelineFormat>
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Drawing options") var drawing: DrawingOptions
  @OptionGroup(title: "Text options") var text: TextOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try input.requireSome()
  }

  func run() throws {
    let destination = try output.destination()
    let reading = try Reading(input, reporter: reporting.reporter)
    let chronicle = try reading.events(selection.selection)
    let renderer = text.renderer(
      title: drawing.title,
      isColored: reporting.isColored(on: destination),
      columns: destination.columns
    )
    let artefact = try reading.making { () throws(PictureError) in
      try output.chosenFormat.artefact(of: chronicle, text: renderer, options: drawing.pictureOptions)
    }
    for warning in artefact.warnings { reporting.reporter.warn(warning) }
    try destination.write(artefact.bytes)
    if reading.hasFailed { throw ExitCode.failure }
  }
}

/// The formats of `annals timeline`.
enum TimelineFormat: String, OutputFormat {
  case text
  case svg
  case png
  case pdf
  case dot
  case json
  case csv

  static let standard = TimelineFormat.text
  var isBinary: Bool { self == .png || self == .pdf }

  /// The timeline of a chronicle in this format.
  func artefact(
    of chronicle: Chronicle,
    text: TextTimelineRenderer,
    options: PictureOptions
  ) throws(PictureError) -> Artefact {
    switch self {
    case .text: Artefact(chronicle.timeline(text))
    case .svg: Artefact(try chronicle.timeline(.svg(options)))
    case .png: Artefact(try chronicle.timeline(.png(options)))
    case .pdf: Artefact(try chronicle.timeline(.pdf(options)))
    case .dot: Artefact(chronicle.timeline(.dot(options)))
    case .json: Artefact(bytes: ChronicleJSONRenderer().bytes(of: chronicle))
    case .csv: Artefact(chronicle.timeline(.csv()))
    }
  }
}
