import ChildProcesses

/// Draws in a process of its own, with limits: a graph that Graphviz loops on or crashes on ends that process and
/// not this one.
///
///     let process = GraphvizProcess(program: "/usr/local/bin/annals", arguments: ["draw-graph"])
///     let output = try process.render("digraph { a -> b }", engine: .dot, format: .svg)
///
/// The program is one that calls ``GraphvizProcess/serve(engine:format:dot:)``, as the command `annals` does with
/// itself. A library user's own program may do the same; without one, ``Graphviz/render(_:engine:format:resolution:)``
/// draws in the process that calls it, faster by a few milliseconds and without a limit on its time.
public struct GraphvizProcess: Hashable, Sendable {
  /// The name or path of the program.
  public var program: String
  /// What leads its command line; engine and format follow.
  public var arguments: [String]
  /// The variables of its environment, such as `HOME=/root`; Graphviz finds fonts and plugins by some.
  public var environment: [String]
  /// The seconds that a drawing may take.
  public var seconds: Int
  /// The address space that it may take, in bytes; kept on Linux.
  public var memoryBytes: Int

  /// The bytes that a picture may have.
  public static let largestPicture = 1 << 30

  /// A process to draw in.
  public init(
    program: String,
    arguments: [String],
    environment: [String] = [],
    seconds: Int = 60,
    memoryBytes: Int = 4 << 30
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.seconds = seconds
    self.memoryBytes = memoryBytes
  }

  /// Lays out and draws a graph, as ``Graphviz/render(_:engine:format:resolution:)`` does it.
  ///
  /// - Throws: `GraphvizError`; also when the process takes too long, too much, or crashes.
  public func render(
    _ dot: String,
    engine: GraphvizEngine,
    format: GraphvizFormat
  ) throws(GraphvizError) -> GraphvizOutput {
    let ending: Program.Ending
    do {
      ending = try Program(program, environment: environment).run(
        arguments + [engine.rawValue, format.rawValue],
        input: Array(dot.utf8),
        limits: ProcessLimits(
          seconds: seconds,
          outputBytes: GraphvizProcess.largestPicture,
          memoryBytes: memoryBytes
        )
      )
    } catch {
      switch error {
      case .timedOut: throw .timedOut(seconds: seconds)
      case .outputTooLarge:
        throw .drawingFailed(messages: ["the picture has over \(GraphvizProcess.largestPicture) bytes"])
      case .programMissing: throw .drawingFailed(messages: ["\(program) is missing"])
      case .notStarted(let code): throw .drawingFailed(messages: ["\(program) did not start (\(code))"])
      }
    }
    guard ending.cause == .exit(code: 0), let reply = GraphvizReply(ending.output) else {
      throw .crashed(GraphvizProcess.words(of: ending))
    }
    return try reply.result.get()
  }

  /// What the process at the other end does: draws, and gives the bytes that it has to write to standard output
  /// before it ends.
  public static func serve(engine: GraphvizEngine, format: GraphvizFormat, dot: [UInt8]) -> [UInt8] {
    let reply = dot.withUnsafeBufferPointer { dot in
      Result { () throws(GraphvizError) in
        try Graphviz.draw(dot, engine: engine, format: format, isLast: true, GraphvizReply.bytes)
      }
    }
    switch reply {
    case .success(let bytes): return bytes
    case .failure(let error): return GraphvizReply(.failure(error)).bytes
    }
  }

  private static func words(of ending: Program.Ending) -> String {
    let last = String(decoding: ending.errors, as: UTF8.self).split(separator: "\n").last.map(String.init)
    switch ending.cause {
    case .exit(let code): return last ?? "it ended with status \(code)"
    case .signal(let number): return "signal \(number)" + (last.map { ", \($0)" } ?? "")
    }
  }
}
