import Annals
import ArgumentParser

/// How the axis of a drawn timeline runs.
struct AxisOptions: ParsableArguments {
  @Option(help: "Time to the right, for screens, or down, for telephones and upright pages.")
  var layout = PictureOptions.Layout.horizontal

  @Option(
    help: "Room in proportion to time, or by the number of events; auto enlarges busy years where that helps."
  )
  var scale = PictureOptions.Scale.automatic

  @Option(help: "Whether long empty stretches are left out, with // on the axis.")
  var breaks = PictureOptions.Breaks.automatic

  @Option(help: "The named periods above the axis: the five-year plans.")
  var bands = PictureOptions.Bands.plans

  @Option(help: "The sheets that the picture is cut for; nothing lies across their edges.")
  var fold = PictureOptions.Fold.none

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The width in points: 600 to 4000, or 360 to 1200 where time runs down; a sheet has its own.",
      valueName: "points"
    )
  )
  var width: Double?

  /// The options of a picture, with those of its axis.
  func applied(to options: PictureOptions) -> PictureOptions {
    var options = options
    options.layout = layout
    options.scale = scale
    options.breaks = breaks
    options.bands = bands
    options.fold = fold
    options.width = width
    return options
  }
}

extension PictureOptions.Layout: NamedChoice {}
extension PictureOptions.Scale: NamedChoice {}
extension PictureOptions.Breaks: NamedChoice {}
extension PictureOptions.Bands: NamedChoice {}
extension PictureOptions.Fold: NamedChoice {}
