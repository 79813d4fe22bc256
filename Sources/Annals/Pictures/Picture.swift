/// A drawing as the bytes of a file.
public struct Picture: Hashable, Sendable {
  /// What the bytes are.
  public let format: GraphvizFormat
  /// The content of the file.
  public let bytes: [UInt8]
  /// The width in pixels (PNG) or points.
  public let width: Double
  /// The height in pixels (PNG) or points.
  public let height: Double
  /// What Graphviz had to say, such as a font that it replaced.
  public let warnings: [String]

  /// Writes the picture to a file: aside first, then renamed, so that no half-written file is seen.
  ///
  /// - Throws: `FileError` when the file cannot be written.
  public func write(to path: String) throws(FileError) {
    try FileWriting.write(bytes, to: path)
  }
}

extension Picture {
  /// The picture that Graphviz draws of a graph, its engine and format named as Graphviz's commands name them.
  ///
  /// It is drawn in `process`, in this one when there is none.
  ///
  /// - Throws: `PictureError` when Graphviz cannot draw it, or is asked for what it is not linked for here.
  package init(
    of dot: String,
    engineNamed engine: String,
    formatNamed format: String,
    sheetHeight: Double? = nil,
    in process: GraphvizProcess? = nil
  ) throws(PictureError) {
    guard let format = GraphvizFormat(rawValue: format) else {
      throw .graphviz(.drawingFailed(messages: ["no format \(format)"]))
    }
    try self.init(
      of: dot,
      engine: engine == "dot" ? .dot : .positions,
      format: format,
      sheetHeight: sheetHeight,
      in: process
    )
  }

  /// The picture that Graphviz draws of a graph; a PDF has a page for each sheet of the height given, in points.
  init(
    of dot: String,
    engine: GraphvizEngine,
    format: GraphvizFormat,
    sheetHeight: Double? = nil,
    in process: GraphvizProcess? = nil
  ) throws(PictureError) {
    do throws(GraphvizError) {
      let output =
        if let process {
          try process.render(dot, engine: engine, format: format)
        } else {
          try Graphviz.render(dot, engine: engine, format: format)
        }
      self.init(
        format: format,
        bytes: Picture.finished(output.bytes, format, sheetHeight: sheetHeight),
        width: output.width,
        height: output.height,
        warnings: output.warnings
      )
    } catch {
      throw .graphviz(error)
    }
  }

  private static func finished(
    _ bytes: [UInt8],
    _ format: GraphvizFormat,
    sheetHeight: Double?
  ) -> [UInt8] {
    switch format {
    case .svg: AccessibleSVG.described(bytes)
    case .png: bytes
    case .pdf: sheetHeight.map { SheetedPDF.cut(bytes, sheetHeight: $0) } ?? bytes
    }
  }
}
