import Annals
import ArgumentParser

/// `annals graph`: the events and what joins them.
struct Graph: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Draw the events and the relations between them.",
    discussion: """
      Without -o and --format the graph is written to standard output in the DOT
      language of Graphviz.

      EXAMPLES
        annals graph report.txt -o graph.svg
        annals graph news/ --top 40 --theme print -o graph.pdf
        annals graph report.txt | dot -Tsvg > graph.svg
        annals graph report.txt --focus 座谈会 --depth 2 -o around.svg
        annals graph report.txt --path 规划 中期评估 -o way.svg
        annals graph report.txt --kinds causes,enables -o causes.svg
        annals graph chronicle.json notes.txt -o graph.png --title "大事记"
      """
  )

  @OptionGroup(title: "Input options") var input: InputOptions
  @OptionGroup(title: "Output options") var output: OutputOptions<ListedFormat<GraphOutput>>
  @OptionGroup(title: "Selection options") var selection: SelectionOptions
  @OptionGroup(title: "Placement options") var placement: PlacementOptions
  @OptionGroup(title: "Relation options") var relations: RelationOptions
  @OptionGroup(title: "Drawing options") var drawing: DrawingOptions
  @OptionGroup(title: "Reporting options") var reporting: ReportingOptions

  func validate() throws {
    try allInput.requireSome()
  }

  /// The inputs, those behind the events of another option included.
  private var allInput: InputOptions { input.adding(placement.surplus + relations.surplus) }

  func run() throws {
    let destination = try output.destination()
    let reading = try Reading(allInput, destination: destination, reporting: reporting)
    let placements = try placement.placements(in: reading.chronicle)
    let selected = try reading.events(selection.selection(placed: placements))
    let chronicle = try relations.part(of: selected)
    var picture = drawing.pictureOptions(linkPrefix: destination.linkPrefix)
    if relations.derived { picture.relations = .all }
    picture.graphLayout = relations.layout
    let artefact = try reading.making { () throws(PictureError) in
      try output.chosenFormat.artefact(
        of: chronicle,
        settings: RenderSettings(picture: picture, isolated: relations.isolated),
        in: drawing.process
      )
    }
    for warning in artefact.warnings { reporting.reporter.warn(warning) }
    try destination.write(artefact.bytes)
    if reading.hasFailed { throw ExitCode.failure }
  }
}
