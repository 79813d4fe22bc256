import Annals
import ArgumentParser

/// `annals graph`: the events and what joins them.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draw the events and the relations between them.",
    discussion: """
      Without -o and --format the graph is written to standard output in the DOT
      language of Graphviz.

      EXAMPLES
        annals graph report.txt -o graph.svg
        annals graph news/ --top 40 --theme print -o graph.pdf
        annals graph report.txt | dot -Tsvg > graph.svg
        annals graph chronicle.json notes.txt -o graph.png --title "大事记"
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<ListedFormat<GraphOutput>>
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Drawing options") var drawing: DrawingOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try input.requireSome()
  }

  func run() throws {
    let destination = try output.destination()
    let reading = try Reading(input, destination: destination, reporting: reporting)
    let chronicle = try reading.events(selection.selection)
    let artefact = try reading.making { () throws(PictureError) in
      try output.chosenFormat.artefact(
        of: chronicle,
        settings: RenderSettings(picture: drawing.pictureOptions(linkPrefix: destination.linkPrefix))
      )
    }
    for warning in artefact.warnings { reporting.reporter.warn(warning) }
    try destination.write(artefact.bytes)
    if reading.hasFailed { throw ExitCode.failure }
  }
}
