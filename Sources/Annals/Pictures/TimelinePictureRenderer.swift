/// Draws the events along time as a picture: the DOT of ``TimelineDOTRenderer``, drawn by Graphviz.
public struct TimelinePictureRenderer: TimelineRenderer {
  /// What the picture is written as.
  public let format: GraphvizFormat
  /// Words, colours, fonts and what to show.
  public let options: PictureOptions

  /// A renderer of pictures.
  public init(format: GraphvizFormat, options: PictureOptions = PictureOptions()) {
    self.format = format
    self.options = options
  }

  /// The picture of the chronicle's events.
  ///
  /// - Throws: `PictureError` when there is no event or Graphviz cannot draw.
  public func render(_ chronicle: Chronicle) throws(PictureError) -> Picture {
    let dot: String
    do throws(TimelineError) {
      dot = try TimelineDOTRenderer(options: options).render(chronicle)
    } catch {
      switch error {
      case .noEvents: throw .noEvents
      }
    }
    return try Picture(of: dot, engine: .positions, format: format, sheetHeight: options.sheetHeight)
  }
}

extension TimelineRenderer where Self == TimelinePictureRenderer {
  /// The events along time as SVG.
  public static func svg(_ options: PictureOptions = PictureOptions()) -> TimelinePictureRenderer {
    TimelinePictureRenderer(format: .svg, options: options)
  }

  /// The events along time as PNG, two pixels for each point.
  public static func png(_ options: PictureOptions = PictureOptions()) -> TimelinePictureRenderer {
    TimelinePictureRenderer(format: .png, options: options)
  }

  /// The events along time as PDF.
  public static func pdf(_ options: PictureOptions = PictureOptions()) -> TimelinePictureRenderer {
    TimelinePictureRenderer(format: .pdf, options: options)
  }
}
