/// Draws the events and their relations as a picture: the DOT of ``GraphDOTRenderer``, drawn by Graphviz.
public struct GraphPictureRenderer: GraphRenderer {
  /// What the picture is written as.
  public let format: GraphvizFormat
  /// Words, colours, fonts and what to show.
  public let options: PictureOptions

  /// A renderer of pictures.
  public init(format: GraphvizFormat, options: PictureOptions = PictureOptions()) {
    self.format = format
    self.options = options
  }

  /// The picture of the chronicle's events and relations.
  ///
  /// - Throws: `PictureError` when there is no event or Graphviz cannot draw.
  public func render(_ chronicle: Chronicle) throws(PictureError) -> Picture {
    guard !chronicle.events.isEmpty else { throw .noEvents }
    let dot = GraphDOTRenderer(options: options).render(chronicle)
    return try Picture(of: dot, engine: .dot, format: format)
  }
}

extension GraphRenderer where Self == GraphPictureRenderer {
  /// The events and their relations as SVG.
  public static func svg(_ options: PictureOptions = PictureOptions()) -> GraphPictureRenderer {
    GraphPictureRenderer(format: .svg, options: options)
  }

  /// The events and their relations as PNG, two pixels for each point.
  public static func png(_ options: PictureOptions = PictureOptions()) -> GraphPictureRenderer {
    GraphPictureRenderer(format: .png, options: options)
  }

  /// The events and their relations as PDF.
  public static func pdf(_ options: PictureOptions = PictureOptions()) -> GraphPictureRenderer {
    GraphPictureRenderer(format: .pdf, options: options)
  }
}
