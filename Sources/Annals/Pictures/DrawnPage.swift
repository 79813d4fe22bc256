/// A page with its picture drawn: one HTML file.
public struct DrawnPage: Hashable, Sendable {
  /// The file.
  public let text: String
  /// What Graphviz had to say, such as a font that it replaced.
  public let warnings: [String]

  /// Writes the page to a file: aside first, then renamed, so that no half-written file is seen.
  ///
  /// - Throws: `FileError` when the file cannot be written.
  public func write(to path: String) throws(FileError) {
    try text.write(to: path)
  }
}

extension HTMLPage {
  /// The page with its picture, drawn by Graphviz in `process`, in this one when there is none.
  ///
  /// - Throws: `PictureError` when Graphviz cannot draw it.
  package func drawn(in process: GraphvizProcess? = nil) throws(PictureError) -> DrawnPage {
    let format = GraphvizFormat.svg.rawValue
    let picture = try Picture(of: dot, engineNamed: engine, formatNamed: format, in: process)
    return DrawnPage(text: text(around: picture.bytes), warnings: picture.warnings)
  }
}

/// Makes one HTML file of the events along time: the picture to pan and zoom, and every event with its evidence
/// to search and filter.
public struct TimelinePageRenderer: TimelineRenderer {
  /// Words, colours, fonts and what to show.
  public let options: PictureOptions

  /// A renderer of pages.
  public init(options: PictureOptions = PictureOptions()) {
    self.options = options
  }

  /// The page of the chronicle's events.
  ///
  /// - Throws: `PictureError` when there is no event or Graphviz cannot draw.
  public func render(_ chronicle: Chronicle) throws(PictureError) -> DrawnPage {
    guard let page = try? HTMLPage(timeline: chronicle, options: options) else { throw .noEvents }
    return try page.drawn()
  }
}

/// Makes one HTML file of the events and their relations.
public struct GraphPageRenderer: GraphRenderer {
  /// Words, colours, fonts and what to show.
  public let options: PictureOptions

  /// A renderer of pages.
  public init(options: PictureOptions = PictureOptions()) {
    self.options = options
  }

  /// The page of the chronicle's events and relations.
  ///
  /// - Throws: `PictureError` when there is no event or Graphviz cannot draw.
  public func render(_ chronicle: Chronicle) throws(PictureError) -> DrawnPage {
    guard !chronicle.events.isEmpty else { throw .noEvents }
    return try HTMLPage(graph: chronicle, options: options).drawn()
  }
}

extension TimelineRenderer where Self == TimelinePageRenderer {
  /// The events along time as one HTML file.
  public static func html(_ options: PictureOptions = PictureOptions()) -> TimelinePageRenderer {
    TimelinePageRenderer(options: options)
  }
}

extension GraphRenderer where Self == GraphPageRenderer {
  /// The events and their relations as one HTML file.
  public static func html(_ options: PictureOptions = PictureOptions()) -> GraphPageRenderer {
    GraphPageRenderer(options: options)
  }
}
