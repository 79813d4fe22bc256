import Annals
import ArgumentParser

/// `annals draw-graph`, which no help lists: the command calls itself by it, to draw in a process that may end.
///
/// DOT comes from standard input; a `GraphvizReply` goes to standard output.
struct DrawGraph: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "draw-graph", shouldDisplay: false)

  @Argument var engine: GraphvizEngine
  @Argument var format: GraphvizFormat

  func run() throws {
    let dot: [UInt8]
    do throws(FileError) {
      dot = try FileReading.bytes(of: "-")
    } catch {
      throw Failure(error)
    }
    try StandardOutput.write(GraphvizProcess.serve(engine: engine, format: format, dot: dot))
  }
}

extension GraphvizEngine: ExpressibleByArgument {}
extension GraphvizFormat: ExpressibleByArgument {}

extension GraphvizProcess {
  /// This program in a process of its own.
  static func own(seconds: Int = standardSeconds) -> GraphvizProcess {
    GraphvizProcess(
      program: Program.path,
      arguments: ["draw-graph"],
      environment: Terminal.environment(of: drawingVariables),
      seconds: seconds
    )
  }

  /// The seconds that a drawing may take unless the user says otherwise.
  static let standardSeconds = 60

  /// What fontconfig, Graphviz and the loader of its plugins look at, and the sanitizer that `make check` builds in.
  private static let drawingVariables = [
    "ASAN_OPTIONS", "DYLD_LIBRARY_PATH", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT",
    "GVBINDIR", "HOME", "LD_LIBRARY_PATH", "PANGOCAIRO_BACKEND", "PATH", "TMPDIR", "XDG_CACHE_HOME",
    "XDG_CONFIG_HOME", "XDG_DATA_DIRS", "XDG_DATA_HOME",
  ]
}
