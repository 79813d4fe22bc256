import CGraphviz

/// How node positions come about.
public enum GraphvizEngine: String, CaseIterable, Sendable {
  /// Layered layout, as the `dot` command does it.
  case dot
  /// Nodes and edges stay where their `pos` says, in points, as `neato -n2` does it.
  case positions

  /// The library's name for the engine.
  var layoutName: String {
    switch self {
    case .dot: "dot"
    case .positions: "nop2"
    }
  }
}

/// What a drawing is written as.
public enum GraphvizFormat: String, CaseIterable, Sendable {
  case svg
  case png
  case pdf

  /// Whether the drawing consists of pixels.
  public var isBitmap: Bool { self == .png }
}

/// A drawing, and what the library had to say about it.
public struct GraphvizOutput: Hashable, Sendable {
  /// The file's bytes.
  public let bytes: [UInt8]
  /// Messages that did not stop the drawing, in the order they came.
  public let warnings: [String]
  /// The width in pixels (bitmaps) or points.
  public let width: Double
  /// The height in pixels (bitmaps) or points.
  public let height: Double
}

/// Draws DOT through the Graphviz library in this process.
///
/// The library is not thread-safe: calls from several threads wait for one another.
public enum Graphviz {
  /// The version of the Graphviz library in use.
  public static var version: String { String(cString: annals_graphviz_version()) }

  /// The longest side of a bitmap that the library can draw, in pixels.
  public static let longestBitmapSide = 32_767

  /// Dots per inch of a bitmap with two pixels for each point.
  public static let standardResolution = 144.0

  /// The bytes that a graph may have: some 100,000 events with all that is told of them.
  public static let largestGraph = 256 << 20

  /// Lays out and draws a graph.
  ///
  ///     let output = try Graphviz.render("digraph { a -> b }", engine: .dot, format: .svg)
  ///
  /// - Parameters:
  ///   - dot: One graph in the DOT language.
  ///   - engine: How node positions come about.
  ///   - format: What the drawing is written as.
  ///   - resolution: Dots per inch of a bitmap; 144 gives two pixels for each point.
  /// - Returns: The drawing, never empty, and the library's warnings.
  /// - Throws: `GraphvizError` when the graph cannot be read, laid out or drawn.
  public static func render(
    _ dot: String,
    engine: GraphvizEngine,
    format: GraphvizFormat,
    resolution: Double = standardResolution
  ) throws(GraphvizError) -> GraphvizOutput {
    var dot = dot
    let result = dot.withUTF8 { dot in
      Result { () throws(GraphvizError) in
        try draw(dot, engine: engine, format: format, resolution: resolution) { drawing in
          GraphvizOutput(
            bytes: Array(drawing.bytes),
            warnings: drawing.warnings,
            width: drawing.width,
            height: drawing.height
          )
        }
      }
    }
    return try result.get()
  }

  /// A drawing in the library's own memory.
  struct Drawing {
    let bytes: UnsafeRawBufferPointer
    let warnings: [String]
    let width: Double
    let height: Double
  }

  /// Lays out and draws a graph, and lends what was drawn; with `isLast`, no other is drawn in this process.
  static func draw<Output>(
    _ dot: UnsafeBufferPointer<UInt8>,
    engine: GraphvizEngine,
    format: GraphvizFormat,
    resolution: Double = standardResolution,
    isLast: Bool = false,
    _ body: (Drawing) -> Output
  ) throws(GraphvizError) -> Output {
    guard dot.count <= largestGraph else {
      throw .graphTooLarge(byteCount: dot.count, limit: largestGraph)
    }
    // The library's reader would end there, and the rest of the graph would be lost without a word.
    guard !dot.contains(0) else { throw .unreadable(messages: ["the graph holds a NUL character"]) }
    let drawing = annals_graphviz_draw(
      dot.baseAddress,
      dot.count,
      engine.layoutName,
      format.rawValue,
      min(max(resolution, 1), 1200),
      format.isBitmap ? Int32(longestBitmapSide) : 0,
      isLast ? 1 : 0
    )
    defer { annals_graphviz_free(drawing) }
    let messages = GraphvizMessages(drawing.messages.map { String(cString: $0) } ?? "")
    switch drawing.status {
    case ANNALS_GRAPHVIZ_DRAWN: break
    case ANNALS_GRAPHVIZ_UNREADABLE: throw .unreadable(messages: messages.all)
    case ANNALS_GRAPHVIZ_LAYOUT_FAILED: throw .layoutFailed(messages: messages.all)
    case ANNALS_GRAPHVIZ_TOO_LARGE:
      throw .bitmapTooLarge(
        width: pixels(drawing.width),
        height: pixels(drawing.height),
        limit: longestBitmapSide
      )
    default: throw .drawingFailed(messages: messages.all)
    }
    // The library returns success after some failures, such as a missing plugin: trust its words.
    guard messages.errors.isEmpty, drawing.count > 0, let bytes = drawing.bytes else {
      throw .drawingFailed(messages: messages.all)
    }
    return body(
      Drawing(
        bytes: UnsafeRawBufferPointer(start: bytes, count: drawing.count),
        warnings: messages.warnings,
        width: drawing.width,
        height: drawing.height
      )
    )
  }

  private static func pixels(_ length: Double) -> Int {
    Int(exactly: length.rounded(.up)) ?? Int.max
  }
}

/// The library's messages, told apart by how serious they are.
struct GraphvizMessages {
  private(set) var errors: [String] = []
  private(set) var warnings: [String] = []

  /// The messages as the C wrapper joins them: each led by a control character that gives its level.
  init(_ joined: String) {
    let errorMark = UInt8(ANNALS_GRAPHVIZ_ERROR)
    let warningMark = UInt8(ANNALS_GRAPHVIZ_WARNING)
    var level = errorMark
    var text: [UInt8] = []
    for byte in Array(joined.utf8) + [errorMark] {
      guard byte == errorMark || byte == warningMark else {
        text.append(byte == 0x0A ? 0x20 : byte)
        continue
      }
      while text.last == 0x20 { text.removeLast() }
      if !text.isEmpty {
        let message = String(decoding: text, as: UTF8.self)
        if level == errorMark { errors.append(message) } else { warnings.append(message) }
      }
      text = []
      level = byte
    }
  }

  /// Errors first.
  var all: [String] { errors + warnings }
}
